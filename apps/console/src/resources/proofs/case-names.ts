import { contentsForm } from '@huibian/manuscript';
import type { BatchView } from '@huibian/contracts';

/** What each number of the volume is called, as the contents print it. */
export const caseNames = (chapters: BatchView['chapters']): ReadonlyMap<number, string> =>
  new Map(chapters.flatMap((chapter) => chapter.entries).map((entry) => [entry.number, contentsForm(entry)]));
