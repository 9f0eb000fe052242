import type { WordsOfFields } from '../../parts/field-words';

const stage = (name: string) => ({ label: `campaigns.stage.${name}` });
const length = (name: string) => ({ label: `campaigns.length.${name}` });
const date = (name: string) => ({ label: `resources.campaigns.fields.${name}` });

/** What each setting of a call is called where two versions of it stand side by side: the words of its form. */
export const settingsWords: WordsOfFields = {
  'settings.fields': { label: 'campaigns.part.fields', row: ({ name }) => String(name) },
  'settings.sections': {
    label: 'campaigns.part.text',
    row: ({ heading, form, wordsMax }, translate) => `${String(heading)} · ${translate(`campaigns.form.${String(form)}`)}${wordsMax === null ? '' : ` · ≤ ${String(wordsMax)}`}`,
  },
  'settings.groups': { label: 'resources.campaigns.fields.groups', choiceOf: 'group' },
  'settings.stages.recommendation': stage('recommendation'),
  'settings.stages.review': stage('review'),
  'settings.stages.notice': { ...stage('notice'), choiceOf: 'campaigns.notice' },
  'settings.dates.opensOn': date('opensOn'),
  'settings.dates.submissionEndsOn': date('submissionEndsOn'),
  'settings.dates.recommendationEndsOn': date('recommendationEndsOn'),
  'settings.dates.figuresAsOf': date('figuresAsOf'),
  'settings.dates.closingTime': { label: 'campaigns.closing_time' },
  'settings.dates.correctionDays': date('correctionDays'),
  'settings.dates.correctionDaysAre': { label: 'campaigns.correction_days_are', choiceOf: 'campaigns.day_kind' },
  'settings.lengths.textMin': length('text_min'),
  'settings.lengths.textMax': length('text_max'),
  'settings.lengths.summaryMax': length('summary_max'),
  'settings.lengths.titleMax': length('title_max'),
  'settings.review.criteria': {
    label: 'campaigns.criterion',
    row: ({ name, weight, max, description }) => `${String(name)} · ${String(weight)}% · ${String(max)}${description ? `\n　${String(description)}` : ''}`,
  },
  'settings.review.aggregation': { label: 'campaigns.aggregation', choiceOf: 'campaigns.aggregation' },
  'settings.review.expertsPerCase': { label: 'campaigns.experts_per_case' },
  'settings.review.casesPerExpertMax': { label: 'campaigns.cases_per_expert' },
  'settings.review.sameCityIsConflict': { label: 'campaigns.same_city' },
  'settings.review.postWindowYears': { label: 'campaigns.post_window' },
  'settings.review.opinionRequired': { label: 'campaigns.opinion_required' },
  'settings.screeningReasons': { label: 'campaigns.part.screening', row: ({ text }) => String(text) },
  'settings.check.off': { label: 'campaigns.check.off', keyOf: (rule) => `check.${rule}.name` },
  'settings.notice.form': { label: 'campaigns.notice_form', choiceOf: 'campaigns.notice_form' },
  'settings.notice.days': { label: 'campaigns.notice_days' },
  'settings.notice.daysAre': { label: 'campaigns.notice_days_are', choiceOf: 'campaigns.day_kind' },
  'settings.notice.letterCountsBy': { label: 'campaigns.letter', choiceOf: 'campaigns.letter' },
};
