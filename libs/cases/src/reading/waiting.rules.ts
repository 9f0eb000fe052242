import type { CaseWaits } from '@huibian/contracts';
import { isOffice, unitsActedFor, type Acting } from '@huibian/history';
import { caseTable } from '@huibian/workflow';
import { handsSql, standingPaperSql } from '../entry/entry-paper.queries';

const unconfirmed = (units: string) => `EXISTS (SELECT 1 FROM case_units s WHERE s.case_id = c.id AND ${units}
  AND NOT EXISTS (SELECT 1 FROM case_confirmations k WHERE k.case_id = c.id AND k.unit_id = s.unit_id AND k.voided_at IS NULL AND k.text_hash = c.draft_hash))`;

/** The states in which the table lets anybody check an entry. */
const checkedIn = [...new Set(caseTable.transitions.filter(({ action }) => action === 'check_entry').flatMap(({ from }) => [...from]))].map((state) => `'${state}'`).join(', ');

/** Whom the work is for. */
export interface Waiting {
  /** SQL of the ids `waitingFor` gives; asked for only where it matters whose the work is. */
  own: () => string;
  /** Somebody of the office, who enters cases from paper (代录): asked of nobody else, because no index knows it. */
  entersPaper: boolean;
}

/** Whose work a case in hand is: its lead unit's, and that of whoever entered it from paper. Units and accounts are told apart by their ids. */
function inHand({ own, entersPaper }: Waiting): string {
  const ids = own();
  return `(c.lead_unit_id = ANY(${ids}::uuid[])${entersPaper ? ` OR c.entered_by && ${ids}::uuid[]` : ''})`;
}

/** What is still with its unit waits only as long as its campaign can take it: a draft of a call that is over or called off is kept, and asks nothing. */
const callStands = `a.state NOT IN ('concluded', 'cancelled')`;

/**
 * Which cases `c` of campaigns `a` (with the open return `b`) wait for somebody, by what they wait for: SQL.
 * The first screen counts by it and the list it leads to is filtered by it, so that the two are always the same cases.
 */
export const waitingSql: Readonly<Record<CaseWaits, (whose: Waiting) => string>> = {
  returned: (whose) => `c.state = 'returned' AND ${inHand(whose)}`,
  to_submit: (whose) => `c.state = 'drafting' AND ${callStands} AND ${inHand(whose)} AND NOT ${unconfirmed('true')}`,
  drafts: (whose) => `c.state = 'drafting' AND ${callStands} AND ${inHand(whose)} AND ${unconfirmed('true')}`,
  corrections_due: () => `c.state = 'returned' AND b.correction_due IS NOT NULL`,
  // A lead is asked about a text, not about an empty page.
  to_confirm: ({ own }) => `c.state IN ('drafting', 'returned') AND ${callStands} AND c.draft_word_count > 0 AND ${unconfirmed(`s.unit_id = ANY(${own()}::uuid[])`)}`,
  // 复核: what `check_entry` needs of paper, hands and confirmations. What it needs of the text held when its scan was taken in.
  to_check: ({ own }) => `c.entered_by IS NOT NULL AND ${callStands} AND c.state IN (${checkedIn}) AND ${unconfirmed('true')}
    AND EXISTS (SELECT 1 FROM ${standingPaperSql} CROSS JOIN unnest(${own()}::uuid[]) reader(id) WHERE NOT reader.id = ANY(${handsSql}))`,
};

/** Whom the work is for, of what a person is: the units acted for in its role; of the office the person themself, for a check and for what they entered. */
export function waitingFor(acting: Acting, waits: CaseWaits): string[] {
  if (waits === 'to_confirm') return unitsActedFor(acting, ['unit_lead']);
  const self = acting.userId !== null && isOffice(acting) ? [acting.userId] : [];
  return waits === 'to_check' ? self : [...unitsActedFor(acting, ['unit_editor']), ...self];
}
