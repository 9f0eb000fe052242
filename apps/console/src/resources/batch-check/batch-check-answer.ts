import type { BatchCheck } from '@huibian/contracts';
import { checkWholeBatch, type BatchFinding } from '@huibian/manuscript';

/** One run of the check over a volume, as it is asked of the worker. */
export type BatchQuestion = Pick<BatchCheck, 'document' | 'settings'>;

/** After each case how many are done; at the end what was found, or what a rule failed with. */
export type BatchAnswer = { done: number } | { findings: BatchFinding[] } | { failed: string };

export function answerBatch({ document, settings }: BatchQuestion, say: (answer: BatchAnswer) => void): void {
  try {
    say({ findings: checkWholeBatch(document, settings, (done) => say({ done })) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
}
