import { verifyExport } from '@huibian/chain';
import { historyEntrySchema, pageOf, type HistoryEntryView } from '@huibian/contracts';
import { SealsService } from '@huibian/history';
import { makeAccount } from '@huibian/people/testing';
import { ok, openReviewedWorld, type ReviewedWorld } from './reviewed-world';
import type { Visitor } from './door';

let world: ReviewedWorld;
let auditor: Visitor;
beforeAll(async () => {
  world = await openReviewedWorld();
  auditor = await world.door.signIn(await makeAccount(world.door.database, { username: 'auditor', roles: ['auditor'] }));
});
afterAll(() => world.door.close());

const rowsOf = async (query: string): Promise<HistoryEntryView[]> => pageOf(historyEntrySchema).parse(ok(await auditor.get(`/api/history?limit=100${query}`)).body).items;
const titlesOf = async (noun: string) => [...new Set((await rowsOf(`&noun=${noun}`)).map((row) => row.subjectTitle))].sort();
async function* linesOf(text: string) {
  for (const line of text.trim().split('\n')) yield await Promise.resolve(line);
}

test('The trail calls every subject by a name people know', async () => {
  const { id } = await world.expert('李教授', null);
  expect((await rowsOf('')).filter((row) => row.subjectTitle === null)).toEqual([]);
  expect(await titlesOf('campaign')).toEqual(['第二批 · 第二批最佳实践征集']);
  expect(await titlesOf('case')).toEqual(['第二批 · 杭州滨江区', '第二批 · 杭州萧山区', '第二批 · 绍兴上虞区'].sort());
  expect((await rowsOf(`&subjectId=${id}`)).map((row) => row.subjectTitle)).toEqual(['李教授']);
});

test('The title of a case, which is part of its text, stands in the trail only once everybody may read it', async () => {
  const { caseIds, door } = world;
  const title = '杭州萧山区把服务送到村口';
  expect((await world.clerk.get(`/api/cases/${caseIds.xiaoshan}`)).body).toMatchObject({ title });
  expect(ok(await auditor.get('/api/history?limit=100')).text).not.toContain('送到村口');
  await door.database.query(`UPDATE cases SET state = 'published' WHERE id = $1`, [caseIds.xiaoshan]);
  expect((await rowsOf(`&subjectId=${caseIds.xiaoshan}`))[0]?.subjectTitle).toBe(`第二批 · 杭州萧山区：${title}`);
  await door.database.query(`UPDATE cases SET state = 'in_review' WHERE id = $1`, [caseIds.xiaoshan]);
});

test("An expert's employer and posts stand in the record where they can be erased, and the chain verifies without them", async () => {
  const { id } = await world.expert('赵教授', world.hangzhou.id);
  const post = { title: '副处长', unitId: world.counties.binjiang.id, regionCode: '330108', from: '2018-01', to: '2020-06', source: '干部任免表' };
  ok(await world.clerk.post(`/api/experts/${id}/posts`, { version: 0, post }));
  const record = () => world.door.database.query<{ action: string; details: unknown; personal: Record<string, string> | null }>('SELECT action, details, personal FROM history_rows WHERE subject_id = $1 ORDER BY sequence', [id]);
  const [created, added] = await record();
  expect([created?.details, added?.details]).toEqual([{ fieldKeys: [expect.any(String)] }, {}]);
  expect([created?.personal?.unitId, added?.personal]).toEqual([world.hangzhou.id, { ...post, actor: 'clerk' }]);
  await world.door.database.query('UPDATE history_rows SET personal = NULL, personal_salt = NULL WHERE subject_id = $1', [id]);
  const text = ok(await auditor.get('/api/history/export')).text;
  expect(text).toContain(id);
  expect(text).not.toContain('副处长');
  expect(await verifyExport(linesOf(text))).toMatchObject({ problems: [] });
});

test('Names are looked up when read: a renamed call is renamed in the trail, and the exported record verifies as before', async () => {
  const { door } = world;
  await door.app.get(SealsService).seal(() => door.clock.now());
  const exported = async () => ok(await auditor.get('/api/history/export')).text.split('\n').slice(1).join('\n');
  const before = await exported();
  await door.database.query(`UPDATE campaigns SET title = '改名的征集' WHERE id = $1`, [world.campaignId]);
  expect(await titlesOf('campaign')).toEqual(['第二批 · 改名的征集']);
  expect(await exported()).toBe(before);
  expect(await verifyExport(linesOf(ok(await auditor.get('/api/history/export')).text))).toMatchObject({ problems: [] });
});
