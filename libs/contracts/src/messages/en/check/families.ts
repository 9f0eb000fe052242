import type { checkFamilies as zh } from '../../zh/check/families';

/** How the manuscript check is spoken of: its families and severities. */
export const checkFamilies: Record<keyof typeof zh, string> = {
  'check.family.contents': 'Contents and body',
  'check.family.structure': 'Structure and ordinals',
  'check.family.length': 'Length',
  'check.family.figures': 'Figures and units of measure',
  'check.family.punctuation': 'Punctuation and width',
  'check.family.repetition': 'Repetition',
  'check.family.wording': 'Wording',
  'check.family.time': 'Time',
  'check.family.person': 'Person',
  'check.family.leaders': 'Leaders',
  'check.family.units': 'Names of units',
  'check.severity.error': 'Error',
  'check.severity.warning': 'Warning',
  'check.severity.hint': 'Hint',
};
