import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DecisionModule } from '@huibian/decision';
import { migrations } from '@huibian/database';
import { HistoryModule } from '@huibian/history';
import { PeopleModule } from '@huibian/people';
import { configSchema, Database, PlatformModule } from '@huibian/platform';
import { PublishModule } from '@huibian/publish';
import { ReviewModule } from '@huibian/review';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadReferenceData } from '../reference-data';
import { demoCases } from './cases/demo-cases.seed';
import { ensureDemoAccounts } from './demo-accounts';
import { firstBatch } from './first-batch/first-batch.seed';
import { demoReview } from './review/demo-review.seed';
import type { SeedContext } from './seed-step';

/** A database of its own with the reference data, every room the demo goes through, and its people. */
interface Demo {
  database: TestDatabase;
  context: SeedContext;
  close(): Promise<void>;
}

async function openDemo(): Promise<Demo> {
  const database = await createTestDatabase(migrations);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-demo-'));
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir });

  @Module({ imports: [PlatformModule.forRoot(config, 'huibian-test'), HistoryModule, PeopleModule, DecisionModule, PublishModule, ReviewModule] })
  class Rooms {}

  const app: INestApplicationContext = await NestFactory.createApplicationContext(Rooms, { logger: ['error'], abortOnError: false });
  await loadReferenceData(app.get(Database));
  const accounts = await ensureDemoAccounts(app, config);
  return {
    database,
    context: { app, config, accounts: new Map(accounts.map((account) => [account.username, account])) },
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

let demo: Demo;
afterEach(() => demo?.close());

test('The demo tells its cases once, at every stage this far', async () => {
  demo = await openDemo();
  await demoCases.run(demo.context);
  const states = () => demo.database.query('SELECT state, count(*)::int AS cases FROM cases GROUP BY state ORDER BY state');
  const told = await states();
  expect(told).toEqual([
    { state: 'drafting', cases: 2 },
    { state: 'failed_screening', cases: 1 },
    { state: 'in_review', cases: 10 },
    { state: 'not_recommended', cases: 1 },
    { state: 'recommending', cases: 3 },
    { state: 'returned', cases: 3 },
    { state: 'screening', cases: 3 },
    { state: 'withdrawn', cases: 1 },
  ]);
  await demoCases.run(demo.context);
  expect(await states()).toEqual(told);
  expect(await demo.database.query(`SELECT count(*)::int AS late FROM history_rows WHERE at > now()`)).toEqual([{ late: 0 }]);
  expect(await demo.database.brokenInvariants()).toEqual([]);
}, 120_000);

test('The demo releases the batch before, once', async () => {
  demo = await openDemo();
  await firstBatch.run(demo.context);
  await firstBatch.run(demo.context);
  expect(await demo.database.query('SELECT state, count(*)::int AS cases FROM cases GROUP BY state ORDER BY state')).toEqual([
    { state: 'not_selected', cases: 1 },
    { state: 'published', cases: 5 },
    { state: 'shortlisted', cases: 1 },
  ]);
  expect(await demo.database.query('SELECT state, count(*)::int AS editions FROM editions GROUP BY state')).toEqual([{ state: 'released', editions: 1 }]);
  expect(await demo.database.brokenInvariants()).toEqual([]);
});

test('The demo opens a round whose cases are all staffed, with the first scores in, once', async () => {
  demo = await openDemo();
  await demoCases.run(demo.context);
  await demoReview.run(demo.context);
  await demoReview.run(demo.context);
  expect(await demo.database.query('SELECT state, count(*)::int AS rounds FROM rounds GROUP BY state')).toEqual([{ state: 'open', rounds: 1 }]);
  const [staffed] = await demo.database.query<{ cases: number; short: number; scored: number }>(
    `SELECT count(*)::int AS cases, count(*) FILTER (WHERE standing < 3)::int AS short, sum(scored)::int AS scored
       FROM (SELECT c.id, count(a.id)::int AS standing, count(a.id) FILTER (WHERE a.state = 'scored')::int AS scored FROM cases c LEFT JOIN assignments a ON a.case_id = c.id WHERE c.state = 'in_review' GROUP BY c.id) one`,
  );
  expect(staffed).toMatchObject({ cases: 10, short: 0 });
  expect(staffed!.scored).toBeGreaterThanOrEqual(5);
  expect(await demo.database.brokenInvariants()).toEqual([]);
});
