import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { BatchAct, BatchReasonedAct, CreateBatch, EditEntries, EditFrontMatter } from '@huibian/contracts';
import { actorsTowards, HistoryService, MovesService, type Acting, type Moved } from '@huibian/history';
import { notFound, refused, type Tx } from '@huibian/platform';
import type { BatchAction } from '@huibian/workflow';
import { FitsService } from '../fits/fits.service';
import { BatchDocumentService } from './batch-document.service';
import { BatchEntriesService } from './batch-entries.service';
import { BatchStandingQueries } from './batch-standing.queries';
import { batchFacts } from './batch.rules';
import { Batch, type BatchKind } from './batch.entity';
import { freeSlug, slugFor } from './slug.rules';

/** Answer of a write to a batch. */
export interface BatchAnswer {
  id: string;
  state: string;
  version: number;
}

export interface NewBatch extends Omit<CreateBatch, 'campaignId'> {
  campaignId: string | null;
  kind: BatchKind;
  /** A historical batch's document in the file store. */
  documentSha256?: string;
}

@Injectable()
export class BatchesService {
  constructor(
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly entries: BatchEntriesService,
    private readonly documents: BatchDocumentService,
    private readonly standing: BatchStandingQueries,
    private readonly fits: FitsService,
  ) {}

  /** Opens a batch. `slug` left out is made from the ordinal. */
  async create(tx: Tx, acting: Acting, input: NewBatch): Promise<BatchAnswer> {
    if (acting.userId === null) throw new Error('A batch is opened by a person.');
    if (input.campaignId !== null && (await tx.query('SELECT 1 FROM campaigns WHERE id = $1', [input.campaignId])).length === 0) throw notFound();
    const { kind, campaignId, title, ordinal, office, date, documentSha256 = null } = input;
    const batch = tx.create(Batch, {
      id: v7(),
      kind,
      origin: documentSha256 === null ? 'assembled' : 'historical',
      state: 'assembling',
      version: 1,
      campaignId,
      slug: await claimSlug(tx, input.slug, slugFor(kind, ordinal)),
      title,
      ordinal,
      office,
      date,
      contentHash: null,
      documentSha256,
      createdBy: acting.userId,
      createdAt: acting.receivedAt,
    });
    await tx.insert(Batch, batch as never);
    await this.rehash(tx, batch);
    const actorRole = actorsTowards(acting, {})[0] ?? 'system';
    await this.history.record(tx, acting, { noun: 'batch', subjectId: batch.id, action: 'create', toState: batch.state, actorRole, details: { kind, campaignId, slug: batch.slug } });
    return { id: batch.id, state: batch.state, version: batch.version };
  }

  async editFrontMatter(tx: Tx, acting: Acting, id: string, input: EditFrontMatter): Promise<BatchAnswer> {
    const batch = await this.lock(tx, id);
    const { version, slug, ...front } = input;
    if (batch.origin === 'historical') throw refused(422, 'batch.historical_is_fixed');
    if (slug !== batch.slug) await claimSlug(tx, slug, slug);
    const before = { title: batch.title, ordinal: batch.ordinal, office: batch.office, date: batch.date, slug: batch.slug };
    await this.move(tx, acting, batch, 'edit', { version, set: { ...front, slug }, details: { before } });
    await this.rehash(tx, batch);
    return answerOf(batch);
  }

  async editEntries(tx: Tx, acting: Acting, id: string, input: EditEntries): Promise<BatchAnswer> {
    const batch = await this.lock(tx, id);
    if (batch.kind === 'experience_table') throw refused(422, 'batch.entries_of_a_table');
    if (batch.origin === 'historical') throw refused(422, 'batch.historical_is_fixed');
    const { version, ...changes } = input;
    if (input.fitId !== undefined && version === batch.version) await this.fits.refuseOutdated(tx, batch, input.fitId);
    const reason = [...input.remove, ...input.place].map((one) => one.reason).join('；') || null;
    await this.move(tx, acting, batch, 'edit', { version, reason, details: changes });
    await this.entries.apply(tx, acting, batch, input);
    await this.rehash(tx, batch);
    return answerOf(batch);
  }

  async finalize(tx: Tx, acting: Acting, id: string, input: BatchAct): Promise<BatchAnswer> {
    const batch = await this.lock(tx, id);
    await this.rehash(tx, batch);
    await this.move(tx, acting, batch, 'finalize', input);
    return answerOf(batch);
  }

  async reopen(tx: Tx, acting: Acting, id: string, input: BatchReasonedAct): Promise<BatchAnswer> {
    const batch = await this.lock(tx, id);
    await this.move(tx, acting, batch, 'reopen', input);
    return answerOf(batch);
  }

  async abandon(tx: Tx, acting: Acting, id: string, input: BatchReasonedAct): Promise<BatchAnswer> {
    const batch = await this.lock(tx, id);
    await this.move(tx, acting, batch, 'abandon', input);
    return answerOf(batch);
  }

  /** The batch, locked for the rest of the transaction. */
  async lock(tx: Tx, id: string): Promise<Batch> {
    const batch = await tx.createQueryBuilder(Batch, 'b').setLock('pessimistic_write').where('b.id = :id', { id }).getOne();
    if (!batch) throw notFound();
    return batch;
  }

  /** Moves a locked batch; the facts are judged here, under the lock. */
  async move(
    tx: Tx,
    acting: Acting,
    batch: Batch,
    action: BatchAction,
    more: { version?: number; reason?: string | null; details?: Record<string, unknown>; set?: Partial<Batch> } = {},
  ): Promise<Moved> {
    return this.moves.move<Batch>(tx, acting, {
      noun: 'batch',
      entity: Batch,
      subject: batch,
      action,
      actors: actorsTowards(acting, {}),
      facts: batchFacts(await this.standing.of(tx, batch.id)),
      seenVersion: more.version,
      reason: more.reason,
      details: more.details,
      set: more.set as never,
    });
  }

  /** Keeps the digest of the batch document in step with its content. */
  async rehash(tx: Tx, batch: Batch): Promise<void> {
    const { sha256 } = await this.documents.compose(tx, batch);
    if (sha256 === batch.contentHash) return;
    batch.contentHash = sha256;
    await tx.update(Batch, { id: batch.id }, { contentHash: sha256 });
  }
}

const answerOf = ({ id, state, version }: Batch): BatchAnswer => ({ id, state, version });

/** The address asked for, which must be free; without one, the first free one made from the ordinal. */
async function claimSlug(tx: Tx, asked: string | undefined, made: string): Promise<string> {
  // One claim at a time: two volumes opened together get two addresses.
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('batch address'))`);
  const rows: { slug: string }[] = await tx.query(`SELECT slug FROM batches WHERE state <> 'abandoned' AND (slug = $1 OR slug LIKE $1 || '-%')`, [asked ?? made]);
  const taken = new Set(rows.map((row) => row.slug));
  if (asked === undefined) return freeSlug(made, taken);
  if (taken.has(asked)) throw refused(422, 'batch.slug_taken', { slug: asked });
  return asked;
}
