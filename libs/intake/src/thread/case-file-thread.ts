import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CaseFile, CaseFileOptions } from '../case-file';
import type { CaseFileReply, CaseFileTask } from './case-file-messages';

const ownExtension = extname(__filename);
/** From sources (Jest) the thread compiles its TypeScript itself and enters the other projects by their sources. */
const execArgv = ownExtension === '.ts' ? ['--conditions=@huibian/source', '--require', join(__dirname, '../../../../infra/scripts/test/register-swc.js')] : [];
/** What an import may hold on the heap, beside its buffers; see `importLimits` for what it peaks at. */
const heapMb = 384;

/**
 * As `importCaseFile`, on a thread of its own that ends with the file: the caller's event loop stays free, and what takes too
 * long or too much memory is stopped without harm to it.
 * @param signal stops the thread
 * @returns `null` where the thread was stopped or ran out of memory
 * @throws Error for a fault of the reader itself
 */
export function readCaseFileBeside(bytes: Uint8Array, options: CaseFileOptions, signal: AbortSignal): Promise<CaseFile | null> {
  const workerData: CaseFileTask = { bytes, options };
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, `case-file-worker${ownExtension}`), { execArgv, workerData, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    const stop = (): void => settle(() => resolve(null));
    const settle = (how: () => void): void => {
      signal.removeEventListener('abort', stop);
      void worker.terminate();
      how();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: CaseFileReply) => settle(() => (message.type === 'done' ? resolve(message.file) : reject(new Error(message.message)))));
    worker.on('error', (error: NodeJS.ErrnoException) => settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error))));
    worker.on('exit', () => settle(() => resolve(null)));
    if (signal.aborted) stop();
  });
}
