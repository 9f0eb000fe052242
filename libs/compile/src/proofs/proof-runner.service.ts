import { Injectable } from '@nestjs/common';
import { Database, FileStore } from '@huibian/platform';
import { TypesettingError, type CompileResult } from '@huibian/typesetting';
import { BatchDocumentService } from '../batches/batch-document.service';
import { ProofEnding } from './proof-ending.service';
import { isPassing, problemOf } from './proof-problem.rules';
import type { Proof } from './proof.entity';
import { Typesetter, type OnMissingGlyph } from './typesetter.service';

/** How often a running compile asks whether it was cancelled. */
const cancelCheckMs = 1000;

/** Sets a proof. Safe to repeat: its input is a stored file, its files are named by their content, and only the first end counts. */
@Injectable()
export class ProofRunner {
  constructor(
    private readonly database: Database,
    private readonly documents: BatchDocumentService,
    private readonly files: FileStore,
    private readonly typesetter: Typesetter,
    private readonly ending: ProofEnding,
  ) {}

  /**
   * Returns when the proof has ended, one way or another. Throws what a repeat may cure.
   * @param stopping aborted when the process stops or the job takes too long: the proof stays compiling for the next attempt
   * @param onMissingGlyph `mark` for the office's proofs: their warnings keep them from being released. `refuse` where nobody reads it before it is out
   */
  async run(proofId: string, stopping?: AbortSignal, onMissingGlyph: OnMissingGlyph = 'mark'): Promise<void> {
    const proof = await this.ending.start(proofId);
    if (!proof) return;
    const startedAt = Date.now();
    const result = await this.compile(proof, onMissingGlyph, stopping);
    if (result === null) return;
    if (result instanceof TypesettingError) return this.ending.fail(proofId, problemOf(result), Date.now() - startedAt);
    await this.ending.progress(proofId, 'store', 0.99);
    for (const file of result.files) await this.files.put(file.bytes);
    await this.ending.finish(proofId, result.manifest, result.files, Date.now() - startedAt);
  }

  /** The result, why it cannot be set, or null when somebody cancelled it. */
  private async compile(proof: Proof, onMissingGlyph: OnMissingGlyph, stopping?: AbortSignal): Promise<CompileResult | TypesettingError | null> {
    const document = await this.documents.read(proof.inputSha256);
    const cancelled = new AbortController();
    const signal = stopping ? AbortSignal.any([cancelled.signal, stopping]) : cancelled.signal;
    const watch = setInterval(() => void this.abortIfEnded(proof.id, cancelled), cancelCheckMs);
    try {
      return await this.typesetter.compile(document, onMissingGlyph, signal, ({ stage, fraction }) => {
        // Progress is a courtesy: a lost line is not worth a lost proof.
        void this.ending.progress(proof.id, stage, fraction * 0.98).catch(() => undefined);
      });
    } catch (error) {
      if (cancelled.signal.aborted) return null;
      if (error instanceof TypesettingError && !isPassing(error)) return error;
      throw error;
    } finally {
      clearInterval(watch);
    }
  }

  private async abortIfEnded(proofId: string, cancelled: AbortController): Promise<void> {
    const row = await this.database.one<{ state: string }>('SELECT state FROM proofs WHERE id = $1', [proofId]).catch(() => null);
    if (row && row.state !== 'compiling') cancelled.abort();
  }
}
