import { isDeepStrictEqual } from 'node:util';
import type { CampaignSettings } from '@huibian/contracts';
import type { Refusal } from '@huibian/workflow';

const keysOf = (items: readonly { key: string }[]): string[] => items.map((item) => item.key);

/** What contradicts itself, whatever the state: the shape alone cannot see it. */
export function contradiction(settings: CampaignSettings): Refusal | null {
  const { textMin, textMax } = settings.lengths;
  if (textMin !== null && textMax !== null && textMin > textMax) return { code: 'campaign.lengths_contradict', params: { min: textMin, max: textMax } };
  return null;
}

/**
 * What is still missing before units may be called.
 * @param today `YYYY-MM-DD` in Asia/Shanghai
 */
export function missingBeforeOpening(campaign: { basis: string; settings: CampaignSettings }, quotaPlaces: number, today: string): Refusal | null {
  const { settings } = campaign;
  if (campaign.basis.trim() === '') return { code: 'campaign.basis_missing' };
  if (settings.dates.submissionEndsOn < today) return { code: 'campaign.opens_too_late', params: { endsOn: settings.dates.submissionEndsOn } };
  if (settings.screeningReasons.length === 0) return { code: 'campaign.screening_reasons_missing' };
  if (settings.stages.recommendation && settings.dates.recommendationEndsOn === null) return { code: 'campaign.recommendation_date_missing' };
  if (settings.stages.recommendation && quotaPlaces === 0) return { code: 'campaign.quotas_missing' };
  return contradiction(settings);
}

/** What may no longer change once units write for it: the frame of their text and the way of their cases. Dates and limits may. */
export function changeRefusedOnceOpen(before: CampaignSettings, after: CampaignSettings): Refusal | null {
  const { stages } = before;
  if (stages.recommendation !== after.stages.recommendation || stages.review !== after.stages.review || stages.notice !== after.stages.notice) {
    return { code: 'campaign.stages_fixed_once_open' };
  }
  const fields = new Set(keysOf(after.fields));
  const lost = before.fields.find((field) => !fields.has(field.key));
  if (lost) return { code: 'campaign.field_in_use', params: { name: lost.name } };
  if ([...keysOf(before.sections)].sort().join() !== [...keysOf(after.sections)].sort().join()) return { code: 'campaign.sections_fixed_once_open' };
  if (before.groups.some((group) => !after.groups.includes(group))) return { code: 'campaign.group_in_use' };
  return null;
}

/** The parts that differ, by name, for the history: dates with both values, because they are what is asked about later. */
export function describeChange(before: CampaignSettings, after: CampaignSettings): Record<string, unknown> {
  const names = (Object.keys(after) as (keyof CampaignSettings)[]).filter((name) => !isDeepStrictEqual(before[name], after[name]));
  const dates = names.includes('dates') ? { datesBefore: before.dates, datesAfter: after.dates } : {};
  return { changed: names, ...dates };
}
