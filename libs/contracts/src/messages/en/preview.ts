import type { preview as zh } from '../zh/preview';

/** The layout preview of one case. */
export const preview: Record<keyof typeof zh, string> = {
  'preview.superseded': 'A newer text is being set, so this one is not shown.',
  'preview.busy': 'Many people are having pages set just now. Wait a moment; it is tried again by itself.',
  'preview.too_long': 'This text took too long to set and has no preview. Look for an overlong paragraph and try again.',
};
