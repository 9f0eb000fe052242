import type { BatchView, EditEntries, FitResultView } from '@huibian/contracts';

/** What taking these numbers' suggestions writes into the entries; a number that stands in no chapter is left out. */
export function chosenTrackings(chapters: BatchView['chapters'], { suggestions }: Pick<FitResultView, 'suggestions'>, chosen: ReadonlySet<number>): EditEntries['tracking'] {
  const caseIds = new Map(chapters.flatMap((chapter) => chapter.entries).map((entry) => [entry.number, entry.caseId]));
  return suggestions.flatMap(({ number, tracking }) => {
    const caseId = caseIds.get(number);
    return caseId === undefined || !chosen.has(number) ? [] : [{ caseId, tracking }];
  });
}

/** The set with one number in it or out of it. */
export function toggled(chosen: ReadonlySet<number>, number: number): ReadonlySet<number> {
  const next = new Set(chosen);
  if (!next.delete(number)) next.add(number);
  return next;
}
