/** What the place of an entry follows from. */
export interface OrderedEntry {
  caseId: string;
  /** The chapter's place in the campaign's order. */
  chapterPosition: number;
  /** The lead unit's place: province-level units, then cities, then counties by city. A joint case stands where its lead unit stands. */
  orderKey: string;
  /** An exception: the place inside the chapter the office chose, from 1; null leaves the entry to the rule. */
  exceptionPosition: number | null;
}

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Two cases of one unit stand in the order they were entered: their ids grow with time. */
const byRule = (left: OrderedEntry, right: OrderedEntry): number => compareText(left.orderKey, right.orderKey) || compareText(left.caseId, right.caseId);

/**
 * The entries in the order of the volume: chapters in the campaign's order, inside a chapter the official order,
 * exceptions then put where they were asked for, the lowest place first. The index plus one is the entry's number.
 */
export function orderEntries<T extends OrderedEntry>(entries: readonly T[]): T[] {
  const chapters = new Map<number, T[]>();
  for (const entry of entries) chapters.set(entry.chapterPosition, [...(chapters.get(entry.chapterPosition) ?? []), entry]);
  return [...chapters].sort(([left], [right]) => left - right).flatMap(([, chapter]) => orderChapter(chapter));
}

function orderChapter<T extends OrderedEntry>(chapter: readonly T[]): T[] {
  const ordered = chapter.filter((entry) => entry.exceptionPosition === null).sort(byRule);
  const exceptions = chapter
    .filter((entry) => entry.exceptionPosition !== null)
    .sort((left, right) => (left.exceptionPosition ?? 0) - (right.exceptionPosition ?? 0) || byRule(left, right));
  for (const entry of exceptions) ordered.splice(Math.min((entry.exceptionPosition ?? 1) - 1, ordered.length), 0, entry);
  return ordered;
}
