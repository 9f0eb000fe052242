import { isOffice, type Acting } from '@huibian/history';
import type { CaseAction, CaseState } from '@huibian/workflow';
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

const staged: readonly CaseAction[] = ['shortlist', 'unlist', 'rule', 'unrule'];
const isSecret = (state: CaseState | null): boolean => state === 'shortlisted' || state === 'ruled';

/**
 * Whether nobody outside the office may notice the act, not even by the hour at which the case last changed or by its version:
 * what is staged for the announcement, and a hold of a case whose place is not announced.
 */
export const isUnseen = (action: CaseAction, before: Pick<Case, 'state' | 'originState'>): boolean =>
  staged.includes(action) || (action === 'hold' && isSecret(before.state)) || (action === 'release_hold' && isSecret(before.originState));

/** The version a reader knows the case by, and says when acting: outside the office it counts what may be noticed, and nothing else. */
export const versionShownTo = (acting: Acting, subject: Pick<Case, 'version' | 'unseenActs'>): number =>
  acting.userId === null || isOffice(acting) ? subject.version : subject.version - subject.unseenActs;

/** @param office SQL boolean: whether the reader is the office's */
export const shownVersionSql = (office: string): string => `(CASE WHEN ${office} THEN c.version ELSE c.version - c.unseen_acts END)`;

/** A state of the record as it was shown then; an end does not tell where the case had secretly stood. */
export const shownPastStateSql = (office: string, state: string): string => `CASE WHEN ${office} THEN ${state}
  WHEN ${state} = 'shortlisted' THEN 'reviewed' WHEN ${state} = 'ruled' THEN CASE WHEN c.route->>'notice' = 'before_ruling' THEN 'on_notice' ELSE 'reviewed' END
  WHEN ${state} = 'held' THEN NULL ELSE ${state} END`;

/** 备选, once it was announced and until something else is: read from the case's own record. SQL on `cases c`. */
export const reserveShownSql = `(c.state IN ('shortlisted', 'on_notice', 'ruled', 'held')
  AND EXISTS (SELECT 1 FROM history_rows told WHERE told.subject_noun = 'case' AND told.subject_id = c.id AND told.action = 'reserve'))`;
