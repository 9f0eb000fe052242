import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { BatchCheck, BatchDocument, BatchView } from '@huibian/contracts';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { hasMoreToList, isOf, stateOf, type BatchCheckState, type Run } from './batch-check-state';
import { runBatchCheck } from './run-batch-check';

export interface BatchCheckDesk {
  state: BatchCheckState;
  /** What was asked of the server; undefined until it is read. */
  source: BatchCheck | undefined;
  cancel: () => void;
  /** Reads the volume, anew if need be, and checks it from the beginning. */
  again: () => void;
}

/** What was found in a document stays with it: the batch's page and the page of its check show one run. */
const results = new WeakMap<BatchDocument, Extract<Run, { phase: 'checked' }>>();

const kept = (source: BatchCheck): Run | undefined => {
  const result = results.get(source.document);
  return result && isOf(result.source, source) ? result : undefined;
};

/**
 * 全书校核 of a batch, in a worker beside the page.
 * @param begins by itself, and again when the volume has changed; otherwise when somebody asks, and a change waits to be asked for:
 * a volume is read whole, and whoever puts its cases in order changes it with every move
 */
export function useBatchCheck({ id, version }: Pick<BatchView, 'id' | 'version'>, { begins }: { begins: boolean }): BatchCheckDesk {
  const api = useApi();
  const [askedOf, setAskedOf] = useState<number>();
  const asked = begins || askedOf === version;
  const { data: source, error, refetch } = useQuery({
    queryKey: ['batch-check', id, version],
    queryFn: ({ signal }) => api.get<BatchCheck>(`/api/batches/${id}/check`, signal),
    enabled: asked,
    refetchOnWindowFocus: false,
  });
  const { run, cancel, start } = useRun(source);
  const notify = useNotify();
  const again = useCallback(() => {
    if (!asked) return setAskedOf(version);
    void refetch().then((read) => (read.isSuccess ? start(read.data) : notify(messageOf(read.error), { type: 'error' })));
  }, [asked, version, refetch, start, notify]);
  const state = useMemo(() => stateOf({ asked, source, error, run }), [asked, source, error, run]);
  const isShort = hasMoreToList(state, run, source);
  useEffect(() => {
    if (isShort && source) start(source);
  }, [isShort, source, start]);
  return { state, source, cancel, again };
}

/** The names of the findings that stand with a reason, case by case. */
const reasonedIn = ({ entries }: BatchCheck): Map<number, Set<string>> => new Map(entries.filter(({ dismissals }) => dismissals.length > 0).map(({ number, dismissals }) => [number, new Set(dismissals.map(({ key }) => key))]));

/** One run at a time: what is asked anew ends what is under way. */
function useRun(source: BatchCheck | undefined) {
  const [run, setRun] = useState<Run>();
  const ending = useRef<AbortController>(undefined);
  const start = useCallback((begun: BatchCheck) => {
    ending.current?.abort();
    const { signal } = (ending.current = new AbortController());
    const { document, settings } = begun;
    const began = performance.now();
    const tell = (now: { phase: 'checking'; done: number } | { phase: 'failed'; error: unknown }) => setRun({ source: begun, ...now });
    tell({ phase: 'checking', done: 0 });
    runBatchCheck({ document, settings, reasoned: reasonedIn(begun) }, (done) => tell({ phase: 'checking', done }), signal).then(
      (found) => {
        const result = { source: begun, phase: 'checked', found, tookMs: performance.now() - began } as const;
        results.set(document, result);
        setRun(result);
      },
      (error: unknown) => tell({ phase: 'failed', error }),
    );
  }, []);
  const cancel = useCallback(() => {
    ending.current?.abort();
    if (source) setRun({ source, phase: 'cancelled' });
  }, [source]);
  const latest = useRef(source);
  useEffect(() => {
    latest.current = source;
  }, [source]);
  // The same document and settings after another reading are the same objects: only a change of these starts a run.
  const { document, settings } = source ?? {};
  useEffect(() => {
    const now = latest.current;
    if (document === undefined || settings === undefined || now === undefined) return undefined;
    const result = kept(now);
    if (result) setRun(result);
    else start(now);
    return () => ending.current?.abort();
  }, [document, settings, start]);
  return { run, cancel, start };
}
