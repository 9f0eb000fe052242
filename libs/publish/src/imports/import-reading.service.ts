import { Injectable } from '@nestjs/common';
import { BatchDocumentService } from '@huibian/compile';
import type { BatchDocument, ImportReading } from '@huibian/contracts';
import { alignCase, decodeText, linesOfText } from '@huibian/intake';
import { Database, FileStore, notFound, refused } from '@huibian/platform';
import { Import } from './import.entity';

interface Read {
  /** Lines of a text, paragraphs of a Word file. */
  lines: readonly string[];
  document: BatchDocument;
}

/** An import beside its source, case by case: 334 kB of text are never sent at once. */
@Injectable()
export class ImportReadings {
  /** The volume looked through last: a reader goes from case to case. */
  private last: { id: string; read: Read } | undefined;

  constructor(
    private readonly database: Database,
    private readonly documents: BatchDocumentService,
    private readonly files: FileStore,
  ) {}

  /** @throws Refused 404 for an import or a case that is not there, 422 where nothing was understood */
  async ofCase(importId: string, number: number): Promise<ImportReading> {
    const found = await this.database.reader.findOneBy(Import, { id: importId });
    if (!found) throw notFound();
    if (found.documentSha256 === null) throw refused(422, 'import.nothing_understood');
    const { lines, document } = await this.read(found, found.documentSha256);
    const aligned = alignCase(lines, document, found.report, number);
    if (!aligned) throw notFound();
    const chapter = document.chapters.find(({ cases }) => cases.some((entry) => entry.number === number))?.name ?? '';
    return { ...aligned, chapter };
  }

  private async read({ id, sourceSha256, paragraphsSha256 }: Import, documentSha256: string): Promise<Read> {
    if (this.last?.id === id) return this.last.read;
    const [content, document] = await Promise.all([this.files.read(paragraphsSha256 ?? sourceSha256), this.documents.read(documentSha256)]);
    const read = { lines: paragraphsSha256 === null ? textLines(content) : (JSON.parse(content.toString()) as string[]), document };
    this.last = { id, read };
    return read;
  }
}

function textLines(content: Buffer): string[] {
  const decoded = decodeText(content);
  if (!decoded.ok) throw new Error('A text that was understood is no text any more.');
  return linesOfText(decoded.text);
}
