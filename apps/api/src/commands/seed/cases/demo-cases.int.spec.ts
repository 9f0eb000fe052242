import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CampaignsModule } from '@huibian/campaigns';
import { CasesModule } from '@huibian/cases';
import { migrations } from '@huibian/database';
import { HistoryModule } from '@huibian/history';
import { PeopleModule } from '@huibian/people';
import { configSchema, Database, PlatformModule, type Config } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { loadReferenceData } from '../../reference-data';
import { ensureDemoAccounts } from '../demo-accounts';
import { demoCases } from './demo-cases.seed';

let database: TestDatabase;
let app: INestApplicationContext;
let config: Config;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-demo-'));
  config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir });

  @Module({ imports: [PlatformModule.forRoot(config, 'huibian-test'), HistoryModule, PeopleModule, CampaignsModule, CasesModule] })
  class Rooms {}

  app = await NestFactory.createApplicationContext(Rooms, { logger: ['error'], abortOnError: false });
  await loadReferenceData(app.get(Database));
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(config.DATA_DIR, { recursive: true, force: true });
});

test('The demo tells its cases once, at every stage this far', async () => {
  const accounts = await ensureDemoAccounts(app, config);
  const context = { app, config, accounts: new Map(accounts.map((account) => [account.username, account])) };
  await demoCases.run(context);
  const states = () => database.query('SELECT state, count(*)::int AS cases FROM cases GROUP BY state ORDER BY state');
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
  await demoCases.run(context);
  expect(await states()).toEqual(told);
  expect(await database.query(`SELECT count(*)::int AS late FROM history_rows WHERE at > now()`)).toEqual([{ late: 0 }]);
  expect(await database.brokenInvariants()).toEqual([]);
}, 120_000);
