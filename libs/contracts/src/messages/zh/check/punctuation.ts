/** Rules of the manuscript check: punctuation. Four texts a rule: its name, why it stands, an example before and after, and what a finding says. */
export const checkPunctuation = {
  'check.punctuation.unbalanced_pair.name': '标点不成对',
  'check.punctuation.unbalanced_pair.why': '引号、书名号、括号成对使用，缺一半会让引文或书名的范围不明。',
  'check.punctuation.unbalanced_pair.example': '打造“活力港湾，覆盖全镇 → 打造“活力港湾”，覆盖全镇',
  'check.punctuation.unbalanced_pair.message': '标点 {mark} 在本段没有配对的另一半。',
} as const;
