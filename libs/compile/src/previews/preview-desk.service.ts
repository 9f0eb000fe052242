import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { BatchDocument } from '@huibian/contracts';
import { CONFIG, fontCacheDir, refused, WaitingLine, type Config } from '@huibian/platform';
import { CompileThread, TypesettingError, type PagePreview } from '@huibian/typesetting';

/** A drawing takes some 50 ms; one that takes this long is given up with its thread. */
const drawWithinMs = 10_000;
/** So many people wait at most: who comes then is asked to try again, and memory stays bounded. */
const waitingMax = 40;
/** A desk nobody asked for so long lets its thread go, and with it the fonts and layouts in memory. */
const idleMs = 5 * 60_000;

/** Draws pages beside the process that answers requests, on one thread: what is typed meanwhile is what is drawn next. */
@Injectable()
export class PreviewDesk implements OnApplicationShutdown {
  private readonly thread = new CompileThread();
  private readonly line = new WaitingLine<BatchDocument, PagePreview>({
    waitingMax,
    superseded: () => refused(409, 'preview.superseded'),
    busy: () => refused(503, 'preview.busy'),
    answer: (document) => this.answer(document),
  });
  private idle: NodeJS.Timeout | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws Refused 409 `preview.superseded`, 503 `preview.busy`, 422 with what the typesetter refused */
  draw(person: string, document: BatchDocument): Promise<PagePreview> {
    return this.line.ask(person, document);
  }

  async onApplicationShutdown(): Promise<void> {
    this.line.close();
    clearTimeout(this.idle);
    await this.thread.close();
  }

  private async answer(document: BatchDocument): Promise<PagePreview> {
    clearTimeout(this.idle);
    const signal = AbortSignal.timeout(drawWithinMs);
    try {
      return await this.thread.preview(document, { fontCacheDir: fontCacheDir(this.config), fontDir: this.config.FONT_DIR, signal });
    } catch (error) {
      throw refusalOf(error, signal.aborted);
    } finally {
      this.idle = setTimeout(() => void this.thread.close(), idleMs).unref();
    }
  }
}

function refusalOf(error: unknown, late: boolean): Error {
  if (late) return refused(422, 'preview.too_long');
  if (!(error instanceof TypesettingError)) return error instanceof Error ? error : new Error(String(error));
  if (error.code === 'typeset.cancelled' || error.code === 'typeset.thread_lost') return refused(503, 'preview.busy');
  return refused(422, error.code, error.params);
}
