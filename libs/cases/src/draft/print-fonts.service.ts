import { Inject, Injectable, Logger } from '@nestjs/common';
import type { CaseText } from '@huibian/contracts';
import { CONFIG, fontCacheDir, type Config } from '@huibian/platform';
import { prepareFonts, printedByEveryHand, TypesettingError } from '@huibian/typesetting';
import { printedWords, unprintablePlaces, type UnprintablePlace } from './printable-text.rules';

/** The fonts a proof is set in, asked while the text can still be changed. */
@Injectable()
export class PrintFonts {
  private readonly log = new Logger(PrintFonts.name);

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** What no font of print has, place by place, in the order of the text. The fonts are read once for each set of files. */
  async unprintableIn(text: CaseText): Promise<readonly UnprintablePlace[]> {
    try {
      if (printedByEveryHand(printedWords(text))) return [];
      return unprintablePlaces(text, await prepareFonts({ fontCacheDir: fontCacheDir(this.config), fontDir: this.config.FONT_DIR }));
    } catch (error) {
      if (!(error instanceof TypesettingError)) throw error;
      // A font folder set up wrongly is the administrator's to mend: no unit misses its day for it, and the proof looks again.
      this.log.warn(`The print fonts could not be read, so no text was checked against them: ${error.message}`);
      return [];
    }
  }
}
