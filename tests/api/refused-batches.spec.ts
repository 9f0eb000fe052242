import { makeCampaign } from '@huibian/campaigns/testing';
import { CaseMovesService } from '@huibian/cases';
import { makeCast, type Cast, type PersonName } from '@huibian/cases/testing';
import { ProofRunner } from '@huibian/compile';
import { makeApprovedCase, makeBatch, makeProof, shortestRoute } from '@huibian/compile/testing';
import { importSchema, problemSchema } from '@huibian/contracts';
import { Database } from '@huibian/platform';
import { HistoricalRelease, ImportReader } from '@huibian/publish';
import { openDoor, type Answer, type Door, type Visitor } from './door';
import { multipart, writtenVolume } from './written-volume';

let door: Door;
let cast: Cast;
let clerk: Visitor;
let lead: Visitor;
let campaignId: string;

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  campaignId = (await makeCampaign(door.database, { stages: shortestRoute })).id;
  [clerk, lead] = [await door.signIn(cast.people.clerk), await door.signIn(cast.people.officeLead)];
});
afterAll(() => door.close());

const refusal = (answer: Answer) => [answer.status, problemSchema.parse(answer.body).code];
const finalBatch = async () => {
  const one = await makeApprovedCase(door.app, cast, { campaignId });
  const batch = await makeBatch(door.app, cast, { campaignId, cases: [one] });
  const proof = await makeProof(door.app, cast, batch);
  const final = await clerk.post(`/api/batches/${batch.id}/finalization`, { version: proof.batchVersion });
  expect(final.status).toBe(200);
  return { id: batch.id, caseId: one.id, proofId: proof.id, version: Number(final.body.version) };
};
const editions = () => door.database.query('SELECT id FROM editions');

test('Nobody but the office sees a batch, and nobody but its lead releases one or takes an edition down', async () => {
  const { id, version } = await finalBatch();
  expect((await clerk.get(`/api/batches/${id}`)).status).toBe(200);
  for (const name of ['xiaoshanEditor', 'hangzhouSigner', 'expert'] satisfies PersonName[]) {
    const visitor = await door.signIn(cast.people[name]);
    expect(refusal(await visitor.get(`/api/batches/${id}`))).toEqual([403, 'http.not_permitted']);
    expect(refusal(await visitor.get('/api/editions'))).toEqual([403, 'http.not_permitted']);
  }
  expect(refusal(await door.visitor().get(`/api/batches/${id}`))).toEqual([401, 'http.not_signed_in']);
  expect(refusal(await clerk.post(`/api/batches/${id}/release`, { version }))).toEqual([403, 'http.not_permitted']);
  expect(await editions()).toEqual([]);
});

test('A batch is refused its release when it is no final one, stale, on hold or warned about, and nothing is written', async () => {
  const { id, caseId, proofId, version } = await finalBatch();
  expect(refusal(await lead.post(`/api/batches/${id}/release`, { version: version - 1 }))).toEqual([409, 'http.stale_version']);

  const hold = (action: 'hold' | 'release_hold') =>
    door.app.get(Database, { strict: false }).transaction((tx) => door.app.get(CaseMovesService, { strict: false }).move(tx, cast.as('officeLead'), { caseId, action, reason: '异议已受理', facts: { no_open_objection: null } }));
  await hold('hold');
  expect(refusal(await lead.post(`/api/batches/${id}/release`, { version }))).toEqual([422, 'batch.held_case']);
  await hold('release_hold');

  await door.database.query(`UPDATE proofs SET manifest = jsonb_set(manifest, '{warnings}', '[{"code": "typeset.case_without_text", "params": {}}]') WHERE id = $1`, [proofId]);
  expect(refusal(await lead.post(`/api/batches/${id}/release`, { version }))).toEqual([422, 'batch.proof_has_warnings']);
  await door.database.query(`UPDATE proofs SET manifest = jsonb_set(manifest, '{warnings}', '[]') WHERE id = $1`, [proofId]);

  expect(refusal(await clerk.put(`/api/batches/${id}/entries`, { version, tracking: [{ caseId, tracking: 0.1 }] }))).toEqual([409, 'workflow.wrong_state']);
  expect(refusal(await clerk.post(`/api/batches/${id}/reopening`, { version }))).toEqual([422, 'http.body_invalid']);
  const open = await clerk.post(`/api/batches/${id}/reopening`, { version, reason: '再调一处字距' });
  const edited = await clerk.put(`/api/batches/${id}/entries`, { version: open.body.version, tracking: [{ caseId, tracking: 0.1 }] });
  expect(refusal(await clerk.post(`/api/batches/${id}/finalization`, { version: edited.body.version }))).toEqual([422, 'batch.proof_stale']);
  expect(refusal(await lead.post(`/api/batches/${id}/release`, { version: edited.body.version }))).toEqual([409, 'workflow.wrong_state']);
  expect(await editions()).toEqual([]);
  expect(await door.database.query('SELECT state FROM cases WHERE id = $1', [caseId])).toEqual([{ state: 'in_batch' }]);
});

test('A file that went missing from the store is never released', async () => {
  const { id, proofId, version } = await finalBatch();
  await door.database.query(`UPDATE proof_files SET sha256 = repeat('0', 64) WHERE proof_id = $1 AND name = 'compilation.pdf'`, [proofId]);
  expect(refusal(await lead.post(`/api/batches/${id}/release`, { version }))).toEqual([422, 'edition.file_missing_from_proof']);
  expect(await editions()).toEqual([]);
});

test('Wrong fields are named, each with its cure', async () => {
  const answer = await clerk.post('/api/batches', { campaignId: 'x', title: '短', ordinal: '第二批', office: '', date: '二〇二二年', slug: 'Not An Address' }, { 'accept-language': 'en' });
  expect(answer.status).toBe(422);
  expect(problemSchema.parse(answer.body).errors?.map((error) => [error.path, error.code])).toEqual([
    ['title', 'field.too_short'],
    ['office', 'field.too_short'],
    ['date', 'batch.date_not_a_date'],
    ['campaignId', 'field.invalid'],
    ['slug', 'field.invalid'],
  ]);
  const { id } = await makeBatch(door.app, cast, { campaignId, cases: [] });
  expect(refusal(await clerk.post(`/api/batches/${id}/proofs`, { version: 2 }))).toEqual([422, 'batch.empty']);
  expect(refusal(await clerk.put(`/api/batches/${id}/entries`, { version: 2, tracking: [{ caseId: id, tracking: 0.31 }] }))).toEqual([422, 'http.body_invalid']);
  expect(refusal(await clerk.get('/api/batches/01890000-0000-7000-8000-000000000001'))).toEqual([404, 'http.not_found']);
});

test('A row that stands twice in an experience table, or names a source twice, is refused at its field', async () => {
  const { id: caseId } = await makeApprovedCase(door.app, cast, { campaignId });
  const created = await clerk.post('/api/experience-tables', { campaignId, title: '共同富裕示范区第二批典型经验', ordinal: '第二批', office: '领导小组办公室', date: '二〇二二年十二月' });
  const id = String(created.body.id);
  const write = (version: number, rows: object[]) => clerk.put(`/api/experience-tables/${id}/rows`, { version, rows });
  const row = { name: '并窗口改革让办事少跑路', content: '把相近的事项归到一个窗口。', caseIds: [] as string[] };
  expect(await write(1, [row])).toMatchObject({ status: 200 });
  const rows = (await clerk.get(`/api/experience-tables/${id}`)).body.rows as { id: string }[];
  const known = { ...row, id: rows[0]?.id };
  const wrong = async (given: object[]) => problemSchema.parse((await write(2, given)).body).errors?.map((error) => [error.path, error.code]);
  expect(await wrong([known, known])).toEqual([['rows', 'experience_row.row_twice']]);
  expect(await wrong([{ ...known, caseIds: [caseId, caseId] }])).toEqual([['rows.0.caseIds', 'experience_row.case_twice']]);
  expect(await write(2, [])).toMatchObject({ status: 200, body: { version: 3 } });
});

test('A proof of before the e-book is not released; compiled again it is, with the same bytes in every other file', async () => {
  const { id, proofId, version } = await finalBatch();
  const filesOf = (proof: string) => door.database.query<{ name: string; sha256: string }>('SELECT name, sha256 FROM proof_files WHERE proof_id = $1 ORDER BY name', [proof]);
  const before = await filesOf(proofId);
  expect(before.map(({ name }) => name)).toEqual(['compilation.docx', 'compilation.epub', 'compilation.html', 'compilation.json', 'compilation.pdf']);
  await door.database.query(`DELETE FROM proof_files WHERE proof_id = $1 AND name LIKE '%.epub'`, [proofId]);
  expect(refusal(await lead.post(`/api/batches/${id}/release`, { version }))).toEqual([422, 'edition.file_missing_from_proof']);
  const again = await clerk.post(`/api/batches/${id}/proofs`, { version });
  await door.app.get(ProofRunner, { strict: false }).run(String(again.body.id));
  expect(await filesOf(String(again.body.id))).toEqual(before);
  const released = await lead.post(`/api/batches/${id}/release`, { version: again.body.batchVersion });
  expect(released.status).toBe(200);
  expect(await door.database.query('SELECT name, sha256 FROM edition_files WHERE edition_id = $1 ORDER BY name', [released.body.editionId])).toEqual(before);
});

test('What is no text and no Word document is refused at the door; nothing of it is kept as an import', async () => {
  const post = (name: string, content: string | Buffer) => {
    const { payload, headers } = multipart(name, content);
    return clerk.post('/api/imports', payload, headers);
  };
  expect(refusal(await post('volume.docx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0])))).toEqual([422, 'intake.word.broken']);
  expect(refusal(await post('empty.txt', Buffer.alloc(0)))).toEqual([422, 'intake.unreadable.empty']);
  expect(refusal(await post('blank.txt', Buffer.from(' \n\n ')))).toEqual([422, 'intake.unreadable.blank']);
  expect(refusal(await clerk.post('/api/imports', { file: 'x' }))).toEqual([422, 'http.body_invalid']);
  expect(await door.database.query('SELECT id FROM imports')).toEqual([]);
});

test('A malformed volume shows what was understood and where it was not, and cannot be accepted', async () => {
  const whole = writtenVolume();
  const broken = whole.slice(0, whole.lastIndexOf('杭州萧山区小田并大田'));
  const upload = async (content: string) => {
    const { payload, headers } = multipart('残缺.txt', content);
    const id = String((await clerk.post('/api/imports', payload, headers)).body.id);
    await door.app.get(ImportReader, { strict: false }).run(id);
    return importSchema.parse((await lead.get(`/api/imports/${id}`)).body);
  };
  const partly = await upload(broken);
  expect(partly).toMatchObject({ state: 'understood', cases: 2 });
  expect(partly.problemList.filter((problem) => problem.blocking)).toMatchObject([{ code: 'intake.case_not_in_body', params: { number: 3 } }]);
  expect(partly.allowedActions).toEqual([{ action: 'accept', refusal: { code: 'import.not_whole', params: { count: 1 } } }, { action: 'discard' }]);
  expect(refusal(await lead.post(`/api/imports/${partly.id}/acceptance`, { version: partly.version }))).toEqual([422, 'import.not_whole']);
  expect(await door.database.query(`SELECT id FROM batches WHERE origin = 'historical'`)).toEqual([]);
  expect(await clerk.post(`/api/imports/${partly.id}/discard`, { version: partly.version })).toMatchObject({ status: 200, body: { state: 'discarded' } });
  expect(refusal(await lead.post(`/api/imports/${partly.id}/acceptance`, { version: partly.version + 1 }))).toEqual([409, 'workflow.wrong_state']);

  const nothing = await upload('这只是一段普通的文字，没有目录，也没有表头。');
  expect(nothing).toMatchObject({ state: 'unreadable', summary: null, batch: null, allowedActions: [] });
  expect(nothing.problemList[0]).toMatchObject({ code: 'intake.kind_unknown', blocking: true });
});

test('The same volume is put on record once, and a historical batch is not edited', async () => {
  const upload = (content = writtenVolume()) => {
    const { payload, headers } = multipart('第一批.txt', content);
    return clerk.post('/api/imports', payload, headers);
  };
  const read = async (answer: Awaited<ReturnType<typeof upload>>) => {
    const id = String(answer.body.id);
    await door.app.get(ImportReader, { strict: false }).run(id);
    return id;
  };
  const accept = (id: string) => lead.post(`/api/imports/${id}/acceptance`, { version: 2 });
  const discarded = await read(await upload());
  expect(await upload()).toMatchObject({ status: 422, body: { code: 'import.file_waits', params: { earlier: discarded } } });
  expect((await clerk.post(`/api/imports/${discarded}/discard`, { version: 2 })).status).toBe(200);
  const id = await read(await upload());
  const accepted = await accept(id);
  expect(accepted.status).toBe(200);
  expect(await upload()).toMatchObject({ status: 422, body: { code: 'import.file_on_record', params: { earlier: id } } });
  expect(refusal(await accept(await read(await upload(`${writtenVolume()}\n\n`))))).toEqual([422, 'import.already_released']);
  const batchId = String(accepted.body.batchId);
  const front = { title: '另一个书名', ordinal: '', office: '领导小组办公室', date: '二〇二一年十二月', slug: 'other' };
  expect(refusal(await clerk.put(`/api/batches/${batchId}/front-matter`, { version: 1, ...front }))).toEqual([422, 'batch.historical_is_fixed']);
  await door.app.get(HistoricalRelease, { strict: false }).run(String(accepted.body.editionId));
  expect(refusal(await lead.post(`/api/batches/${batchId}/release`, { version: 2 }))).toEqual([409, 'workflow.wrong_state']);
});

test('The public site answers an unknown address with 404 in both languages', async () => {
  for (const address of ['/batches/none', '/batches/none/cases/1', '/batches/batch-1/cases/999', '/batches/batch-1/cases/1x', '/files/01890000-0000-7000-8000-000000000001/a.pdf', '/files/x/a.pdf', '/site/x.css']) {
    const answer = await door.visitor().get(address);
    expect([address, answer.status]).toEqual([address, 404]);
    expect(answer.text).toContain('没有找到这一页');
    expect(answer.text).toContain('This page was not found');
  }
  expect((await door.visitor().get('/search?q=')).text).toContain('请输入要检索的词');
  expect((await door.visitor().get(`/search?q=${encodeURIComponent('<script>alert(1)</script>')}`)).text).not.toContain('<script>alert');
});

test('A proof that has ended cannot be cancelled', async () => {
  const batch = await makeBatch(door.app, cast, { campaignId, cases: [await makeApprovedCase(door.app, cast, { campaignId })] });
  const asked = await clerk.post(`/api/batches/${batch.id}/proofs`, { version: batch.version });
  const id = String(asked.body.id);
  expect(refusal(await clerk.post(`/api/proofs/${id}/cancellation`, { version: 9 }))).toEqual([409, 'http.stale_version']);
  await door.app.get(ProofRunner, { strict: false }).run(id);
  expect(refusal(await clerk.post(`/api/proofs/${id}/cancellation`, { version: 3 }))).toEqual([409, 'workflow.wrong_state']);
});
