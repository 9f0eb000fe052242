import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Module, type DynamicModule, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { makeCampaign } from '@huibian/campaigns/testing';
import { CaseMovesService, ScreeningService } from '@huibian/cases';
import { makeCast, type Cast, type MadeCase } from '@huibian/cases/testing';
import { batchCandidatesSchema, batchListItemSchema, batchSchema, experienceTableSchema, pageOf, proofSchema, type EditEntries } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { HistoryModule } from '@huibian/history';
import { configSchema, Database, FileStore, PlatformModule, Refused, type Config, type Tx } from '@huibian/platform';
import { createTestDatabase, TestClock, type TestDatabase } from '@huibian/testing';
import { CompileModule } from '../compile.module';
import { ExperienceTableQueries } from '../experience-tables/experience-table.queries';
import { ExperienceTablesService } from '../experience-tables/experience-tables.service';
import { ProofEnding } from '../proofs/proof-ending.service';
import { ProofRunner } from '../proofs/proof-runner.service';
import { ProofQueries } from '../proofs/proof.queries';
import { ProofsService } from '../proofs/proofs.service';
import { makeApprovedCase, makeBatch, makeProof, shortestRoute } from '../testing';
import { BatchActionsService } from './batch-actions.service';
import { BatchDocumentService } from './batch-document.service';
import { BatchQueries } from './batch.queries';
import { BatchesService } from './batches.service';

@Module({})
class TestModule {
  static of(config: Config): DynamicModule {
    return { module: TestModule, imports: [PlatformModule.forRoot(config, 'compile-spec', new TestClock('2022-12-19T09:00:00+08:00')), HistoryModule, CompileModule] };
  }
}

let database: TestDatabase;
let dataDir: string;
let app: INestApplicationContext;
let cast: Cast;
let campaignId: string;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-compile-'));
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir });
  app = await NestFactory.createApplicationContext(TestModule.of(config), { logger: ['error'] });
  cast = await makeCast(database);
  campaignId = (await makeCampaign(database, { stages: shortestRoute })).id;
});
afterAll(async () => {
  await app?.close();
  await database?.drop();
  await rm(dataDir, { recursive: true, force: true });
});

const inTx = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => app.get(Database).transaction(work);
const clerk = () => cast.as('clerk', '2022-12-19T09:00:00+08:00');
const show = async (id: string) => {
  const batch = await app.get(BatchQueries).one(id);
  return batchSchema.parse({ ...batch, allowedActions: await app.get(BatchActionsService).ofBatch(cast.as('officeLead'), batch) });
};
const order = async (id: string) => (await show(id)).chapters.map((chapter) => chapter.entries.map((entry) => `${entry.number} ${entry.units.join('、')}`));
const edit = (id: string, version: number, change: Partial<Omit<EditEntries, 'version'>>) =>
  inTx((tx) => app.get(BatchesService).editEntries(tx, clerk(), id, { version, include: [], remove: [], refresh: [], place: [], tracking: [], ...change }));
const refusalOf = (work: Promise<unknown>): Promise<unknown> => work.then(() => 'nothing refused', (error: Refused) => (error instanceof Refused ? `${error.status} ${error.refusal.code}` : error));
const refusedFor = async (id: string) => Object.fromEntries((await show(id)).allowedActions.map((one) => [one.action, one.refusal?.code ?? null]));

async function approved(): Promise<Record<'shangyu' | 'joint' | 'department' | 'binjiang', MadeCase>> {
  const make = (unit: 'shangyu' | 'xiaoshan' | 'department' | 'binjiang', fieldKey: string, coUnits: ('binjiang' | 'shangyu')[] = []) => makeApprovedCase(app, cast, { campaignId, unit, fieldKey, coUnits, title: `${unit}的做法，一步一步来` });
  return { shangyu: await make('shangyu', 'services'), joint: await make('xiaoshan', 'services', ['binjiang']), department: await make('department', 'services'), binjiang: await make('binjiang', 'economy') };
}

describe('Assembling a batch', () => {
  test('Approved cases stand in chapters, in the official order, numbered through the volume; they and nobody else are candidates', async () => {
    const cases = await approved();
    const empty = await makeBatch(app, cast, { campaignId, cases: [] });
    const candidates = batchCandidatesSchema.parse(JSON.parse((await app.get(BatchQueries).candidates(empty.id)).text));
    expect(candidates.items.map((one) => one.units)).toEqual([['省科技厅'], ['杭州滨江区'], ['杭州萧山区', '杭州滨江区'], ['绍兴上虞区']]);

    const batch = await edit(empty.id, empty.version, { include: Object.values(cases).map((one) => one.id) });
    expect(await order(batch.id)).toEqual([['1 杭州滨江区'], ['2 省科技厅', '3 杭州萧山区、滨江区', '4 绍兴上虞区']]);
    const states = await database.query<{ state: string }>('SELECT DISTINCT state FROM cases WHERE campaign_id = $1', [campaignId]);
    expect(states).toEqual([{ state: 'in_batch' }]);

    const list = pageOf(batchListItemSchema).parse(JSON.parse((await app.get(BatchQueries).list({ limit: 10 }, { kind: 'compilation' })).text));
    expect(list.items.map((one) => [one.slug, one.cases])).toEqual([['batch-2', 4]]);

    const moved = await edit(batch.id, batch.version, { place: [{ caseId: cases.shangyu.id, position: 1, reason: '领导小组要求置于本章之首' }], tracking: [{ caseId: cases.joint.id, tracking: -0.05 }] });
    expect(await order(batch.id)).toEqual([['1 杭州滨江区'], ['2 绍兴上虞区', '3 省科技厅', '4 杭州萧山区、滨江区']]);
    const shown = (await show(batch.id)).chapters[1]?.entries;
    expect(shown?.[0]?.exception).toEqual({ position: 1, reason: '领导小组要求置于本章之首', by: 'clerk', at: '2022-12-19T01:00:00.000Z' });
    expect(shown?.[2]).toMatchObject({ tracking: -0.05, exception: null, revisionIsCurrent: true });

    const back = await edit(batch.id, moved.version, { place: [{ caseId: cases.shangyu.id, position: null, reason: '恢复常规次序' }], remove: [{ caseId: cases.department.id, reason: '改入下一批' }] });
    expect(await order(batch.id)).toEqual([['1 杭州滨江区'], ['2 杭州萧山区、滨江区', '3 绍兴上虞区']]);
    expect(await database.query('SELECT state FROM cases WHERE id = $1', [cases.department.id])).toEqual([{ state: 'approved' }]);

    expect(await refusalOf(edit(batch.id, moved.version, { include: [cases.department.id] }))).toBe('409 http.stale_version');
    const second = await makeBatch(app, cast, { campaignId, cases: [] });
    expect(await refusalOf(edit(second.id, second.version, { include: [cases.joint.id] }))).toBe('422 batch.case_in_another_batch');
    expect(await refusalOf(edit(second.id, second.version, { remove: [{ caseId: cases.joint.id, reason: '不在这里' }] }))).toBe('422 batch.case_not_in_batch');
    expect(await refusalOf(inTx((tx) => app.get(BatchesService).abandon(tx, cast.as('officeLead'), batch.id, { version: back.version, reason: '不再编' })))).toBe('422 batch.cases_left');
  });

  test('Chapters stand once each and in the order of the campaign, also when the office moved or renamed a field after some cases were in', async () => {
    const own = (await makeCampaign(database, { title: '领域会调整的征集', stages: shortestRoute })).id;
    const make = (unit: 'shangyu' | 'xiaoshan' | 'department' | 'binjiang', fieldKey: string) => makeApprovedCase(app, cast, { campaignId: own, unit, fieldKey });
    const cases = [await make('department', 'services'), await make('binjiang', 'economy'), await make('xiaoshan', 'services'), await make('shangyu', 'economy')];
    const batch = await makeBatch(app, cast, { campaignId: own, cases: cases.slice(0, 2), ordinal: '第九批' });
    expect(await order(batch.id)).toEqual([['1 杭州滨江区'], ['2 省科技厅']]);
    await database.query(
      `UPDATE campaigns SET settings = jsonb_set(settings, '{fields}', (
         SELECT jsonb_agg(CASE WHEN f ->> 'key' = 'economy' THEN f || '{"name": "共富经济"}' ELSE f END ORDER BY n DESC) FROM jsonb_array_elements(settings -> 'fields') WITH ORDINALITY AS x (f, n)))
        WHERE id = $1`,
      [own],
    );
    const full = await edit(batch.id, batch.version, { include: cases.slice(2).map((one) => one.id) });
    expect(await order(batch.id)).toEqual([['1 省科技厅', '2 杭州萧山区'], ['3 杭州滨江区', '4 绍兴上虞区']]);
    const { document } = await inTx(async (tx) => app.get(BatchDocumentService).compose(tx, await app.get(BatchesService).lock(tx, full.id)));
    expect(document.chapters.map((chapter) => [chapter.name, chapter.cases.map(({ number }) => number)])).toEqual([['公共服务优质共享先行示范', [1, 2]], ['共富经济', [3, 4]]]);
  });

  test('A case of another campaign, one without approval and a taken address are refused, and nothing is written', async () => {
    const other = (await makeCampaign(database, { title: '另一次征集活动', stages: shortestRoute })).id;
    const [theirs, mine] = [await makeApprovedCase(app, cast, { campaignId: other }), await makeApprovedCase(app, cast, { campaignId })];
    const batch = await makeBatch(app, cast, { campaignId, cases: [mine], slug: 'own-address' });
    expect(await refusalOf(edit(batch.id, batch.version, { include: [theirs.id] }))).toBe('422 batch.case_of_another_campaign');
    expect(await refusalOf(makeBatch(app, cast, { campaignId, cases: [], slug: 'own-address' }))).toBe('422 batch.slug_taken');
    expect((await show(batch.id)).version).toBe(batch.version);
  });

  test('Of two batches that want one case at the same moment, one has it and the other is told; two opened together get two addresses', async () => {
    const wanted = await makeApprovedCase(app, cast, { campaignId });
    const [left, right] = await Promise.all([makeBatch(app, cast, { campaignId, cases: [], ordinal: '第七批' }), makeBatch(app, cast, { campaignId, cases: [], ordinal: '第七批' })]);
    const answers = await Promise.all([left, right].map((batch) => refusalOf(edit(batch.id, batch.version, { include: [wanted.id] }))));
    expect(answers.sort()).toEqual(['422 batch.case_in_another_batch', 'nothing refused']);
    expect([(await show(left.id)).slug, (await show(right.id)).slug].sort()).toEqual(['batch-7', 'batch-7-b']);
  });

  test('A case on hold stops the release only as long as it stands in the batch; taken out, it comes back to the approved ones', async () => {
    const [kept, held] = [await makeApprovedCase(app, cast, { campaignId }), await makeApprovedCase(app, cast, { campaignId, unit: 'shangyu' })];
    const batch = await makeBatch(app, cast, { campaignId, cases: [kept, held] });
    const move = (action: 'hold' | 'release_hold') => inTx((tx) => app.get(CaseMovesService).move(tx, cast.as('officeLead'), { caseId: held.id, action, reason: '异议已受理', facts: { no_open_objection: null } }));
    await makeProof(app, cast, batch);
    const final = await inTx(async (tx) => app.get(BatchesService).finalize(tx, clerk(), batch.id, { version: (await show(batch.id)).version }));
    await move('hold');
    expect(await refusedFor(batch.id)).toEqual({ compile: null, reopen: null, release: 'batch.held_case' });
    const open = await inTx((tx) => app.get(BatchesService).reopen(tx, clerk(), batch.id, { version: final.version, reason: '暂缓一个案例' }));
    await edit(batch.id, open.version, { remove: [{ caseId: held.id, reason: '暂缓，本批不收' }] });
    expect(await order(batch.id)).toEqual([['1 杭州萧山区']]);
    await move('release_hold');
    expect(await database.query('SELECT state FROM cases WHERE id = $1', [held.id])).toEqual([{ state: 'approved' }]);
  });
});

describe('A proof', () => {
  test('is set from a stored document, is current until something changes, and current again when the change is undone', async () => {
    const one = await makeApprovedCase(app, cast, { campaignId });
    const batch = await makeBatch(app, cast, { campaignId, cases: [one] });
    expect(await refusedFor(batch.id)).toMatchObject({ compile: null, finalize: 'batch.no_proof' });
    const proof = await makeProof(app, cast, batch);
    const view = proofSchema.parse(await app.get(ProofQueries).one(proof.id));
    expect(view).toMatchObject({ state: 'ready', sequence: 1, current: true, problem: null, progress: null, manifest: { warnings: [], cases: [{ number: 1, startPage: 1 }] } });
    expect(view.manifest?.files.map((file) => file.name).sort()).toEqual(['compilation.docx', 'compilation.epub', 'compilation.html', 'compilation.json', 'compilation.pdf']);
    for (const file of view.manifest?.files ?? []) expect(await app.get(FileStore).has(file.sha256)).toBe(true);
    expect(await database.query(`SELECT state, fraction FROM tasks WHERE subject_id = $1`, [proof.id])).toEqual([{ state: 'done', fraction: 1 }]);
    expect(await refusedFor(batch.id)).toMatchObject({ finalize: null });

    const changed = await edit(batch.id, proof.batchVersion, { tracking: [{ caseId: one.id, tracking: 0.05 }] });
    expect(await refusedFor(batch.id)).toMatchObject({ finalize: 'batch.proof_stale' });
    expect(await refusalOf(inTx((tx) => app.get(BatchesService).finalize(tx, clerk(), batch.id, { version: changed.version })))).toBe('422 batch.proof_stale');
    const undone = await edit(batch.id, changed.version, { tracking: [{ caseId: one.id, tracking: 0 }] });
    expect((await app.get(ProofQueries).one(proof.id)).current).toBe(true);

    // As a proof set before the e-book was among the formats.
    await database.query(`UPDATE proofs SET manifest = jsonb_set(manifest, '{files}', (manifest -> 'files') - 0) WHERE id = $1`, [proof.id]);
    expect((await app.get(ProofQueries).one(proof.id)).current).toBe(false);
    expect(await refusedFor(batch.id)).toMatchObject({ compile: null, finalize: 'batch.proof_stale' });

    const again = await makeProof(app, cast, undone);
    const repeated = await app.get(ProofQueries).one(again.id);
    expect(repeated.sequence).toBe(2);
    expect(repeated.manifest).toEqual(view.manifest);
  });

  test('A worker that dies leaves it compiling; the repeated job ends it with the same bytes, and a late twin changes nothing', async () => {
    const batch = await makeBatch(app, cast, { campaignId, cases: [await makeApprovedCase(app, cast, { campaignId, title: '断了再来，结果一样' })] });
    const proof = await inTx((tx) => app.get(ProofsService).request(tx, clerk(), batch.id, { version: batch.version }));
    await app.get(ProofEnding).start(proof.id);
    expect((await app.get(ProofQueries).one(proof.id)).state).toBe('compiling');
    await app.get(ProofRunner).run(proof.id);
    const ended = await app.get(ProofQueries).one(proof.id);
    expect(ended.state).toBe('ready');
    await app.get(ProofRunner).run(proof.id);
    await app.get(ProofEnding).fail(proof.id, { code: 'proof.lost', params: { attempts: 5 } });
    expect(await app.get(ProofQueries).one(proof.id)).toEqual(ended);
  });

  test('A second request for the same text answers with the first; for another text it cancels it', async () => {
    const one = await makeApprovedCase(app, cast, { campaignId });
    const batch = await makeBatch(app, cast, { campaignId, cases: [one] });
    const request = (version: number) => inTx((tx) => app.get(ProofsService).request(tx, clerk(), batch.id, { version }));
    const first = await request(batch.version);
    const same = await request(first.batchVersion);
    expect(same.id).toBe(first.id);
    const changed = await edit(batch.id, same.batchVersion, { tracking: [{ caseId: one.id, tracking: 0.1 }] });
    const second = await request(changed.version);
    expect(second.id).not.toBe(first.id);
    expect((await app.get(ProofQueries).one(first.id)).state).toBe('cancelled');
    const { version } = await app.get(ProofQueries).one(second.id);
    expect((await inTx((tx) => app.get(ProofsService).cancel(tx, clerk(), second.id, { version }))).state).toBe('cancelled');
    await app.get(ProofRunner).run(second.id);
    expect((await app.get(ProofQueries).one(second.id)).state).toBe('cancelled');
    expect(await database.query(`SELECT DISTINCT state FROM tasks WHERE subject_id = ANY($1)`, [[first.id, second.id]])).toEqual([{ state: 'cancelled' }]);
  });

  // A draft with such a character is not confirmed; a case may come by it when the fonts of print were others then.
  const rare = '\u{2A6D6}';
  const batchWithRare = async (cases: MadeCase[]) => {
    const batch = await makeBatch(app, cast, { campaignId, cases });
    await database.query(`UPDATE batch_entries SET text = replace(text::text, '窗口', '窗${rare}')::jsonb WHERE case_id = $1`, [cases[0]!.id]);
    return batch;
  };

  test('A character no font has is printed as 〓 in a proof, which names it and its case and is no clean one', async () => {
    const batch = await batchWithRare([await makeApprovedCase(app, cast, { campaignId })]);
    const proof = await makeProof(app, cast, batch);
    const marked = proofSchema.parse(await app.get(ProofQueries).one(proof.id));
    expect(marked).toMatchObject({ state: 'ready', problem: null });
    expect(marked.manifest?.warnings.map(({ code, caseNumber, params }) => [code, caseNumber, params.character, params.codePoint])).toEqual([['typeset.glyph_in_case', 1, rare, 'U+2A6D6']]);
    expect(await refusedFor(batch.id)).toMatchObject({ finalize: 'batch.proof_has_warnings' });
  });

  test('A case with such a character leaves the batch, the others go out, and its own road ends with the lead', async () => {
    const [bad, good] = [await makeApprovedCase(app, cast, { campaignId }), await makeApprovedCase(app, cast, { campaignId })];
    const { id: batchId } = await batchWithRare([bad, good]);
    const before = await show(batchId);
    await edit(batchId, before.version, { remove: [{ caseId: bad.id, reason: '有字印不出，其余先发布' }] });
    const proof = await makeProof(app, cast, await show(batchId));
    expect((await app.get(ProofQueries).one(proof.id)).manifest?.warnings).toEqual([]);
    expect((await refusedFor(batchId)).finalize).toBeNull();
    const [{ version } = { version: 0 }] = await database.query<{ version: number }>('SELECT version FROM cases WHERE id = $1', [bad.id]);
    const carried = await inTx((tx) => app.get(ScreeningService).carryOver(tx, cast.as('officeLead'), bad.id, { version, reason: '改字后下批再报' }));
    expect(carried.state).toBe('carried_over');
  });

  test('Where nobody reads the proof first, such a character fails it', async () => {
    const batch = await batchWithRare([await makeApprovedCase(app, cast, { campaignId })]);
    const { version } = await show(batch.id);
    const { id } = await inTx((tx) => app.get(ProofsService).request(tx, clerk(), batch.id, { version }));
    await database.query(`UPDATE batches SET origin = 'historical', campaign_id = NULL, document_sha256 = content_hash WHERE id = $1`, [batch.id]);
    await app.get(ProofRunner).run(id);
    const failed = proofSchema.parse(await app.get(ProofQueries).one(id));
    expect(failed).toMatchObject({ state: 'failed', manifest: null, problem: { code: 'typeset.glyph_missing', params: { character: '\u{2A6D6}', caseNumber: 1 } } });
    expect(failed.problem?.glyphs?.[0]).toMatchObject({ codePoint: 'U+2A6D6', caseNumber: 1 });
    expect(await refusedFor(batch.id)).toMatchObject({ finalize: 'batch.proof_not_ready' });
    expect(await database.query<{ code: string }>(`SELECT problem ->> 'code' AS code FROM tasks WHERE subject_id = $1`, [id])).toEqual([{ code: 'typeset.glyph_missing' }]);
  });
});

describe('An experience table', () => {
  test('is written row by row, warns, follows its source cases, and is set as a document of its own', async () => {
    const source = await makeApprovedCase(app, cast, { campaignId });
    const tables = app.get(ExperienceTablesService);
    const created = await inTx((tx) => tables.create(tx, clerk(), { campaignId, title: '共同富裕示范区第二批典型经验', ordinal: '第二批', office: '领导小组办公室', date: '二〇二二年十二月' }));
    const content = '把相近的事项归到一个窗口，由一个人接到底。'.repeat(8);
    const write = (version: number, rows: { id?: string; name: string; content: string; caseIds: string[] }[]) => inTx((tx) => tables.writeRows(tx, clerk(), created.id, { version, rows }));
    const show = async () => experienceTableSchema.parse({ ...(await app.get(ExperienceTableQueries).one(created.id)), allowedActions: [] });
    const written = await write(created.version, [{ name: '并窗口改革让办事少跑路', content, caseIds: [source.id] }, { name: '短名', content: '太短。', caseIds: [] }]);
    const [first, second] = (await show()).rows;
    expect(first).toMatchObject({ number: 1, contentCharacters: 168, findings: [], cases: [{ id: source.id, changed: false }] });
    expect(second?.findings.map((finding) => finding.code)).toEqual(['experience_row.name_length', 'experience_row.content_short']);

    await database.query(`INSERT INTO case_revisions SELECT (jsonb_populate_record(v, '{"id": "01890000-0000-7000-8000-000000000001", "sequence": 2, "kind": "edited"}')).* FROM case_revisions v WHERE case_id = $1`, [source.id]);
    await database.query(`UPDATE cases SET current_revision_id = '01890000-0000-7000-8000-000000000001' WHERE id = $1`, [source.id]);
    expect((await show()).rows[0]?.findings.map((finding) => finding.code)).toEqual(['experience_row.case_changed']);
    const kept = await write(written.version, [{ id: first?.id, name: '并窗口改革让办事少跑路', content, caseIds: [source.id] }]);
    expect((await show()).rows[0]?.findings.map((finding) => finding.code)).toEqual(['experience_row.case_changed']);
    const rewritten = await write(kept.version, [{ id: first?.id, name: '并窗口改革让办事少跑路', content: `${content}改过。`, caseIds: [source.id] }]);
    expect((await show()).rows[0]?.findings).toEqual([]);

    const proof = await makeProof(app, cast, rewritten);
    const view = await app.get(ProofQueries).one(proof.id);
    expect(view).toMatchObject({ state: 'ready', problem: null });
    expect(view.manifest?.files.map((file) => file.name)).toContain('experience-table.pdf');
    expect(await refusalOf(edit(created.id, proof.batchVersion, { include: [source.id] }))).toBe('422 batch.entries_of_a_table');
  });
});
