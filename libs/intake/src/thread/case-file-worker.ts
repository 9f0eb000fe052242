import { parentPort, workerData } from 'node:worker_threads';
import { importCaseFile } from '../case-file';
import type { CaseFileReply, CaseFileTask } from './case-file-messages';

/** The far side of `readCaseFileBeside`: reads the one file it was started with. */
const port = parentPort;
if (!port) throw new Error('case-file-worker runs as a worker thread only');
const reply = (message: CaseFileReply): void => port.postMessage(message);

const { bytes, options } = workerData as CaseFileTask;
importCaseFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), options).then(
  (file) => reply({ type: 'done', file }),
  (error: unknown) => reply({ type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
);
