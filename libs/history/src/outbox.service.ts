import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { JobName, JobPayload } from '@huibian/contracts';
import type { Tx } from '@huibian/platform';
import type { Acting } from './acting';
import { OutboxEvent } from './outbox-event.entity';

@Injectable()
export class OutboxService {
  /** Announces what happened. Listeners hear it after the commit, or never if there is none. */
  async announce(tx: Tx, acting: Acting, event: { topic: string; subjectNoun: string; subjectId: string; payload?: Record<string, unknown> }): Promise<void> {
    await tx.insert(OutboxEvent, {
      id: v7(),
      topic: event.topic,
      subjectNoun: event.subjectNoun,
      subjectId: event.subjectId,
      payload: (event.payload ?? {}) as never,
      createdAt: acting.receivedAt,
      relayedAt: null,
    });
    // Woken at commit; the worker also looks on its own, so that a lost notification costs a second and nothing else.
    await tx.query(`SELECT pg_notify('huibian_outbox', '')`);
  }

  /** Queues a job, through the outbox like everything that leaves the transaction. */
  enqueue<N extends JobName>(tx: Tx, acting: Acting, job: N, subject: { noun: string; id: string }, payload: JobPayload<N>): Promise<void> {
    return this.announce(tx, acting, { topic: `job.${job}`, subjectNoun: subject.noun, subjectId: subject.id, payload: payload as Record<string, unknown> });
  }
}
