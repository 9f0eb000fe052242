import type { SelectionResult } from '@huibian/contracts';
import { caseTable, type CaseRoute, type CaseState, type Refusal } from '@huibian/workflow';

export interface RuledCase {
  caseId: string;
  title: string;
  state: CaseState;
  route: CaseRoute;
  result: SelectionResult;
  /** The number of a ruling that decided it already. */
  decidedBy: string | null;
  /** Why its notice is not over; null when it is, or when there is none before the ruling. */
  noticeRefusal: Refusal | null;
  /** Accepted and not answered. */
  openObjections: number;
}

/** The states in which a case may be ruled on, by what is decided of it. */
export function ruledFrom(route: CaseRoute, result: SelectionResult): readonly CaseState[] {
  if (result === 'best_practice') return route.notice === 'before_ruling' ? ['on_notice'] : ['shortlisted'];
  if (result === 'reserve') return ['shortlisted', 'on_notice'];
  return ['reviewed', 'shortlisted', 'on_notice'];
}

/** Retracted, withdrawn or carried over since it was ruled on: the ruling decides nothing of it any more, and nobody else waits for it. */
export const hasLeft = (one: Pick<RuledCase, 'state'>): boolean => caseTable.states[one.state].kind === 'end';

/** A reserve (备选) that no later ruling has given a place to, or turned down, since. */
export const awaitsPlace = (one: Pick<RuledCase, 'state' | 'decidedBy' | 'result'>): boolean =>
  one.result === 'reserve' && one.decidedBy === null && (['shortlisted', 'on_notice', 'held'] as const).some((state) => state === one.state);

/** Why a decision cannot be recorded of this case, or null. `stateName` renders a state for the message. */
export function rulingRefusal(one: RuledCase, stateName: (state: CaseState) => string): Refusal | null {
  if (one.decidedBy) return { code: 'ruling.case_decided', params: { title: one.title, number: one.decidedBy } };
  if (!ruledFrom(one.route, one.result).includes(one.state)) {
    if (one.state === 'shortlisted' && one.route.notice === 'before_ruling') return { code: 'ruling.notice_first', params: { title: one.title } };
    return { code: 'ruling.case_not_ready', params: { title: one.title, state: stateName(one.state) } };
  }
  if (one.result !== 'best_practice') return null;
  if (one.openObjections > 0) return { code: 'ruling.objection_open', params: { title: one.title } };
  // With a notice after the ruling, it is the announcement that waits for it.
  return one.noticeRefusal && one.route.notice === 'before_ruling' ? { code: 'ruling.notice_first', params: { title: one.title } } : null;
}

/** Entered after the leading group met, and it decides nothing of a call before the call is out. Days are `YYYY-MM-DD` in Asia/Shanghai. */
export function decisionDayRefusal(decidedOn: string, campaignOpensOn: string, today: string): Refusal | null {
  if (decidedOn > today) return { code: 'ruling.decided_in_future', params: { today } };
  return decidedOn < campaignOpensOn ? { code: 'ruling.decided_before_campaign', params: { date: campaignOpensOn } } : null;
}
