import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { BatchDocumentService, BatchesService, ProofsService } from '@huibian/compile';
import type { AcceptImport, ImportAct, RevisionChoice } from '@huibian/contracts';
import { actorsTowards, HistoryService, MovesService, type Acting } from '@huibian/history';
import { notFound, refused, type Tx } from '@huibian/platform';
import { allowedActions, importTable, type AllowedAction } from '@huibian/workflow';
import { ImportAnnouncer } from './import-announcer.service';
import { importFacts } from './import-summary.rules';
import { trackedDocument } from './import-tracking.rules';
import { Import } from './import.entity';

export interface ImportAnswer {
  id: string;
  state: string;
  version: number;
}

export interface Upload {
  fileName: string;
  /** Stored already, under this digest. */
  sha256: string;
  bytes: number;
  /** Tracked changes of a Word file; by default taken. */
  revisions?: RevisionChoice;
}

/** A historical volume: uploaded, understood by the worker, accepted or discarded by the office. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly batches: BatchesService,
    private readonly documents: BatchDocumentService,
    private readonly proofs: ProofsService,
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly announcing: ImportAnnouncer,
  ) {}

  async upload(tx: Tx, acting: Acting, file: Upload): Promise<ImportAnswer> {
    if (acting.userId === null) throw new Error('An import is uploaded by a person.');
    await refuseKnownFile(tx, file.sha256);
    const subject = tx.create(Import, {
      id: v7(),
      state: 'uploaded',
      version: 1,
      fileName: file.fileName.slice(0, 200),
      sourceSha256: file.sha256,
      bytes: file.bytes,
      revisions: file.revisions ?? 'accept',
      format: null,
      encoding: null,
      paragraphsSha256: null,
      documentSha256: null,
      summary: null,
      report: null,
      problems: [],
      batchId: null,
      proofId: null,
      editionId: null,
      uploadedBy: acting.userId,
      uploadedAt: acting.receivedAt,
    });
    await tx.insert(Import, subject as never);
    const actorRole = actorsTowards(acting, {})[0] ?? 'system';
    await this.history.record(tx, acting, { noun: 'import', subjectId: subject.id, action: 'upload', toState: subject.state, actorRole, details: { sourceSha256: file.sha256, bytes: file.bytes, revisions: subject.revisions } });
    await this.announcing.uploaded(tx, acting, subject);
    return answerOf(subject);
  }

  /** Makes the batch and queues its proof and release. Nothing of it is public before the worker has set every file. */
  async accept(tx: Tx, acting: Acting, id: string, { version, tracking = [] }: ImportAct & Partial<AcceptImport>): Promise<ImportAnswer & { batchId: string; editionId: string }> {
    const subject = await lockImport(tx, id);
    if (!subject) throw notFound();
    if (subject.state === 'understood') await refuseTwice(tx, subject);
    const editionId = v7();
    const { batchId, proofId } = subject.state === 'understood' ? await this.openBatch(tx, acting, subject, tracking) : { batchId: null, proofId: null };
    await this.moves.move<Import>(tx, acting, {
      noun: 'import',
      entity: Import,
      subject,
      action: 'accept',
      actors: actorsTowards(acting, {}),
      facts: importFacts(subject),
      seenVersion: version,
      set: { batchId, proofId, editionId } as never,
      details: { batchId, editionId, ...(tracking.length > 0 ? { tracking } : {}) },
    });
    await this.announcing.accepted(tx, acting, subject);
    return { ...answerOf(subject), batchId: batchId ?? '', editionId };
  }

  async discard(tx: Tx, acting: Acting, id: string, input: ImportAct): Promise<ImportAnswer> {
    const subject = await lockImport(tx, id);
    if (!subject) throw notFound();
    await this.moves.move<Import>(tx, acting, { noun: 'import', entity: Import, subject, action: 'discard', actors: actorsTowards(acting, {}), seenVersion: input.version });
    await this.announcing.discarded(tx, subject);
    return answerOf(subject);
  }

  actionsOf(acting: Acting, subject: { state: string; problemList: Import['problems'] }): AllowedAction[] {
    return allowedActions(importTable, { state: subject.state, actors: actorsTowards(acting, {}), facts: importFacts({ problems: subject.problemList }) });
  }

  private async openBatch(tx: Tx, acting: Acting, subject: Import, tracking: AcceptImport['tracking']): Promise<{ batchId: string; proofId: string }> {
    const document = trackedDocument(await this.documents.read(subject.documentSha256 ?? ''), tracking);
    if (document === null) throw refused(422, 'import.tracking_of_nothing');
    const { kind, title, ordinal, office, date } = document;
    const documentSha256 = tracking.length === 0 ? (subject.documentSha256 ?? '') : await this.documents.store(document);
    const batch = await this.batches.create(tx, acting, { kind, title, ordinal, office, date, campaignId: null, documentSha256 });
    const proof = await this.proofs.open(tx, acting, batch.id, documentSha256);
    return { batchId: batch.id, proofId: proof.id };
  }
}

export const lockImport = (tx: Tx, id: string): Promise<Import | null> =>
  tx.createQueryBuilder(Import, 'i').setLock('pessimistic_write').where('i.id = :id', { id }).getOne();

const answerOf = ({ id, state, version }: Import): ImportAnswer => ({ id, state, version });

/**
 * The very file another import holds is refused before anybody reads its report again. It may come again when that one was discarded or
 * could not be read, or when the batch made of it was abandoned. `earlier` is the id of that import, which the console links to.
 */
async function refuseKnownFile(tx: Tx, sha256: string): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [sha256]);
  const rows: { earlier: string; name: string; state: string }[] = await tx.query(
    `SELECT i.id AS earlier, COALESCE(i.summary ->> 'title', i.file_name) AS name, i.state FROM imports i LEFT JOIN batches b ON b.id = i.batch_id
      WHERE i.source_sha256 = $1 AND (i.state IN ('uploaded', 'understood') OR (i.state = 'accepted' AND b.state <> 'abandoned')) LIMIT 1`,
    [sha256],
  );
  const [found] = rows;
  if (found) throw refused(422, found.state === 'accepted' ? 'import.file_on_record' : 'import.file_waits', { name: found.name, earlier: found.earlier });
}

/** The same volume, out of another file, is put on record once, with whatever 字距 it was set. */
async function refuseTwice(tx: Tx, subject: Import): Promise<void> {
  await tx.query('SELECT pg_advisory_xact_lock(hashtext($1))', [subject.documentSha256]);
  const rows: { title: string }[] = await tx.query(`SELECT b.title FROM batches b LEFT JOIN imports i ON i.batch_id = b.id WHERE $1 IN (b.document_sha256, i.document_sha256) AND b.state <> 'abandoned'`, [subject.documentSha256]);
  if (rows[0]) throw refused(422, 'import.already_released', { title: rows[0].title });
}
