import { Injectable } from '@nestjs/common';
import { Database } from '@huibian/platform';
import { TypesettingError, type FitResult } from '@huibian/typesetting';
import { BatchDocumentService } from '../batches/batch-document.service';
import { isPassing, problemOf } from '../proofs/proof-problem.rules';
import { Typesetter } from '../proofs/typesetter.service';
import { FitsService, isRunning } from './fits.service';
import { TrackingFit } from './tracking-fit.entity';

/** How often a running search asks whether it was given up. */
const cancelCheckMs = 1000;

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
  private async search(fit: TrackingFit, stopping?: AbortSignal): Promise<FitResult | TypesettingError | null> {
    const document = await this.documents.read(fit.inputSha256);
    const cancelled = new AbortController();
    const signal = stopping ? AbortSignal.any([cancelled.signal, stopping]) : cancelled.signal;
    const watch = setInterval(() => void this.abortIfEnded(fit.id, cancelled), cancelCheckMs);
    try {
      return await this.typesetter.fit(document, signal, ({ stage, fraction }) => {
        // Progress is a courtesy: a lost line is not worth a lost search.
        void this.fits.progress(fit.id, stage, fraction * 0.98).catch(() => undefined);
      });
    } catch (error) {
      if (cancelled.signal.aborted) return null;
      if (error instanceof TypesettingError && !isPassing(error)) return error;
      throw error;
    } finally {
      clearInterval(watch);
    }
  }

  private async abortIfEnded(fitId: string, cancelled: AbortController): Promise<void> {
    const row = await this.database.one<{ over: boolean }>('SELECT cancelled_at IS NOT NULL OR finished_at IS NOT NULL AS over FROM tracking_fits WHERE id = $1', [fitId]).catch(() => null);
    if (row?.over) cancelled.abort();
  }
}
