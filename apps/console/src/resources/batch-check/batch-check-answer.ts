import type { BatchCheck } from '@huibian/contracts';
import { checkWholeBatch, type BatchFinding } from '@huibian/manuscript';

/** One run of the check over a volume, as it is asked of the worker. */
export type BatchQuestion = Pick<BatchCheck, 'document' | 'settings'>;

/** After each case how many are done, at the end what was found. */
export type BatchAnswer = { done: number } | { findings: BatchFinding[] };

export function answerBatch({ document, settings }: BatchQuestion, say: (answer: BatchAnswer) => void): void {
  say({ findings: checkWholeBatch(document, settings, (done) => say({ done })) });
}
