import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';
import type { JobName, JobPayload } from '@huibian/contracts';
import { Database, type Tx } from '@huibian/platform';
import type { Acting } from './acting';
import { OutboxEvent } from './outbox-event.entity';

export interface Announcement {
  topic: string;
  subjectNoun: string;
  subjectId: string;
  payload?: Record<string, unknown>;
}

/** Rows one INSERT carries: well under the 65,535 parameters PostgreSQL takes. */
const rowsPerInsert = 500;

/** Longer than the queue remembers a failed delivery, so that whoever looks into one still finds what it was about. */
const keptDays = 30;

@Injectable()
export class OutboxService {
  constructor(private readonly database: Database) {}

  /** Announces what happened. Listeners hear it after the commit, or never if there is none. */
  announce(tx: Tx, acting: Acting, event: Announcement): Promise<void> {
    return this.announceMany(tx, acting, [event]);
  }

  /** In the order given. */
  async announceMany(tx: Tx, acting: Acting, events: readonly Announcement[]): Promise<void> {
    const rows = events.map(({ payload, ...event }) => ({ id: v7(), ...event, payload: payload ?? {}, createdAt: acting.receivedAt, relayedAt: null, endedAt: null }));
    for (let from = 0; from < rows.length; from += rowsPerInsert) await tx.insert(OutboxEvent, rows.slice(from, from + rowsPerInsert) as never);
    // Woken at commit; the worker also looks on its own, so that a lost notification costs a second and nothing else.
    if (rows.length > 0) await tx.query(`SELECT pg_notify('huibian_outbox', '')`);
  }

  /** Queues a job, through the outbox like everything that leaves the transaction. */
  enqueue<N extends JobName>(tx: Tx, acting: Acting, job: N, subject: { noun: string; id: string }, payload: JobPayload<N>): Promise<void> {
    return this.announce(tx, acting, { topic: `job.${job}`, subjectNoun: subject.noun, subjectId: subject.id, payload: payload as Record<string, unknown> });
  }

  /** Whether a job for this subject waits or runs, also one between two attempts. */
  async isUnderWay(tx: Tx, job: JobName, subjectId: string): Promise<boolean> {
    const rows: unknown[] = await tx.query('SELECT 1 FROM outbox_events WHERE subject_id = $1 AND topic = $2 AND ended_at IS NULL LIMIT 1', [subjectId, `job.${job}`]);
    return rows.length > 0;
  }

  async hasEnded(id: string): Promise<boolean> {
    return (await this.database.one('SELECT 1 FROM outbox_events WHERE id = $1 AND ended_at IS NOT NULL', [id])) !== null;
  }

  /** The event's job is done or given up. Waits for the relay, which may still hold the row: a fast job ends before its relay commits. */
  async end(id: string, now: Date): Promise<void> {
    await this.database.query('UPDATE outbox_events SET ended_at = $2, relayed_at = COALESCE(relayed_at, $2) WHERE id = $1 AND ended_at IS NULL', [id, now]);
  }

  /** What ended long ago: the record of it is the history's. */
  async forgetEnded(now: Date): Promise<void> {
    await this.database.query('DELETE FROM outbox_events WHERE ended_at < $1::timestamptz - make_interval(days => $2)', [now, keptDays]);
  }
}
