import type { CampaignSettings } from './campaign-settings.schema';

/** What a new campaign starts from: the seven 先行示范 fields and the three sections. Every part is the campaign's to change. */
export const defaultFields = [
  { key: 'economy', name: '经济高质量发展先行示范' },
  { key: 'income', name: '收入分配制度改革先行示范' },
  { key: 'balance', name: '城乡区域协调发展先行示范' },
  { key: 'services', name: '公共服务优质共享先行示范' },
  { key: 'culture', name: '社会主义先进文化发展先行示范' },
  { key: 'ecology', name: '生态文明建设先行示范' },
  { key: 'governance', name: '社会治理先行示范' },
] as const satisfies CampaignSettings['fields'];

export const defaultSections = [
  { key: 'situation', heading: '基本情况', form: 'paragraphs', wordsMax: null },
  { key: 'measures', heading: '主要做法', form: 'points', wordsMax: null },
  { key: 'results', heading: '实施成效', form: 'points', wordsMax: null },
] as const satisfies CampaignSettings['sections'];

export const defaultCriteria = [
  { key: 'effect', name: '实施成效', description: '成效有数据支撑，群众有感受。', weight: 35, max: 100 },
  { key: 'innovation', name: '改革创新', description: '做法有突破，机制有新意。', weight: 25, max: 100 },
  { key: 'replicable', name: '可复制可推广', description: '条件清楚，其他地方学得了、用得上。', weight: 25, max: 100 },
  { key: 'writing', name: '文稿质量', description: '结构完整，事实准确，表述规范。', weight: 15, max: 100 },
] as const satisfies CampaignSettings['review']['criteria'];

export const defaultScreeningReasons = [
  { key: 'facts_unsupported', text: '主要数据缺少来源或统计口径说明' },
  { key: 'figures_outdated', text: '数据未更新至规定的截止日期' },
  { key: 'form_incomplete', text: '篇章不全或未按规定体例撰写' },
  { key: 'field_wrong', text: '内容与所报领域不符' },
  { key: 'units_unclear', text: '署名单位或牵头单位不明确' },
  { key: 'practice_too_young', text: '做法实施时间不足，成效尚未显现' },
  { key: 'content_unsuitable', text: '含有不宜公开的内容' },
] as const satisfies CampaignSettings['screeningReasons'];

/** @param dates `YYYY-MM-DD`; the rest follows the published batch and is the campaign's to change. */
export function defaultCampaignSettings(dates: { opensOn: string; submissionEndsOn: string; recommendationEndsOn: string | null }): CampaignSettings {
  return {
    fields: defaultFields.map((field) => ({ ...field })),
    sections: defaultSections.map((section) => ({ ...section })),
    groups: ['province', 'city', 'county'],
    stages: { recommendation: true, review: true, notice: 'before_ruling' },
    dates: { ...dates, correctionDays: 5, correctionDaysAre: 'working', closingTime: null, figuresAsOf: null },
    lengths: { textMin: 600, textMax: 2000, summaryMax: 300, titleMax: 60 },
    review: {
      criteria: defaultCriteria.map((criterion) => ({ ...criterion })),
      aggregation: 'trimmed_mean',
      expertsPerCase: 3,
      casesPerExpertMax: 30,
      sameCityIsConflict: true,
      postWindowYears: 3,
      opinionRequired: true,
    },
    screeningReasons: defaultScreeningReasons.map((reason) => ({ ...reason })),
    notice: { form: 'public_notice', days: 5, daysAre: 'working', letterCountsBy: 'postmark' },
    check: { off: [] },
  };
}
