import { makeCampaign } from '@huibian/campaigns/testing';
import { casePageSchema, caseSchema, comparisonSchema, revisionSchema, timelineSchema, type CaseQuery } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { DataSource } from 'typeorm';
import { CaseActions } from '../case-actions.service';
import { CaseVisibility } from '../case-visibility.service';
import { DraftService } from '../draft/draft.service';
import { RecommendationQueries } from '../recommendation/recommendation.queries';
import { ScreeningService } from '../screening/screening.service';
import { SubmissionService } from '../submission/submission.service';
import { makeCase, makeCast, openRooms, writtenText, type Cast, type MadeCase, type PersonName, type Rooms } from '../testing';
import { CaseRepresentationQueries } from './case-representation.queries';
import { CaseTimelineQueries } from './case-timeline.queries';
import { CaseQueries } from './case.queries';
import { RevisionQueries } from './revision.queries';

let database: TestDatabase;
let rooms: Rooms;
let cast: Cast;
let campaignId: string;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  rooms = await openRooms(database.url);
  cast = await makeCast(database);
  campaignId = (await makeCampaign(database, { quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 50 }] })).id;
});
afterAll(async () => {
  await rooms.close();
  await database.drop();
});

const show = async (name: PersonName, id: string, at?: string) => caseSchema.parse(JSON.parse(JSON.stringify(await rooms.get(CaseRepresentationQueries).show(cast.as(name, at), id))));
const list = async (name: PersonName, query: Partial<CaseQuery> = {}, at?: string) => casePageSchema.parse(JSON.parse((await rooms.get(CaseQueries).list(cast.as(name, at), { limit: 25, campaignId, ...query })).text));
const statementsOf = async (work: () => Promise<unknown>): Promise<number> => {
  const counted = jest.spyOn(rooms.get(DataSource), 'query');
  try {
    await work();
    return counted.mock.calls.length;
  } finally {
    counted.mockRestore();
  }
};
const returned = async (): Promise<MadeCase> => {
  const made = await makeCase(rooms, cast, { campaignId, until: 'screening' });
  await rooms.transaction((tx) => rooms.get(ScreeningService).returnForCorrection(tx, cast.as('clerk'), made.id, { version: made.version, reason: '请补充来源', reasonKeys: ['facts_unsupported'] }));
  return made;
};

test('Everybody who knows a case gets it whole by its schema', async () => {
  const made = await makeCase(rooms, cast, { campaignId, coUnits: ['binjiang'], until: 'accepted' });
  for (const name of ['xiaoshanEditor', 'binjiangLead', 'hangzhouClerk', 'clerk', 'officeLead'] as const) expect((await show(name, made.id)).units).toHaveLength(2);
});

test('While a case is corrected its units see the draft, everybody else what was submitted', async () => {
  const made = await returned();
  const draft = writtenText('改过的题目');
  await rooms.transaction((tx) => rooms.get(DraftService).save(tx, cast.as('xiaoshanEditor'), made.id, { draftVersion: 2, text: draft }));
  expect(await show('xiaoshanLead', made.id)).toMatchObject({ title: '改过的题目', draft: { version: 3, savedBy: 'xiaoshanEditor' } });
  expect(await show('clerk', made.id)).toMatchObject({ title: '一件事办到底，群众少跑路', draft: null, textHash: made.textHash });
  const listed = async (name: PersonName, q: string) => (await list(name, { q })).items.map((item) => [item.id, item.title]);
  expect(await listed('xiaoshanLead', '改过的')).toEqual([[made.id, '改过的题目']]);
  expect(await listed('clerk', '改过的')).toEqual([]);
  expect(await listed('clerk', '一件事办到底')).toContainEqual([made.id, '一件事办到底，群众少跑路']);
  await expect(rooms.get(RevisionQueries).compare(cast.as('clerk'), made.id, { to: 'draft' })).rejects.toMatchObject({ status: 404 });
  expect(comparisonSchema.parse(await rooms.get(RevisionQueries).compare(cast.as('xiaoshanLead'), made.id, {})).diff.changed).toBe(true);
});

test('A case the office ends while it is being corrected is awaited by nobody any more', async () => {
  const made = await returned();
  const { version } = await show('officeLead', made.id);
  await rooms.transaction((tx) => rooms.get(ScreeningService).retract(tx, cast.as('officeLead'), made.id, { version, reason: '逾期不改，撤稿' }));
  expect((await show('xiaoshanEditor', made.id)).returns[0]).toMatchObject({ answeredAt: '2022-10-10T01:00:00+00:00', overdue: false });
  expect(await database.brokenInvariants()).toEqual([]);
});

test('A correction past its day is shown as late and nothing else happens to it', async () => {
  const made = await returned();
  expect((await show('xiaoshanEditor', made.id, '2022-10-17T23:59:00+08:00')).returns[0]).toMatchObject({ correctionDue: '2022-10-17', overdue: false });
  expect((await show('xiaoshanEditor', made.id, '2022-10-18T00:00:00+08:00')).returns[0]).toMatchObject({ overdue: true });
  const late = await list('clerk', { overdue: 'true' }, '2022-10-18T00:00:00+08:00');
  expect(late.items.map((item) => [item.id, item.state, item.returnReason])).toContainEqual([made.id, 'returned', '请补充来源']);
  expect((await list('clerk', { overdue: 'true' }, '2022-10-17T12:00:00+08:00')).items).toEqual([]);
});

test('Until results are announced, nobody outside the office sees who is on the list', async () => {
  const made = await makeCase(rooms, cast, { campaignId, until: 'accepted' });
  await database.query(`UPDATE cases SET state = 'shortlisted' WHERE id = $1`, [made.id]);
  expect((await show('officeLead', made.id)).state).toBe('shortlisted');
  for (const name of ['xiaoshanLead', 'hangzhouSigner'] as const) {
    expect((await show(name, made.id)).state).toBe('reviewed');
    expect((await list(name, { state: 'shortlisted' })).items).toEqual([]);
    expect((await list(name, { state: 'reviewed' })).items.map((item) => item.id)).toEqual([made.id]);
  }
  expect((await show('officeLead', made.id)).allowedActions).not.toEqual([]);
  expect((await show('xiaoshanLead', made.id)).allowedActions).toEqual([]);
  const queue = await rooms.get(RecommendationQueries).queue(cast.as('hangzhouSigner'), { campaignId });
  expect(queue.items.find((item) => item.caseId === made.id)?.caseState).toBe('reviewed');
  const { version } = await show('xiaoshanLead', made.id);
  const tried = (seen: number) => rooms.transaction((tx) => rooms.get(SubmissionService).withdraw(tx, cast.as('xiaoshanLead'), made.id, { version: seen, reason: '想知道结果' }));
  await expect(tried(version)).rejects.toMatchObject({ refusal: { code: 'workflow.wrong_state', params: { state: 'reviewed' } } });
  await expect(tried(version - 1)).rejects.toMatchObject({ refusal: { code: 'http.stale_version' }, more: { current: { state: 'reviewed' } } });
  await database.query(`UPDATE cases SET state = 'held', origin_state = 'shortlisted' WHERE id = $1`, [made.id]);
  expect([(await show('officeLead', made.id)).state, (await show('xiaoshanLead', made.id)).state]).toEqual(['held', 'reviewed']);
  await database.query(`UPDATE cases SET origin_state = NULL, state = 'in_review' WHERE id = $1`, [made.id]);
});

test('A later stage adds its way of knowing a case and its facts', async () => {
  const made = await makeCase(rooms, cast, { campaignId, until: 'accepted' });
  await expect(show('expert', made.id)).rejects.toMatchObject({ status: 404 });
  rooms.get(CaseVisibility).add((acting, bind) => (acting.grants.some((grant) => grant.role === 'expert') ? `c.id = ${bind(made.id)}` : null));
  rooms.get(CaseActions).addFacts({ factsFor: (_, ids) => Promise.resolve(new Map(ids.map((id) => [id, { round_closed: { code: 'round.still_open' } }]))) });
  const seen = await show('expert', made.id);
  expect(seen).toMatchObject({ id: made.id, draft: null, confirmations: [], returns: [], recommendation: null, allowedActions: [] });
  expect((await list('expert')).items.map((item) => item.id)).toEqual([made.id]);
  const timeline = timelineSchema.parse(JSON.parse((await rooms.get(CaseTimelineQueries).show(cast.as('expert'), made.id)).text));
  expect(timeline.items.map((item) => item.action)).toEqual(['submit', 'accept']);
  expect((await show('officeLead', made.id)).allowedActions.find((one) => one.action === 'conclude_review')).toEqual({ action: 'conclude_review', refusal: { code: 'round.still_open' } });
});

test('A timeline tells who did what, and keeps what the office stages to the office', async () => {
  const made = await makeCase(rooms, cast, { campaignId, until: 'accepted' });
  const acts = async (name: PersonName) => timelineSchema.parse(JSON.parse((await rooms.get(CaseTimelineQueries).show(cast.as(name), made.id)).text)).items.map((item) => item.action);
  const open = ['create', 'confirm', 'submit', 'recommend', 'accept'];
  expect(await acts('xiaoshanEditor')).toEqual(open);
  await database.query(
    `INSERT INTO history_rows (subject_noun, subject_id, sequence, action, from_state, to_state, actor_role, at, previous_hash, hash)
     SELECT 'case', subject_id, sequence + 1, 'shortlist', 'reviewed', 'in_review', 'office_lead', at, hash, repeat('1', 64) FROM history_rows WHERE subject_id = $1 ORDER BY sequence DESC LIMIT 1`,
    [made.id],
  );
  expect(await acts('officeLead')).toEqual([...open, 'shortlist']);
  expect(await acts('xiaoshanEditor')).toEqual(open);
});

test('A revision is read as it was signed', async () => {
  const made = await makeCase(rooms, cast, { campaignId, coUnits: ['binjiang'] });
  const id = (await show('clerk', made.id)).currentRevisionId;
  expect(revisionSchema.parse(await rooms.get(RevisionQueries).show(cast.as('hangzhouClerk'), made.id, id!))).toMatchObject({ sequence: 1, units: [{ shortName: '杭州萧山区', cityName: '杭州市' }, { shortName: '杭州滨江区', cityName: '杭州市' }], textHash: made.textHash });
});

test('Lists, a page and the queue take the same number of statements for one case as for many', async () => {
  const fresh = (await makeCampaign(database, { quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 9 }] })).id;
  const first = await makeCase(rooms, cast, { campaignId: fresh });
  const count = async () => [
    await statementsOf(() => list('clerk', { campaignId: fresh })),
    await statementsOf(() => show('clerk', first.id)),
    await statementsOf(() => rooms.get(RecommendationQueries).queue(cast.as('hangzhouSigner'), { campaignId: fresh })),
  ];
  const one = await count();
  await makeCase(rooms, cast, { campaignId: fresh, unit: 'binjiang' });
  await makeCase(rooms, cast, { campaignId: fresh, unit: 'binjiang', coUnits: ['xiaoshan'] });
  expect(one).toEqual([2, 2, 2]);
  expect(await count()).toEqual(one);
  expect((await list('clerk', { campaignId: fresh })).items).toHaveLength(3);
});

test('Pages follow each other without a gap or a repeat', async () => {
  const all = (await list('clerk', { sort: 'title:asc' })).items.map((item) => item.id);
  const paged: string[] = [];
  for (let after: string | undefined; ; ) {
    const page = await list('clerk', { sort: 'title:asc', limit: 2, ...(after ? { after } : {}) });
    paged.push(...page.items.map((item) => item.id));
    if (page.next === null) break;
    after = page.next;
  }
  expect(paged).toEqual(all);
});
