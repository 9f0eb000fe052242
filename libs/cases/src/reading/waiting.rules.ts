import type { CaseWaits } from '@huibian/contracts';
import { unitsActedFor, type Acting } from '@huibian/history';

const unconfirmed = (units: string) => `EXISTS (SELECT 1 FROM case_units s WHERE s.case_id = c.id AND ${units}
  AND NOT EXISTS (SELECT 1 FROM case_confirmations k WHERE k.case_id = c.id AND k.unit_id = s.unit_id AND k.voided_at IS NULL AND k.text_hash = c.draft_hash))`;

/**
 * Which cases `c` (with the open return `b`) wait for somebody, by what they wait for: SQL over `units`, the units the person acts for, asked for only where
 * it matters whose they are.
 * The first screen counts by it and the list it leads to is filtered by it, so that the two are always the same cases.
 */
export const waitingSql: Readonly<Record<CaseWaits, (units: () => string) => string>> = {
  returned: (units) => `c.state = 'returned' AND c.lead_unit_id = ANY(${units()}::uuid[])`,
  to_submit: (units) => `c.state = 'drafting' AND c.lead_unit_id = ANY(${units()}::uuid[]) AND NOT ${unconfirmed('true')}`,
  drafts: (units) => `c.state = 'drafting' AND c.lead_unit_id = ANY(${units()}::uuid[]) AND ${unconfirmed('true')}`,
  corrections_due: () => `c.state = 'returned' AND b.correction_due IS NOT NULL`,
  // A lead is asked about a text, not about an empty page.
  to_confirm: (units) => `c.state IN ('drafting', 'returned') AND c.draft_word_count > 0 AND ${unconfirmed(`s.unit_id = ANY(${units()}::uuid[])`)}`,
};

/** The units a person acts for in the role that the work is for. */
export const waitingUnits = (acting: Acting, waits: CaseWaits): string[] => unitsActedFor(acting, waits === 'to_confirm' ? ['unit_lead'] : ['unit_editor']);
