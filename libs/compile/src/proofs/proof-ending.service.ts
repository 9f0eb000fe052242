import { Inject, Injectable } from '@nestjs/common';
import type { Manifest, ProofProblem } from '@huibian/contracts';
import { MovesService, systemActing, TasksService } from '@huibian/history';
import { CLOCK, Database, type Clock, type Tx } from '@huibian/platform';
import type { CompiledFile } from '@huibian/typesetting';
import type { ProofAction } from '@huibian/workflow';
import { mediaTypeOf } from './media-type.rules';
import { ProofFile } from './proof-file.entity';
import { Proof } from './proof.entity';
import { lockProof } from './proofs.service';

/** The system's moves of a proof, each in one short transaction that does nothing when the proof has ended. */
@Injectable()
export class ProofEnding {
  constructor(
    private readonly database: Database,
    private readonly moves: MovesService,
    private readonly tasks: TasksService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  progress(proofId: string, stage: string, fraction: number): Promise<void> {
    return this.tasks.progress('proof', proofId, stage, fraction);
  }

  /** The proof, now compiling; null when it has ended. */
  async start(proofId: string): Promise<Proof | null> {
    let started: Proof | null = null;
    await this.inTransaction(proofId, async (tx, proof) => {
      await this.move(tx, proof, 'start', {});
      started = proof;
    });
    return started;
  }

  finish(proofId: string, manifest: Manifest, files: readonly CompiledFile[], tookMs: number): Promise<void> {
    return this.inTransaction(proofId, async (tx, proof) => {
      const byName = new Map(manifest.files.map((file) => [file.name, file]));
      for (const { name } of files) {
        const { bytes, sha256, sm3 } = byName.get(name) ?? missingFromManifest(name);
        await tx.insert(ProofFile, { proofId, name, mediaType: mediaTypeOf(name), bytes, sha256, sm3 });
      }
      await this.move(tx, proof, 'finish', { manifest, finishedAt: this.clock.now(), tookMs });
      await this.tasks.close(tx, 'proof', proofId, 'done');
    });
  }

  fail(proofId: string, problem: ProofProblem, tookMs: number | null = null): Promise<void> {
    return this.inTransaction(proofId, async (tx, proof) => {
      await this.move(tx, proof, 'fail', { problem, finishedAt: this.clock.now(), tookMs });
      await this.tasks.close(tx, 'proof', proofId, 'failed', { code: problem.code, params: problem.params });
    });
  }

  private async move(tx: Tx, proof: Proof, action: ProofAction, set: Partial<Proof>): Promise<void> {
    const acting = systemActing(this.clock.now(), `proof:${proof.id}`);
    await this.moves.move<Proof>(tx, acting, { noun: 'proof', entity: Proof, subject: proof, action, actors: ['system'], set: set as never, payload: { batchId: proof.batchId } });
  }

  private inTransaction(proofId: string, work: (tx: Tx, proof: Proof) => Promise<void>): Promise<void> {
    return this.database.transaction(async (tx) => {
      const proof = await lockProof(tx, proofId);
      if (proof && (proof.state === 'queued' || proof.state === 'compiling')) await work(tx, proof);
    });
  }
}

function missingFromManifest(name: string): never {
  throw new Error(`The manifest does not list ${name}.`);
}
