/** 版面预览 of one case. */
export const preview = {
  'preview.title': '版面预览',
  'preview.open': '版面预览',
  'preview.close': '关闭版面预览',
  'preview.smaller': '缩小',
  'preview.larger': '放大',
  'preview.region': '版面',
  'preview.making': '正在排版',
  'preview.pages': '共 %{smart_count} 页',
  'preview.last_lines': '末页 %{smart_count} 行（满页 %{of} 行）',
  'preview.page': '第 %{page} 页，共 %{of} 页',
  'preview.older': '下面仍是改动前的版面。',
  'preview.missing': '有字没有字体可以印出，版面上印作〓：',
  'preview.missing_character': '“%{character}”（%{codePoint}），见“%{excerpt}”',
  'preview.note': '按公文版面排出，与编入批次后的版面一致；页码从 1 起，编入批次后接前面的案例。',
} as const;
