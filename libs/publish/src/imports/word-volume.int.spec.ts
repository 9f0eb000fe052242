import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { makeCast, type Cast } from '@huibian/cases/testing';
import type { BatchDocument, DocumentCase } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { HistoryModule } from '@huibian/history';
import { bodyForm } from '@huibian/manuscript';
import { configSchema, Database, FileStore, PlatformModule, type Config } from '@huibian/platform';
import { createTestDatabase, TestClock, type TestDatabase } from '@huibian/testing';
import { CompileThread } from '@huibian/typesetting';
import { demoCompilation, demoTable } from '@huibian/typesetting/testing';
import { BatchDocumentService } from '@huibian/compile';
import { PublishModule } from '../publish.module';
import { ImportReader } from './import-reader.service';
import { ImportReadings } from './import-reading.service';
import { Import } from './import.entity';
import { ImportsService } from './imports.service';

@Module({})
class TestModule {
  static of(config: Config): DynamicModule {
    return { module: TestModule, imports: [PlatformModule.forRoot(config, 'word-volume-spec', new TestClock('2022-12-19T09:00:00+08:00')), HistoryModule, PublishModule] };
  }
}

let database: TestDatabase;
let dataDir: string;
let app: INestApplicationContext;
let cast: Cast;
const thread = new CompileThread();

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-word-volume-'));
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir });
  app = await NestFactory.createApplicationContext(TestModule.of(config), { logger: ['error'] });
  cast = await makeCast(database);
});
afterAll(async () => {
  await thread.close();
  await app?.close();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

/** Compiles a document to Word and brings that file in, as api and worker would. */
async function throughWord(document: BatchDocument) {
  const { files, manifest } = await thread.compile(document, { formats: ['docx'], fontCacheDir: path.join(dataDir, 'fonts') });
  const { sha256, bytes } = await app.get(FileStore).put(Buffer.from(files[0]!.bytes));
  const { id } = await app.get(Database).transaction((tx) => app.get(ImportsService).upload(tx, cast.as('clerk'), { fileName: '汇编.docx', sha256, bytes }));
  await app.get(ImportReader).run(id);
  const found = await app.get(Database).reader.findOneByOrFail(Import, { id });
  return { found, manifest, read: await app.get(BatchDocumentService).read(found.documentSha256 ?? '') };
}

/** A document as its Word file can say it: the heading as printed, the page the contents print. */
const printed = ({ number, units, titleClauses, preamble, sections, ...entry }: DocumentCase) => ({ number, units, titleClauses, heading: entry.heading === '' ? bodyForm({ units, titleClauses }) : entry.heading, preamble, sections });
const plain = ({ kind, title, ordinal, office, date, rows, chapters }: BatchDocument) => ({ kind, title, ordinal, office, date, rows, chapters: chapters.map(({ name, cases }) => ({ name, cases: cases.map(printed) })) });

test('The Word file of a volume compiled here comes back equal through the import, with the pages of its contents', async () => {
  const volume = demoCompilation(7);
  const { found, manifest, read } = await throughWord(volume);
  expect(found).toMatchObject({ state: 'understood', format: 'word', encoding: null, problems: [] });
  expect(plain(read)).toEqual(plain(volume));
  expect(read.chapters.flatMap(({ cases }) => cases.map(({ contents }) => contents?.page))).toEqual(manifest.cases.map(({ startPage }) => startPage));
  const { charactersIn, charactersKept, dropped } = found.report!;
  expect(charactersIn - charactersKept).toBe(dropped.reduce((sum, { text }) => sum + [...text.replace(/[\s\ufeff]/g, '')].length, 0));
  const reading = await app.get(ImportReadings).ofCase(found.id, 7);
  expect(reading.lines.flatMap(({ dropped: left }) => left)).toEqual([]);
  expect(reading.contentsLine?.text).toContain(volume.chapters.at(-1)!.cases.at(-1)!.units[0]);
}, 120_000);

test('So does the Word file of an experience table', async () => {
  const table = demoTable(4);
  const { found, read } = await throughWord(table);
  expect(found).toMatchObject({ state: 'understood', format: 'word' });
  expect([read.title, read.rows]).toEqual([table.title, table.rows]);
}, 120_000);
