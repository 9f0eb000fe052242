import { ownDeclarationsSchema } from '@huibian/contracts';
import { ok, openReviewedWorld, type ReviewedWorld } from './reviewed-world';

let world: ReviewedWorld;
beforeAll(async () => {
  world = await openReviewedWorld();
});
afterAll(() => world.door.close());

test('An expert declares for oneself, of a unit or of a case on the desk, and of nothing and nobody else', async () => {
  const [mine, other] = [await world.expert('李教授', null), await world.expert('王研究员', null)];
  const round = ok(await world.clerk.post('/api/rounds', { campaignId: world.campaignId, name: '网评', kind: 'online', endsOn: '2022-12-10' }), 201).body as { id: string; version: number };
  const edited = ok(await world.clerk.put(`/api/rounds/${round.id}`, { version: round.version, name: '网评', endsOn: '2022-12-10', expertsPerCase: 1, casesPerExpertMax: 9 })).body as { version: number };
  let { version } = edited;
  const assign = async (caseId: string, expertId: string) => ({ version } = ok(await world.clerk.post(`/api/rounds/${round.id}/assignments`, { version, caseId, expertId }), 201).body as { version: number });
  await assign(world.caseIds.xiaoshan, mine.id);
  await assign(world.caseIds.binjiang, mine.id);
  await assign(world.caseIds.shangyu, other.id);
  ok(await world.lead.post(`/api/rounds/${round.id}/opening`, { version }));

  const own = async () => ownDeclarationsSchema.parse(ok(await mine.visitor.get('/api/experts/own')).body);
  const declare = async (id: string, what: { caseId?: string; unitId?: string }, seen?: number) =>
    mine.visitor.post(`/api/experts/${id}/declarations`, { version: seen ?? (await own()).version, caseId: null, unitId: null, reason: '曾任顾问', ...what });
  const onDesk = async () => ((await mine.visitor.get('/api/assignments?state=assigned')).body.items as { caseId: string }[]).map((one) => one.caseId).sort();
  expect(await onDesk()).toEqual([world.caseIds.xiaoshan, world.caseIds.binjiang].sort());

  // Somebody else's register, with a stale version too, and a case of somebody else's desk: neither exists.
  expect([(await declare(other.id, { unitId: world.counties.shangyu.id }, 0)).status, (await declare(other.id, { unitId: world.counties.shangyu.id }, 77)).status]).toEqual([404, 404]);
  expect(await declare(mine.id, { caseId: world.caseIds.shangyu })).toMatchObject({ status: 422, body: { errors: [{ path: 'caseId', code: 'expert.case_unknown' }] } });
  expect((await declare(mine.id, { caseId: world.caseIds.xiaoshan })).body).toMatchObject({ recused: 1, voided: 0 });
  expect((await declare(mine.id, { unitId: world.counties.binjiang.id })).body).toMatchObject({ recused: 1 });
  expect(await onDesk()).toEqual([]);
  expect((await own()).declarations.map((one) => [one.caseId, one.unitId])).toEqual([[world.caseIds.xiaoshan, null], [null, world.counties.binjiang.id]]);
  expect((await mine.visitor.get(`/api/experts/${mine.id}`)).status).toBe(403);
  expect((await world.unitVisitor.get('/api/experts/own')).status).toBe(403);
});
