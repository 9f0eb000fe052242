import { jobShape, type JobName } from '@huibian/contracts';
import { queueBackend, queueConnection, type Config } from '@huibian/platform';
import type { QueueOptions, WorkerOptions } from 'bullmq';

const looksAgainMs = 500;

/** BullMQ looks for a lost Redis for ever, and less and less often: here twice a second, and no more once the process stops. */
const reconnecting = (stopping: AbortSignal) => ({ retryStrategy: () => (stopping.aborted ? null : looksAgainMs) });

/** @param stopping aborted when the process stops: from then on no connection is opened again */
export function queueOptions(config: Config, job: JobName, stopping: AbortSignal): QueueOptions {
  const { attempts } = jobShape(job);
  // While Redis is away a command fails and is not kept in memory: the outbox keeps what was asked for.
  const connection = { ...queueConnection(config), ...(queueBackend(config) === 'postgres' ? { max: 1 } : { ...reconnecting(stopping), enableOfflineQueue: false, maxRetriesPerRequest: 1 }) };
  return {
    connection,
    defaultJobOptions: {
      attempts,
      backoff: { type: 'exponential', delay: 1000 },
      // Kept for a while, so that an event relayed twice finds its job done.
      removeOnComplete: { age: 3600, count: 1000 },
      removeOnFail: { age: 7 * 86_400, count: 1000 },
    },
  };
}

/**
 * A job whose worker was killed is taken up again about six seconds later (measured; 61 s with the defaults).
 * It may be killed again and again without being given up: only its own errors use up attempts.
 */
export function workerOptions(config: Config, job: JobName, stopping: AbortSignal): WorkerOptions {
  return {
    connection: { ...queueConnection(config), ...(queueBackend(config) === 'redis' && reconnecting(stopping)) },
    concurrency: jobShape(job).concurrency,
    lockDuration: 5000,
    stalledInterval: 2000,
    maxStalledCount: 50,
    // After a restart of PostgreSQL the default waits 15 s.
    runRetryDelay: 1000,
    autorun: false,
  };
}
