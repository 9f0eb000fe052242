import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { makeCast, type Cast } from '@huibian/cases/testing';
import { FitRunner } from '@huibian/compile';
import { batchDocumentSchema } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { HistoryModule } from '@huibian/history';
import { configSchema, Database, FileStore, PlatformModule, type Config } from '@huibian/platform';
import { createTestDatabase, TestClock, type TestDatabase } from '@huibian/testing';
import { EditionQueries } from '../editions/edition.queries';
import { PublishModule } from '../publish.module';
import { CatalogueQueries } from '../search/catalogue.queries';
import { HistoricalRelease } from './historical-release.service';
import { ImportFits } from './import-fits.service';
import { ImportReader } from './import-reader.service';
import { ImportQueries } from './import.queries';
import { ImportsService } from './imports.service';

const corpus = path.resolve(__dirname, '../../../../../shared/corpus');
const exists = existsSync(path.join(corpus, 'batch-2-compilation.txt'));
if (!exists) console.info('skipped: no corpus');
const run = exists ? it : it.skip;

@Module({})
class TestModule {
  static of(config: Config): DynamicModule {
    return { module: TestModule, imports: [PlatformModule.forRoot(config, 'publish-spec', new TestClock('2022-12-19T09:00:00+08:00')), HistoryModule, PublishModule] };
  }
}

let database: TestDatabase;
let dataDir: string;
let app: INestApplicationContext;
let cast: Cast;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-publish-'));
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir });
  app = await NestFactory.createApplicationContext(TestModule.of(config), { logger: ['error'] });
  cast = await makeCast(database);
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Uploads, understands, accepts and releases a file of the corpus, as api and worker would; `fitted` takes every 字距 suggested. */
async function record(name: string, { fitted = false } = {}) {
  const content = readFileSync(path.join(corpus, name));
  const { sha256, bytes } = await app.get(FileStore).put(content);
  const inTx = app.get(Database).transaction.bind(app.get(Database));
  const { id } = await inTx((tx) => app.get(ImportsService).upload(tx, cast.as('clerk'), { fileName: name, sha256, bytes }));
  await app.get(ImportReader).run(id);
  const understood = await app.get(ImportQueries).one(id);
  if (fitted) await app.get(FitRunner).run((await inTx((tx) => app.get(ImportFits).request(tx, cast.as('clerk'), id))).id);
  const result = (await app.get(ImportQueries).one(id)).fit?.result;
  const tracking = (result?.suggestions ?? []).map((one) => ({ number: one.number, tracking: one.tracking }));
  const accepted = await inTx((tx) => app.get(ImportsService).accept(tx, cast.as('officeLead'), id, { version: understood.version, tracking }));
  await app.get(HistoricalRelease).run(accepted.editionId);
  return { understood, result, edition: await app.get(EditionQueries).one(accepted.editionId) };
}

run('The second volume comes in with its 7 chapters and 71 cases, is set and can be read and searched', async () => {
  const { understood, edition, result } = await record('batch-2-compilation.txt', { fitted: true });
  expect(understood).toMatchObject({ state: 'understood', cases: 71, problems: 0 });
  expect(understood.summary?.chapters.map((chapter) => chapter.cases.length)).toEqual([5, 10, 14, 18, 7, 5, 12]);
  expect(edition).toMatchObject({ state: 'released', historical: true, slug: 'batch-2', entries: 71 });
  expect(edition.manifest.cases).toHaveLength(71);
  // With the few 字距 suggested every case begins on the page the source's own contents print.
  const json = edition.files.find((file) => file.name === 'compilation.json');
  const printed = batchDocumentSchema.parse(JSON.parse((await app.get(FileStore).read(json?.sha256 ?? '')).toString())).chapters.flatMap((chapter) => chapter.cases.map((entry) => entry.contents?.page));
  expect(result?.remaining).toEqual([]);
  expect(edition.manifest.cases.map((entry) => entry.startPage)).toEqual(printed);
  expect(edition.manifest.cases.filter((entry) => entry.tracking !== 0)).toHaveLength(result?.suggestions.length ?? 0);
  for (const file of edition.files) {
    const bytes = await app.get(FileStore).read(file.sha256);
    expect([file.name, createHash('sha256').update(bytes).digest('hex'), createHash('sm3').update(bytes).digest('hex')]).toEqual([file.name, file.sha256, file.sm3]);
  }
  const volume = await app.get(CatalogueQueries).volume('batch-2');
  expect(volume?.contents[44]).toMatchObject({ number: 45, startPage: edition.manifest.cases[44]?.startPage });
  const { hits, total } = await app.get(CatalogueQueries).search('余姚市');
  expect(hits[0]).toMatchObject({ slug: 'batch-2', number: 67 });
  expect(total).toBe(hits.length);
  const [{ expected } = { expected: 0 }] = await database.query<{ expected: number }>(`SELECT count(*)::int AS expected FROM edition_entries WHERE search_text LIKE '%余姚市%'`);
  expect(total).toBe(expected);
}, 120_000);

run('The experience table comes in with its 10 rows', async () => {
  const { understood, edition } = await record('batch-2-experience-table.txt');
  expect(understood).toMatchObject({ state: 'understood', rows: 10, problems: 0 });
  expect(edition).toMatchObject({ kind: 'experience_table', slug: 'experience-2', entries: 10, state: 'released' });
  expect((await app.get(CatalogueQueries).volume('experience-2'))?.rows.map((row) => row.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(await database.brokenInvariants()).toEqual([]);
}, 60_000);
