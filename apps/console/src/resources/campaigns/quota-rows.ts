import type { CaseGroup, QuotaLine, UnitPage } from '@huibian/contracts';
import type { QuotaRow } from './QuotaGrid';

/** The table as the ledger has it: one row to a recommending unit. */
export function rowsOf(lines: readonly QuotaLine[]): QuotaRow[] {
  const rows = new Map<string, QuotaRow>();
  for (const line of lines) {
    const row = rows.get(line.recommenderId) ?? { recommenderId: line.recommenderId, name: line.recommenderName, places: {} };
    rows.set(line.recommenderId, { ...row, places: { ...row.places, [line.group]: line.original } });
  }
  return [...rows.values()];
}

/** The rows with one for each unit that has none yet; what was typed into the others stays. */
export function withUnits(rows: readonly QuotaRow[], units: readonly Pick<UnitPage, 'id' | 'shortName'>[]): QuotaRow[] {
  const added = units.filter((unit) => !rows.some((row) => row.recommenderId === unit.id));
  return [...rows, ...added.map((unit) => ({ recommenderId: unit.id, name: unit.shortName, places: {} }))];
}

/** A blank cell is no row: the unit may recommend nothing there. */
export const quotasOf = (rows: readonly QuotaRow[], groups: readonly CaseGroup[]) =>
  rows.flatMap(({ recommenderId, places }) => groups.flatMap((group) => (places[group] === undefined ? [] : [{ recommenderId, group, original: places[group] }])));
