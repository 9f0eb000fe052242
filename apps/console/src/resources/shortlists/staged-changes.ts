import type { Shortlist } from '@huibian/contracts';
import { placementsOf, renumberedAll, type Caps, type Placement, type Placements } from './staging';

type StagedList = Pick<Shortlist, 'version' | 'entries' | 'caps'>;

/** What the office has chosen on the screen, and the list it was chosen on. */
export interface StagedChanges {
  base: StagedList;
  placements: Placements;
  caps: Caps;
  /** Titles of cases that somebody else placed otherwise meanwhile: saving puts this screen's choice in that one's stead. */
  contested: readonly string[];
}

export const nothingStaged = (list: StagedList): StagedChanges => ({ base: list, placements: placementsOf(list.entries), caps: list.caps, contested: [] });

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

export const isStaged = ({ placements, caps }: StagedChanges, list: StagedList): boolean => !same([placements, caps], [placementsOf(list.entries), list.caps]);

/** What was chosen here, carried over to a list that was saved meanwhile, here or by somebody else: only what was changed here differs from it. */
export function carriedOver(staged: StagedChanges, list: StagedList): StagedChanges {
  if (!isStaged(staged, staged.base)) return nothingStaged(list);
  const [was, now] = [placementsOf(staged.base.entries), placementsOf(list.entries)];
  const mine = (caseId: string): Placement | undefined => (same(staged.placements[caseId], was[caseId]) ? undefined : staged.placements[caseId]);
  const kept = Object.fromEntries(list.entries.map(({ caseId }) => [caseId, mine(caseId) ?? now[caseId]!]));
  const contested = list.entries.filter(({ caseId }) => mine(caseId) && !same(now[caseId], was[caseId]) && !same(now[caseId], mine(caseId)));
  const caps = { ...list.caps, ...Object.fromEntries(Object.entries(staged.caps).filter(([group, cap]) => cap !== staged.base.caps[group as keyof Caps])) };
  const placements = same(kept, now) ? now : renumberedAll(kept, list.entries);
  return { base: list, placements, caps, contested: [...new Set([...staged.contested, ...contested.map(({ title }) => title)])] };
}
