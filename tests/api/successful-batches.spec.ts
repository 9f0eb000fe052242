import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCast, type Cast, type MadeCase, type PersonName } from '@huibian/cases/testing';
import { ProofRunner } from '@huibian/compile';
import { makeApprovedCase, shortestRoute } from '@huibian/compile/testing';
import { batchSchema, editionListItemSchema, editionSchema, experienceTableSchema, importListItemSchema, importSchema, pageOf, proofDetailSchema } from '@huibian/contracts';
import { CatalogueQueries, HistoricalRelease, ImportReader } from '@huibian/publish';
import { openDoor, type Door, type Visitor } from './door';
import { multipart, writtenVolume } from './written-volume';

let door: Door;
let cast: Cast;
let clerk: Visitor;
let lead: Visitor;
let campaignId: string;
const reader = () => door.visitor();

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  campaignId = (await makeCampaign(door.database, { stages: shortestRoute })).id;
  const as = (name: PersonName) => door.signIn(cast.people[name]);
  [clerk, lead] = [await as('clerk'), await as('officeLead')];
});
afterAll(async () => {
  const broken = await door.database.brokenInvariants();
  await door.close();
  expect(broken).toEqual([]);
});

const front = { ordinal: '第二批', office: '领导小组办公室', date: '二〇二二年十二月' };
const showBatch = async (id: string) => batchSchema.parse((await lead.get(`/api/batches/${id}`)).body);
const version = async (id: string) => (await showBatch(id)).version;

/** Cases, batch, proof, finalization and release, all through the doors; the worker's part is run in between. */
async function release(title: string, cases: readonly MadeCase[]): Promise<{ batchId: string; editionId: string; slug: string }> {
  const created = await clerk.post('/api/batches', { campaignId, title, ...front });
  expect(created).toMatchObject({ status: 201, body: { state: 'assembling' } });
  const id = String(created.body.id);
  expect(await clerk.put(`/api/batches/${id}/entries`, { version: 1, include: cases.map((one) => one.id) })).toMatchObject({ status: 200 });
  const asked = await clerk.post(`/api/batches/${id}/proofs`, { version: await version(id) });
  expect(asked).toMatchObject({ status: 201, body: { state: 'queued' } });
  await door.app.get(ProofRunner, { strict: false }).run(String(asked.body.id));
  expect(await clerk.post(`/api/batches/${id}/finalization`, { version: await version(id) })).toMatchObject({ status: 200, body: { state: 'final' } });
  const released = await lead.post(`/api/batches/${id}/release`, { version: await version(id) });
  expect(released).toMatchObject({ status: 200, body: { state: 'released' } });
  return { batchId: id, editionId: String(released.body.editionId), slug: (await showBatch(id)).slug };
}

test('From approved cases to a released volume that everybody reads, searches and downloads', async () => {
  const cases = [
    await makeApprovedCase(door.app, cast, { campaignId, unit: 'department', fieldKey: 'economy', title: '数据多跑路，企业少填表' }),
    await makeApprovedCase(door.app, cast, { campaignId, unit: 'xiaoshan', coUnits: ['binjiang'], fieldKey: 'services', title: '<b>一窗</b>到底，群众少跑路' }),
  ];
  const { batchId, editionId, slug } = await release('共同富裕示范区 最佳实践（第二批）汇编材料', cases);
  expect(slug).toBe('batch-2');
  const shown = await showBatch(batchId);
  expect(shown.chapters.map((chapter) => [chapter.name, chapter.entries.map((entry) => [entry.number, entry.units.join('、'), entry.caseState])])).toEqual([
    ['经济高质量发展先行示范', [[1, '省科技厅', 'published']]],
    ['公共服务优质共享先行示范', [[2, '杭州萧山区、滨江区', 'published']]],
  ]);
  expect(shown.allowedActions).toEqual([]);
  const proof = proofDetailSchema.parse((await clerk.get(`/api/proofs/${shown.proofs[0]?.id}`)).body);
  expect(proof.allowedActions).toEqual([]);

  const edition = editionSchema.parse((await clerk.get(`/api/editions/${editionId}`)).body);
  expect(edition).toMatchObject({ state: 'released', historical: false, sequence: 1, entries: 2, releasedBy: 'officeLead', manifest: proof.manifest, allowedActions: [] });
  expect(edition.files.map(({ name, sha256, sm3 }) => ({ name, sha256, sm3 }))).toEqual([...(proof.manifest?.files ?? [])].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, sha256, sm3 }) => ({ name, sha256, sm3 })));
  expect(pageOf(editionListItemSchema).parse((await clerk.get(`/api/editions?batchId=${batchId}`)).body).items.map((one) => one.id)).toEqual([editionId]);

  const home = await reader().get('/');
  expect(home.status).toBe(200);
  expect(home.text).toContain('href="/batches/batch-2"');
  const contents = await reader().get('/batches/batch-2');
  expect(contents.text).toContain('<span class="units">杭州萧山区、滨江区</span>');
  expect(contents.text).not.toContain('<b>一窗');
  expect(contents.text).toContain('&lt;b&gt;一窗&lt;/b&gt;到底，群众少跑路');
  const page = await reader().get('/batches/batch-2/cases/2');
  expect(page.text).toContain('<h2 class="section-heading">一、基本情况</h2>');
  expect(page.text).toContain('<link rel="canonical" href="http://localhost:80/batches/batch-2/cases/2">');
  expect(page.text).not.toContain('<script');
  const pdf = await reader().get(`/files/${editionId}/compilation.pdf`);
  expect(pdf).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf', etag: `"${edition.files.find((file) => file.name === 'compilation.pdf')?.sha256}"` } });
  expect(decodeURIComponent(String(pdf.headers['content-disposition']))).toBe(`attachment; filename="compilation.pdf"; filename*=UTF-8''${edition.title.replaceAll(' ', '')}.pdf`);
  expect((await reader().get(`/files/${editionId}/compilation.pdf`, { 'if-none-match': String(pdf.headers.etag) })).status).toBe(304);
  const book = await reader().get(`/files/${editionId}/compilation.epub`);
  expect(book).toMatchObject({ status: 200, headers: { 'content-type': 'application/epub+zip', 'content-length': String(edition.files.find((file) => file.name === 'compilation.epub')?.bytes) } });
  expect(decodeURIComponent(String(book.headers['content-disposition']))).toMatch(/^attachment; filename="compilation\.epub".*\.epub$/);
  expect(book.text).toContain('mimetypeapplication/epub+zip');
  expect(contents.text).toContain(`href="/files/${editionId}/compilation.epub"`);

  const found = await reader().get(`/search?q=${encodeURIComponent('滨江区 窗口')}`);
  expect(found.text).toContain('共找到 1 条');
  expect(found.text).toContain('<mark>窗口</mark>');
  expect((await reader().get(`/search?q=${encodeURIComponent('口窗')}`)).text).toContain('没有找到');
  expect((await reader().get(`/search?q=${encodeURIComponent('窗')}`)).text).toContain('共找到 2 条');
  expect((await reader().get(`/search?q=${encodeURIComponent('100%_')}`)).text).toContain('没有找到');
});

test('A page has a validator, speaks the language asked for and lists itself for search engines', async () => {
  const first = await reader().get('/batches/batch-2');
  expect(first.headers['cache-control']).toBe('public, max-age=30, must-revalidate');
  expect((await reader().get('/batches/batch-2', { 'if-none-match': String(first.headers.etag) })).status).toBe(304);
  const made = [jest.spyOn(CatalogueQueries.prototype, 'volume'), jest.spyOn(CatalogueQueries.prototype, 'page')];
  const page = await reader().get('/batches/batch-2/cases/2');
  const again = await Promise.all(['/batches/batch-2', '/batches/batch-2/cases/2', '/batches/batch-2/cases/1'].map((address) => reader().get(address, { 'if-none-match': `${String(first.headers.etag)}, W/${String(page.headers.etag)}` })));
  expect(again.map(({ status }) => status)).toEqual([304, 304, 200]);
  // Pages made: the first look at case 2, and case 1, which this reader did not have.
  expect(made.map(({ mock }) => mock.calls.length)).toEqual([0, 2]);
  made.forEach((spy) => spy.mockRestore());
  const english = await reader().get('/batches/batch-2', { 'accept-language': 'en-GB,en;q=0.9', 'if-none-match': String(first.headers.etag) });
  expect(english.text).toContain('<html lang="en">');
  expect(english.text).toContain('<h2 id="contents">Contents</h2>');
  expect(english.text).toContain('<span class="units">省科技厅</span>');
  const chosen = await reader().get('/batches/batch-2?lang=en', { 'accept-language': 'zh-CN' });
  expect(chosen.text).toContain('href="/batches/batch-2/cases/1?lang=en"');
  expect((await reader().get('/sitemap.xml')).text).toContain('<loc>http://localhost:80/batches/batch-2/cases/2</loc>');
  expect((await reader().get('/robots.txt')).text).toContain('Sitemap: http://localhost:80/sitemap.xml');
  expect((await reader().get('/.well-known/security.txt')).text).toMatch(/^Contact: .+\nExpires: 2023-04-08T00:00:00.000Z\n/);
  const style = /href="(\/site\/[0-9a-f]{12}\.css)"/.exec(first.text)?.[1] ?? '';
  expect((await reader().get(style)).headers['cache-control']).toBe('public, max-age=31536000, immutable');
});

test('A release repeated with the same key releases once', async () => {
  const one = await makeApprovedCase(door.app, cast, { campaignId, title: '同一把钥匙，只开一次门' });
  const created = await clerk.post('/api/batches', { campaignId, title: '最佳实践（第三批）汇编材料', ...front, ordinal: '第三批' });
  const id = String(created.body.id);
  await clerk.put(`/api/batches/${id}/entries`, { version: 1, include: [one.id] });
  const proof = await clerk.post(`/api/batches/${id}/proofs`, { version: 2 });
  await door.app.get(ProofRunner, { strict: false }).run(String(proof.body.id));
  await clerk.post(`/api/batches/${id}/finalization`, { version: 3 });
  const repeat = () => lead.post(`/api/batches/${id}/release`, { version: 4 }, { 'idempotency-key': 'release-of-the-third-batch' });
  const answers = await Promise.all([repeat(), repeat(), repeat()]);
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map((answer) => answer.text)).size).toBe(1);
  expect(await door.database.query('SELECT count(*)::int AS editions FROM editions WHERE batch_id = $1', [id])).toEqual([{ editions: 1 }]);
});

test('What is taken down is gone from page, case, file, search, list and sitemap, and whole in the archive; it comes back as it was', async () => {
  const one = await makeApprovedCase(door.app, cast, { campaignId, title: '琉璃瓦下，老屋换新颜' });
  const { editionId, slug } = await release('最佳实践（第四批）汇编材料', [one]);
  const addresses = [`/batches/${slug}`, `/batches/${slug}/cases/1`, `/files/${editionId}/compilation.pdf`];
  for (const address of addresses) expect((await reader().get(address)).status).toBe(200);
  const search = `/search?q=${encodeURIComponent('琉璃瓦')}`;
  expect((await reader().get(search)).text).toContain('共找到 1 条');
  const before = await reader().get(`/batches/${slug}`);

  expect(await lead.post(`/api/editions/${editionId}/takedown`, { version: 1, reason: '来函要求更正' })).toMatchObject({ status: 200, body: { state: 'taken_down', version: 2 } });
  for (const address of addresses) {
    const gone = await reader().get(address);
    expect(gone).toMatchObject({ status: 410, headers: { 'cache-control': 'no-store' } });
    expect(gone.text).toContain('该内容已下线');
    expect(gone.text).toContain('This content has been taken down');
    expect(gone.text).not.toContain('琉璃瓦');
  }
  expect((await reader().get(`/batches/${slug}`, { 'if-none-match': String(before.headers.etag) })).status).toBe(410);
  expect((await reader().get(search)).text).toContain('没有找到');
  expect((await reader().get('/')).text).not.toContain(`/batches/${slug}`);
  expect((await reader().get('/sitemap.xml')).text).not.toContain(slug);
  expect((await clerk.get(`/api/editions/${editionId}/files/compilation.pdf`)).status).toBe(200);
  const archived = editionSchema.parse((await lead.get(`/api/editions/${editionId}`)).body);
  expect(archived.allowedActions.map((action) => action.action)).toEqual(['restore']);

  expect(await lead.post(`/api/editions/${editionId}/restoration`, { version: 2, reason: '已经核实无误' })).toMatchObject({ status: 200, body: { state: 'released' } });
  expect((await reader().get(`/batches/${slug}`)).text).toBe(before.text);
  await expect(door.database.query(`UPDATE editions SET title = 'x' WHERE id = $1`, [editionId])).rejects.toThrow('an edition never changes');
  await expect(door.database.query(`DELETE FROM edition_files WHERE edition_id = $1`, [editionId])).rejects.toThrow('the parts of an edition never change');
  await expect(door.database.query(`INSERT INTO edition_files VALUES ($1, 'x.pdf', 'x', 1, repeat('0', 64), repeat('0', 64))`, [editionId])).rejects.toThrow('the parts of an edition never change');
});

test('An experience table is written and released as a document of its own', async () => {
  const created = await clerk.post('/api/experience-tables', { campaignId: null, title: '共同富裕示范区第二批典型经验', ...front });
  const id = String(created.body.id);
  const rows = [{ name: '并窗口改革让办事少跑路', content: '把相近的事项归到一个窗口，由一个人接到底。'.repeat(8), caseIds: [] }];
  expect(await clerk.put(`/api/experience-tables/${id}/rows`, { version: 1, rows })).toMatchObject({ status: 200, body: { version: 2 } });
  expect(experienceTableSchema.parse((await clerk.get(`/api/experience-tables/${id}`)).body).rows).toMatchObject([{ number: 1, findings: [], contentCharacters: 168 }]);
  const proof = await clerk.post(`/api/batches/${id}/proofs`, { version: 2 });
  await door.app.get(ProofRunner, { strict: false }).run(String(proof.body.id));
  await clerk.post(`/api/batches/${id}/finalization`, { version: 3 });
  expect(await lead.post(`/api/batches/${id}/release`, { version: 4 })).toMatchObject({ status: 200, body: { state: 'released' } });
  const page = await reader().get('/batches/experience-2');
  expect(page.text).toContain('<th scope="row">并窗口改革让办事少跑路</th>');
  expect((await reader().get(`/search?q=${encodeURIComponent('并窗口改革')}`)).text).toContain('href="/batches/experience-2#row-1"');
});

test('A historical volume is uploaded, understood, checked and put on record', async () => {
  const { payload, headers } = multipart('第一批汇编.txt', writtenVolume());
  const uploaded = await clerk.post('/api/imports', payload, headers);
  expect(uploaded).toMatchObject({ status: 201, body: { state: 'uploaded' } });
  const id = String(uploaded.body.id);
  const show = async () => importSchema.parse((await clerk.get(`/api/imports/${id}`)).body);
  expect(await show()).toMatchObject({ progress: { stage: 'queued' }, summary: null });
  await door.app.get(ImportReader, { strict: false }).run(id);
  const understood = await show();
  expect(understood).toMatchObject({ state: 'understood', fileName: '第一批汇编.txt', encoding: 'gb18030', cases: 3, problems: 0, summary: { kind: 'compilation', ordinal: '第一批' } });
  expect(understood.report?.charactersIn).toBeGreaterThan(0);
  expect(understood.summary?.chapters.map((chapter) => chapter.cases.length)).toEqual([2, 1]);
  expect(pageOf(importListItemSchema).parse((await clerk.get('/api/imports')).body).items.map((one) => one.id)).toEqual([id]);

  expect(understood.allowedActions).toEqual([{ action: 'discard' }]);
  const waiting = (await lead.get('/api/home')).body.cards as { key: string; items: { id: string; title: string }[] }[];
  expect(waiting.find((card) => card.key === 'imports')?.items).toMatchObject([{ id, title: understood.summary?.title }]);
  expect(((await clerk.get('/api/home')).body.cards as { key: string }[]).map((card) => card.key)).not.toContain('imports');
  expect(await clerk.post(`/api/imports/${id}/acceptance`, { version: 2 })).toMatchObject({ status: 403, body: { code: 'http.not_permitted' } });
  const accepted = await lead.post(`/api/imports/${id}/acceptance`, { version: 2 });
  expect(accepted).toMatchObject({ status: 200, body: { state: 'accepted' } });
  expect((await reader().get('/batches/batch-1')).status).toBe(404);
  await door.app.get(HistoricalRelease, { strict: false }).run(String(accepted.body.editionId));
  await door.app.get(HistoricalRelease, { strict: false }).run(String(accepted.body.editionId));
  expect(await show()).toMatchObject({ batch: { slug: 'batch-1', state: 'released', proofState: 'ready', problem: null }, editionId: accepted.body.editionId });
  const edition = editionSchema.parse((await clerk.get(`/api/editions/${String(accepted.body.editionId)}`)).body);
  expect(edition).toMatchObject({ historical: true, entries: 3, releasedBy: 'officeLead' });
  const page = await reader().get('/batches/batch-1');
  expect(page.text).toContain('历史批次');
  expect(page.text).toContain(`href="/files/${edition.id}/compilation.epub"`);
  expect((await reader().get('/batches/batch-1/cases/3')).status).toBe(200);
  const history = await door.database.query<{ action: string; to_state: string }>(`SELECT action, to_state FROM history_rows WHERE subject_noun = 'batch' AND subject_id = $1 ORDER BY sequence`, [String(accepted.body.batchId)]);
  expect(history).toEqual([{ action: 'create', to_state: 'assembling' }, { action: 'record', to_state: 'released' }]);
});
