import { defaultCampaignSettings, noticeRulesSchema, reviewRulesSchema, type CampaignSettings } from '@huibian/contracts';
import { shanghaiDay } from '../../parts/shanghai-time';

export interface CampaignEntry {
  title?: string;
  basis?: string | null;
  ordinal?: string;
  settings: CampaignSettings;
  reason?: string;
}

const dayMs = 86_400_000;
const inDays = (days: number) => shanghaiDay(new Date(Date.now() + days * dayMs));

/** A new call starts from the published batch: seven fields, three sections, two months to write, one to recommend. */
export const newCampaign = () => ({ basis: '', settings: defaultCampaignSettings({ opensOn: inDays(7), submissionEndsOn: inDays(67), recommendationEndsOn: inDays(97) }) });

/** A key names an item for good; the clerk never sees it. */
function keyed<T extends { key?: string }>(items: readonly T[] | null | undefined): T[] {
  return (items ?? []).map((item) => ({ ...item, key: item.key ?? `k${Math.random().toString(36).slice(2, 10)}` }));
}

/** The rules of a stage that is left out are not on the screen: where they stand half-written nobody could mend them, so the usual ones are kept instead. */
function rulesKept<T>(stageOn: boolean, written: T, schema: { safeParse: (value: unknown) => { success: boolean } }, usual: T): T {
  return stageOn || schema.safeParse(written).success ? written : usual;
}

/** What the API takes: keys for new items, texts that may be empty, numbers that may be none, and no last day for a stage that is left out. */
export function campaignBody({ title, basis, ordinal, settings, reason }: CampaignEntry) {
  const { lengths, dates, stages } = settings;
  const usual = defaultCampaignSettings({ opensOn: dates.opensOn, submissionEndsOn: dates.submissionEndsOn, recommendationEndsOn: null });
  const review = { ...settings.review, criteria: keyed(settings.review.criteria).map((criterion) => ({ ...criterion, description: criterion.description ?? '' })) };
  const body = {
    title,
    basis: basis ?? '',
    ordinal,
    settings: {
      ...settings,
      fields: keyed(settings.fields),
      sections: keyed(settings.sections).map((section) => ({ ...section, wordsMax: section.wordsMax ?? null })),
      screeningReasons: keyed(settings.screeningReasons),
      review: rulesKept(stages.review, review, reviewRulesSchema, usual.review),
      notice: rulesKept(stages.notice !== 'none', settings.notice, noticeRulesSchema, usual.notice),
      lengths: { ...lengths, textMin: lengths.textMin ?? null, textMax: lengths.textMax ?? null },
      dates: { ...dates, closingTime: dates.closingTime || null, recommendationEndsOn: (stages.recommendation && dates.recommendationEndsOn) || null, figuresAsOf: dates.figuresAsOf || null },
    },
  };
  return reason ? { ...body, reason } : body;
}
