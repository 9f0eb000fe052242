import type { CaseGroup, SelectionResult } from '@huibian/contracts';
import type { Refusal } from '@huibian/workflow';

export interface PlacedCase {
  caseId: string;
  title: string;
  group: CaseGroup;
  result: SelectionResult | null;
}

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
