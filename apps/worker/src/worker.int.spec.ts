import { randomUUID } from 'node:crypto';
import { migrations } from '@huibian/database';
import { HistoryService, OutboxService, SealsService, systemActing } from '@huibian/history';
import { configSchema, Database, prepareQueueBackend, queueName, type Config } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Queue } from 'bullmq';
import { Client } from 'pg';
import { queueOptions } from './queue/queue-settings';
import { ForgottenJobs } from './relay/forgotten-jobs.service';
import { Relay } from './relay/relay.service';
import { WorkerModule } from './worker.module';

let database: TestDatabase;
let app: INestApplicationContext;
let config: Config;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: '.data-unused' });
  await prepareQueueBackend(config);
  app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: ['error'], abortOnError: false });
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const acting = () => systemActing(new Date(), randomUUID());

async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} did not happen within 15 s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('A job goes through the outbox to its handler, once', async () => {
  const subject = { noun: 'unit', id: randomUUID() };
  await app.get(Database).transaction((tx) => app.get(HistoryService).record(tx, acting(), { noun: 'unit', subjectId: subject.id, action: 'create', actorRole: 'system' }).then(() => app.get(OutboxService).enqueue(tx, acting(), 'seal_history', subject, {})));
  await until('the seal', async () => (await database.query('SELECT 1 FROM history_seals')).length > 0);
  const [seal] = await database.query<{ heads: { id: string }[] }>('SELECT heads FROM history_seals ORDER BY sequence DESC LIMIT 1');
  expect(seal?.heads.map((head) => head.id)).toEqual([subject.id]);
  await until('the relay', async () => (await database.query('SELECT 1 FROM outbox_events WHERE relayed_at IS NULL')).length === 0);
});

test('An event is relayed once however often the relay looks, and an unknown job waits', async () => {
  await database.query(`INSERT INTO outbox_events (id, topic, subject_noun, subject_id, payload, created_at) VALUES
    (gen_random_uuid(), 'job.of_tomorrow', 'unit', gen_random_uuid(), '{}', now()), (gen_random_uuid(), 'unit.edit', 'unit', gen_random_uuid(), '{}', now())`);
  const counts = await Promise.all([app.get(Relay).relayOnce(), app.get(Relay).relayOnce()]);
  expect(counts[0] + counts[1]).toBeLessThanOrEqual(1);
  await until('the relay', async () => (await database.query(`SELECT 1 FROM outbox_events WHERE relayed_at IS NULL AND topic = 'unit.edit'`)).length === 0);
  expect(await database.query(`SELECT 1 FROM outbox_events WHERE relayed_at IS NULL`)).toHaveLength(1);
});

test('An event whose job failed for good while nobody could write that down is worked on again', async () => {
  const id = randomUUID();
  const queue = new Queue(queueName('deliver_event'), queueOptions(config, 'deliver_event', new AbortController().signal));
  await queue.add('deliver_event', {}, { jobId: id, attempts: 1 });
  await until('the last failure', async () => (await queue.getJobState(id)) === 'failed');
  await queue.close();
  await database.query(`INSERT INTO outbox_events (id, topic, subject_noun, subject_id, payload, created_at, relayed_at) VALUES ($1, 'unit.edit', 'unit', $1, '{}', now(), now())`, [id]);
  await app.get(ForgottenJobs).ring();
  await until('the delivery', async () => (await database.query('SELECT 1 FROM outbox_events WHERE id = $1 AND ended_at IS NOT NULL', [id])).length > 0);
});

test('A seal waits for a writer that has not committed, so that no row is left behind it', async () => {
  let committed: () => void = () => undefined;
  const hold = new Promise<void>((resolve) => (committed = resolve));
  const late = randomUUID();
  const early = randomUUID();
  const writing = app.get(Database).transaction(async (tx) => {
    await app.get(HistoryService).record(tx, acting(), { noun: 'unit', subjectId: late, action: 'create', actorRole: 'system' });
    await hold;
  });
  await new Promise((resolve) => setTimeout(resolve, 100));
  await app.get(Database).transaction((tx) => app.get(HistoryService).record(tx, acting(), { noun: 'unit', subjectId: early, action: 'create', actorRole: 'system' }));
  const sealing = app.get(SealsService).seal(() => new Date());
  await new Promise((resolve) => setTimeout(resolve, 400));
  committed();
  await writing;
  expect(await sealing).toMatchObject({ heads: 2 });
});

test('A worker that stops gives nothing up: what it was cut short in is done by the next one, were it the last attempt', async () => {
  let committed: () => void = () => undefined;
  const hold = new Promise<void>((resolve) => (committed = resolve));
  // A seal waits for this writer, and has one attempt only.
  const id = randomUUID();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query('BEGIN');
  await client.query('LOCK TABLE history_seals IN ACCESS EXCLUSIVE MODE');
  const holding = hold.then(() => client.query('COMMIT')).then(() => client.end());
  await database.query(`INSERT INTO outbox_events (id, topic, subject_noun, subject_id, payload, created_at) VALUES ($1, 'job.seal_history', 'unit', $1, '{}', now())`, [id]);
  const queue = new Queue(queueName('seal_history'), queueOptions(config, 'seal_history', new AbortController().signal));
  await until('the seal under way', async () => (await queue.getJobState(id)) === 'active');
  await app.close();
  expect(await database.query('SELECT ended_at FROM outbox_events WHERE id = $1', [id])).toEqual([{ ended_at: null }]);

  committed();
  await holding;
  app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: ['error'], abortOnError: false });
  await until('the seal', async () => (await database.query('SELECT 1 FROM outbox_events WHERE id = $1 AND ended_at IS NOT NULL', [id])).length > 0);
  await queue.close();
});
