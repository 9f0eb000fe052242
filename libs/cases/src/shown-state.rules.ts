import { isOffice, type Acting } from '@huibian/history';
import type { CaseState } from '@huibian/workflow';
import type { Case } from './case.entity';

/**
 * Results are announced together: until then nobody outside the office learns who is on the list or what was ruled, neither from a
 * page nor from the words of a refusal. A hold keeps the secret of where it began. The rule stands here twice, for a row and for SQL.
 */
export function stateShownTo(acting: Acting, subject: Pick<Case, 'state' | 'originState' | 'route'>): CaseState {
  if (acting.userId === null || isOffice(acting)) return subject.state;
  const stood = subject.state === 'held' ? subject.originState : subject.state;
  if (stood === 'shortlisted') return 'reviewed';
  if (stood === 'ruled') return subject.route.notice === 'before_ruling' ? 'on_notice' : 'reviewed';
  return subject.state;
}

/** @param office SQL boolean: whether the reader is the office's */
export const shownStateSql = (office: string): string => `CASE
  WHEN ${office} THEN c.state
  WHEN 'shortlisted' IN (c.state, coalesce(CASE WHEN c.state = 'held' THEN c.origin_state END, '')) THEN 'reviewed'
  WHEN 'ruled' IN (c.state, coalesce(CASE WHEN c.state = 'held' THEN c.origin_state END, '')) THEN CASE WHEN c.route->>'notice' = 'before_ruling' THEN 'on_notice' ELSE 'reviewed' END
  ELSE c.state END`;
