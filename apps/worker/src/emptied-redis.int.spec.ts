import { randomUUID } from 'node:crypto';
import { makeAccount, makeUnit } from '@huibian/people/testing';
import { migrations } from '@huibian/database';
import { OutboxService, systemActing } from '@huibian/history';
import { configSchema, Database, MAILER, prepareQueueBackend, queueName, type Config, type Mail, type Mailer } from '@huibian/platform';
import { createTestDatabase, findRedis, startRedis, type TestDatabase, type TestRedis } from '@huibian/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Queue } from 'bullmq';
import Redis from 'ioredis';
import { queueOptions } from './queue/queue-settings';
import { ForgottenJobs } from './relay/forgotten-jobs.service';
import { WorkerModule } from './worker.module';

const program = findRedis();
if (!program) console.info('skipped: an emptied Redis, because no redis-server is on this machine');
const asked = program ? test : test.skip;

/** Holds each letter until it is let go, and fails the first `failures` of them. */
class HeldMailer implements Mailer {
  readonly sent: string[] = [];
  begun = 0;
  failures = 0;
  private open: Promise<void> = Promise.resolve();
  private release: () => void = () => undefined;

  hold(): void {
    this.open = new Promise((resolve) => (this.release = resolve));
  }

  letGo(): void {
    this.release();
  }

  async send({ to }: Mail): Promise<void> {
    this.begun += 1;
    await this.open;
    if (this.failures-- > 0) throw new Error('451 try again later');
    this.sent.push(to);
  }
}

let database: TestDatabase;
let redis: TestRedis;
let client: Redis;
let config: Config;
let worker: INestApplicationContext | undefined;
let mailer: HeldMailer;

beforeAll(async () => {
  if (!program) return;
  database = await createTestDatabase(migrations);
  redis = await startRedis(program);
  client = new Redis(redis.url);
  config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, REDIS_URL: redis.url, DATABASE_POOL: '6', DATA_DIR: '.data-unused' });
  await prepareQueueBackend(config);
  const county = await makeUnit(database, { name: '甲县' });
  for (const name of ['one', 'two', 'three']) {
    const { id } = await makeAccount(database, { username: name, roles: [{ role: 'unit_editor', unitId: county.id }] });
    await database.query('UPDATE user_accounts SET email = $2 WHERE id = $1', [id, `${name}@example.org`]);
  }
  unitId = county.id;
});
beforeEach(() => {
  mailer = new HeldMailer();
});
afterEach(async () => {
  mailer.letGo();
  await worker?.close();
  worker = undefined;
});
afterAll(async () => {
  client?.disconnect();
  await redis?.stop();
  await database?.drop();
});

let unitId: string;
const addresses = ['one@example.org', 'three@example.org', 'two@example.org'];

async function startWorker(): Promise<INestApplicationContext> {
  const module = await Test.createTestingModule({ imports: [WorkerModule.forRoot(config)] }).overrideProvider(MAILER).useValue(mailer).compile();
  // Letters that fail on purpose are no news.
  module.useLogger(false);
  worker = await module.init();
  return worker;
}

/** A case accepted: news for three people. */
async function announce(): Promise<void> {
  const id = randomUUID();
  await database.query(`INSERT INTO outbox_events (id, topic, subject_noun, subject_id, payload, created_at) VALUES ($1, 'case.accept', 'case', $1, $2, now())`, [id, { title: '村口办事', unitIds: [unitId], recommenderId: null }]);
}

async function until(what: string, holds: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 30_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} did not happen within 30 s`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const openEvents = async () => (await database.query<{ topic: string }>('SELECT topic FROM outbox_events WHERE ended_at IS NULL ORDER BY topic')).map((row) => row.topic);
const settled = async () => (await openEvents()).length === 0;
const mailStates = async () => (await database.query<{ mail_state: string }>('SELECT mail_state FROM messages')).map((row) => row.mail_state);
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 1500));

asked('News that Redis forgot before it was told reaches everybody once', async () => {
  await announce();
  // As the relay leaves it: handed to a queue that has lost it since.
  await database.query('UPDATE outbox_events SET relayed_at = now()');
  await client.flushall();
  await startWorker();
  await until('the delivery', settled);
  await aWhile();
  expect([...mailer.sent].sort()).toEqual(addresses);
  expect(await mailStates()).toEqual(['sent', 'sent', 'sent']);
  await database.query('DELETE FROM messages');
});

asked('Letters that were being sent when Redis was emptied are sent once, and those that waited too', async () => {
  mailer.hold();
  const app = await startWorker();
  await announce();
  await until('two letters under way', () => mailer.begun === 2);
  await client.flushall();
  await app.get(ForgottenJobs).ring();
  await aWhile();
  expect(mailer.begun).toBe(2);
  mailer.letGo();
  await until('the delivery', settled);
  await aWhile();
  expect([...mailer.sent].sort()).toEqual(addresses);
  await database.query('DELETE FROM messages');
});

asked('A letter waiting for its next attempt is not forgotten with Redis', async () => {
  mailer.failures = 3;
  const app = await startWorker();
  await announce();
  await until('three failures', () => mailer.failures <= 0);
  await client.flushall();
  await app.get(ForgottenJobs).ring();
  await until('the delivery', settled);
  await aWhile();
  expect([...mailer.sent].sort()).toEqual(addresses);
  await database.query('DELETE FROM messages');
});

asked('News whose delivery failed for good while nobody could write that down is delivered after all, once', async () => {
  const app = await startWorker();
  const id = randomUUID();
  // As a database that was away leaves it: the last attempt failed, and so did the note that there will be no other.
  const queue = new Queue(queueName('deliver_event'), queueOptions(config, 'deliver_event', new AbortController().signal));
  await queue.waitUntilReady();
  const lost = await queue.add('deliver_event', {}, { jobId: id, attempts: 1 });
  await until('the last failure', async () => (await queue.getJobState(String(lost.id))) === 'failed');
  await queue.close();
  await database.query(`INSERT INTO outbox_events (id, topic, subject_noun, subject_id, payload, created_at, relayed_at) VALUES ($1, 'case.accept', 'case', $1, $2, now(), now())`, [id, { title: '村口办事', unitIds: [unitId], recommenderId: null }]);
  await app.get(ForgottenJobs).ring();
  await until('the delivery', settled);
  await aWhile();
  expect([...mailer.sent].sort()).toEqual(addresses);
  await database.query('DELETE FROM messages');
});

asked('What is on a clock is on it again, and what has ended is not begun anew', async () => {
  const app = await startWorker();
  await app.get(Database).transaction((tx) => app.get(OutboxService).enqueue(tx, systemActing(new Date(), randomUUID()), 'seal_history', { noun: 'unit', id: unitId }, {}));
  await until('the seal', settled);
  await client.flushall();
  await app.get(ForgottenJobs).ring();
  const clocks = await client.keys('bull:*:repeat');
  expect(clocks.sort()).toEqual(['bull:huibian-close_notices:repeat', 'bull:huibian-forget_expired:repeat', 'bull:huibian-seal_history:repeat']);
  // A second look keeps the hour that was set.
  const due = await client.zrange('bull:huibian-forget_expired:repeat', 0, -1, 'WITHSCORES');
  await app.get(ForgottenJobs).ring();
  expect(await client.zrange('bull:huibian-forget_expired:repeat', 0, -1, 'WITHSCORES')).toEqual(due);
  expect(await openEvents()).toEqual([]);
});
