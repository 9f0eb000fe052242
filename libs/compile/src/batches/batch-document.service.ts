import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { batchDocumentSchema, type BatchDocument, type DocumentChapter } from '@huibian/contracts';
import { FileStore, type Tx } from '@huibian/platform';
import { canonicalJson } from '@huibian/typesetting';
import { ExperienceRow } from '../experience-tables/experience-row.entity';
import { BatchEntry } from './batch-entry.entity';
import type { Batch } from './batch.entity';
import { documentCase } from './entry-text.rules';

export interface ComposedDocument {
  document: BatchDocument;
  /** Canonical JSON: equal documents give equal bytes. */
  bytes: Buffer;
  sha256: string;
}

/** The batch document: the one source of every file a proof is made of. */
@Injectable()
export class BatchDocumentService {
  constructor(private readonly files: FileStore) {}

  /** What would be set now, for whoever reads it only. */
  current(tx: Tx, batch: Batch): Promise<BatchDocument> {
    return batch.documentSha256 === null ? assembled(tx, batch) : this.read(batch.documentSha256);
  }

  /** What would be set now, with the bytes and the digest a proof is known by. */
  async compose(tx: Tx, batch: Batch): Promise<ComposedDocument> {
    const document = await this.current(tx, batch);
    const bytes = canonicalJson(document);
    return { document, bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
  }

  /** A document that was stored earlier, by its digest. */
  async read(sha256: string): Promise<BatchDocument> {
    return batchDocumentSchema.parse(JSON.parse((await this.files.read(sha256)).toString('utf8')));
  }

  /** Stores a document and returns its digest. */
  async store(document: BatchDocument): Promise<string> {
    return (await this.files.put(canonicalJson(document))).sha256;
  }
}

async function assembled(tx: Tx, batch: Batch): Promise<BatchDocument> {
  const { kind, title, ordinal, office, date } = batch;
  const entries = await tx.find(BatchEntry, { where: { batchId: batch.id }, order: { number: 'ASC' } });
  const rows = await tx.find(ExperienceRow, { where: { batchId: batch.id }, order: { number: 'ASC' } });
  return { kind, title, ordinal, office, date, chapters: chaptersOf(entries), rows: rows.map(({ number, name, content }) => ({ number, name, content })) };
}

/** Entries come in the order of their numbers, so a chapter's entries stand together. */
function chaptersOf(entries: readonly BatchEntry[]): DocumentChapter[] {
  const chapters: (DocumentChapter & { fieldKey: string })[] = [];
  for (const entry of entries) {
    let chapter = chapters.at(-1);
    if (chapter?.fieldKey !== entry.fieldKey) chapters.push((chapter = { fieldKey: entry.fieldKey, name: entry.chapterName, cases: [] }));
    chapter.cases.push(documentCase(entry));
  }
  return chapters.map(({ name, cases }) => ({ name, cases }));
}
