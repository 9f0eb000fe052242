import type { BatchFinding } from '@huibian/manuscript';
import { answerBatch, type BatchAnswer, type BatchQuestion } from './batch-check-answer';

/**
 * Checks a volume in a worker of its own, which ends with the run.
 * @param onCase told after each case how many are done
 * @returns what was found; never settles once `signal` is aborted
 */
export function runBatchCheck(question: BatchQuestion, onCase: (done: number) => void, signal: AbortSignal): Promise<BatchFinding[]> {
  return new Promise((resolve, reject) => {
    const hear = (answer: BatchAnswer): void => {
      if (signal.aborted) return;
      if ('done' in answer) return onCase(answer.done);
      worker.terminate();
      resolve(answer.findings);
    };
    const worker = new Worker(new URL('../cases/check/check.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<BatchAnswer>) => hear(data);
    // A browser that loads no worker checks on the page: slower, never without. A rule that fails there fails here, and is told.
    worker.onerror = () => {
      worker.terminate();
      if (signal.aborted) return;
      try {
        answerBatch(question, hear);
      } catch (error) {
        reject(error instanceof Error ? error : new Error(String(error)));
      }
    };
    signal.addEventListener('abort', () => worker.terminate(), { once: true });
    worker.postMessage(question);
  });
}
