import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { outputFormats, type BatchDocument } from '@huibian/contracts';
import { CONFIG, fontCacheDir, type Config } from '@huibian/platform';
import { CompileThread, type CompileProgress, type CompileResult } from '@huibian/typesetting';

/** The process's typesetting thread: one, so that its warm layouts serve the next proof and the event loop stays free. */
@Injectable()
export class Typesetter implements OnApplicationShutdown {
  private readonly thread = new CompileThread();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  compile(document: BatchDocument, signal: AbortSignal, onProgress: CompileProgress): Promise<CompileResult> {
    const options = { formats: outputFormats, onMissingGlyph: 'refuse' as const, fontCacheDir: fontCacheDir(this.config), fontDir: this.config.FONT_DIR, signal };
    return this.thread.compile(document, options, onProgress);
  }

  onApplicationShutdown(): Promise<void> {
    return this.thread.close();
  }
}
