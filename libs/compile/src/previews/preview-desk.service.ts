import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { BatchDocument } from '@huibian/contracts';
import { CONFIG, fontCacheDir, refused, type Config } from '@huibian/platform';
import { CompileThread, TypesettingError, type PagePreview } from '@huibian/typesetting';

/** A drawing takes some 50 ms; one that takes this long is given up with its thread. */
const drawWithinMs = 10_000;
/** So many people wait at most: who comes then is asked to try again, and memory stays bounded. */
const waitingMax = 40;
/** A desk nobody asked for so long lets its thread go, and with it the fonts and layouts in memory. */
const idleMs = 5 * 60_000;

interface Waiting {
  document: BatchDocument;
  resolve(preview: PagePreview): void;
  reject(error: Error): void;
}

/**
 * Draws pages beside the process that answers requests: one thread, one drawing at a time, and for each person one that
 * waits. A newer question of the same person takes the place of the one that waits: what is typed meanwhile is what counts.
 */
@Injectable()
export class PreviewDesk implements OnApplicationShutdown {
  private readonly thread = new CompileThread();
  private readonly waiting = new Map<string, Waiting>();
  private drawing = false;
  private idle: NodeJS.Timeout | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws Refused 409 `preview.superseded`, 503 `preview.busy`, 422 with what the typesetter refused */
  draw(person: string, document: BatchDocument): Promise<PagePreview> {
    this.waiting.get(person)?.reject(refused(409, 'preview.superseded'));
    this.waiting.delete(person);
    if (this.waiting.size >= waitingMax) return Promise.reject(refused(503, 'preview.busy'));
    return new Promise((resolve, reject) => {
      this.waiting.set(person, { document, resolve, reject });
      void this.next();
    });
  }

  async onApplicationShutdown(): Promise<void> {
    clearTimeout(this.idle);
    await this.thread.close();
  }

  private async next(): Promise<void> {
    const [first] = this.waiting;
    if (this.drawing || first === undefined) return;
    const [person, { document, resolve, reject }] = first;
    this.waiting.delete(person);
    this.drawing = true;
    clearTimeout(this.idle);
    const signal = AbortSignal.timeout(drawWithinMs);
    try {
      resolve(await this.thread.preview(document, { fontCacheDir: fontCacheDir(this.config), fontDir: this.config.FONT_DIR, signal }));
    } catch (error) {
      reject(refusalOf(error, signal.aborted));
    }
    this.drawing = false;
    this.idle = setTimeout(() => void this.thread.close(), idleMs).unref();
    void this.next();
  }
}

function refusalOf(error: unknown, late: boolean): Error {
  if (late) return refused(422, 'preview.too_long');
  if (!(error instanceof TypesettingError)) return error instanceof Error ? error : new Error(String(error));
  if (error.code === 'typeset.cancelled' || error.code === 'typeset.thread_lost') return refused(503, 'preview.busy');
  return refused(422, error.code, error.params);
}
