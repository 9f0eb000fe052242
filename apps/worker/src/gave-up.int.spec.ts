import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeCast, type Cast } from '@huibian/cases/testing';
import { migrations } from '@huibian/database';
import { CompileModule, ProofsService } from '@huibian/compile';
import { HistoryModule, type OutboxEvent } from '@huibian/history';
import { configSchema, Database, FileStore, PlatformModule, type Config } from '@huibian/platform';
import { HistoricalRelease, ImportQueries, ImportReader, ImportsService, PublishModule } from '@huibian/publish';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { CompileProofJob } from './compile-proof.job';
import { ReleaseEditionJob } from './release-edition.job';
import { UnderstandImportJob } from './understand-import.job';

@Module({})
class TestModule {
  static of(config: Config): DynamicModule {
    const imports = [PlatformModule.forRoot(config, 'gave-up-spec'), HistoryModule, CompileModule, PublishModule];
    return { module: TestModule, imports, providers: [CompileProofJob, ReleaseEditionJob, UnderstandImportJob] };
  }
}

const volume = [
  '共同富裕示范区 最佳实践（第一批）汇编材料', '领导小组办公室', '二〇二一年十二月', '目 录', '经济高质量发展先行示范',
  '1. 绍兴市：老街新生聚人气……………（1）', '绍兴市老街新生聚人气', '一、基本情况', '这里原先办事不方便，大家盼着能有变化。', '二、主要做法', '一是把事情说清楚。每件事都有人管。', '三、实施成效', '平均等候从四十分钟降到十五分钟。',
].join('\n\n');

let database: TestDatabase;
let dataDir: string;
let app: INestApplicationContext;
let cast: Cast;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-gave-up-'));
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir });
  app = await NestFactory.createApplicationContext(TestModule.of(config), { logger: ['error'], abortOnError: false });
  cast = await makeCast(database);
});
afterAll(async () => {
  await app.close();
  await database.drop();
  await rm(dataDir, { recursive: true, force: true });
});

async function upload(text: string) {
  const { sha256, bytes } = await app.get(FileStore).put(Buffer.from(text));
  const imports = app.get(ImportsService);
  return app.get(Database).transaction((tx) => imports.upload(tx, cast.as('clerk'), { fileName: '第一批.txt', sha256, bytes }));
}

const taskOf = async (subjectId: string) => (await database.query<{ state: string; problem: unknown }>('SELECT state, problem FROM tasks WHERE subject_id = $1', [subjectId]))[0];
const stateOf = async (table: 'imports' | 'proofs' | 'batches', id: string) => (await database.query<{ state: string }>(`SELECT state FROM ${table} WHERE id = $1`, [id]))[0]?.state;

test('Whoever waits for an import that was given up sees a failed task and why', async () => {
  const { id } = await upload(volume);
  expect(await taskOf(id)).toEqual({ state: 'queued', problem: null });
  await app.get(UnderstandImportJob).gaveUp({ importId: id });
  expect(await taskOf(id)).toEqual({ state: 'failed', problem: { code: 'import.lost', params: { attempts: 3 } } });
  expect(await stateOf('imports', id)).toBe('unreadable');
});

test('Giving up on an import that was read after all changes nothing', async () => {
  const { id } = await upload(`${volume}\n`);
  await app.get(ImportReader).run(id);
  await app.get(UnderstandImportJob).gaveUp({ importId: id });
  expect([await stateOf('imports', id), await taskOf(id)]).toEqual(['understood', { state: 'done', problem: null }]);
});

test('Whoever waits for a volume whose release was given up sees the proof fail; another one puts it on record, once', async () => {
  const { id } = await upload(`${volume}\n\n`);
  await app.get(ImportReader).run(id);
  const { batchId, editionId } = await app.get(Database).transaction((tx) => app.get(ImportsService).accept(tx, cast.as('officeLead'), id, { version: 2 }));
  const [proof] = await database.query<{ id: string }>('SELECT id FROM proofs WHERE batch_id = $1', [batchId]);
  const proofId = proof?.id ?? '';
  expect(await taskOf(proofId)).toEqual({ state: 'queued', problem: null });
  await app.get(ReleaseEditionJob).gaveUp({ editionId });
  expect(await taskOf(proofId)).toEqual({ state: 'failed', problem: { code: 'proof.lost', params: { attempts: 5 } } });
  expect([await stateOf('proofs', proofId), await stateOf('batches', batchId)]).toEqual(['failed', 'assembling']);

  // The office asks for another; what the lead accepted goes on record with it, in the lead's name.
  const [{ version } = { version: 0 }] = await database.query<{ version: number }>('SELECT version FROM batches WHERE id = $1', [batchId]);
  const another = await app.get(Database).transaction((tx) => app.get(ProofsService).request(tx, cast.as('clerk'), batchId, { version }));
  await app.get(CompileProofJob).handle({ proofId: another.id }, { acting: cast.as('clerk'), signal: new AbortController().signal, attempt: 1 });
  const finished = await database.query<OutboxEvent>(`SELECT id, topic, subject_noun AS "subjectNoun", subject_id AS "subjectId", payload, created_at AS "createdAt" FROM outbox_events WHERE topic = 'proof.finish'`);
  // Told twice, as a worker that was killed in between would.
  for (const event of [...finished, ...finished]) await app.get(HistoricalRelease).deliver(event);
  expect([await stateOf('proofs', another.id), await stateOf('batches', batchId)]).toEqual(['ready', 'released']);
  expect(await database.query('SELECT id, proof_id, released_by FROM editions')).toEqual([{ id: editionId, proof_id: another.id, released_by: cast.people.officeLead.id }]);
  expect(await app.get(ImportQueries).one(id)).toMatchObject({ editionId, batch: { state: 'released', proofState: 'ready', problem: null } });
});
