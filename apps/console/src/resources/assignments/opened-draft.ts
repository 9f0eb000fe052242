import type { Criterion } from '@huibian/contracts';
import { keptMarks } from './score-arithmetic';

export interface ScoreEntry {
  marks: Readonly<Record<string, string>>;
  opinion: string;
}

/** What was written, and the version of the server's draft it was written on. */
export interface DraftCopy extends ScoreEntry {
  draftVersion: number;
}

export interface OpenedDraft {
  entry: ScoreEntry;
  draftVersion: number;
  state: 'clean' | 'unsaved' | 'conflict';
  /** The server's draft, where it is another one and somebody has to choose. */
  theirs: DraftCopy | null;
}

/** Whether two drafts say the same to the server; a mark half typed says nothing yet. */
export function sameDraft(criteria: readonly Criterion[], a: ScoreEntry, b: ScoreEntry): boolean {
  const [left, right] = [keptMarks(criteria, a.marks), keptMarks(criteria, b.marks)];
  return a.opinion === b.opinion && criteria.every(({ key }) => left[key] === right[key]);
}

/**
 * What a page opens with: the server's draft, or what this browser kept and never saw saved. A copy written on another version than the
 * server's is neither dropped nor saved over it: both are shown, and the writer chooses.
 */
export function openedDraft(criteria: readonly Criterion[], server: DraftCopy, copy: DraftCopy | null): OpenedDraft {
  const { draftVersion } = server;
  if (copy === null) return { entry: server, draftVersion, state: 'clean', theirs: null };
  if (sameDraft(criteria, copy, server)) return { entry: copy, draftVersion, state: 'clean', theirs: null };
  if (copy.draftVersion === draftVersion) return { entry: copy, draftVersion, state: 'unsaved', theirs: null };
  return { entry: copy, draftVersion: copy.draftVersion, state: 'conflict', theirs: server };
}
