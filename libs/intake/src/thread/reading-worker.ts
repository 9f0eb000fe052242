import { parentPort, workerData } from 'node:worker_threads';
import { importCaseFile } from '../case-file';
import { openFile } from '../import-file';
import { importVolumeFile } from '../volume-file';
import type { ReadingKind, ReadingReply, Readings, ReadingTask } from './reading-messages';

/** The far side of `readBeside`: reads the one file it was started with. */
const port = parentPort;
if (!port) throw new Error('reading-worker runs as a worker thread only');
const reply = (message: ReadingReply): void => port.postMessage(message);

const readers: { [Kind in ReadingKind]: (bytes: Buffer, options: Readings[Kind]['options']) => Promise<Readings[Kind]['file']> } = {
  case: importCaseFile,
  volume: (bytes, options) => importVolumeFile(bytes, options, () => reply({ type: 'opened' })),
  opening: openFile,
};

const read = <Kind extends ReadingKind>({ kind, bytes, options }: ReadingTask<Kind>): Promise<Readings[Kind]['file']> => readers[kind](Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options);

read(workerData as ReadingTask).then(
  (file) => reply({ type: 'done', file }),
  (error: unknown) => reply({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
);
