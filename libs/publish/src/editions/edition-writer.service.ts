import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import { BatchDocumentService, BatchEntry, ProofFile, type Batch, type Proof } from '@huibian/compile';
import { outputFormats } from '@huibian/contracts';
import { actorsTowards, HistoryService, type Acting } from '@huibian/history';
import { FileStore, refused, type Tx } from '@huibian/platform';
import { editionEntries } from './edition-entries.rules';
import { EditionEntry } from './edition-entry.entity';
import { EditionFile } from './edition-file.entity';
import { Edition } from './edition.entity';

export interface ReleasedEdition {
  edition: Edition;
  caseIds: string[];
}

/** Rows of one statement. So many are indexed and sent in some 30 ms, and then others have their turn. */
const entriesAtOnce = 25;

/** Writes an edition from a proof: its row, its files, and its entries as the public reads them. */
@Injectable()
export class EditionWriter {
  constructor(
    private readonly documents: BatchDocumentService,
    private readonly history: HistoryService,
    private readonly files: FileStore,
  ) {}

  /** @param releasedBy who answers for the release; the importer where the system puts a historical volume on record */
  async write(tx: Tx, acting: Acting, batch: Batch, proof: Proof, release: { id?: string; releasedBy: string }): Promise<ReleasedEdition> {
    const files = await this.filesOf(tx, proof);
    const { manifest } = proof;
    if (manifest === null) throw refused(422, 'edition.file_missing_from_proof');
    const previous: { sequence: number }[] = await tx.query('SELECT COALESCE(max(sequence), 0) + 1 AS sequence FROM editions WHERE batch_id = $1', [batch.id]);
    const { kind, slug, title, ordinal, office, date } = batch;
    const edition = tx.create(Edition, {
      id: release.id ?? v7(),
      batchId: batch.id,
      proofId: proof.id,
      sequence: previous[0]?.sequence ?? 1,
      state: 'released',
      version: 1,
      kind,
      historical: batch.origin === 'historical',
      slug,
      title,
      ordinal,
      office,
      date,
      manifest,
      documentSha256: proof.inputSha256,
      releasedBy: release.releasedBy,
      releasedAt: acting.receivedAt,
      takenDownAt: null,
    });
    await tx.insert(Edition, edition as never);
    await tx.insert(EditionFile, files.map(({ name, mediaType, bytes, sha256, sm3 }) => ({ editionId: edition.id, name, mediaType, bytes, sha256, sm3 })));
    const caseIds = await this.writeEntries(tx, edition, batch);
    await this.history.record(tx, acting, {
      noun: 'edition',
      subjectId: edition.id,
      action: 'release',
      toState: edition.state,
      actorRole: actorsTowards(acting, {}).find((role) => role === 'office_lead' || role === 'system') ?? 'system',
      details: { batchId: batch.id, proofId: proof.id, files: files.map(({ name, sha256, sm3 }) => ({ name, sha256, sm3 })) },
    });
    return { edition, caseIds };
  }

  /** Every format, each in the store: an edition is never released with a file missing. */
  private async filesOf(tx: Tx, proof: Proof): Promise<ProofFile[]> {
    const files = await tx.find(ProofFile, { where: { proofId: proof.id }, order: { name: 'ASC' } });
    const present = await Promise.all(files.map((file) => this.files.has(file.sha256)));
    const isWhole = present.every(Boolean) && outputFormats.every((format) => files.some((file) => file.name.endsWith(`.${format}`)));
    if (!isWhole) throw refused(422, 'edition.file_missing_from_proof');
    return files;
  }

  private async writeEntries(tx: Tx, edition: Edition, batch: Batch): Promise<string[]> {
    const document = await this.documents.read(edition.documentSha256);
    const entries = await tx.find(BatchEntry, { where: { batchId: batch.id }, select: { caseId: true, number: true } });
    const byNumber = new Map(entries.map((entry) => [entry.number, entry.caseId]));
    const caseIds: string[] = [];
    for (const some of inParts(editionEntries(document, edition.manifest, byNumber), entriesAtOnce)) {
      await tx.insert(EditionEntry, some.map((entry) => ({ ...entry, editionId: edition.id })) as never);
      caseIds.push(...some.flatMap(({ caseId }) => caseId ?? []));
    }
    return caseIds;
  }
}

function* inParts<T>(all: Iterable<T>, size: number): Generator<T[]> {
  let part: T[] = [];
  for (const one of all) {
    part.push(one);
    if (part.length < size) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
