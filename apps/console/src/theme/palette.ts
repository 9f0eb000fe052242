/**
 * One accent, a dark green-blue ink, for everything that can be pressed; the seal's red belongs to the product's mark alone,
 * so that red on a screen always means refusal or lateness.
 */
export const ink = {
  bar: '#123c41',
  barText: '#e8f0ef',
  accent: '#17606a',
  accentDark: '#0f4a52',
  accentSoft: '#e6f0f0',
  seal: '#a63a2e',
  text: '#1d2728',
  textSoft: '#5a6667',
  textFaint: '#667273',
  line: '#e1e5e3',
  lineSoft: '#edf0ee',
  ground: '#f4f5f3',
  paper: '#ffffff',
  head: '#f8f9f8',
} as const;

/** Tones of a state: how it feels to the reader, not which noun it belongs to. */
export const tones = {
  idle: { text: '#4d5a5b', ground: '#eef1f0' },
  going: { text: '#17606a', ground: '#e3f0f1' },
  waiting: { text: '#8a5a00', ground: '#fdf3dc' },
  good: { text: '#2b6a3a', ground: '#e5f3e8' },
  bad: { text: '#a32f26', ground: '#fbe9e7' },
  ended: { text: '#626d6e', ground: '#f1f2f1' },
} as const;

export type Tone = keyof typeof tones;
