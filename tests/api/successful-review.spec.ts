import { assignmentSchema, boardCaseSchema, rankingSchema, roundSchema, shortlistSchema } from '@huibian/contracts';
import { ok, openReviewedWorld, type ReviewedWorld } from './reviewed-world';

const opinion = '做法扎实，数据可核，值得同类地区参考。';

describe('A round of review', () => {
  let world: ReviewedWorld;
  beforeEach(async () => {
    world = await openReviewedWorld();
  });
  afterEach(() => world.door.close());

  const newRound = async () => ok(await world.clerk.post('/api/rounds', { campaignId: world.campaignId, name: '网评', kind: 'online', endsOn: '2022-12-10' }), 201).body as { id: string; version: number };
  const versionOf = async (roundId: string) => (ok(await world.clerk.get(`/api/rounds/${roundId}`)).body as { version: number }).version;

  it('is staffed by machine without a conflict, scored in secret, closed, and ranked exactly', async () => {
    const { caseIds, clerk, lead } = world;
    const li = await world.expert('李', null);
    const wang = await world.expert('王', null);
    const fromXiaoshan = await world.expert('周', world.counties.xiaoshan.id);
    const round = await newRound();

    const proposal = ok(await clerk.post(`/api/rounds/${round.id}/assignment-proposal`, { version: round.version, apply: true })).body as { proposal: { assignments: { caseId: string; expertId: string }[]; unfilled: unknown[] } };
    expect(proposal.proposal.assignments).toHaveLength(6);
    expect(proposal.proposal.unfilled).toEqual([]);
    // 萧山 and 滨江 lie in one city: an expert of 萧山 may score 上虞 alone.
    expect(proposal.proposal.assignments.filter((pair) => pair.expertId === fromXiaoshan.id).every((pair) => pair.caseId === caseIds.shangyu)).toBe(true);
    const board = ok(await clerk.get(`/api/rounds/${round.id}/board`)).body as { cases: unknown[] };
    expect(board.cases.map((one) => boardCaseSchema.parse(one).missing)).toEqual([0, 0, 0]);

    expect((await li.visitor.get('/api/assignments')).body).toMatchObject({ items: [] });
    ok(await lead.post(`/api/rounds/${round.id}/opening`, { version: await versionOf(round.id) }));

    let given = 80;
    for (const expert of [li, wang, fromXiaoshan]) {
      const mine = ok(await expert.visitor.get('/api/assignments')).body as { items: { id: string; caseId: string }[] };
      for (const item of mine.items) {
        const before = assignmentSchema.parse(ok(await expert.visitor.get(`/api/assignments/${item.id}`)).body);
        expect(before.others).toBeNull();
        ok(await expert.visitor.put(`/api/assignments/${item.id}/draft`, { draftVersion: 0, marks: { effect: '80' }, opinion: '' }));
        const scored = ok(await expert.visitor.post(`/api/assignments/${item.id}/score`, { version: before.version, marks: { effect: String(given), spread: '70.25' }, opinion })).body as { total: string };
        expect(scored.total).toBe((given * 0.6 + 28.1).toFixed(2));
        given += 1;
        const after = assignmentSchema.parse(ok(await expert.visitor.get(`/api/assignments/${item.id}`)).body);
        expect(after.others).not.toBeNull();
      }
    }

    const view = roundSchema.parse(ok(await lead.get(`/api/rounds/${round.id}`)).body);
    expect(view.ruleFrozenAt).not.toBeNull();
    expect([view.assigned, view.scored]).toEqual([6, 6]);
    ok(await lead.post(`/api/rounds/${round.id}/closing`, { version: view.version }));
    expect((ok(await lead.get(`/api/cases/${caseIds.shangyu}`)).body as { state: string }).state).toBe('reviewed');

    const ranking = rankingSchema.parse(ok(await lead.get(`/api/rankings?campaignId=${world.campaignId}`)).body);
    const county = ranking.groups.find((group) => group.group === 'county');
    expect(county?.rows.map((row) => row.mean.rank)).toEqual([1, 2, 3]);
    expect(county?.rows.every((row) => row.scoresMissing === 0 && row.trimmedMean.applied === 'mean')).toBe(true);
    expect(await world.door.database.brokenInvariants()).toEqual([]);
  });

  it('that comes second adds to the ranking of the first, and a case without scores comes last on the list', async () => {
    const { clerk, lead, counties } = world;
    const experts = [await world.expert('李', null), await world.expert('王', null)];
    const judge = async (name: string, mark: string) => {
      const round = ok(await clerk.post('/api/rounds', { campaignId: world.campaignId, name, kind: 'online', endsOn: '2022-12-10' }), 201).body as { id: string; version: number };
      ok(await clerk.post(`/api/rounds/${round.id}/assignment-proposal`, { version: round.version, apply: true }));
      ok(await lead.post(`/api/rounds/${round.id}/opening`, { version: await versionOf(round.id) }));
      for (const { visitor } of experts) {
        const mine = ok(await visitor.get('/api/assignments?roundId=' + round.id)).body as { items: { id: string; state: string }[] };
        for (const { id } of mine.items.filter((one) => one.state === 'assigned')) ok(await visitor.post(`/api/assignments/${id}/score`, { version: 0, marks: { effect: mark, spread: mark }, opinion }));
      }
      ok(await lead.post(`/api/rounds/${round.id}/closing`, { version: await versionOf(round.id) }));
      return round.id;
    };
    const ranked = async () => rankingSchema.parse(ok(await lead.get(`/api/rankings?campaignId=${world.campaignId}`)).body);
    const first = await judge('网评', '80');
    const late = await world.handIn(counties.shangyu);
    const second = await judge('补评', '85');

    const ranking = await ranked();
    const rows = ranking.groups.flatMap((group) => group.rows);
    expect(rows.map((row) => [row.roundId === second ? '补评' : row.roundId === first ? '网评' : '?', row.official.rounded, row.official.rank])).toEqual([['补评', '85.00', 1], ['网评', '80.00', 2], ['网评', '80.00', 2], ['网评', '80.00', 2]]);
    expect(rows[0]?.caseId).toBe(late);
    expect([ranking.rounds.map(({ name, cases }) => [name, cases]), ranking.rulesDiffer]).toEqual([[['补评', 1], ['网评', 3]], false]);

    const unscored = await world.handIn(counties.xiaoshan);
    await world.door.database.query(`UPDATE cases SET state = 'reviewed' WHERE id = $1`, [unscored]);
    const list = ok(await clerk.post('/api/shortlists', { campaignId: world.campaignId, caps: { province: null, city: null, county: null } }), 201).body as { id: string };
    const { entries } = shortlistSchema.parse(ok(await clerk.get(`/api/shortlists/${list.id}`)).body);
    expect(entries.map((entry) => entry.rank)).toEqual([1, 2, 2, 2, null]);
    expect([entries[0]?.caseId, entries[4]?.caseId]).toEqual([late, unscored]);

    await world.door.database.query(`UPDATE rounds SET criteria = jsonb_set(jsonb_set(criteria, '{0,weight}', '50'), '{1,weight}', '50') WHERE id = $1`, [second]);
    expect((await ranked()).rulesDiffer).toBe(true);
  });

  it('voids a score visibly when a post comes to light, and the round waits for a substitute', async () => {
    const li = await world.expert('李', null);
    const wang = await world.expert('王', null);
    const round = await newRound();
    ok(await world.clerk.post(`/api/rounds/${round.id}/assignment-proposal`, { version: round.version, apply: true }));
    ok(await world.lead.post(`/api/rounds/${round.id}/opening`, { version: await versionOf(round.id) }));
    const mine = ok(await li.visitor.get('/api/assignments')).body as { items: { id: string; caseId: string }[] };
    const first = mine.items.find((item) => item.caseId === world.caseIds.xiaoshan)!;
    ok(await li.visitor.post(`/api/assignments/${first.id}/score`, { version: 0, marks: { effect: '90', spread: '90' }, opinion }));

    const post = { title: '挂职副区长', unitId: null, regionCode: '330109', from: '2020-01', to: '2021-06', source: '来信' };
    const effect = ok(await world.clerk.post(`/api/experts/${li.id}/posts`, { version: 0, post })).body;
    // 萧山 scored: voided; 滨江 in the same city, not scored: taken back; 上虞 stays.
    expect(effect).toMatchObject({ voided: 1, recused: 1 });
    expect(await world.door.database.query(`SELECT s.withdrawn_why, a.state FROM scores s JOIN assignments a ON a.id = s.assignment_id`)).toEqual([{ withdrawn_why: 'voided', state: 'voided' }]);
    // What is no longer one's own is closed, text and all.
    expect((await li.visitor.get(`/api/assignments/${first.id}`)).status).toBe(404);
    const closing = await world.lead.post(`/api/rounds/${round.id}/closing`, { version: await versionOf(round.id) });
    expect([closing.status, (closing.body as { code: string }).code]).toEqual([422, 'round.case_short_of_experts']);
    expect(wang.id).not.toBe(li.id);
  });
});
