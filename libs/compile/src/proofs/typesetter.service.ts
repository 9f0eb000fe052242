import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { outputFormats, type BatchDocument } from '@huibian/contracts';
import { CONFIG, fontCacheDir, type Config } from '@huibian/platform';
import { CompileThread, type CompileOptions, type CompileProgress, type CompileResult, type FitProgress, type FitResult } from '@huibian/typesetting';

/** A proof prints 〓 for a character no font has and warns of it; what goes on record without another look refuses it. */
export type OnMissingGlyph = NonNullable<CompileOptions['onMissingGlyph']>;

/** The process's typesetting thread: one, so that its warm layouts serve the next proof and the event loop stays free. */
@Injectable()
export class Typesetter implements OnApplicationShutdown {
  private readonly thread = new CompileThread();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  compile(document: BatchDocument, onMissingGlyph: OnMissingGlyph, signal: AbortSignal, onProgress: CompileProgress): Promise<CompileResult> {
    const options = { formats: outputFormats, onMissingGlyph, fontCacheDir: fontCacheDir(this.config), fontDir: this.config.FONT_DIR, signal };
    return this.thread.compile(document, options, onProgress);
  }

  /** A search that stops takes the thread along, and with it a proof that waits: its job then runs again. */
  fit(document: BatchDocument, signal: AbortSignal, onProgress: FitProgress): Promise<FitResult> {
    const options = { onMissingGlyph: 'mark' as const, fontCacheDir: fontCacheDir(this.config), fontDir: this.config.FONT_DIR, signal };
    return this.thread.fit(document, options, onProgress);
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
