import { randomUUID } from 'node:crypto';
import { caseSchema } from '@huibian/contracts';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, writtenText, type Cast, type PersonName, type Services } from '@huibian/cases/testing';
import { castVisitors } from './cast-visitors';
import { openDoor, type Answer, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
let campaignId: string;
let services: Services;
const as = castVisitors((name) => door.signIn(cast.people[name]));

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  services = { get: (service) => door.app.get(service, { strict: false }) };
  campaignId = (await makeCampaign(door.database, { quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 20 }] })).id;
});
afterAll(() => door.close());

const made = (more: Partial<Parameters<typeof makeCase>[2]> = {}) => makeCase(services, cast, { campaignId, ...more });
const rowsOf = (id: string) => door.database.query('SELECT state, version, (SELECT count(*)::int FROM history_rows WHERE subject_id = c.id) AS rows FROM cases c WHERE id = $1', [id]);

test('A submission repeated under its key is done once and answered twice', async () => {
  const one = await made({ until: 'confirmed' });
  const editor = await as('xiaoshanEditor');
  const key = { 'idempotency-key': randomUUID() };
  const first = await editor.post(`/api/cases/${one.id}/submission`, { version: 2 }, key);
  const again = await editor.post(`/api/cases/${one.id}/submission`, { version: 2 }, key);
  expect([first.status, again.status]).toEqual([200, 200]);
  expect(again.body).toEqual(first.body);
  expect(await rowsOf(one.id)).toEqual([{ state: 'recommending', version: 3, rows: 3 }]);
  expect(await editor.post(`/api/cases/${one.id}/submission`, { version: 3 }, key)).toMatchObject({ status: 422, body: { code: 'http.idempotency_key_reused' } });
});

test('What the unit has said, its lead alone takes back; a draft its editor may withdraw too', async () => {
  const [editor, lead] = [await as('xiaoshanEditor'), await as('xiaoshanLead')];
  const offered = async (who: Visitor, id: string) => ((await who.get(`/api/cases/${id}`)).body.allowedActions as { action: string }[]).map((one) => one.action);
  const spoken = await made();
  const withdraw = (who: Visitor, { id, version }: { id: string; version: number }) => who.post(`/api/cases/${id}/withdrawal`, { version, reason: '数据有误，需要重新核对' });
  expect([await offered(editor, spoken.id), await offered(lead, spoken.id)]).toEqual([[], ['withdraw']]);
  expect(await withdraw(editor, spoken)).toMatchObject({ status: 403, body: { code: 'workflow.wrong_role' } });
  expect(await withdraw(lead, spoken)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
  const draft = await made({ until: 'drafting' });
  expect(await offered(editor, draft.id)).toContain('withdraw');
  expect(await withdraw(editor, draft)).toMatchObject({ status: 200, body: { state: 'withdrawn' } });
});

test('A stale version is refused with the case as it is, and nothing is written', async () => {
  const one = await made({ until: 'confirmed' });
  const answer = await (await as('xiaoshanEditor')).post(`/api/cases/${one.id}/submission`, { version: 1 });
  expect(answer).toMatchObject({ status: 409, body: { code: 'http.stale_version', current: { id: one.id, state: 'drafting', version: 2 } } });
  expect(await rowsOf(one.id)).toEqual([{ state: 'drafting', version: 2, rows: 2 }]);
});

test('Nobody outside its units knows of a case before it is submitted', async () => {
  const hidden = await made({ until: 'confirmed', coUnits: ['binjiang'] });
  for (const name of ['xiaoshanEditor', 'binjiangLead'] as const) expect((await (await as(name)).get(`/api/cases/${hidden.id}`)).status).toBe(200);
  for (const name of ['shangyuEditor', 'hangzhouSigner', 'clerk', 'officeLead', 'expert'] as const) expect((await (await as(name)).get(`/api/cases/${hidden.id}`)).status).toBe(404);
});

test('A submitted case is known to its units, its recommender and the office, and to nobody else', async () => {
  const one = await made();
  const statusOf = async (name: PersonName) => (await (await as(name)).get(`/api/cases/${one.id}`)).status;
  for (const name of ['xiaoshanEditor', 'hangzhouClerk', 'clerk'] as const) expect(await statusOf(name)).toBe(200);
  for (const name of ['binjiangLead', 'shaoxingSigner', 'expert'] as const) expect(await statusOf(name)).toBe(404);
  for (const page of ['revisions', 'timeline', 'comparison']) expect((await (await as('shaoxingSigner')).get(`/api/cases/${one.id}/${page}`)).status).toBe(404);
});

test.each([
  // The office hands in what it entered from paper; a unit's own case is past that, and its draft is hidden from the office.
  ['the office submits for a unit', 'clerk', 'submission', {}, 409, 'workflow.wrong_state'],
  ['a unit accepts its own case', 'xiaoshanEditor', 'acceptance', {}, 403, 'http.not_permitted'],
  ['a clerk recommends in the signer’s place', 'hangzhouClerk', 'recommendation', {}, 403, 'http.not_permitted'],
  ['the office accepts what is still at its recommender', 'clerk', 'acceptance', {}, 409, 'workflow.wrong_state'],
  ['a recommender declines without a reason', 'hangzhouSigner', 'refusal', {}, 422, 'http.body_invalid'],
  ['a unit submits twice', 'xiaoshanEditor', 'submission', {}, 409, 'workflow.wrong_state'],
] as const)('Refused: %s', async (_, name, act, body, status, code) => {
  const one = await made();
  const answer: Answer = await (await as(name)).post(`/api/cases/${one.id}/${act}`, { version: one.version, ...body });
  expect(answer).toMatchObject({ status, body: { code } });
  expect(await rowsOf(one.id)).toEqual([{ state: 'recommending', version: one.version, rows: 3 }]);
});

test('A text with characters no print font has is kept, told at its places, and neither confirmed nor submitted', async () => {
  const one = await made({ until: 'drafting' });
  const [editor, lead] = [await as('xiaoshanEditor'), await as('xiaoshanLead')];
  const text = writtenText('卖菜🥬不出村');
  text.sections[0]!.blocks = [{ kind: 'paragraph', text: '过去没有路。' }, { kind: 'paragraph', text: '从\ue000村到𠮷村要走半天。' }];
  const saved = await editor.put(`/api/cases/${one.id}/draft`, { draftVersion: 2, text });
  expect(saved).toMatchObject({ status: 200, body: { unprintable: [{ sectionKey: null, blockIndex: null }, { sectionKey: 'situation', blockIndex: 1 }] } });
  const refusal = { code: 'case.text_unprintable', params: { count: 2, places: '“卖菜🥬不出村” 🥬 U+1F96C / “基本情况” 2 \ue000 U+E000 · 𠮷 U+20BB7' } };
  const shown = caseSchema.parse((await lead.get(`/api/cases/${one.id}`)).body);
  expect(shown.draft?.unprintable).toEqual(saved.body.unprintable);
  expect(shown.allowedActions.find(({ action }) => action === 'confirm')).toEqual({ action: 'confirm', refusal });
  const said = { version: one.version, textHash: saved.body.textHash };
  expect(await lead.post(`/api/cases/${one.id}/confirmation`, said)).toMatchObject({ status: 422, body: refusal });
  expect(await editor.post(`/api/cases/${one.id}/submission`, { version: one.version })).toMatchObject({ status: 422, body: refusal });
  expect(await rowsOf(one.id)).toEqual([{ state: 'drafting', version: one.version, rows: 1 }]);
  const cured = await editor.put(`/api/cases/${one.id}/draft`, { draftVersion: 3, text: writtenText('卖菜不出村') });
  expect(cured.body.unprintable).toEqual([]);
  expect(await lead.post(`/api/cases/${one.id}/confirmation`, { ...said, textHash: cured.body.textHash })).toMatchObject({ status: 200 });
});

test('An unlisted screening reason is told at its place', async () => {
  const one = await made({ until: 'screening' });
  const answer = await (await as('clerk')).post(`/api/cases/${one.id}/correction`, { version: one.version, reason: '请按要求补正', reasonKeys: ['facts_unsupported', 'because'] });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'reasonKeys.1', code: 'case.screening_reason_unknown', params: { key: 'because' } }] } });
});

test('A case moves to another field with a reason, and not to the one it stands in', async () => {
  const one = await made({ until: 'screening', fieldKey: 'services' });
  const clerk = await as('clerk');
  expect(await clerk.post(`/api/cases/${one.id}/field`, { version: one.version, fieldKey: 'services', reason: '内容更贴近' })).toMatchObject({ status: 422, body: { code: 'case.already_in_field' } });
  expect(await clerk.post(`/api/cases/${one.id}/field`, { version: one.version, fieldKey: 'culture', reason: '内容更贴近文化领域' })).toMatchObject({ status: 200, body: { state: 'screening' } });
  expect(caseSchema.parse((await clerk.get(`/api/cases/${one.id}`)).body)).toMatchObject({ fieldKey: 'culture', fieldName: '社会主义先进文化发展先行示范', textHash: one.textHash });
});

const boundary = 'huibian-test-boundary';
function form(fields: Record<string, string>, file: { name: string; content: Buffer }): { body: Buffer; headers: Record<string, string> } {
  const parts = Object.entries(fields).map(([name, value]) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`));
  const head = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${file.name}"\r\nContent-Type: application/octet-stream\r\n\r\n`);
  return { body: Buffer.concat([...parts, head, file.content, Buffer.from(`\r\n--${boundary}--\r\n`)]), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const upload = async (name: PersonName, id: string, file: { name: string; content: Buffer }, fields: Record<string, string> = {}) => {
  const { body, headers } = form(fields, file);
  return (await as(name)).send('POST', `/api/cases/${id}/attachments`, body, headers);
};

test.each([
  ['an old Word file', '材料.doc', ole, 'case.attachment_type_refused'],
  ['a WPS file', '材料.wps', ole, 'case.attachment_type_refused'],
  ['a program', 'setup.exe', Buffer.from('MZ'.padEnd(200, '\0')), 'case.attachment_type_refused'],
  ['a page', 'page.html', Buffer.from('<script>alert(1)</script>'), 'case.attachment_type_refused'],
  ['a file with macros', '材料.docm', Buffer.from('PK'), 'case.attachment_has_macros'],
  ['a picture called a PDF', '材料.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'case.attachment_type_differs'],
  ['an old Word file renamed', '材料.docx', ole, 'case.attachment_type_differs'],
  ['binary called text', '说明.txt', Buffer.from([1, 0, 2, 255]), 'case.attachment_type_differs'],
])('An upload is judged by its content: %s is refused', async (_, name, content, code) => {
  const one = await made({ until: 'drafting' });
  expect(await upload('xiaoshanEditor', one.id, { name, content })).toMatchObject({ status: 415, body: { code } });
  expect(await door.database.query('SELECT 1 FROM attachments WHERE case_id = $1', [one.id])).toEqual([]);
});

test('An attachment leaves as a download, for those who may see its case', async () => {
  const one = await made({ until: 'drafting' });
  const uploaded = await upload('xiaoshanEditor', one.id, { name: '数据(2022)说明.pdf', content: pdf });
  expect(uploaded).toMatchObject({ status: 201, body: { fileName: '数据(2022)说明.pdf', mediaType: 'application/pdf', bytes: pdf.length } });
  const path = `/api/cases/${one.id}/attachments/${String(uploaded.body.id)}`;
  const file = await (await as('xiaoshanLead')).get(path);
  expect(file.status).toBe(200);
  expect(file.text).toBe(pdf.toString());
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="attachment"; filename*=UTF-8''%E6%95%B0%E6%8D%AE%282022%29%E8%AF%B4%E6%98%8E.pdf`,
    'x-content-type-options': 'nosniff',
  });
  expect((await (await as('shangyuEditor')).get(path)).status).toBe(404);
  expect((await (await as('clerk')).get(path)).status).toBe(404);
  expect((await (await as('xiaoshanEditor')).delete(path)).status).toBe(200);
  expect((await (await as('xiaoshanLead')).get(path)).status).toBe(404);
});

test('A stamped consent confirms for a co-unit, is named in the history, and falls with the next change of the text', async () => {
  const one = await made({ until: 'drafting', coUnits: ['shangyu'] });
  const consent = { name: '上虞区联合申报同意函.pdf', content: pdf };
  const fields = { kind: 'consent', unitId: cast.units.shangyu.id, version: '1', textHash: one.textHash };
  expect(await upload('xiaoshanEditor', one.id, consent, { ...fields, unitId: cast.units.xiaoshan.id })).toMatchObject({ status: 422, body: { code: 'case.consent_of_lead' } });
  expect(await upload('xiaoshanEditor', one.id, consent, { ...fields, textHash: '0'.repeat(64) })).toMatchObject({ status: 409, body: { code: 'case.text_changed' } });
  expect(await upload('xiaoshanEditor', one.id, consent, { kind: 'consent' })).toMatchObject({ status: 422 });
  const uploaded = await upload('xiaoshanEditor', one.id, consent, fields);
  expect(uploaded).toMatchObject({ status: 201, body: { version: 2 } });

  const editor = await as('xiaoshanEditor');
  const seen = caseSchema.parse((await editor.get(`/api/cases/${one.id}`)).body);
  expect(seen.confirmations).toMatchObject([{ unitName: '绍兴上虞区', confirmedBy: 'xiaoshanEditor', consentId: uploaded.body.id, voidedAt: null }]);
  const timeline = await editor.get(`/api/cases/${one.id}/timeline`);
  expect(timeline.body).toMatchObject({ items: [{ action: 'create' }, { action: 'record_consent', actor: 'xiaoshanEditor', onBehalfOf: '绍兴上虞区' }] });
  expect(await editor.delete(`/api/cases/${one.id}/attachments/${String(uploaded.body.id)}`)).toMatchObject({ status: 422, body: { code: 'case.attachment_is_evidence' } });
  expect(await upload('xiaoshanEditor', one.id, consent, { ...fields, version: '2' })).toMatchObject({ status: 422, body: { code: 'case.already_confirmed' } });

  const text = { ...seen.text, summary: `${seen.text.summary}群众说好。` };
  await editor.put(`/api/cases/${one.id}/draft`, { draftVersion: 2, text });
  const after = caseSchema.parse((await editor.get(`/api/cases/${one.id}`)).body);
  expect(after.confirmations[0]?.voidedAt).not.toBeNull();
  expect(after.allowedActions.find((action) => action.action === 'submit')?.refusal).toEqual({ code: 'case.unconfirmed_units', params: { count: 2, units: '杭州萧山区、绍兴上虞区' } });
});

test('The title and the co-unit a unit is trying out on a returned case are its own: recommender and office read what was handed in', async () => {
  const [editor, signer, clerk] = [await as('xiaoshanEditor'), await as('hangzhouSigner'), await as('clerk')];
  const returned = async (until: 'submitted' | 'screening', back: (one: { id: string; version: number }) => Promise<Answer>) => {
    const one = await made({ until, title: '交上来的题目' });
    expect((await back(one)).status).toBe(200);
    expect((await editor.put(`/api/cases/${one.id}/draft`, { draftVersion: 2, text: writtenText('还没交的题目'), unitIds: [cast.units.xiaoshan.id, cast.units.shangyu.id] })).status).toBe(200);
    return one.id;
  };
  const byCity = await returned('submitted', ({ id, version }) => signer.post(`/api/cases/${id}/return`, { version, reason: '请补充数据来源' }));
  const byOffice = await returned('screening', ({ id, version }) => clerk.post(`/api/cases/${id}/correction`, { version, reason: '请按要求补正', reasonKeys: [] }));
  const queue = (await signer.get(`/api/recommendations?campaignId=${campaignId}`)).body.items as { caseId: string; title: string; units: string }[];
  expect(queue.filter(({ caseId }) => [byCity, byOffice].includes(caseId)).map(({ title, units }) => [title, units])).toEqual([['交上来的题目', '杭州萧山区'], ['交上来的题目', '杭州萧山区']]);
  const cards = (await clerk.get('/api/home')).body.cards as { key: string; items: { id: string; title: string; subtitle: string }[] }[];
  expect(cards.flatMap(({ items }) => items).filter(({ id }) => id === byOffice).map(({ title, subtitle }) => [title, subtitle])).toEqual([['交上来的题目', '杭州萧山区']]);
  const found = async (who: Visitor, filter: string) => ((await who.get(`/api/cases?${filter}`)).body.items as { id: string; units: string }[]).filter(({ id }) => [byCity, byOffice].includes(id)).map(({ units }) => units);
  for (const filter of [`q=${encodeURIComponent('上虞')}`, `unitId=${cast.units.shangyu.id}`]) {
    expect([filter, await found(clerk, filter), await found(signer, filter)]).toEqual([filter, [], []]);
    expect([filter, await found(editor, filter)]).toEqual([filter, ['杭州萧山区、绍兴上虞区', '杭州萧山区、绍兴上虞区']]);
  }
  for (const id of [byCity, byOffice]) {
    const unitsOf = async (who: Visitor) => caseSchema.parse((await who.get(`/api/cases/${id}`)).body).units.map(({ shortName, isLead }) => [shortName, isLead]);
    expect([await unitsOf(clerk), await unitsOf(editor)]).toEqual([[['杭州萧山区', true]], [['杭州萧山区', true], ['绍兴上虞区', false]]]);
    expect((await editor.get(`/api/cases/${id}`)).body.title).toBe('还没交的题目');
  }
  const versionOf = async (id: string) => (await editor.get(`/api/cases/${id}`)).body.version;
  expect((await editor.post(`/api/cases/${byCity}/withdrawal`, { version: await versionOf(byCity), reason: '另行安排' })).status).toBe(200);
  expect((await (await as('officeLead')).post(`/api/cases/${byOffice}/retraction`, { version: await versionOf(byOffice), reason: '逾期未补正' })).status).toBe(200);
  const told = await door.database.query<{ title: string; returnedAt: string | null }>(`SELECT payload->>'title' AS title, payload->>'returnedAt' AS "returnedAt" FROM outbox_events WHERE topic IN ('case.withdraw', 'case.retract') AND subject_id = ANY($1) ORDER BY topic DESC`, [[byCity, byOffice]]);
  expect(told).toEqual([{ title: '交上来的题目', returnedAt: 'recommending' }, { title: '交上来的题目', returnedAt: null }]);
});

test('A unit is found by the name it has and by those it had, and by nothing its names are kept in', async () => {
  const one = await made({ unit: 'binjiang' });
  const clerk = await as('clerk');
  await door.database.query(`UPDATE units SET former_names = '[{"name": "杭州市江滨县", "shortName": "杭州江滨县", "until": "1996-12-11"}]' WHERE id = $1`, [cast.units.binjiang.id]);
  const cases = async (q: string) => ((await clerk.get(`/api/cases?q=${encodeURIComponent(q)}`)).body.items as { id: string }[]).map(({ id }) => id);
  const units = async (q: string) => ((await clerk.get(`/api/units?q=${encodeURIComponent(q)}`)).body.items as { shortName: string }[]).map(({ shortName }) => shortName);
  for (const name of ['杭州滨江区', '杭州市滨江区', '杭州江滨县', '杭州市江滨县']) expect([name, await cases(name), await units(name)]).toEqual([name, [one.id], ['杭州滨江区']]);
  for (const word of ['shortName', 'until', '1996-12-11']) expect([word, await cases(word), await units(word)]).toEqual([word, [], []]);
});

test('Whatever was tried, every promise of the tables holds', async () => {
  expect(await door.database.brokenInvariants()).toEqual([]);
});
