import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { DecisionModule } from '@huibian/decision';
import { migrations } from '@huibian/database';
import { HistoryModule } from '@huibian/history';
import { PeopleModule } from '@huibian/people';
import { PublishModule } from '@huibian/publish';
import { ReviewModule } from '@huibian/review';
import { configSchema, Database, PlatformModule, type Config } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadReferenceData } from '../reference-data';
import { ensureDemoAccounts } from './demo-accounts';
import { demoCases } from './cases/demo-cases.seed';
import { demoReview } from './review/demo-review.seed';
import { firstBatch } from './first-batch/first-batch.seed';

let database: TestDatabase;
let app: INestApplicationContext;
let config: Config;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-demo-'));
  config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir });

  @Module({ imports: [PlatformModule.forRoot(config, 'huibian-test'), HistoryModule, PeopleModule, DecisionModule, PublishModule, ReviewModule] })
  class Rooms {}

  app = await NestFactory.createApplicationContext(Rooms, { logger: ['error'], abortOnError: false });
  await loadReferenceData(app.get(Database));
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(config.DATA_DIR, { recursive: true, force: true });
});


test('The demo releases the batch before, once', async () => {
  const accounts = await ensureDemoAccounts(app, config);
  const context = { app, config, accounts: new Map(accounts.map((account) => [account.username, account])) };
  await firstBatch.run(context);
  await firstBatch.run(context);
  expect(await database.query('SELECT state, count(*)::int AS cases FROM cases GROUP BY state ORDER BY state')).toEqual([
    { state: 'not_selected', cases: 1 },
    { state: 'published', cases: 5 },
    { state: 'shortlisted', cases: 1 },
  ]);
  expect(await database.query('SELECT state, count(*)::int AS editions FROM editions GROUP BY state')).toEqual([{ state: 'released', editions: 1 }]);
  expect(await database.brokenInvariants()).toEqual([]);
});

test('The demo opens a round whose cases are all staffed, with the first scores in, once', async () => {
  const accounts = await ensureDemoAccounts(app, config);
  const context = { app, config, accounts: new Map(accounts.map((account) => [account.username, account])) };
  await demoCases.run(context);
  await demoReview.run(context);
  await demoReview.run(context);
  expect(await database.query('SELECT state, count(*)::int AS rounds FROM rounds GROUP BY state')).toEqual([{ state: 'open', rounds: 1 }]);
  const [staffed] = await database.query<{ cases: number; short: number; scored: number }>(
    `SELECT count(*)::int AS cases, count(*) FILTER (WHERE standing < 3)::int AS short, sum(scored)::int AS scored
       FROM (SELECT c.id, count(a.id)::int AS standing, count(a.id) FILTER (WHERE a.state = 'scored')::int AS scored FROM cases c LEFT JOIN assignments a ON a.case_id = c.id WHERE c.state = 'in_review' GROUP BY c.id) one`,
  );
  expect(staffed).toMatchObject({ cases: 10, short: 0 });
  expect(staffed!.scored).toBeGreaterThanOrEqual(5);
  expect(await database.brokenInvariants()).toEqual([]);
});
