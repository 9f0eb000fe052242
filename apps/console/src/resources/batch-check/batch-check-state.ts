import type { BatchCheck } from '@huibian/contracts';
import type { BatchFinding } from '@huibian/manuscript';
import { listedFindings, type ListedFinding } from './listed-findings';

/** A run of the check, with what it was begun for: what was found in one text is never shown under another. */
export type Run = { source: BatchCheck } & ({ phase: 'checking'; done: number } | { phase: 'cancelled' } | { phase: 'failed'; error: unknown } | { phase: 'checked'; found: readonly BatchFinding[]; tookMs: number });

export type BatchCheckState =
  /** Nobody has asked for it yet, of the volume as it is now. */
  | { phase: 'unasked' }
  | { phase: 'reading' }
  | { phase: 'unread'; error: unknown }
  | { phase: 'checking'; done: number; total: number }
  | { phase: 'cancelled' }
  | { phase: 'failed'; error: unknown }
  | { phase: 'checked'; findings: readonly ListedFinding[]; tookMs: number };

export interface Known {
  asked: boolean;
  /** The volume as it was read for its check; undefined until then. */
  source: BatchCheck | undefined;
  /** Why it could not be read; null while it may. */
  error: unknown;
  run: Run | undefined;
}

/** The same words and the same measures: after another reading they are the same objects. Reasons may have come or gone meanwhile. */
export const isOf = (one: Pick<BatchCheck, 'document' | 'settings'>, other: Pick<BatchCheck, 'document' | 'settings'>): boolean => one.document === other.document && one.settings === other.settings;

export function stateOf({ asked, source, error, run }: Known): BatchCheckState {
  if (source === undefined) return !asked ? { phase: 'unasked' } : error === null ? { phase: 'reading' } : { phase: 'unread', error };
  if (run === undefined || !isOf(run.source, source)) return { phase: 'reading' };
  if (run.phase === 'checking') return { phase: 'checking', done: run.done, total: source.document.chapters.reduce((sum, { cases }) => sum + cases.length, 0) };
  if (run.phase === 'cancelled') return { phase: 'cancelled' };
  if (run.phase === 'failed') return { phase: 'failed', error: run.error };
  return { phase: 'checked', findings: listedFindings(run.found, source.entries), tookMs: run.tookMs };
}

/** Whether findings that were not listed have a place now: a reason was given for the one that spoke for them, after the run began. */
export const hasMoreToList = (state: BatchCheckState, run: Run | undefined, source: BatchCheck | undefined): boolean =>
  state.phase === 'checked' && run?.source.entries !== source?.entries && state.findings.some(({ more, dismissal }) => more !== undefined && dismissal !== null);
