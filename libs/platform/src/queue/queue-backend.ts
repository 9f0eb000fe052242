import { createPostgresBackend, runMigrations, setDefaultBackendFactory } from 'bullmq';
import { Client } from 'pg';
import type { Config } from '../config/config.schema';

export type QueueBackend = 'redis' | 'postgres';

export const queueBackend = (config: Pick<Config, 'REDIS_URL'>): QueueBackend => (config.REDIS_URL ? 'redis' : 'postgres');

/** One queue a job, so that each has its own concurrency and a heavy one keeps nobody waiting. */
export const queueName = (job: string): string => `huibian-${job}`;

/** Connection options for every Queue, Worker and QueueEvents: one setting decides where the queue lives. */
export function queueConnection(config: Pick<Config, 'REDIS_URL' | 'DATABASE_URL'>): Record<string, unknown> {
  if (!config.REDIS_URL) return { connectionString: config.DATABASE_URL, schema: 'bullmq', max: 3, application_name: 'huibian-queue' };
  const url = new URL(config.REDIS_URL);
  return {
    host: url.hostname,
    port: Number(url.port || 6379),
    username: decodeURIComponent(url.username) || undefined,
    password: decodeURIComponent(url.password) || undefined,
    db: Number(url.pathname.slice(1) || 0),
    tls: url.protocol === 'rediss:' ? {} : undefined,
    maxRetriesPerRequest: null,
  };
}

/** Called once, before any queue is constructed. BullMQ's own migrations take their own lock. */
export async function prepareQueueBackend(config: Pick<Config, 'REDIS_URL' | 'DATABASE_URL'>): Promise<QueueBackend> {
  if (queueBackend(config) === 'redis') {
    setDefaultBackendFactory();
    return 'redis';
  }
  const client = new Client({ connectionString: config.DATABASE_URL });
  await client.connect();
  try {
    await runMigrations(client as never, 'bullmq');
  } finally {
    await client.end();
  }
  setDefaultBackendFactory(createPostgresBackend);
  return 'postgres';
}
