import { Inject, Injectable } from '@nestjs/common';
import { Proof, ProofEnding, ProofRunner } from '@huibian/compile';
import { systemActing } from '@huibian/history';
import { CLOCK, Database, type Clock } from '@huibian/platform';
import { EditionsService } from '../editions/editions.service';
import { Import } from './import.entity';

/** Sets an accepted volume and puts it on record. Safe to repeat: a set proof is not set again, a released edition not released again. */
@Injectable()
export class HistoricalRelease {
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
    const { proofId, batchId } = accepted;
    await this.runner.run(proofId, stopping, 'refuse');
    const proof = await this.database.reader.findOneOrFail(Proof, { where: { id: proofId } });
    if (proof.state !== 'ready') return;
    const acting = systemActing(this.clock.now(), `edition:${editionId}`);
    await this.database.transaction((tx) => this.editions.record(tx, acting, batchId, { id: editionId, releasedBy: proof.requestedBy }));
  }

  /** After the last attempt: the proof says that it was lost, and the office may ask for another. */
  async giveUp(editionId: string, attempts: number): Promise<void> {
    const accepted = await this.database.reader.findOne(Import, { where: { editionId } });
    if (accepted?.proofId) await this.ending.fail(accepted.proofId, { code: 'proof.lost', params: { attempts } });
  }
}
