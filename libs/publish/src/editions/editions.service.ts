import { Injectable } from '@nestjs/common';
import { BatchesService, Proof, type Batch, type BatchAnswer } from '@huibian/compile';
import type { BatchAct, EditionAct } from '@huibian/contracts';
import { CaseMovesService } from '@huibian/cases';
import { actorsTowards, MovesService, type Acting } from '@huibian/history';
import { notFound, type Tx } from '@huibian/platform';
import { allowedActions, editionTable, type AllowedAction } from '@huibian/workflow';
import { EditionWriter } from './edition-writer.service';
import { Edition } from './edition.entity';
import { PublishFacts } from '../publish-facts.service';

export interface EditionAnswer {
  id: string;
  state: string;
  version: number;
}

export interface ReleaseAnswer extends BatchAnswer {
  editionId: string;
}

/** Releasing a batch, taking an edition down, and putting it back. */
@Injectable()
export class EditionsService {
  constructor(
    private readonly batches: BatchesService,
    private readonly writer: EditionWriter,
    private readonly caseMoves: CaseMovesService,
    private readonly moves: MovesService,
    private readonly facts: PublishFacts,
  ) {}

  /** Releases a final batch from its proof: edition, files, entries and the move of every case are one transaction. */
  async release(tx: Tx, acting: Acting, batchId: string, input: BatchAct): Promise<ReleaseAnswer> {
    const batch = await this.batches.lock(tx, batchId);
    await this.batches.rehash(tx, batch);
    await this.batches.move(tx, acting, batch, 'release', input);
    const proof = await latestProof(tx, batch);
    if (acting.userId === null) throw new Error('A release has a person who answers for it.');
    const { edition, caseIds } = await this.writer.write(tx, acting, batch, proof, { releasedBy: acting.userId });
    const facts = await this.facts.factsFor(acting, caseIds, tx);
    const subjects = await this.caseMoves.lockMany(tx, caseIds);
    await this.caseMoves.moveMany(tx, acting, subjects.map((subject) => ({ caseId: subject.id, subject, action: 'publish', facts: facts.get(subject.id), details: { editionId: edition.id, batchId } })));
    return { id: batch.id, state: batch.state, version: batch.version, editionId: edition.id };
  }

  /** Puts a historical volume on record: the system's act on what the office accepted. Does nothing when it is there already. */
  async record(tx: Tx, acting: Acting, batchId: string, release: { id: string; releasedBy: string }): Promise<void> {
    const batch = await this.batches.lock(tx, batchId);
    if (batch.state !== 'assembling') return;
    await this.batches.move(tx, acting, batch, 'record', { details: { editionId: release.id } });
    await this.writer.write(tx, acting, batch, await latestProof(tx, batch), release);
  }

  takeDown(tx: Tx, acting: Acting, id: string, input: EditionAct): Promise<EditionAnswer> {
    return this.move(tx, acting, id, 'take_down', input, { takenDownAt: acting.receivedAt });
  }

  restore(tx: Tx, acting: Acting, id: string, input: EditionAct): Promise<EditionAnswer> {
    return this.move(tx, acting, id, 'restore', input, { takenDownAt: null });
  }

  actionsOf(acting: Acting, edition: { state: string }): AllowedAction[] {
    return allowedActions(editionTable, { state: edition.state, actors: actorsTowards(acting, {}), facts: {} });
  }

  private async move(tx: Tx, acting: Acting, id: string, action: 'take_down' | 'restore', input: EditionAct, set: Partial<Edition>): Promise<EditionAnswer> {
    const edition = await tx.createQueryBuilder(Edition, 'e').setLock('pessimistic_write').where('e.id = :id', { id }).getOne();
    if (!edition) throw notFound();
    const { version, reason } = input;
    await this.moves.move<Edition>(tx, acting, { noun: 'edition', entity: Edition, subject: edition, action, actors: actorsTowards(acting, {}), seenVersion: version, reason, set: set as never });
    return { id: edition.id, state: edition.state, version: edition.version };
  }
}

/** The proof the facts were judged by. */
async function latestProof(tx: Tx, batch: Batch): Promise<Proof> {
  const proof = await tx.findOne(Proof, { where: { batchId: batch.id }, order: { sequence: 'DESC' } });
  if (!proof) throw new Error(`The batch ${batch.id} moved without a proof.`);
  return proof;
}
