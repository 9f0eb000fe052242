import { mayDo } from '@huibian/contracts';
import { isOffice, type Acting } from '@huibian/history';
import { caseTable, findRow, type CaseState, type Refusal } from '@huibian/workflow';
import { caseActors } from '../case-access.service';
import type { Case } from '../case.entity';
import { caseSettings } from '../entry/entry.rules';
import { stateShownTo } from '../shown-state.rules';

export type DismissalSubject = Pick<Case, 'state' | 'originState' | 'route' | 'leadUnitId' | 'recommenderId' | 'enteredBy'>;

/** The office reads a text critically from screening on, until it is printed or the case has ended. */
const inOfficeHands: readonly CaseState[] = ['screening', 'in_review', 'reviewed', 'shortlisted', 'on_notice', 'ruled', 'approved', 'in_batch', 'held'];

export const ofOffice = (subject: Pick<Case, 'state'>): boolean => inOfficeHands.includes(subject.state);

/** Who may say that a finding stands: whoever may edit the text, and the office while the case is in its hands. */
export function dismissalRefusal(acting: Acting, subject: DismissalSubject, action: 'dismiss_finding' | 'restore_finding'): { status: 403 | 409; refusal: Refusal } | null {
  const params = { action, state: stateShownTo(acting, subject), noun: 'case' };
  const row = findRow(caseTable, subject.state, 'edit', caseSettings(subject));
  const roles = caseActors(acting, subject);
  if (row ? row.by.some((actor) => roles.includes(actor)) : ofOffice(subject) && isOffice(acting)) return null;
  const isTheirs = row !== undefined || ofOffice(subject);
  return isTheirs ? { status: 403, refusal: { code: 'workflow.wrong_role', params } } : { status: 409, refusal: { code: 'workflow.wrong_state', params } };
}

/** Whether the button is there: the role's permission and this case's policy. */
export const mayDismiss = (acting: Acting, subject: DismissalSubject): boolean => mayDo(acting.grants.map(({ role }) => role), 'finding.dismiss') && dismissalRefusal(acting, subject, 'dismiss_finding') === null;
