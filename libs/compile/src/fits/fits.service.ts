import { Inject, Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { FitResultView, ProofProblem } from '@huibian/contracts';
import { OutboxService, TasksService, type Acting } from '@huibian/history';
import { CLOCK, Database, FileStore, notFound, refused, type Clock, type Tx } from '@huibian/platform';
import { BatchDocumentService } from '../batches/batch-document.service';
import type { Batch } from '../batches/batch.entity';
import { TrackingFit } from './tracking-fit.entity';

/** What is searched: one of them. */
export type FitSubject = { batchId: string; importId: null } | { batchId: null; importId: string };

export type FitAnswer = FitSubject & { id: string };

/** Asking for suggestions of 字距, giving a search up, and how it ends. A search changes nothing of the batch: taking a suggestion is an edit of its entries. */
@Injectable()
export class FitsService {
  constructor(
    private readonly database: Database,
    private readonly documents: BatchDocumentService,
    private readonly files: FileStore,
    private readonly tasks: TasksService,
    private readonly outbox: OutboxService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Queues a search of the batch as it stands, which the caller has locked. */
  async request(tx: Tx, acting: Acting, batch: Batch): Promise<FitAnswer> {
    refuseUnlessOpen(batch);
    const { document, bytes, sha256 } = await this.documents.compose(tx, batch);
    if (document.chapters.every((chapter) => chapter.cases.length === 0)) throw refused(422, 'batch.empty');
    await this.files.put(bytes);
    return this.open(tx, acting, { batchId: batch.id, importId: null }, sha256);
  }

  /** Queues a search of a document in the store. One that still runs on it is answered again; one on another is given up. */
  async open(tx: Tx, acting: Acting, subject: FitSubject, inputSha256: string): Promise<FitAnswer> {
    const running = await tx.createQueryBuilder(TrackingFit, 'f').where('(f.batchId = :batchId OR f.importId = :importId) AND f.finishedAt IS NULL AND f.cancelledAt IS NULL', subject).getOne();
    if (running?.inputSha256 === inputSha256) return answerOf(running);
    if (running) await this.stop(tx, running, acting.receivedAt);
    const fit: FitAnswer = { id: v7(), ...subject };
    await tx.insert(TrackingFit, { ...fit, inputSha256, result: null, problem: null, requestedBy: acting.userId ?? undefined, requestedAt: acting.receivedAt, finishedAt: null, cancelledAt: null });
    await this.tasks.open(tx, acting, { kind: 'fit_batch', subjectNoun: 'fit', subjectId: fit.id });
    await this.outbox.enqueue(tx, acting, 'fit_batch', { noun: 'fit', id: fit.id }, { fitId: fit.id });
    return fit;
  }

  /** Gives a search up. One that has ended stays as it ended. */
  async cancel(tx: Tx, acting: Acting, id: string): Promise<FitAnswer> {
    const fit = await lockFit(tx, id);
    if (!fit) throw notFound();
    if (isRunning(fit)) await this.stop(tx, fit, acting.receivedAt);
    return answerOf(fit);
  }

  /** Refuses suggestions that were found for another text than the batch's. */
  async refuseOutdated(tx: Tx, batch: Batch, id: string): Promise<void> {
    const fit = await tx.findOneBy(TrackingFit, { id, batchId: batch.id });
    if (fit?.result == null || fit.inputSha256 !== batch.contentHash) throw refused(422, 'fit.outdated');
  }

  progress(id: string, stage: string, fraction: number): Promise<void> {
    return this.tasks.progress('fit', id, stage, fraction);
  }

  finish(id: string, result: FitResultView): Promise<void> {
    return this.end(id, { result }, (tx) => this.tasks.close(tx, 'fit', id, 'done'));
  }

  fail(id: string, problem: ProofProblem): Promise<void> {
    return this.end(id, { problem }, (tx) => this.tasks.close(tx, 'fit', id, 'failed', { code: problem.code, params: problem.params }));
  }

  private end(id: string, set: Partial<TrackingFit>, close: (tx: Tx) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const fit = await lockFit(tx, id);
      if (!fit || !isRunning(fit)) return;
      await tx.update(TrackingFit, { id }, { ...set, finishedAt: this.clock.now() } as never);
      await close(tx);
    });
  }

  private async stop(tx: Tx, fit: TrackingFit, at: Date): Promise<void> {
    await tx.update(TrackingFit, { id: fit.id }, { cancelledAt: at });
    await this.tasks.close(tx, 'fit', fit.id, 'cancelled');
  }
}

export const isRunning = (fit: Pick<TrackingFit, 'finishedAt' | 'cancelledAt'>): boolean => fit.finishedAt === null && fit.cancelledAt === null;

const lockFit = (tx: Tx, id: string): Promise<TrackingFit | null> => tx.createQueryBuilder(TrackingFit, 'f').setLock('pessimistic_write').where('f.id = :id', { id }).getOne();

const answerOf = ({ id, batchId, importId }: TrackingFit): FitAnswer => ({ id, batchId, importId }) as FitAnswer;

/** 字距 belongs to the entries: where they may not be edited, nothing is suggested. */
function refuseUnlessOpen(batch: Batch): void {
  if (batch.kind === 'experience_table') throw refused(422, 'batch.entries_of_a_table');
  if (batch.origin === 'historical') throw refused(422, 'batch.historical_is_fixed');
  if (batch.state !== 'assembling') throw refused(422, 'fit.batch_not_assembling');
}
