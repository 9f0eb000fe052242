import { holdsFor, isOffice, type Acting } from '@huibian/history';
import { unitSide, type CaseRoute, type Settings } from '@huibian/workflow';

/** What the graph of one case depends on: its route, and whether the office entered it from paper. */
export const caseSettings = (subject: { route: CaseRoute; enteredBy?: readonly string[] | null }): Settings => ({ ...subject.route, entry: subject.enteredBy ? 'office' : 'unit' });

/** Whether somebody of the office acts for the unit of a case entered from paper, and not for a unit of their own. */
export const actsForUnit = (acting: Acting, subject: { leadUnitId: string; enteredBy: readonly string[] | null }): boolean =>
  subject.enteredBy !== null && isOffice(acting) && !unitSide.some((role) => holdsFor(acting, role, subject.leadUnitId));

/** Everybody whose hand is in the text, each once. */
export const withHand = (hands: readonly string[] | null, userId: string | null): string[] => [...new Set([...(hands ?? []), ...(userId ? [userId] : [])])];
