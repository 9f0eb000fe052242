import { jobShape, type JobName } from '@huibian/contracts';
import { queueBackend, queueConnection, type Config } from '@huibian/platform';
import type { QueueOptions, WorkerOptions } from 'bullmq';

export function queueOptions(config: Config, job: JobName): QueueOptions {
  const { attempts } = jobShape(job);
  const connection = queueBackend(config) === 'postgres' ? { ...queueConnection(config), max: 1 } : queueConnection(config);
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
export function workerOptions(config: Config, job: JobName): WorkerOptions {
  return {
    connection: queueConnection(config),
    concurrency: jobShape(job).concurrency,
    lockDuration: 5000,
    stalledInterval: 2000,
    maxStalledCount: 50,
    // After a restart of PostgreSQL the default waits 15 s.
    runRetryDelay: 1000,
    autorun: false,
  };
}
