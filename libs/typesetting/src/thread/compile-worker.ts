import { parentPort } from 'node:worker_threads';
import { compileBatch, type CompileStage } from '../compile-batch';
import { fitBatch, type FitStage } from '../fit/fit-batch';
import { readSheets, verifyContents } from '../pdf/verify-contents';
import { previewPages } from '../preview/preview-pages';
import { TypesettingError } from '../typesetting-error';
import type { ThreadReply, ThreadRequest, ThreadTask, WireResult } from './compile-messages';

/** The far side of `CompileThread`: one task at a time, in the order asked. */
const port = parentPort;
if (!port) throw new Error('compile-worker runs as a worker thread only');
const reply = (message: ThreadReply, transfer: ArrayBuffer[] = []): void => port.postMessage(message, transfer);

let last: Promise<void> = Promise.resolve();
port.on('message', (request: ThreadRequest) => {
  last = last.then(() => answer(request));
});

async function answer({ id, task }: ThreadRequest): Promise<void> {
  try {
    const result = await run(id, task);
    // Files change hands whole: the thread that asked copies nothing while others wait for it.
    reply({ id, type: 'done', result }, result.kind === 'compile' ? result.files.map((file) => file.bytes.buffer as ArrayBuffer) : []);
  } catch (error) {
    if (error instanceof TypesettingError) reply({ id, type: 'refused', code: error.code, params: error.params, glyphs: error.glyphs });
    else reply({ id, type: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function run(id: number, task: ThreadTask): Promise<WireResult> {
  if (task.kind === 'verify') return { kind: 'verify', check: await verifyContents(task.pdf, task.expected) };
  if (task.kind === 'read') return { kind: 'read', sheets: await readSheets(task.pdf) };
  if (task.kind === 'preview') return { kind: 'preview', preview: await previewPages(task.document, task.options) };
  const onProgress = (progress: { stage: CompileStage | FitStage; fraction: number }): void => reply({ id, type: 'progress', ...progress });
  if (task.kind === 'fit') return { kind: 'fit', fitted: await fitBatch(task.document, task.options, onProgress) };
  const { files, manifest } = await compileBatch(task.document, task.options, onProgress);
  return { kind: 'compile', manifest, files: files.map(({ name, bytes }) => ({ name, bytes: new Uint8Array(bytes) })) };
}
