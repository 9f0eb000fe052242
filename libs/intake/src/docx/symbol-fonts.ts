/** Characters of Wingdings and Symbol by their codes in those fonts; a code nobody listed stays what it is. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●', 0x6d: '○', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x74: '◆', 0x75: '◆', 0x76: '❖', 0x9e: '·', 0x9f: '•', 0xa1: '○', 0xa7: '▪', 0xa8: '□',
  0xb2: '✧', 0xd8: '➢', 0xdf: '←', 0xe0: '→', 0xe1: '↑', 0xe2: '↓', 0xfb: '✗', 0xfc: '✓', 0xfd: '☒', 0xfe: '☑',
};
const symbol: Readonly<Record<number, string>> = {
  0x61: 'α', 0x62: 'β', 0x67: 'γ', 0x6d: 'μ', 0x70: 'π', 0x44: 'Δ', 0x53: 'Σ', 0x57: 'Ω', 0xa3: '≤', 0xb0: '°', 0xb1: '±', 0xb3: '≥', 0xb4: '×', 0xb7: '·',
  0xb8: '÷', 0xb9: '≠', 0xbb: '≈', 0xae: '→', 0xac: '←', 0xa5: '∞', 0xc6: '∅', 0xd6: '√',
};

/** The character of w:sym: its code is in the private area by custom, the font says what it draws. */
export function symbolOf(font: string, code: number): string {
  const own = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  const table = /^wingdings$/i.test(font) ? wingdings : /^symbol$/i.test(font) ? symbol : {};
  const known = table[own];
  if (known !== undefined) return known;
  return Number.isInteger(code) && code > 0x1f && code <= 0xffff ? String.fromCharCode(code) : '';
}
