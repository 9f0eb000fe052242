import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { BatchDocument } from '@huibian/contracts';
import type { CompileOptions, CompileProgress, CompileResult, CompileStage } from '../compile-batch';
import type { FitOptions, FitProgress, FitResult, FitStage } from '../fit/fit-batch';
import type { FontOptions } from '../fonts/prepare-fonts';
import type { ContentsCheck, ExpectedEntry } from '../pdf/verify-contents';
import type { PagePreview } from '../preview/preview-pages';
import { TypesettingError } from '../typesetting-error';
import type { ThreadReply, ThreadRequest, ThreadTask, WireResult } from './compile-messages';

export interface ThreadCompileOptions extends CompileOptions {
  /** Cancels the compile: the thread is stopped, since a layout cannot be interrupted, and a fresh one serves the next call. */
  signal?: AbortSignal;
}

export interface ThreadFitOptions extends FitOptions {
  /** Cancels the search, as it does a compile. */
  signal?: AbortSignal;
}

export interface ThreadPreviewOptions extends FontOptions {
  /** Gives up a drawing that takes too long, as it does a compile. */
  signal?: AbortSignal;
}

type AnyProgress = (progress: { stage: CompileStage | FitStage; fraction: number }) => void;

interface Waiting {
  onProgress: AnyProgress;
  resolve(result: WireResult): void;
  reject(error: Error): void;
}

const ownExtension = extname(__filename);
/** From sources (Jest) the thread compiles its TypeScript itself and enters the other projects by their sources. */
const execArgv = ownExtension === '.ts' ? ['--conditions=@huibian/source', '--require', join(__dirname, '../../../../infra/scripts/test/register-swc.js')] : [];

/**
 * Compiles in a worker thread, so that the caller's event loop stays free. Compiles queue up one after another; the
 * thread keeps the last layouts, so one edited case compiles in a fraction of the first time. A thread that dies
 * rejects what waited with `typeset.thread_lost`; the next call starts another.
 */
export class CompileThread {
  private worker: Worker | undefined;
  private readonly waiting = new Map<number, Waiting>();
  private lastId = 0;

  /** Starts the thread ahead of the first call. Calling it twice does nothing. */
  start(): void {
    this.thread();
  }

  /** As `compileBatch`, on the thread. Rejects with the same TypesettingErrors, and `typeset.cancelled`. */
  async compile(document: BatchDocument, options: ThreadCompileOptions, onProgress: CompileProgress = () => {}): Promise<CompileResult> {
    const { signal, ...compileOptions } = options;
    const result = await this.cancellable({ kind: 'compile', document, options: compileOptions }, onProgress as AnyProgress, signal);
    if (result.kind !== 'compile') throw new TypesettingError('typeset.thread_lost', {});
    return { manifest: result.manifest, files: result.files.map(({ name, bytes }) => ({ name, bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) })) };
  }

  /** As `fitBatch`, on the thread: the layouts it tries serve the compile that follows. */
  async fit(document: BatchDocument, options: ThreadFitOptions, onProgress: FitProgress = () => {}): Promise<FitResult> {
    const { signal, ...fitOptions } = options;
    const result = await this.cancellable({ kind: 'fit', document, options: fitOptions }, onProgress as AnyProgress, signal);
    if (result.kind !== 'fit') throw new TypesettingError('typeset.thread_lost', {});
    return result.fitted;
  }

  /** As `previewPages`, on the thread. */
  async preview(document: BatchDocument, { signal, ...options }: ThreadPreviewOptions): Promise<PagePreview> {
    const result = await this.cancellable({ kind: 'preview', document, options }, () => {}, signal);
    if (result.kind !== 'preview') throw new TypesettingError('typeset.thread_lost', {});
    return result.preview;
  }

  /** As `verifyContents`, on the thread. */
  async verify(pdf: Uint8Array, expected: readonly ExpectedEntry[]): Promise<ContentsCheck> {
    const result = await this.ask({ kind: 'verify', pdf, expected }, () => {});
    if (result.kind !== 'verify') throw new TypesettingError('typeset.thread_lost', {});
    return result.check;
  }

  /** The text of each sheet of a PDF without white space, on the thread. */
  async read(pdf: Uint8Array): Promise<string[]> {
    const result = await this.ask({ kind: 'read', pdf }, () => {});
    if (result.kind !== 'read') throw new TypesettingError('typeset.thread_lost', {});
    return result.sheets;
  }

  /** Stops the thread; what still waits is rejected. A later call starts afresh. */
  async close(): Promise<void> {
    const worker = this.worker;
    this.stop(new TypesettingError('typeset.cancelled', {}));
    await worker?.terminate();
  }

  private async cancellable(task: ThreadTask, onProgress: AnyProgress, signal: AbortSignal | undefined): Promise<WireResult> {
    if (signal?.aborted) throw new TypesettingError('typeset.cancelled', {});
    const cancel = (): void => this.stop(new TypesettingError('typeset.cancelled', {}));
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await this.ask(task, onProgress);
    } finally {
      signal?.removeEventListener('abort', cancel);
    }
  }

  private ask(task: ThreadTask, onProgress: AnyProgress): Promise<WireResult> {
    this.lastId += 1;
    const request: ThreadRequest = { id: this.lastId, task };
    return new Promise((resolve, reject) => {
      this.waiting.set(request.id, { onProgress, resolve, reject });
      this.thread().postMessage(request);
    });
  }

  private thread(): Worker {
    if (this.worker) return this.worker;
    const worker = new Worker(join(__dirname, `compile-worker${ownExtension}`), { execArgv });
    worker.on('message', (message: ThreadReply) => this.settle(message));
    const lost = (reason: string): void => {
      if (this.worker === worker) this.stop(new TypesettingError('typeset.thread_lost', { reason }));
    };
    worker.on('error', (error) => lost(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => lost(`exit ${code}`));
    this.worker = worker;
    return worker;
  }

  private settle(message: ThreadReply): void {
    const waiting = this.waiting.get(message.id);
    if (!waiting) return;
    if (message.type === 'progress') return waiting.onProgress({ stage: message.stage, fraction: message.fraction });
    this.waiting.delete(message.id);
    if (message.type === 'done') waiting.resolve(message.result);
    else if (message.type === 'refused') waiting.reject(new TypesettingError(message.code, message.params, message.glyphs));
    else waiting.reject(new Error(message.message));
  }

  private stop(error: TypesettingError): void {
    const worker = this.worker;
    this.worker = undefined;
    void worker?.terminate();
    for (const waiting of this.waiting.values()) waiting.reject(error);
    this.waiting.clear();
  }
}
