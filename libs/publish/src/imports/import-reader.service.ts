import { Inject, Injectable } from '@nestjs/common';
import { BatchDocumentService } from '@huibian/compile';
import type { ImportProblem } from '@huibian/contracts';
import { MovesService, systemActing } from '@huibian/history';
import { decodeText, understand } from '@huibian/intake';
import { CLOCK, Database, FileStore, type Clock } from '@huibian/platform';
import { ImportAnnouncer } from './import-announcer.service';
import { dateProblem, importProblems, importSummary } from './import-summary.rules';
import { Import } from './import.entity';
import { lockImport } from './imports.service';

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

  async run(importId: string): Promise<void> {
    const found = await this.database.reader.findOne(Import, { where: { id: importId } });
    if (found?.state !== 'uploaded') return;
    await this.announcing.progress(importId, 'reading', 0.1);
    const decoded = decodeText(await this.files.read(found.sourceSha256));
    if (!decoded.ok) return this.giveUp(importId, [{ code: 'import.not_text', blocking: true }]);
    await this.announcing.progress(importId, 'understanding', 0.3);
    const { document, problems } = understand(decoded.text);
    if (!document) return this.giveUp(importId, importProblems(problems), decoded.encoding);
    const { report = null, ...bare } = document;
    const documentSha256 = await this.documents.store(bare);
    await this.end(importId, 'understand', { encoding: decoded.encoding, documentSha256, summary: importSummary(bare), report, problems: [...importProblems(problems), ...dateProblem(bare)] });
  }

  /** The end of what cannot be read, also of what was cut short too often. */
  giveUp(importId: string, problems: ImportProblem[], encoding: string | null = null): Promise<void> {
    return this.end(importId, 'give_up', { encoding, problems: problems.length > 0 ? problems : [{ code: 'import.not_understood', blocking: true }] });
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
