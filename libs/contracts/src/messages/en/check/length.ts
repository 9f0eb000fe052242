import type { checkLength as zh } from '../../zh/check/length';

/** Rules of the manuscript check: length. Four texts a rule: its name, why it stands, an example before and after, and what a finding says. */
export const checkLength: Record<keyof typeof zh, string> = {
  'check.length.case_words.name': 'Length out of bounds',
  'check.length.case_words.why': 'The whole case counts as Word does and stays within what the campaign says.',
  'check.length.case_words.example': '2600字（上限1800字） → 压缩',
  'check.length.case_words.message': 'The case has {count} characters; {bounds} are asked for.',
  'check.length.section_share.name': 'Section out of proportion',
  'check.length.section_share.why': 'A section takes a share of the case far from what its kind takes.',
  'check.length.section_share.example': '主要做法不到全文三成 → 充实做法',
  'check.length.section_share.message': '“{section}” has {count} characters, {share}% of the case; usual is {usual}.',
  'check.length.batch_outlier.name': 'Length far from the batch',
  'check.length.batch_outlier.why': 'Cases of one batch are of similar length.',
  'check.length.batch_outlier.example': '一批均在1500字上下，一篇3000字 → 压缩',
  'check.length.batch_outlier.message': 'The case has {count} characters; usual in this batch is {usual}.',
};
