/** 版面预览 of one case. */
export const preview = {
  'preview.superseded': '已有更新的内容在排版，这一次不再显示。',
  'preview.busy': '此刻排版的人较多，请稍候，会自动再试。',
  'preview.too_long': '这篇文稿排版用时过长，预览没有完成。请检查是否有过长的段落，再试一次。',
} as const;
