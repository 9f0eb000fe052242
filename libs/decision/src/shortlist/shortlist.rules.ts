import type { CaseGroup, SelectionResult } from '@huibian/contracts';
import { caseTable, type CaseState, type Refusal } from '@huibian/workflow';
import { hasLeft } from '../ruling/ruling.rules';

export interface PlacedCase {
  caseId: string;
  title: string;
  group: CaseGroup;
  state: CaseState;
  result: SelectionResult | null;
}

/** Retracted, withdrawn or carried over, a case is no longer the list's: nobody places it, and it takes no place. */
export const stillListed = <E extends Pick<PlacedCase, 'state'>>(entries: readonly E[]): E[] => entries.filter((entry) => !hasLeft(entry));

/** A list goes to the leading group whole: a case nobody placed would be decided by nobody. */
export function everyCasePlaced(entries: readonly PlacedCase[]): Refusal | null {
  const open = entries.filter((entry) => entry.result === null);
  return open.length === 0 ? null : { code: 'shortlist.case_unplaced', params: { count: open.length, title: open[0]!.title } };
}

/** 最佳实践 per group against the list's caps; a group without a cap is free. */
export function withinCaps(entries: readonly PlacedCase[], caps: Partial<Record<CaseGroup, number | null>>, groupName: (group: CaseGroup) => string): Refusal | null {
  for (const [group, cap] of Object.entries(caps) as [CaseGroup, number | null][]) {
    const count = entries.filter((entry) => entry.group === group && entry.result === 'best_practice').length;
    if (cap !== null && count > cap) return { code: 'shortlist.over_cap', params: { group: groupName(group), count, cap } };
  }
  return null;
}

/** A case keeps its place on the list until it leaves: by its unit, by the office, or for as long as it is on hold. */
export const keepsItsPlace = (state: CaseState): boolean => state === 'published' || (state !== 'held' && caseTable.states[state].kind !== 'end');

/**
 * Whether a reserve may take a place: the caps that bound the proposed list bound what it becomes, and only a place that came free is free.
 * @param caseId the reserve
 */
export function withinCapsWith(caseId: string, entries: readonly PlacedCase[], caps: Partial<Record<CaseGroup, number | null>>, groupName: (group: CaseGroup) => string): Refusal | null {
  const then = entries.filter((entry) => keepsItsPlace(entry.state)).map((entry) => (entry.caseId === caseId ? { ...entry, result: 'best_practice' as const } : entry));
  const reserve = entries.find((entry) => entry.caseId === caseId);
  const over = reserve && withinCaps(then.filter((entry) => entry.group === reserve.group), { [reserve.group]: caps[reserve.group] ?? null }, groupName);
  return over ? { code: 'shortlist.no_place_free', params: { group: groupName(reserve.group), cap: caps[reserve.group] ?? 0, title: reserve.title } } : null;
}
