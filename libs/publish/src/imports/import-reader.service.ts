import { Inject, Injectable } from '@nestjs/common';
import { BatchDocumentService } from '@huibian/compile';
import type { ImportProblem } from '@huibian/contracts';
import { MovesService, systemActing } from '@huibian/history';
import { readVolumeFileBeside, type VolumeFile } from '@huibian/intake';
import { CLOCK, Database, FileStore, watchedWork, type Clock } from '@huibian/platform';
import { ImportAnnouncer } from './import-announcer.service';
import { dateProblem, importProblems, importSummary } from './import-summary.rules';
import { Import } from './import.entity';
import { lockImport } from './imports.service';

/** The largest volume an import takes is read in a few seconds; a thread that is at work this long is ended. */
const readWithinMs = 60_000;

/** Reads an uploaded volume. Safe to repeat: its source is a stored file and only an uploaded import moves. */
@Injectable()
export class ImportReader {
  constructor(
    private readonly database: Database,
    private readonly documents: BatchDocumentService,
    private readonly files: FileStore,
    private readonly moves: MovesService,
    private readonly announcing: ImportAnnouncer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Returns when the import has been understood, given up, or discarded by somebody meanwhile. Throws what a repeat may cure.
   * @param stopping aborted when the process stops or the job takes too long: the import stays uploaded for the next attempt
   */
  async run(importId: string, stopping?: AbortSignal): Promise<void> {
    const found = await this.database.reader.findOne(Import, { where: { id: importId } });
    if (found?.state !== 'uploaded') return;
    await this.announcing.progress(importId, 'reading', 0.1);
    const file = await this.read(found, stopping);
    stopping?.throwIfAborted();
    if (file === null) return this.giveUp(importId, [{ code: 'volume_file.stopped', blocking: true }]);
    if (!file.ok) return this.giveUp(importId, [{ code: file.code, params: { ...file.params }, blocking: true }]);
    await this.keep(importId, file);
  }

  /** The end of what cannot be read, also of what was cut short too often. */
  giveUp(importId: string, problems: ImportProblem[], set: Pick<Partial<Import>, 'encoding' | 'format'> = {}): Promise<void> {
    return this.end(importId, 'give_up', { ...set, problems: problems.length > 0 ? problems : [{ code: 'import.not_understood', blocking: true }] });
  }

  /** On a thread of its own, which ends with the file, with its time, or when somebody discards the import. */
  private async read({ id, sourceSha256, revisions }: Import, stopping?: AbortSignal): Promise<VolumeFile | null> {
    const bytes = await this.files.read(sourceSha256);
    return watchedWork({
      // Progress is a courtesy: a lost line is not worth a lost reading.
      work: (signal) => readVolumeFileBeside(bytes, { revisions }, AbortSignal.any([signal, AbortSignal.timeout(readWithinMs)]), () => void this.announcing.progress(id, 'understanding', 0.5).catch(() => undefined)),
      isOver: async () => {
        const row = await this.database.one<{ state: string }>('SELECT state FROM imports WHERE id = $1', [id]);
        return row !== null && row.state !== 'uploaded';
      },
      stopping,
    });
  }

  private async keep(importId: string, { format, encoding, document, problems, paragraphs }: Extract<VolumeFile, { ok: true }>): Promise<void> {
    if (!document) return this.giveUp(importId, importProblems(problems), { encoding, format });
    const { report = null, ...bare } = document;
    const documentSha256 = await this.documents.store(bare);
    const paragraphsSha256 = paragraphs && (await this.files.put(Buffer.from(JSON.stringify(paragraphs)))).sha256;
    await this.end(importId, 'understand', { encoding, format, paragraphsSha256, documentSha256, summary: importSummary(bare), report, problems: [...importProblems(problems), ...dateProblem(bare)] });
  }

  private end(importId: string, action: 'understand' | 'give_up', set: Partial<Import>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const subject = await lockImport(tx, importId);
      if (subject?.state !== 'uploaded') return;
      const acting = systemActing(this.clock.now(), `import:${importId}`);
      await this.moves.move<Import>(tx, acting, { noun: 'import', entity: Import, subject, action, actors: ['system'], set: set as never });
      const [first] = set.problems ?? [];
      await this.announcing.ended(tx, subject, action === 'give_up' && first ? { code: first.code, params: first.params } : null);
    });
  }
}
