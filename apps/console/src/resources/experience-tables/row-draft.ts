import type { ExperienceRowView, ExperienceTableView, WriteExperienceRow } from '@huibian/contracts';

export interface LinkedCase {
  id: string;
  label: string;
}

/** A row while it is written. `key` names it on the screen; `id` is the server's, missing for a new one. */
export interface RowDraft {
  key: string;
  id?: string;
  name: string;
  content: string;
  cases: LinkedCase[];
}

export const caseLabel = ({ units, titleClauses }: { units: readonly string[] | null; titleClauses: readonly string[] | null }): string =>
  [(units ?? []).join('、'), (titleClauses ?? []).join('，')].filter((part) => part !== '').join(' · ');

export const draftOf = ({ id, name, content, cases }: ExperienceRowView): RowDraft => ({
  key: id,
  id,
  name,
  content,
  cases: cases.map((one) => ({ id: one.id, label: caseLabel(one) })),
});

export const draftsOf = (table: Pick<ExperienceTableView, 'rows'>): RowDraft[] => table.rows.map(draftOf);

let made = 0;
export function emptyRow(): RowDraft {
  made += 1;
  return { key: `new-${made}`, name: '', content: '', cases: [] };
}

/** What is sent: the whole table in order. A row that is no longer there comes as a new one, so that its words are not lost. */
export function rowsToWrite(drafts: readonly RowDraft[], knownIds: ReadonlySet<string>): WriteExperienceRow[] {
  return drafts.map(({ id, name, content, cases }) => ({
    ...(id !== undefined && knownIds.has(id) ? { id } : {}),
    name: name.trim(),
    content: content.trim(),
    caseIds: cases.map((one) => one.id),
  }));
}

const signature = (drafts: readonly RowDraft[]): string => JSON.stringify(drafts.map(({ id, name, content, cases }) => [id ?? null, name, content, cases.map((one) => one.id)]));

export const isSame = (some: readonly RowDraft[], others: readonly RowDraft[]): boolean => signature(some) === signature(others);

/** The row moved by one place; the same list at its ends. */
export function moved<T>(rows: readonly T[], index: number, by: -1 | 1): T[] {
  const next = [...rows];
  const [row] = next.splice(index, 1);
  if (row === undefined || index + by < 0 || index + by >= rows.length) return [...rows];
  next.splice(index + by, 0, row);
  return next;
}
