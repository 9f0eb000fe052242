import { createPostgresBackend, Queue } from 'bullmq';
import type { Config } from '../config/config.schema';
import { queueBackend, queueConnection, queueName } from './queue-backend';

export interface QueueReading {
  waiting: number;
  active: number;
  delayed: number;
  failed: number;
  lastDoneAt: Date | null;
  lastFailure: { at: Date; reason: string } | null;
}

/**
 * What stands in the queue of one job. It writes nothing, and closes its connection again: a person asks for this, not a program.
 * @throws Error when the queue does not answer within `timeoutMs`
 */
export async function queueReading(config: Pick<Config, 'REDIS_URL' | 'DATABASE_URL'>, job: string, timeoutMs: number): Promise<QueueReading> {
  const postgres = queueBackend(config) === 'postgres';
  const connection = postgres ? { ...queueConnection(config), max: 1 } : queueConnection(config);
  const queue = new Queue(queueName(job), { connection, skipMetasUpdate: true }, postgres ? (createPostgresBackend as never) : undefined);
  queue.on('error', () => undefined);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`The queue did not answer within ${timeoutMs} ms.`)), timeoutMs);
  });
  try {
    return await Promise.race([readingOf(queue), late]);
  } finally {
    clearTimeout(timer);
    void queue.close().catch(() => undefined);
  }
}

async function readingOf(queue: Queue): Promise<QueueReading> {
  const counts = await queue.getJobCounts();
  const [done] = await queue.getCompleted(0, 0);
  const [failure] = await queue.getFailed(0, 0);
  const count = (state: string) => counts[state] ?? 0;
  return {
    // A paused queue counts what waits as paused, on PostgreSQL and on older Redis alike.
    waiting: count('waiting') + count('paused') + count('prioritized'),
    active: count('active'),
    delayed: count('delayed'),
    failed: count('failed'),
    lastDoneAt: done?.finishedOn ? new Date(done.finishedOn) : null,
    lastFailure: failure?.finishedOn ? { at: new Date(failure.finishedOn), reason: failure.failedReason ?? '' } : null,
  };
}
