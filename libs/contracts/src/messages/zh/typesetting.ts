/** What stops or marks a compile. Each names the place and the cure. */
export const typesetting = {
  'typeset.glyph_missing': '现有字体印不出“{character}”（{codePoint}），在“{excerpt}”处。请换一个字，或在字体目录中加入含有此字的字体。',
  'typeset.case_without_text': '这个案例没有正文。请补上正文，或把它移出本批。',
  'typeset.font_missing': '找不到字体“{font}”。请检查字体目录和字体名称的设置，或重新安装。',
  'typeset.layout_failed': '排版没有完成：{detail}。内容没有改动，请把这句话告诉管理员。',
  'typeset.contents_mismatch': '目录页码与正文不符：第 {caseNumber} 号案例目录印第 {printed} 页，标题在第 {landed} 页（共 {count} 处）。成稿没有保存，请告诉管理员。',
  'typeset.nothing_to_set': '《{title}》里还没有案例或条目，没有可排的内容。',
  'typeset.cancelled': '编排已取消，没有留下成稿。',
  'typeset.thread_lost': '排版进程意外停止，内容没有改动。请重试。',
  'typeset.stage.fonts': '准备字体',
  'typeset.stage.typeset': '排版',
  'typeset.stage.contents': '核对目录页码',
  'typeset.stage.docx': '生成 Word 文件',
  'typeset.stage.html': '生成网页',
  'typeset.stage.json': '生成数据文件',
  'typeset.stage.manifest': '计算文件指纹',
} as const;
