import type { Severity } from '@huibian/contracts';
import { tones } from '../../../theme/palette';

/** How grave a finding is, told by line and by colour: neither alone. */
export const severityLook = {
  error: { tone: tones.bad, line: 'wavy' },
  warning: { tone: tones.waiting, line: 'dashed' },
  hint: { tone: tones.going, line: 'dotted' },
} as const satisfies Record<Severity, { tone: { text: string; ground: string }; line: string }>;
