import { randomUUID } from 'node:crypto';
import { migrations } from '@huibian/database';
import { configSchema, prepareQueueBackend, type Config } from '@huibian/platform';
import { createTestDatabase, findRedis, startRedis, type TestDatabase } from '@huibian/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

const program = findRedis();
if (!program) console.info('skipped: a Redis that is away, because no redis-server is on this machine');
const asked = program ? test : test.skip;

let database: TestDatabase;
const workers: INestApplicationContext[] = [];
beforeAll(async () => {
  if (program) database = await createTestDatabase(migrations);
});
afterEach(() => Promise.all(workers.splice(0).map((worker) => worker.close())));
afterAll(() => database?.drop());

const configOf = (redisUrl: string): Config =>
  configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, REDIS_URL: redisUrl, DATABASE_POOL: '6', DATA_DIR: '.data-unused' });
async function start(config: Config): Promise<INestApplicationContext> {
  const worker = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: false, abortOnError: false });
  workers.push(worker);
  return worker;
}
const announce = () => database.query(`INSERT INTO outbox_events (id, topic, subject_noun, subject_id, payload, created_at) VALUES ($1, 'unit.edit', 'unit', $1, '{}', now())`, [randomUUID()]);
const events = () => database.query<{ relayed: boolean; ended: boolean }>('SELECT relayed_at IS NOT NULL AS relayed, ended_at IS NOT NULL AS ended FROM outbox_events ORDER BY created_at');
const heldFor = (seconds: number) =>
  database.query(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction' AND xact_start < now() - make_interval(secs => $1)`, [seconds]);

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} did not happen within 20 s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

asked('While Redis is away no row stays locked, the worker stops without waiting for it, and the next one loses nothing', async () => {
  const redis = await startRedis(program!);
  const config = configOf(redis.url);
  await prepareQueueBackend(config);
  const worker = await start(config);
  await announce();
  await until('the first event', async () => (await events()).every(({ ended }) => ended));

  await redis.stop();
  await announce();
  await new Promise((resolve) => setTimeout(resolve, 4000));
  expect(await heldFor(3)).toEqual([]);
  expect((await events()).map(({ relayed }) => relayed)).toEqual([true, false]);
  const stopped = Date.now();
  await worker.close();
  expect(Date.now() - stopped).toBeLessThan(15_000);

  const again = await startRedis(program!);
  const next = await start(configOf(again.url));
  await until('the second event', async () => (await events()).every(({ ended }) => ended));
  await next.close();
  await again.stop();
});
