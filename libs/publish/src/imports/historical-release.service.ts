import { Inject, Injectable } from '@nestjs/common';
import { Proof, ProofEnding, ProofRunner } from '@huibian/compile';
import { Listener, systemActing, type EventListener, type OutboxEvent } from '@huibian/history';
import { CLOCK, Database, type Clock } from '@huibian/platform';
import { EditionsService } from '../editions/editions.service';
import { Import } from './import.entity';

/**
 * Sets an accepted volume and puts it on record. Where its proof failed or was lost, the next one the office asks for does.
 * Safe to repeat: a set proof is not set again, a released edition not released again.
 */
@Injectable()
@Listener()
export class HistoricalRelease implements EventListener {
  constructor(
    private readonly database: Database,
    private readonly runner: ProofRunner,
    private readonly ending: ProofEnding,
    private readonly editions: EditionsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A proof that fails leaves the batch assembling, with the reason on the proof: nothing is half public. */
  async run(editionId: string, stopping?: AbortSignal): Promise<void> {
    const accepted = await this.database.reader.findOne(Import, { where: { editionId } });
    if (!accepted?.proofId || !accepted.batchId) return;
    await this.runner.run(accepted.proofId, stopping);
    await this.record(accepted);
  }

  /** Hears of every proof that was set: what the lead accepted waits for no other word. */
  async deliver({ topic, payload }: OutboxEvent): Promise<void> {
    if (topic !== 'proof.finish') return;
    const accepted = await this.database.reader.findOneBy(Import, { batchId: String(payload.batchId) });
    if (accepted) await this.record(accepted);
  }

  private async record({ batchId, editionId, proofId }: Import): Promise<void> {
    if (!batchId || !editionId || !proofId) return;
    const [newest] = await this.database.reader.find(Proof, { where: { batchId }, order: { sequence: 'DESC' }, take: 1 });
    if (newest?.state !== 'ready') return;
    // The proof that acceptance asked for names the lead; a later one may have been a clerk's.
    const { requestedBy } = await this.database.reader.findOneByOrFail(Proof, { id: proofId });
    const acting = systemActing(this.clock.now(), `edition:${editionId}`);
    await this.database.transaction((tx) => this.editions.record(tx, acting, batchId, { id: editionId, releasedBy: requestedBy }));
  }

  /** After the last attempt: the proof says that it was lost, and the office may ask for another. */
  async giveUp(editionId: string, attempts: number): Promise<void> {
    const accepted = await this.database.reader.findOne(Import, { where: { editionId } });
    if (accepted?.proofId) await this.ending.fail(accepted.proofId, { code: 'proof.lost', params: { attempts } });
  }
}
