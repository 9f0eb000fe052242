import { Injectable } from '@nestjs/common';
import { Database } from '@huibian/platform';
import { TypesettingError, type FitResult } from '@huibian/typesetting';
import { BatchDocumentService } from '../batches/batch-document.service';
import { problemOf } from '../proofs/proof-problem.rules';
import { Typesetter } from '../proofs/typesetter.service';
import { watchedTypesetting } from '../proofs/watched-typesetting';
import { FitsService, isRunning } from './fits.service';
import { TrackingFit } from './tracking-fit.entity';

/** Searches 字距 for a batch. Safe to repeat: its input is a stored file, and only the first end counts. */
@Injectable()
export class FitRunner {
  constructor(
    private readonly database: Database,
    private readonly documents: BatchDocumentService,
    private readonly typesetter: Typesetter,
    private readonly fits: FitsService,
  ) {}

  /**
   * Returns when the search has ended, one way or another. Throws what a repeat may cure.
   * @param stopping aborted when the process stops or the job takes too long: the search stays open for the next attempt
   */
  async run(fitId: string, stopping?: AbortSignal): Promise<void> {
    const fit = await this.database.reader.findOneBy(TrackingFit, { id: fitId });
    if (!fit || !isRunning(fit)) return;
    const result = await this.search(fit, stopping);
    if (result === null) return;
    if (result instanceof TypesettingError) return this.fits.fail(fitId, problemOf(result));
    await this.fits.finish(fitId, { suggestions: result.fits, remaining: result.remaining, lengths: result.lengths });
  }

  /** What was found, why nothing can be, or null when somebody gave the search up. */
  private async search({ id, inputSha256 }: TrackingFit, stopping?: AbortSignal): Promise<FitResult | TypesettingError | null> {
    const document = await this.documents.read(inputSha256);
    return watchedTypesetting({
      // Progress is a courtesy: a lost line is not worth a lost search.
      work: (signal) => this.typesetter.fit(document, signal, ({ stage, fraction }) => void this.fits.progress(id, stage, fraction * 0.98).catch(() => undefined)),
      isOver: async () => {
        const row = await this.database.one<{ over: boolean }>('SELECT cancelled_at IS NOT NULL OR finished_at IS NOT NULL AS over FROM tracking_fits WHERE id = $1', [id]);
        return row?.over === true;
      },
      stopping,
    });
  }
}
