import type { checkPunctuation as zh } from '../../zh/check/punctuation';

/** Rules of the manuscript check: punctuation. Four texts a rule: its name, why it stands, an example before and after, and what a finding says. */
export const checkPunctuation: Record<keyof typeof zh, string> = {
  'check.punctuation.unbalanced_pair.name': 'Unpaired mark',
  'check.punctuation.unbalanced_pair.why': 'Quotation marks, title marks and brackets come in pairs; half a pair leaves open what is quoted or named.',
  'check.punctuation.unbalanced_pair.example': '打造“活力港湾，覆盖全镇 → 打造“活力港湾”，覆盖全镇',
  'check.punctuation.unbalanced_pair.message': 'The mark {mark} has no partner in this paragraph.',
};
