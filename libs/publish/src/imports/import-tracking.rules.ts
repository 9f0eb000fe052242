import type { AcceptImport, BatchDocument } from '@huibian/contracts';

/** The document with the 字距 the office takes; everything else as it came. Null when a number stands nowhere in it. */
export function trackedDocument(document: BatchDocument, taken: AcceptImport['tracking']): BatchDocument | null {
  const wanted = new Map(taken.map(({ number, tracking }) => [number, tracking]));
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    cases: chapter.cases.map((entry) => {
      const tracking = wanted.get(entry.number);
      wanted.delete(entry.number);
      return tracking === undefined ? entry : { ...entry, tracking };
    }),
  }));
  return wanted.size === 0 ? { ...document, chapters } : null;
}
