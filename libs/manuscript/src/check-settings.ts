import type { CampaignSettings, CheckSettings } from '@huibian/contracts';
import { numberedHeading } from './section-heading';

/** What the office keeps beside the campaigns: its words, the leaders' posts, the register of units. */
export type CheckLists = Pick<CheckSettings, 'lexicon' | 'leaders' | 'units'>;

export const noCheckLists: CheckLists = { lexicon: [], leaders: [], units: [] };

/** What a campaign asks of its texts, as the check reads it. The one place where the one becomes the other. */
export function checkSettingsOf({ sections, lengths, dates }: Pick<CampaignSettings, 'sections' | 'lengths' | 'dates'>, lists: CheckLists = noCheckLists): CheckSettings {
  return {
    off: [],
    cutOff: dates.figuresAsOf,
    headings: sections.map(({ heading }, index) => numberedHeading(heading, index)),
    wordsMin: lengths.textMin,
    wordsMax: lengths.textMax,
    ...lists,
  };
}
