import type { CaseGroup, Ranking, RankingRowView, SelectionResult, Shortlist, ShortlistEntry } from '@huibian/contracts';

export type Caps = Partial<Record<CaseGroup, number | null>>;

/** What the office chooses of one case while the list is its own. */
export interface Placement {
  result: SelectionResult | null;
  reservePlace: number | null;
  remark: string;
}

export type Placements = Readonly<Record<string, Placement>>;

export const placementsOf = (entries: readonly ShortlistEntry[]): Placements =>
  Object.fromEntries(entries.map(({ caseId, result, reservePlace, remark }) => [caseId, { result, reservePlace, remark }]));

export interface GroupOfEntries {
  group: CaseGroup;
  entries: ShortlistEntry[];
}

/** Entries by group, each group in the list's order. */
export function groupsOf(entries: readonly ShortlistEntry[]): GroupOfEntries[] {
  const groups = new Map<CaseGroup, ShortlistEntry[]>();
  for (const entry of entries) groups.set(entry.group, [...(groups.get(entry.group) ?? []), entry]);
  return [...groups].map(([group, members]) => ({ group, entries: members }));
}

/** Chooses a result; a new reserve goes behind the reserves of its group, and leaving the reserves closes the gap. */
export function placed(placements: Placements, entries: readonly ShortlistEntry[], caseId: string, result: SelectionResult | null): Placements {
  const group = entries.find((entry) => entry.caseId === caseId)?.group;
  const current = placements[caseId];
  if (group === undefined || current === undefined || current.result === result) return placements;
  const next = { ...placements, [caseId]: { ...current, result, reservePlace: result === 'reserve' ? Number.MAX_SAFE_INTEGER : null } };
  return renumbered(next, entries.filter((entry) => entry.group === group));
}

/** Moves a reserve one place up or down among the reserves of its group. */
export function movedReserve(placements: Placements, entries: readonly ShortlistEntry[], caseId: string, by: -1 | 1): Placements {
  const group = entries.find((entry) => entry.caseId === caseId)?.group;
  const members = entries.filter((entry) => entry.group === group);
  const order = reservesOf(placements, members);
  const at = order.indexOf(caseId);
  const other = order[at + by];
  if (at < 0 || other === undefined) return placements;
  const swapped = { ...placements, [caseId]: { ...placements[caseId]!, reservePlace: at + by + 1 }, [other]: { ...placements[other]!, reservePlace: at + 1 } };
  return renumbered(swapped, members);
}

const reservesOf = (placements: Placements, members: readonly ShortlistEntry[]): string[] =>
  members
    .filter((entry) => placements[entry.caseId]?.result === 'reserve')
    .sort((a, b) => (placements[a.caseId]?.reservePlace ?? Number.MAX_SAFE_INTEGER) - (placements[b.caseId]?.reservePlace ?? Number.MAX_SAFE_INTEGER))
    .map((entry) => entry.caseId);

function renumbered(placements: Placements, members: readonly ShortlistEntry[]): Placements {
  const places = Object.fromEntries(reservesOf(placements, members).map((caseId, index) => [caseId, { ...placements[caseId]!, reservePlace: index + 1 }]));
  return { ...placements, ...places };
}

/** The reserves of every group numbered from one, in the order they had. */
export const renumberedAll = (placements: Placements, entries: readonly ShortlistEntry[]): Placements =>
  groupsOf(entries).reduce((numbered, { entries: members }) => renumbered(numbered, members), placements);

export const countOf = (placements: Placements, entries: readonly ShortlistEntry[], result: SelectionResult | null): number =>
  entries.filter((entry) => (placements[entry.caseId]?.result ?? null) === result).length;

/** What `PUT entries` takes. */
export const stagedBody = (list: Pick<Shortlist, 'version' | 'entries'>, placements: Placements, caps: Caps) => ({
  version: list.version,
  caps,
  entries: list.entries.map(({ caseId }) => ({ caseId, ...placements[caseId]! })),
});

export const standingsOf = (ranking: Ranking | null | undefined): ReadonlyMap<string, RankingRowView> =>
  new Map((ranking?.groups ?? []).flatMap((group) => group.rows.map((row) => [row.caseId, row] as const)));
