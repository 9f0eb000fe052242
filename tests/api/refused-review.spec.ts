import { ok, openReviewedWorld, type ReviewedWorld } from './reviewed-world';
import type { Answer } from './door';

const refusal = (answer: Answer) => [answer.status, (answer.body as { code: string }).code];
const opinion = '做法扎实，数据可核，值得同类地区参考。';

describe('Review refuses', () => {
  let world: ReviewedWorld;
  let roundId: string;
  beforeEach(async () => {
    world = await openReviewedWorld();
    roundId = (ok(await world.clerk.post('/api/rounds', { campaignId: world.campaignId, name: '网评', kind: 'online', endsOn: '2022-12-10' }), 201).body as { id: string }).id;
  });
  afterEach(() => world.door.close());

  const versionOf = async () => (ok(await world.clerk.get(`/api/rounds/${roundId}`)).body as { version: number }).version;
  const staffed = async () => {
    const li = await world.expert('李', null);
    const wang = await world.expert('王', null);
    ok(await world.clerk.post(`/api/rounds/${roundId}/assignment-proposal`, { version: 0, apply: true }));
    ok(await world.lead.post(`/api/rounds/${roundId}/opening`, { version: await versionOf() }));
    const [item] = (ok(await li.visitor.get('/api/assignments')).body as { items: { id: string }[] }).items;
    return { li, wang, assignmentId: item!.id };
  };

  it.each([
    ['its own unit', 'xiaoshan', 'xiaoshan'],
    ['another county of its city', 'xiaoshan', 'binjiang'],
  ] as const)('to let an expert score %s, and shows the path', async (_why, from, about) => {
    const expert = await world.expert('周', world.counties[from].id);
    const answer = await world.clerk.post(`/api/rounds/${roundId}/assignments`, { version: 0, caseId: world.caseIds[about], expertId: expert.id });
    expect(refusal(answer)).toEqual([422, 'assignment.hard_conflict']);
    expect((answer.body as { detail: string }).detail).toContain('萧山区');
    expect(await world.door.database.query('SELECT 1 FROM assignments')).toEqual([]);
    ok(await world.clerk.post(`/api/rounds/${roundId}/assignments`, { version: 0, caseId: world.caseIds.shangyu, expertId: expert.id }), 201);
  });

  it('to open a round whose cases are short of experts', async () => {
    expect(refusal(await world.lead.post(`/api/rounds/${roundId}/opening`, { version: 0 }))).toEqual([422, 'round.case_short_of_experts']);
  });

  it('to be opened by a clerk', async () => {
    expect(refusal(await world.clerk.post(`/api/rounds/${roundId}/opening`, { version: 0 }))).toEqual([403, 'http.not_permitted']);
  });

  it('two assignments from one view of the board', async () => {
    const [li, wang] = [await world.expert('李', null), await world.expert('王', null)];
    ok(await world.clerk.post(`/api/rounds/${roundId}/assignments`, { version: 0, caseId: world.caseIds.shangyu, expertId: li.id }), 201);
    expect(refusal(await world.clerk.post(`/api/rounds/${roundId}/assignments`, { version: 0, caseId: world.caseIds.shangyu, expertId: wang.id }))).toEqual([409, 'http.stale_version']);
  });

  it('a score with a missing mark and a short opinion, each at its field', async () => {
    const { li, assignmentId } = await staffed();
    const answer = await li.visitor.post(`/api/assignments/${assignmentId}/score`, { version: 0, marks: { effect: '101' }, opinion: '好' });
    expect(answer.status).toBe(422);
    expect((answer.body as { errors: { path: string; code: string }[] }).errors.map(({ path, code }) => [path, code])).toEqual([
      ['marks.spread', 'score.criterion_missing'],
      ['marks.effect', 'score.above_max'],
      ['opinion', 'score.opinion_missing'],
    ]);
  });

  it('a score after the last day', async () => {
    const { li, assignmentId } = await staffed();
    world.door.clock.set('2022-12-11T00:00:00+08:00');
    const late = await world.door.signIn({ username: 'expert-李', password: 'long-enough-for-tests' });
    expect(refusal(await late.post(`/api/assignments/${assignmentId}/score`, { version: 0, marks: { effect: '90', spread: '90' }, opinion }))).toEqual([422, 'round.past_deadline']);
    expect(li.id).not.toBe('');
  });

  it("to show or take somebody else's assignment: it does not exist", async () => {
    const { li, wang, assignmentId } = await staffed();
    ok(await li.visitor.get(`/api/assignments/${assignmentId}`));
    expect((await wang.visitor.get(`/api/assignments/${assignmentId}`)).status).toBe(404);
    expect((await wang.visitor.post(`/api/assignments/${assignmentId}/score`, { version: 0, marks: { effect: '90', spread: '90' }, opinion })).status).toBe(404);
    expect((await world.unitVisitor.get(`/api/assignments/${assignmentId}`)).status).toBe(403);
  });
});
