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
