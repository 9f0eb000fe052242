/** A file dropped on a draft. */
export const caseFile = {
  'case_file.is_compilation': '这份文件里有“目录”，是一整册汇编，不是一个案例。请把这个案例的标题和正文单独存成一份文件再导入。',
  'case_file.title_missing': '第 {paragraph} 段“{text}”不像标题，前面也没有别的标题。请把案例标题单独放在最前面一段，不加句号，再导入。',
  'case_file.body_missing': '第 {paragraph} 段标题“{text}”之后没有正文，请核对文件是否完整，再导入。',
  'case_file.too_long': '文件有 {characters} 个字符，超过一个案例的上限 {limit} 个。请核对是不是选错了文件。',
  'case_file.stopped': '识别这份文件用时过长或占用内存过多，已经停下，草稿没有改动。请把正文复制到一份新的 Word 文档里，再导入。',
  'case_file.busy': '此刻导入文件的人较多，请过一会儿再试。草稿没有改动。',
  'case_file.superseded': '您又选了一份文件，这一份不再识别。',
} as const;
