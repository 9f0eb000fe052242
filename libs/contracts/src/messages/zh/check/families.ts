/** How the manuscript check is spoken of: its families and severities. */
export const checkFamilies = {
  'check.family.contents': '目录与正文',
  'check.family.structure': '结构与序号',
  'check.family.length': '篇幅',
  'check.family.figures': '数据与计量',
  'check.family.punctuation': '标点与字宽',
  'check.family.repetition': '重复',
  'check.family.wording': '用字与用语',
  'check.family.time': '时间表述',
  'check.family.person': '人称',
  'check.family.leaders': '领导称谓与职务',
  'check.family.units': '单位名称',
  'check.severity.error': '差错',
  'check.severity.warning': '警告',
  'check.severity.hint': '提示',
} as const;
