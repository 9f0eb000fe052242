import { QuotaService } from '@huibian/campaigns';
import { makeCampaign } from '@huibian/campaigns/testing';
import { quotaLedgerSchema, recommendationQueueSchema } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { SubmissionService } from '../submission/submission.service';
import { makeCase, makeCast, openRooms, type Cast, type Rooms } from '../testing';
import { QuotaLedgerQueries } from './quota-ledger.queries';
import { RecommendationQueries } from './recommendation.queries';
import { RecommendationService } from './recommendation.service';

let database: TestDatabase;
let rooms: Rooms;
let cast: Cast;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  rooms = await openRooms(database.url);
  cast = await makeCast(database);
});
afterAll(async () => {
  await rooms.close();
  await database.drop();
});

const campaignWith = (original: number) =>
  makeCampaign(database, {
    quotas: [
      { recommenderId: cast.units.hangzhou.id, group: 'county', original },
      { recommenderId: cast.units.shaoxing.id, group: 'county', original: 5 },
    ],
  });
const recommend = (id: string, version: number, at?: string) => rooms.transaction((tx) => rooms.get(RecommendationService).recommend(tx, cast.as('hangzhouSigner', at), id, { version }));
const ledgerOf = async (campaignId: string) => quotaLedgerSchema.parse(JSON.parse((await rooms.get(QuotaLedgerQueries).show(cast.as('officeLead'), campaignId)).text)).items;
const usedBy = async (campaignId: string, name: string) => (await ledgerOf(campaignId)).find((line) => line.recommenderName === name)?.used;
const queueOf = async (campaignId: string) => recommendationQueueSchema.parse(await rooms.get(RecommendationQueries).queue(cast.as('hangzhouSigner'), { campaignId }));

test('Of two who take the last place at once, one recommends and one is refused with the numbers', async () => {
  const campaign = await campaignWith(1);
  const [first, second] = [await makeCase(rooms, cast, { campaignId: campaign.id, title: '先到的案例' }), await makeCase(rooms, cast, { campaignId: campaign.id, unit: 'binjiang', title: '后到的案例' })];
  const results = await Promise.allSettled([recommend(first.id, first.version), recommend(second.id, second.version)]);
  expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = results.find((result) => result.status === 'rejected');
  expect(refused?.reason).toMatchObject({ status: 422, refusal: { code: 'case.quota_used_up', params: { quota: 1, used: 1, next: 2 } } });
  expect(await database.query(`SELECT state FROM cases WHERE campaign_id = $1 ORDER BY state`, [campaign.id])).toEqual([{ state: 'recommending' }, { state: 'screening' }]);
  expect(await database.query(`SELECT state FROM recommendations WHERE campaign_id = $1 ORDER BY state`, [campaign.id])).toEqual([{ state: 'queued' }, { state: 'recommended' }]);
});

test('A further place with its basis stands in the ledger and lets the next case through', async () => {
  const campaign = await campaignWith(1);
  const first = await makeCase(rooms, cast, { campaignId: campaign.id, until: 'screening' });
  const second = await makeCase(rooms, cast, { campaignId: campaign.id, unit: 'binjiang' });
  await expect(recommend(second.id, second.version)).rejects.toMatchObject({ refusal: { code: 'case.quota_used_up' } });
  const grant = { version: 1, recommenderId: cast.units.hangzhou.id, group: 'county' as const, added: 1, basis: '杭州请示第 3 号' };
  await rooms.transaction((tx) => rooms.get(QuotaService).grant(tx, cast.as('officeLead'), campaign.id, grant));
  expect(await recommend(second.id, second.version)).toMatchObject({ state: 'screening' });
  expect(first.state).toBe('screening');
  expect(await ledgerOf(campaign.id)).toMatchObject([
    { recommenderName: '杭州市', group: 'county', original: 1, added: 1, used: 2, left: 0, grants: [{ added: 1, basis: '杭州请示第 3 号', grantedBy: 'officeLead' }] },
    { recommenderName: '绍兴市', original: 5, added: 0, used: 0, left: 5, grants: [] },
  ]);
});

test('A joint case of two cities spends one place, its lead unit’s', async () => {
  const campaign = await campaignWith(2);
  await makeCase(rooms, cast, { campaignId: campaign.id, coUnits: ['shangyu'], until: 'screening' });
  expect([await usedBy(campaign.id, '杭州市'), await usedBy(campaign.id, '绍兴市')]).toEqual([1, 0]);
});

test('A recommended case its unit withdraws gives its place back', async () => {
  const campaign = await campaignWith(1);
  const made = await makeCase(rooms, cast, { campaignId: campaign.id, until: 'screening' });
  await rooms.transaction((tx) => rooms.get(SubmissionService).withdraw(tx, cast.as('xiaoshanLead'), made.id, { version: made.version, reason: '数据有误' }));
  expect(await usedBy(campaign.id, '杭州市')).toBe(0);
});

test('A unit without a quota may recommend nothing', async () => {
  const campaign = await makeCampaign(database);
  const made = await makeCase(rooms, cast, { campaignId: campaign.id });
  await expect(recommend(made.id, made.version)).rejects.toMatchObject({ refusal: { code: 'case.no_quota' } });
});

test('Recommending ends with its last day, and not a moment before', async () => {
  const campaign = await campaignWith(2);
  const [inTime, late] = [await makeCase(rooms, cast, { campaignId: campaign.id }), await makeCase(rooms, cast, { campaignId: campaign.id, unit: 'binjiang' })];
  expect(await recommend(inTime.id, inTime.version, '2022-11-10T23:59:59.999+08:00')).toMatchObject({ state: 'screening' });
  await expect(recommend(late.id, late.version, '2022-11-11T00:00:00+08:00')).rejects.toMatchObject({ refusal: { code: 'case.recommendation_closed', params: { endedOn: '2022-11-10 24:00' } } });
});

test('A returned case leaves the queue, comes back corrected, and may be declined with its reason', async () => {
  const campaign = await campaignWith(2);
  const made = await makeCase(rooms, cast, { campaignId: campaign.id });
  const service = rooms.get(RecommendationService);
  const returned = await rooms.transaction((tx) => service.returnToUnit(tx, cast.as('hangzhouClerk'), made.id, { version: made.version, reason: '请补充近两年的数据' }));
  expect(returned.state).toBe('returned');
  expect((await queueOf(campaign.id)).items).toMatchObject([{ state: 'returned', caseState: 'returned', allowedActions: [] }]);
  await expect(rooms.transaction((tx) => service.decline(tx, cast.as('hangzhouSigner'), made.id, { version: returned.version, reason: '不符合' }))).rejects.toMatchObject({ status: 409, refusal: { code: 'workflow.wrong_state' } });
  const second = await makeCase(rooms, cast, { campaignId: campaign.id, unit: 'binjiang' });
  expect(await rooms.transaction((tx) => service.decline(tx, cast.as('hangzhouSigner'), second.id, { version: second.version, reason: '做法实施不满一年' }))).toMatchObject({ state: 'not_recommended' });
  expect(await database.query(`SELECT state FROM recommendations WHERE campaign_id = $1 ORDER BY state`, [campaign.id])).toEqual([{ state: 'declined' }, { state: 'returned' }]);
});

test('The clerk puts the queue in order; a stale or partial order is refused', async () => {
  const campaign = await campaignWith(2);
  const [one, two] = [await makeCase(rooms, cast, { campaignId: campaign.id, title: '甲' }), await makeCase(rooms, cast, { campaignId: campaign.id, unit: 'binjiang', title: '乙' })];
  const order = (entries: { caseId: string; version: number }[]) =>
    rooms.transaction((tx) => rooms.get(RecommendationService).order(tx, cast.as('hangzhouClerk'), { campaignId: campaign.id, recommenderId: cast.units.hangzhou.id, entries }));
  expect(await order([{ caseId: two.id, version: 1 }, { caseId: one.id, version: 1 }])).toEqual({ ordered: 2 });
  expect((await queueOf(campaign.id)).items.map((item) => [item.title, item.rank, item.version])).toEqual([
    ['乙', 1, 2],
    ['甲', 2, 2],
  ]);
  await expect(order([{ caseId: one.id, version: 1 }, { caseId: two.id, version: 2 }])).rejects.toMatchObject({ status: 409, refusal: { code: 'http.stale_version' } });
  await expect(order([{ caseId: one.id, version: 2 }])).rejects.toMatchObject({ status: 409, refusal: { code: 'case.order_incomplete', params: { count: 2 } } });
});

test('Another city’s signer does not know of the case, the clerk knows it and may not recommend', async () => {
  const campaign = await campaignWith(2);
  const made = await makeCase(rooms, cast, { campaignId: campaign.id });
  const by = (name: 'shaoxingSigner' | 'hangzhouClerk') => rooms.transaction((tx) => rooms.get(RecommendationService).recommend(tx, cast.as(name), made.id, { version: made.version }));
  await expect(by('shaoxingSigner')).rejects.toMatchObject({ status: 404 });
  await expect(by('hangzhouClerk')).rejects.toMatchObject({ status: 403, refusal: { code: 'workflow.wrong_role' } });
  expect(await recommend(made.id, made.version)).toMatchObject({ state: 'screening' });
});

test('Whatever was tried, every promise of the tables holds', async () => {
  expect(await database.brokenInvariants()).toEqual([]);
});
