import { campaignSchema, caseSchema, casePageSchema, lateAdmissionsSchema, recommendationQueueSchema, timelineSchema } from '@huibian/contracts';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, writtenText, type Cast, type PersonName, type Services } from '@huibian/cases/testing';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
let services: Services;

beforeEach(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  services = { get: (service) => door.app.get(service, { strict: false }) };
});
afterEach(() => door.close());

/** Signs in at that hour: a session of October is over in November. */
const as = (name: PersonName): Promise<Visitor> => door.signIn(cast.people[name]);
const campaign = async (state: 'open' | 'closed' = 'open') =>
  (await makeCampaign(door.database, { state, dates: { closingTime: '17:30' }, quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 5 }] })).id;
const reason = '台风停工停课，材料未能按时盖章';
const admit = (who: Visitor, campaignId: string, body: object = {}) => who.post(`/api/campaigns/${campaignId}/late-admissions`, { version: 1, unitId: cast.units.xiaoshan.id, until: '2022-11-05', reason, ...body });

test('A county that has begun nothing by the day is admitted, drafts, hands in and is shown as late wherever it is listed', async () => {
  const campaignId = await campaign();
  door.clock.set('2022-11-01T09:00:00+08:00');
  expect(await admit(await as('officeLead'), campaignId)).toMatchObject({ status: 200, body: { state: 'open', version: 2 } });

  const [editor, lead] = [await as('xiaoshanEditor'), await as('xiaoshanLead')];
  const created = await editor.post('/api/cases', { campaignId, fieldKey: 'services', leadUnitId: cast.units.xiaoshan.id });
  expect(created.status).toBe(201);
  const id = String(created.body.id);
  const saved = await editor.put(`/api/cases/${id}/draft`, { draftVersion: 1, text: writtenText() });
  await lead.post(`/api/cases/${id}/confirmation`, { version: 1, textHash: saved.body.textHash });
  const draft = caseSchema.parse((await editor.get(`/api/cases/${id}`)).body);
  expect(draft.late).toEqual({ until: '2022-11-05', reason, handedIn: false });
  expect(draft.allowedActions.find((one) => one.action === 'submit')).toEqual({ action: 'submit' });

  door.clock.set('2022-11-05T23:59:59+08:00');
  expect(await (await as('xiaoshanEditor')).post(`/api/cases/${id}/submission`, { version: 2 })).toMatchObject({ status: 200, body: { state: 'recommending' } });

  for (const name of ['clerk', 'hangzhouClerk', 'xiaoshanLead'] as const) {
    const reader = await as(name);
    expect([name, casePageSchema.parse((await reader.get('/api/cases')).body).items.map((item) => [item.id, item.late])]).toEqual([name, [[id, true]]]);
    const shown = timelineSchema.parse((await reader.get(`/api/cases/${id}/timeline`)).body).items.find((item) => item.action === 'submit');
    expect([name, shown?.details]).toEqual([name, expect.objectContaining({ lateUntil: '2022-11-05', lateReason: reason })]);
  }
  const queue = recommendationQueueSchema.parse((await (await as('hangzhouSigner')).get(`/api/recommendations?campaignId=${campaignId}`)).body);
  expect(queue).toMatchObject({ lateUntil: null, items: [{ caseId: id, late: true, recommendedLate: false }] });
  const ledger = lateAdmissionsSchema.parse((await (await as('clerk')).get(`/api/campaigns/${campaignId}/late-admissions`)).body);
  expect(ledger.items).toMatchObject([{ unitName: '杭州萧山区', kind: 'submission', until: '2022-11-05', reason, admittedBy: 'officeLead', stands: true, used: 1 }]);
});

test('A recommending unit that missed its day is admitted, and recommends until the new one', async () => {
  const campaignId = await campaign('closed');
  await door.database.query(`UPDATE campaigns SET state = 'open' WHERE id = $1`, [campaignId]);
  const waiting = await makeCase(services, cast, { campaignId });
  await door.database.query(`UPDATE campaigns SET state = 'closed' WHERE id = $1`, [campaignId]);
  door.clock.set('2022-11-10T17:30:00+08:00');
  const signer = await as('hangzhouSigner');
  const recommend = (who: Visitor) => who.post(`/api/cases/${waiting.id}/recommendation`, { version: waiting.version });
  expect(await recommend(signer)).toMatchObject({ status: 422, body: { code: 'case.recommendation_closed', params: { endedOn: '2022-11-10 17:30' } } });
  const lead = await as('officeLead');
  expect(await lead.post(`/api/campaigns/${campaignId}/late-recommendations`, { version: 1, unitId: cast.units.hangzhou.id, until: '2022-11-12', reason })).toMatchObject({ status: 200, body: { version: 2 } });

  door.clock.set('2022-11-12T23:59:00+08:00');
  const inTime = await as('hangzhouSigner');
  const queue = async () => recommendationQueueSchema.parse((await inTime.get(`/api/recommendations?campaignId=${campaignId}`)).body);
  expect(await queue()).toMatchObject({ lateUntil: '2022-11-12', items: [{ late: false, recommendedLate: false }] });
  expect(await recommend(inTime)).toMatchObject({ status: 200, body: { state: 'screening' } });
  expect((await queue()).items).toMatchObject([{ late: false, recommendedLate: true }]);
  const told = timelineSchema.parse((await inTime.get(`/api/cases/${waiting.id}/timeline`)).body).items.at(-1);
  expect(told).toMatchObject({ action: 'recommend', details: { lateUntil: '2022-11-12', lateReason: reason } });
});

test('A case that came in time is never called late, although its unit was admitted', async () => {
  const campaignId = await campaign();
  await admit(await as('officeLead'), campaignId);
  const { id } = await makeCase(services, cast, { campaignId });
  const shown = caseSchema.parse((await (await as('clerk')).get(`/api/cases/${id}`)).body);
  expect(shown.late).toBeNull();
  expect(casePageSchema.parse((await (await as('clerk')).get('/api/cases')).body).items.map((item) => item.late)).toEqual([false]);
});

test('The button is the lead\'s, and stands only while the campaign takes cases', async () => {
  const campaignId = await campaign();
  const offered = async (name: PersonName) => campaignSchema.parse((await (await as(name)).get(`/api/campaigns/${campaignId}`)).body).allowedActions.map((one) => one.action).filter((action) => action.startsWith('admit'));
  expect([await offered('officeLead'), await offered('clerk'), await offered('xiaoshanLead')]).toEqual([['admit_late', 'admit_late_recommendation'], [], []]);
  await door.database.query(`UPDATE campaigns SET state = 'closed' WHERE id = $1`, [campaignId]);
  expect(await offered('officeLead')).toEqual(['admit_late_recommendation']);
});

describe('Late entry is refused', () => {
  test('without an admission, to a neighbour of the one admitted, and after its last day: each refusal names the cure', async () => {
    const campaignId = await campaign();
    const [mine, theirs] = [await makeCase(services, cast, { campaignId, until: 'confirmed' }), await makeCase(services, cast, { campaignId, unit: 'binjiang', until: 'confirmed' })];
    const submit = async (name: PersonName, one: { id: string; version: number }) => (await as(name)).post(`/api/cases/${one.id}/submission`, { version: one.version });
    door.clock.set('2022-10-31T17:30:00+08:00');
    const early = await submit('xiaoshanEditor', mine);
    expect(early).toMatchObject({ status: 422, body: { code: 'case.submission_closed', params: { endedOn: '2022-10-31 17:30' } } });
    expect(early.text).toContain('逾期补报');
    await admit(await as('officeLead'), campaignId);
    expect((await submit('binjiangEditor', theirs)).body.code).toBe('case.submission_closed');
    door.clock.set('2022-11-06T00:00:00+08:00');
    expect(await submit('xiaoshanEditor', mine)).toMatchObject({ status: 422, body: { code: 'case.late_submission_closed', params: { until: '2022-11-05' } } });
    await admit(await as('officeLead'), campaignId, { version: 2, until: '2022-11-08' });
    expect((await submit('xiaoshanEditor', mine)).status).toBe(200);
    const ledger = lateAdmissionsSchema.parse((await (await as('officeLead')).get(`/api/campaigns/${campaignId}/late-admissions`)).body).items;
    expect(ledger.map((item) => [item.until, item.stands, item.used])).toEqual([['2022-11-08', true, 1], ['2022-11-05', false, 0]]);
  });

  test('once the office has closed the campaign, admitted or not', async () => {
    const campaignId = await campaign();
    const mine = await makeCase(services, cast, { campaignId, until: 'confirmed' });
    door.clock.set('2022-11-01T09:00:00+08:00');
    const lead = await as('officeLead');
    await admit(lead, campaignId);
    await lead.post(`/api/campaigns/${campaignId}/closing`, { version: 2 });
    expect(await (await as('xiaoshanEditor')).post(`/api/cases/${mine.id}/submission`, { version: mine.version })).toMatchObject({ status: 422, body: { code: 'case.campaign_closed' } });
    expect(await admit(lead, campaignId, { version: 3 })).toMatchObject({ status: 409, body: { code: 'workflow.wrong_state' } });
  });

  test('for a day that is no later one, a unit that cannot, without a reason, or by a clerk', async () => {
    const campaignId = await campaign();
    const lead = await as('officeLead');
    const refused = async (body: object) => (await admit(lead, campaignId, body)).body;
    expect(await refused({ until: '2022-10-30' })).toMatchObject({ errors: [{ path: 'until', code: 'campaign.late_not_after_end' }] });
    expect(await refused({ unitId: '0190a000-0000-7000-8000-000000000000' })).toMatchObject({ errors: [{ path: 'unitId', code: 'campaign.late_unit_unknown' }] });
    expect((await admit(lead, campaignId, { reason: '' })).status).toBe(422);
    const late = await lead.post(`/api/campaigns/${campaignId}/late-recommendations`, { version: 1, unitId: cast.units.xiaoshan.id, until: '2022-11-20', reason });
    expect(late.body).toMatchObject({ errors: [{ path: 'unitId', code: 'campaign.late_unit_does_not_recommend' }] });
    expect((await admit(await as('clerk'), campaignId)).status).toBe(403);
    door.clock.set('2022-11-06T08:00:00+08:00');
    expect((await admit(await as('officeLead'), campaignId)).body).toMatchObject({ errors: [{ path: 'until', code: 'campaign.late_day_is_over' }] });
    expect(await door.database.query('SELECT 1 FROM late_admissions')).toEqual([]);
  });
});
