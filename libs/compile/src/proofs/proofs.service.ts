import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { BatchAct, ProofAct } from '@huibian/contracts';
import { actorsTowards, HistoryService, MovesService, type Acting } from '@huibian/history';
import { FileStore, notFound, type Tx } from '@huibian/platform';
import { BatchDocumentService } from '../batches/batch-document.service';
import { BatchesService } from '../batches/batches.service';
import { ProofAnnouncer } from './proof-announcer.service';
import { Proof } from './proof.entity';

export interface ProofAnswer {
  id: string;
  state: string;
  version: number;
  batchId: string;
  /** The batch's version after the act. */
  batchVersion: number;
}

/** Asking for a proof, and giving one up. */
@Injectable()
export class ProofsService {
  constructor(
    private readonly batches: BatchesService,
    private readonly documents: BatchDocumentService,
    private readonly files: FileStore,
    private readonly moves: MovesService,
    private readonly history: HistoryService,
    private readonly announcing: ProofAnnouncer,
  ) {}

  /** Queues a proof of the batch as it stands. One that still runs on the same text is answered again; one on an older text is cancelled. */
  async request(tx: Tx, acting: Acting, batchId: string, input: BatchAct): Promise<ProofAnswer> {
    const batch = await this.batches.lock(tx, batchId);
    await this.batches.rehash(tx, batch);
    const { bytes, sha256 } = await this.documents.compose(tx, batch);
    await this.batches.move(tx, acting, batch, 'compile', { ...input, details: { inputSha256: sha256 } });
    const running = await runningProof(tx, batchId);
    if (running?.inputSha256 === sha256) return { ...answerOf(running), batchVersion: batch.version };
    if (running) await this.stop(tx, acting, running);
    await this.files.put(bytes);
    const proof = await this.open(tx, acting, batchId, sha256);
    await this.announcing.queue(tx, acting, proof);
    return { ...answerOf(proof), batchVersion: batch.version };
  }

  /** A queued proof whose document is in the store already. The caller says what works on it. */
  async open(tx: Tx, acting: Acting, batchId: string, inputSha256: string): Promise<Proof> {
    const rows: { sequence: number }[] = await tx.query('SELECT COALESCE(max(sequence), 0) + 1 AS sequence FROM proofs WHERE batch_id = $1', [batchId]);
    const proof = tx.create(Proof, {
      id: v7(),
      batchId,
      sequence: rows[0]?.sequence ?? 1,
      state: 'queued',
      version: 1,
      inputSha256,
      manifest: null,
      problem: null,
      requestedBy: acting.userId ?? undefined,
      requestedAt: acting.receivedAt,
      finishedAt: null,
      tookMs: null,
    });
    await tx.insert(Proof, proof as never);
    const actorRole = actorsTowards(acting, {})[0] ?? 'system';
    await this.history.record(tx, acting, { noun: 'proof', subjectId: proof.id, action: 'request', toState: proof.state, actorRole, details: { batchId, inputSha256 } });
    await this.announcing.open(tx, acting, proof);
    return proof;
  }

  async cancel(tx: Tx, acting: Acting, id: string, input: ProofAct): Promise<ProofAnswer> {
    const proof = await lockProof(tx, id);
    if (!proof) throw notFound();
    await this.stop(tx, acting, proof, input.version);
    const rows: { version: number }[] = await tx.query('SELECT version FROM batches WHERE id = $1', [proof.batchId]);
    return { ...answerOf(proof), batchVersion: rows[0]?.version ?? 0 };
  }

  private async stop(tx: Tx, acting: Acting, proof: Proof, seenVersion?: number): Promise<void> {
    const set = { finishedAt: acting.receivedAt };
    await this.moves.move<Proof>(tx, acting, { noun: 'proof', entity: Proof, subject: proof, action: 'cancel', actors: actorsTowards(acting, {}), seenVersion, set });
    await this.announcing.close(tx, proof);
  }
}

/** The proof, locked; null when there is none. */
export const lockProof = (tx: Tx, id: string): Promise<Proof | null> =>
  tx.createQueryBuilder(Proof, 'p').setLock('pessimistic_write').where('p.id = :id', { id }).getOne();

const runningProof = (tx: Tx, batchId: string): Promise<Proof | null> =>
  tx.createQueryBuilder(Proof, 'p').setLock('pessimistic_write').where(`p.batchId = :batchId AND p.state IN ('queued', 'compiling')`, { batchId }).getOne();

const answerOf = ({ id, state, version, batchId }: Proof) => ({ id, state, version, batchId });
