import type { BatchFinding } from '@huibian/manuscript';
import type { BatchAnswer, BatchQuestion } from './batch-check-answer';

/**
 * Checks a volume in a worker of its own, which ends with the run.
 * @param onCase told after each case how many are done
 * @returns what was found; never settles once `signal` is aborted
 * @throws Error what a rule failed with
 */
export function runBatchCheck(question: BatchQuestion, onCase: (done: number) => void, signal: AbortSignal): Promise<BatchFinding[]> {
  return new Promise((resolve, reject) => {
    let answered = false;
    const hear = (answer: BatchAnswer): void => {
      answered = true;
      if (signal.aborted) return;
      if ('done' in answer) return onCase(answer.done);
      worker.terminate();
      if ('failed' in answer) reject(new Error(answer.failed));
      else resolve(answer.findings);
    };
    const worker = new Worker(new URL('../cases/check/check.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<BatchAnswer>) => hear(data);
    worker.onerror = ({ message }) => {
      worker.terminate();
      if (signal.aborted) return;
      if (answered) reject(new Error(message));
      // A browser that loads no worker checks on the page: slower, never without. Until then the page does not carry the rules.
      else import('./batch-check-answer').then(({ answerBatch }) => (signal.aborted ? undefined : answerBatch(question, hear))).catch(reject);
    };
    signal.addEventListener('abort', () => worker.terminate(), { once: true });
    worker.postMessage(question);
  });
}
