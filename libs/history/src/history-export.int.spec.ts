import { randomUUID } from 'node:crypto';
import { verifyExport } from '@huibian/chain';
import { migrations } from '@huibian/database';
import { Database, dataSourceOptions } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { DataSource } from 'typeorm';
import { HistoryExport } from './history-export.service';
import { HistoryRow } from './history-row.entity';
import { HistoryService } from './history.service';

let rows: TestDatabase;
let source: DataSource;
let database: Database;
const now = new Date('2022-10-10T01:00:00Z');
const acting = { userId: randomUUID(), name: '沈编辑', grants: [], receivedAt: now, correlationId: 'test' };

beforeAll(async () => {
  rows = await createTestDatabase(migrations);
  source = await new DataSource(dataSourceOptions(rows.url, 1, 'test', { entities: [HistoryRow] })).initialize();
  database = new Database(source);
  const history = new HistoryService();
  await database.transaction((tx) => history.record(tx, acting, { noun: 'unit', subjectId: randomUUID(), action: 'create', actorRole: 'office_clerk' }));
});
afterAll(async () => {
  await source.destroy();
  await rows.drop();
});

const connections = () => rows.query(`SELECT 1 FROM pg_stat_activity WHERE application_name = 'huibian-export' AND datname = current_database()`);

async function* linesOf(parts: AsyncGenerator<string>) {
  for await (const part of parts) for (const line of part.split('\n')) if (line) yield line;
}

test('A reader who dawdles keeps no connection of the pool', async () => {
  const dawdler = await new HistoryExport({ DATABASE_URL: rows.url }).open(now);
  await dawdler.next();
  expect(await database.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await dawdler.return(undefined);
  expect(await connections()).toEqual([]);
});

test('Of three who export at once the third is told to wait, and is served when one has ended', async () => {
  const exports = new HistoryExport({ DATABASE_URL: rows.url });
  const [first, second] = [await exports.open(now), await exports.open(now)];
  await first.next();
  await second.next();
  await expect(exports.open(now)).rejects.toMatchObject({ status: 429, refusal: { code: 'history.export_busy', params: { seconds: 60 } } });
  await second.return(undefined);
  expect(await verifyExport(linesOf(await exports.open(now)))).toMatchObject({ problems: [] });
  await first.return(undefined);
});

test('A reader who takes nothing any more, or never began, is cut, and the place is free again', async () => {
  const exports = new HistoryExport({ DATABASE_URL: rows.url });
  const limits = { atOnce: 2, idleMs: 200 };
  const stalled = await exports.open(now, limits);
  await stalled.next();
  await exports.open(now, limits);
  expect(await connections()).toHaveLength(2);
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(await connections()).toEqual([]);
  await expect(verifyExport(linesOf(stalled))).rejects.toThrow();
  expect(await verifyExport(linesOf(await exports.open(now)))).toMatchObject({ problems: [] });
});
