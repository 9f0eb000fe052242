import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useNotify } from 'react-admin';
import type { BatchCheck, BatchDocument, BatchView, CheckSettings } from '@huibian/contracts';
import type { BatchFinding } from '@huibian/manuscript';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { listedFindings, type ListedFinding } from './listed-findings';
import { runBatchCheck } from './run-batch-check';

interface Result {
  settings: CheckSettings;
  found: readonly BatchFinding[];
  tookMs: number;
}

type Run = { phase: 'checking'; done: number } | { phase: 'cancelled' } | { phase: 'failed'; error: unknown } | ({ phase: 'checked' } & Pick<Result, 'found' | 'tookMs'>);

export type BatchCheckState =
  | { phase: 'reading' }
  | { phase: 'unread'; error: unknown }
  | { phase: 'checking'; done: number; total: number }
  | { phase: 'cancelled' }
  | { phase: 'failed'; error: unknown }
  | { phase: 'checked'; findings: readonly ListedFinding[]; tookMs: number };

export interface BatchCheckDesk {
  state: BatchCheckState;
  /** What was asked of the server; undefined until it is read. */
  source: BatchCheck | undefined;
  cancel: () => void;
  /** Reads the volume anew and checks it from the beginning. */
  again: () => void;
}

/** What was found in a document stays with it: the batch's page and the page of its check show one run. */
const results = new WeakMap<BatchDocument, Result>();

const kept = (source: Pick<BatchCheck, 'document' | 'settings'>): Result | undefined => {
  const result = results.get(source.document);
  return result?.settings === source.settings ? result : undefined;
};

/** 全书校核 of a batch, in a worker beside the page; begins by itself, and again when the volume has changed. */
export function useBatchCheck({ id, version }: Pick<BatchView, 'id' | 'version'>): BatchCheckDesk {
  const api = useApi();
  const { data: source, error, refetch } = useQuery({
    queryKey: ['batch-check', id, version],
    queryFn: ({ signal }) => api.get<BatchCheck>(`/api/batches/${id}/check`, signal),
    refetchOnWindowFocus: false,
  });
  const { run, cancel, start } = useRun(source);
  const notify = useNotify();
  const again = useCallback(() => {
    void refetch().then((read) => (read.isSuccess ? start(read.data) : notify(messageOf(read.error), { type: 'error' })));
  }, [refetch, start, notify]);
  const found = run?.phase === 'checked' ? run.found : undefined;
  const findings = useMemo(() => found && source && listedFindings(found, source.entries), [found, source]);
  return { state: stateOf({ source, error, run, findings }), source, cancel, again };
}

interface Known {
  source: BatchCheck | undefined;
  error: unknown;
  run: Run | undefined;
  findings: readonly ListedFinding[] | undefined;
}

function stateOf({ source, error, run, findings }: Known): BatchCheckState {
  if (source === undefined) return error === null ? { phase: 'reading' } : { phase: 'unread', error };
  if (run === undefined) return { phase: 'reading' };
  if (run.phase === 'checking') return { ...run, total: source.document.chapters.reduce((sum, { cases }) => sum + cases.length, 0) };
  return run.phase === 'checked' ? { phase: 'checked', findings: findings ?? [], tookMs: run.tookMs } : run;
}

/** One run at a time: what is asked anew ends what is under way. */
function useRun(source: BatchCheck | undefined) {
  const [run, setRun] = useState<Run>();
  const ending = useRef<AbortController>(undefined);
  const start = useCallback(({ document, settings }: Pick<BatchCheck, 'document' | 'settings'>) => {
    ending.current?.abort();
    const { signal } = (ending.current = new AbortController());
    const began = performance.now();
    setRun({ phase: 'checking', done: 0 });
    runBatchCheck({ document, settings }, (done) => setRun({ phase: 'checking', done }), signal).then(
      (found) => {
        const result = { settings, found, tookMs: performance.now() - began };
        results.set(document, result);
        setRun({ phase: 'checked', ...result });
      },
      (error: unknown) => setRun({ phase: 'failed', error }),
    );
  }, []);
  const cancel = useCallback(() => {
    ending.current?.abort();
    setRun({ phase: 'cancelled' });
  }, []);
  // The same document and settings after another reading are the same objects: only a change starts a run.
  const { document, settings } = source ?? {};
  useEffect(() => {
    if (document === undefined || settings === undefined) return undefined;
    const result = kept({ document, settings });
    if (result) setRun({ phase: 'checked', ...result });
    else start({ document, settings });
    return () => ending.current?.abort();
  }, [document, settings, start]);
  return { run, cancel, start };
}
