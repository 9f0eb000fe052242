/** 字距建议: the search for it and what it cannot do. */
export const fit = {
  'fit.outdated': '批次在查找之后又有改动，这些建议不再适用。请重新查找建议。',
  'fit.batch_not_assembling': '批次已不在编排，不能再改字距。请先退回编排。',
  'fit.lost': '没有查完（{attempts} 次都被中断）。批次没有改动，请重新查找建议；若仍不行，请联系管理员。',
  'fit.stage.queued': '排队中',
  'fit.stage.fit_fonts': '准备字体',
  'fit.stage.fit_volume': '排全书',
  'fit.stage.fit_cases': '逐个试排',
  'fit.stage.done': '已完成',
  'fit.stage.failed': '未成',
  'fit.stage.cancelled': '已取消',
} as const;
