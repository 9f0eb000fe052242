import { Injectable } from '@nestjs/common';
import { OutboxService, TasksService, type Acting } from '@huibian/history';
import type { Tx } from '@huibian/platform';
import type { Proof } from './proof.entity';

/** Tells the queue and the progress bar about a proof. */
@Injectable()
export class ProofAnnouncer {
  constructor(
    private readonly outbox: OutboxService,
    private readonly tasks: TasksService,
  ) {}

  open(tx: Tx, acting: Acting, proof: Proof): Promise<string> {
    return this.tasks.open(tx, acting, { kind: 'compile_proof', subjectNoun: 'proof', subjectId: proof.id });
  }

  queue(tx: Tx, acting: Acting, proof: Proof): Promise<void> {
    return this.outbox.enqueue(tx, acting, 'compile_proof', { noun: 'proof', id: proof.id }, { proofId: proof.id });
  }

  close(tx: Tx, proof: Proof): Promise<void> {
    return this.tasks.close(tx, 'proof', proof.id, 'cancelled');
  }
}
