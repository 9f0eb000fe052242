import { randomUUID } from 'node:crypto';
import { historyEntrySchema, pageOf } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { dataSourceOptions, Database } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { DataSource } from 'typeorm';
import { HistoryRow } from './history-row.entity';
import { HistoryService } from './history.service';
import { HistoryQueries } from './history.queries';

const subjectId = randomUUID();
const expertId = randomUUID();
let rows: TestDatabase;
let source: DataSource;
let queries: HistoryQueries;

beforeAll(async () => {
  rows = await createTestDatabase(migrations);
  source = await new DataSource(dataSourceOptions(rows.url, 2, 'test', { entities: [HistoryRow] })).initialize();
  const database = new Database(source);
  queries = new HistoryQueries(database);
  const history = new HistoryService();
  const acting = (name: string, userId: string) => ({ userId, name, grants: [], receivedAt: new Date('2022-10-10T01:00:00Z'), correlationId: 'test' });
  await database.transaction(async (tx) => {
    await history.record(tx, acting('沈编辑', randomUUID()), { noun: 'case', subjectId, action: 'submit', actorRole: 'unit_editor', toState: 'screening' });
    await history.record(tx, acting('骆专家', expertId), { noun: 'case', subjectId, action: 'declare', actorRole: 'expert', reason: '同乡', details: { expert: '骆专家' } });
  });
});
afterAll(async () => {
  await source.destroy();
  await rows.drop();
});

const timeline = async (knowsExperts: boolean) => {
  const text = (await queries.timelineOf('case', subjectId, { limit: 25 }, { knowsExperts })).text;
  return { text, items: pageOf(historyEntrySchema).parse(JSON.parse(text)).items };
};

test('The office reads who did what, newest first', async () => {
  const { items } = await timeline(true);
  expect(items.map((item) => [item.action, item.actorName, item.reason])).toEqual([['declare', '骆专家', '同乡'], ['submit', '沈编辑', null]]);
});

test('A unit learns that an expert acted, and nothing that tells which', async () => {
  const { items, text } = await timeline(false);
  expect(items.map((item) => [item.action, item.actorName, item.actorId === null])).toEqual([['declare', null, true], ['submit', '沈编辑', false]]);
  expect(text).not.toContain('骆专家');
  expect(text).not.toContain(expertId);
  expect(text).not.toContain('同乡');
});

test('A search in words goes back a year by itself, and further when it is told whose, since when, or everything', async () => {
  const later = new Date('2023-10-20T01:00:00Z');
  const found = async (query: object, now = later) => pageOf(historyEntrySchema).parse(JSON.parse((await queries.list({ q: '同乡', ...query }, { limit: 25 }, {}, now)).text)).items.length;
  expect(await found({}, new Date('2023-10-10T00:00:00Z'))).toBe(1);
  expect([await found({}), await found({ everything: 'true' }), await found({ from: '2022-01-01' }), await found({ subjectId }), await found({ actorId: expertId })]).toEqual([0, 1, 1, 1, 1]);
});
