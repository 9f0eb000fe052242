import { checkSettingsSchema, type CampaignSettings, type CheckListsRepresentation, type CheckSettings } from '@huibian/contracts';
import { numberedHeading } from './section-heading';

/** What the office keeps beside the campaigns: its words, the leaders' posts, the register of units. */
export type CheckLists = Pick<CheckSettings, 'lexicon' | 'leaders' | 'units'>;

export const noCheckLists: CheckLists = { lexicon: [], leaders: [], units: [] };

/** The lists as they are kept, as the check reads them: who added a line and when is no matter of the text. */
export function checkListsOf({ words, posts, units }: CheckListsRepresentation): CheckLists {
  const { lexicon, leaders } = checkSettingsSchema.pick({ lexicon: true, leaders: true }).parse({ lexicon: words, leaders: posts });
  return { lexicon, leaders, units };
}

/** A campaign kept before rules could be switched off says nothing of them: none is. */
type AskedOfTexts = Pick<CampaignSettings, 'sections' | 'lengths' | 'dates'> & Partial<Pick<CampaignSettings, 'check'>>;

/** What a campaign asks of its texts, as the check reads it. The one place where the one becomes the other. */
export function checkSettingsOf({ sections, lengths, dates, check }: AskedOfTexts, lists: CheckLists = noCheckLists): CheckSettings {
  return {
    off: check?.off ?? [],
    cutOff: dates.figuresAsOf,
    headings: sections.map(({ heading }, index) => numberedHeading(heading, index)),
    wordsMin: lengths.textMin,
    wordsMax: lengths.textMax,
    ...lists,
  };
}
