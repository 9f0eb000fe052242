import type { BatchCheck } from '@huibian/contracts';
import { checkWholeBatch, type BatchFinding, type Reasoned } from '@huibian/manuscript';

/** One run of the check over a volume, as it is asked of the worker. */
export interface BatchQuestion extends Pick<BatchCheck, 'document' | 'settings'> {
  /** What stands with a reason: it keeps nothing else off the list. */
  reasoned: Reasoned;
}

/** After each case how many are done; at the end what was found, or what a rule failed with. */
export type BatchAnswer = { done: number } | { findings: BatchFinding[] } | { failed: string };

export function answerBatch({ document, settings, reasoned }: BatchQuestion, say: (answer: BatchAnswer) => void): void {
  try {
    say({ findings: checkWholeBatch(document, settings, (done) => say({ done }), reasoned) });
  } catch (error) {
    say({ failed: error instanceof Error ? error.message : String(error) });
  }
}
