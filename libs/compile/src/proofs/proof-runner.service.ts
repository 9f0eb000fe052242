import { Injectable } from '@nestjs/common';
import { Database, FileStore } from '@huibian/platform';
import { TypesettingError, type CompileResult } from '@huibian/typesetting';
import { BatchDocumentService } from '../batches/batch-document.service';
import type { BatchOrigin } from '../batches/batch.entity';
import { ProofEnding } from './proof-ending.service';
import { problemOf } from './proof-problem.rules';
import type { Proof } from './proof.entity';
import { Typesetter, type OnMissingGlyph } from './typesetter.service';
import { watchedTypesetting } from './watched-typesetting';

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
   */
  async run(proofId: string, stopping?: AbortSignal): Promise<void> {
    const proof = await this.ending.start(proofId);
    if (!proof) return;
    const startedAt = Date.now();
    const result = await this.compile(proof, await this.onMissingGlyph(proof), stopping);
    if (result === null) return;
    if (result instanceof TypesettingError) return this.ending.fail(proofId, problemOf(result), Date.now() - startedAt);
    await this.ending.progress(proofId, 'store', 0.99);
    for (const file of result.files) await this.files.put(file.bytes);
    await this.ending.finish(proofId, result.manifest, result.files, Date.now() - startedAt);
  }

  /** `mark` for the office's proofs: their warnings keep them from being released. A historical volume goes out unread and is refused. */
  private async onMissingGlyph({ batchId }: Proof): Promise<OnMissingGlyph> {
    const batch = await this.database.one<{ origin: BatchOrigin }>('SELECT origin FROM batches WHERE id = $1', [batchId]);
    return batch?.origin === 'historical' ? 'refuse' : 'mark';
  }

  /** The result, why it cannot be set, or null when somebody cancelled it. */
  private async compile({ id, inputSha256 }: Proof, onMissingGlyph: OnMissingGlyph, stopping?: AbortSignal): Promise<CompileResult | TypesettingError | null> {
    const document = await this.documents.read(inputSha256);
    return watchedTypesetting({
      // Progress is a courtesy: a lost line is not worth a lost proof.
      work: (signal) => this.typesetter.compile(document, onMissingGlyph, signal, ({ stage, fraction }) => void this.ending.progress(id, stage, fraction * 0.98).catch(() => undefined)),
      isOver: async () => {
        const row = await this.database.one<{ state: string }>('SELECT state FROM proofs WHERE id = $1', [id]);
        return row !== null && row.state !== 'compiling';
      },
      stopping,
    });
  }
}
