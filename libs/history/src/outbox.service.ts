import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { JobName, JobPayload } from '@huibian/contracts';
import { Database, type Tx } from '@huibian/platform';
import type { Acting } from './acting';
import { OutboxEvent } from './outbox-event.entity';

/** Longer than the queue remembers a failed delivery, so that whoever looks into one still finds what it was about. */
const keptDays = 30;

@Injectable()
export class OutboxService {
  constructor(private readonly database: Database) {}

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

  /** What was told long ago and nobody waits for: the record of it is the history's. */
  async forgetTold(now: Date): Promise<void> {
    await this.database.query(
      `DELETE FROM outbox_events e WHERE e.relayed_at < $1::timestamptz - make_interval(days => $2)
         AND NOT EXISTS (SELECT 1 FROM tasks t WHERE t.subject_noun = e.subject_noun AND t.subject_id = e.subject_id AND t.state IN ('queued', 'running'))`,
      [now, keptDays],
    );
  }
}
