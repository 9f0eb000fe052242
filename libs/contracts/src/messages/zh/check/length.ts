/** Rules of the manuscript check: length. Four texts a rule: its name, why it stands, an example before and after, and what a finding says. */
export const checkLength = {
  'check.length.case_words.name': '篇幅超出要求',
  'check.length.case_words.why': '全篇字数按Word“字数”计，应在征集活动规定的范围内。',
  'check.length.case_words.example': '2600字（上限1800字） → 压缩',
  'check.length.case_words.message': '全篇{count}字，要求{bounds}字。',
  'check.length.section_share.name': '章节篇幅失衡',
  'check.length.section_share.why': '某一节所占篇幅与同类案例相差很大。',
  'check.length.section_share.example': '主要做法不到全文三成 → 充实做法',
  'check.length.section_share.message': '“{section}”{count}字，占全篇{share}%，同类案例一般为{usual}。',
  'check.length.batch_outlier.name': '篇幅明显偏离',
  'check.length.batch_outlier.why': '同一批次各篇篇幅宜相近。',
  'check.length.batch_outlier.example': '一批均在1500字上下，一篇3000字 → 压缩',
  'check.length.batch_outlier.message': '全篇{count}字，本批一般为{usual}字。',
} as const;
