import { useCallback, useEffect, useRef, useState } from 'react';
import type { Assignment, Marks } from '@huibian/contracts';
import { ProblemError } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { inTurn } from './in-turn';
import { openedDraft, type DraftCopy, type ScoreEntry } from './opened-draft';
import { keptMarks } from './score-arithmetic';

export type DraftState = 'clean' | 'unsaved' | 'saving' | 'saved' | 'failed' | 'conflict';

const pauseMs = 1200;
const retryMs = 10_000;
const copyKey = (id: string) => `huibian.score.${id}`;

const typed = (marks: Marks): Record<string, string> => Object.fromEntries(Object.entries(marks).map(([key, mark]) => [key, mark ?? '']));

function localCopy(id: string): DraftCopy | null {
  try {
    return JSON.parse(localStorage.getItem(copyKey(id)) ?? 'null') as DraftCopy | null;
  } catch {
    return null;
  }
}

const keepLocally = (id: string, copy: DraftCopy | null) => {
  try {
    if (copy === null) localStorage.removeItem(copyKey(id));
    else localStorage.setItem(copyKey(id), JSON.stringify(copy));
  } catch {
    // A full or forbidden store costs only the second safety; the server has the first.
  }
};

const copyOf = ({ draftVersion, marks, opinion }: Assignment['draft']): DraftCopy => ({ marks: typed(marks), opinion, draftVersion });

function openedHere({ id, criteria, draft, state }: Assignment) {
  return openedDraft(criteria, copyOf(draft), state === 'assigned' ? localCopy(id) : null);
}

/** Runs the save after a pause in writing, and again after one that failed. */
function useSoon(state: DraftState, entry: ScoreEntry, save: () => void) {
  useEffect(() => {
    if (state !== 'unsaved' && state !== 'failed') return undefined;
    const timer = window.setTimeout(save, state === 'failed' ? retryMs : pauseMs);
    return () => window.clearTimeout(timer);
  }, [state, entry, save]);
}

/**
 * What the expert writes, saved by itself: at once in this browser, after a short pause on the server.
 * A text found in the browser that never reached the server is taken up again; one that collides with another device's is asked about.
 */
export function useScoreDraft(assignment: Assignment) {
  const api = useApi();
  const { id, criteria } = assignment;
  const [start] = useState(() => openedHere(assignment));
  const [entry, setEntry] = useState<ScoreEntry>({ marks: start.entry.marks, opinion: start.entry.opinion });
  const [state, setState] = useState<DraftState>(start.state);
  const [theirs, setTheirs] = useState<DraftCopy | null>(start.theirs);
  const version = useRef(start.draftVersion);
  const latest = useRef(entry);
  const sending = useRef<Promise<void> | null>(null);
  const [turn] = useState(inTurn);
  // While the score itself is on its way, a draft behind it would only be refused.
  const giving = useRef(false);
  const colliding = useRef(start.theirs !== null);

  const save = useCallback(async () => {
    if (giving.current || colliding.current) return;
    const sent = latest.current;
    setState('saving');
    try {
      const answer = await api.put<{ draftVersion: number }>(`/api/assignments/${id}/draft`, { draftVersion: version.current, marks: keptMarks(criteria, sent.marks), opinion: sent.opinion });
      version.current = answer.draftVersion;
      const settled = latest.current === sent;
      keepLocally(id, settled ? null : { ...latest.current, draftVersion: version.current });
      setState(settled ? 'saved' : 'unsaved');
    } catch (error) {
      if (error instanceof ProblemError && error.isStale) {
        colliding.current = true;
        setTheirs(copyOf(error.problem.current as Assignment['draft']));
        setState('conflict');
      } else setState('failed');
    }
  }, [api, criteria, id]);

  useSoon(state, entry, useCallback(() => { sending.current = turn(save); }, [save, turn]));

  const change = useCallback((next: ScoreEntry) => {
    giving.current = false;
    latest.current = next;
    setEntry(next);
    keepLocally(id, { ...next, draftVersion: version.current });
    setState((now) => (now === 'conflict' ? now : 'unsaved'));
  }, [id]);

  const resolve = useCallback((choice: 'mine' | 'theirs') => {
    if (theirs === null) return;
    version.current = theirs.draftVersion;
    if (choice === 'theirs') latest.current = { marks: theirs.marks, opinion: theirs.opinion };
    setEntry(latest.current);
    keepLocally(id, choice === 'theirs' ? null : { ...latest.current, draftVersion: version.current });
    colliding.current = false;
    setTheirs(null);
    setState(choice === 'mine' ? 'unsaved' : 'clean');
  }, [id, theirs]);

  /**
   * Before the score is given: what is on its way arrives first, and the copy here is no longer needed afterwards.
   * @returns false while the writer has not chosen between two drafts: a score would overwrite one of them unseen
   */
  const settle = useCallback(async () => {
    if (colliding.current) return false;
    giving.current = true;
    await sending.current;
    giving.current = !colliding.current;
    return giving.current;
  }, []);
  const forget = useCallback(() => keepLocally(id, null), [id]);

  return { entry, state, restored: start.state === 'unsaved', theirs, change, resolve, settle, forget };
}

export type ScoreDraft = ReturnType<typeof useScoreDraft>;
