import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CaseFile, CaseFileOptions } from '../case-file';
import type { OpenedFile } from '../import-file';
import type { VolumeFile, VolumeFileOptions } from '../volume-file';
import type { ReadingKind, ReadingReply, Readings, ReadingTask } from './reading-messages';

const ownExtension = extname(__filename);
/** From sources (Jest) the thread compiles its TypeScript itself and enters the other projects by their sources. */
const execArgv = ownExtension === '.ts' ? ['--conditions=@huibian/source', '--require', join(__dirname, '../../../../infra/scripts/test/register-swc.js')] : [];
/** What an import may hold on the heap, beside its buffers; see `importLimits` for what it peaks at. */
const heapMb = 384;

/**
 * Reads a file on a thread of its own that ends with it: the caller's event loop stays free, and what takes too long or too much
 * memory is stopped without harm to it.
 * @param signal stops the thread
 * @param onOpened called once the characters are in hand and nothing of them is understood yet
 * @returns `null` where the thread was stopped or ran out of memory
 * @throws Error for a fault of the reader itself
 */
function readBeside<Kind extends ReadingKind>(workerData: ReadingTask<Kind>, signal: AbortSignal, onOpened?: () => void): Promise<Readings[Kind]['file'] | null> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(__dirname, `reading-worker${ownExtension}`), { execArgv, workerData, resourceLimits: { maxOldGenerationSizeMb: heapMb } });
    const stop = (): void => settle(() => resolve(null));
    const settle = (how: () => void): void => {
      signal.removeEventListener('abort', stop);
      void worker.terminate();
      how();
    };
    signal.addEventListener('abort', stop, { once: true });
    worker.on('message', (message: ReadingReply<Kind>) => {
      if (message.type === 'opened') return onOpened?.();
      settle(() => (message.type === 'done' ? resolve(message.file) : reject(new Error(message.message))));
    });
    worker.on('error', (error: NodeJS.ErrnoException) => settle(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? resolve(null) : reject(error))));
    worker.on('exit', () => settle(() => resolve(null)));
    if (signal.aborted) stop();
  });
}

/** As `importCaseFile`, beside the process. */
export const readCaseFileBeside = (bytes: Uint8Array, options: CaseFileOptions, signal: AbortSignal): Promise<CaseFile | null> => readBeside({ kind: 'case', bytes, options }, signal);

/** As `importVolumeFile`, beside the process. */
export const readVolumeFileBeside = (bytes: Uint8Array, options: VolumeFileOptions, signal: AbortSignal, onOpened?: () => void): Promise<VolumeFile | null> =>
  readBeside({ kind: 'volume', bytes, options }, signal, onOpened);

/** As `openFile`, beside the process. */
export const openFileBeside = (bytes: Uint8Array, options: VolumeFileOptions, signal: AbortSignal): Promise<OpenedFile | null> => readBeside({ kind: 'opening', bytes, options }, signal);
