import { casePageSchema, caseSchema, comparisonSchema, draftAnswerSchema, revisionsSchema, timelineSchema } from '@huibian/contracts';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCast, writtenText, type Cast, type PersonName } from '@huibian/cases/testing';
import { castVisitors } from './cast-visitors';
import { openDoor, type Door } from './door';

let door: Door;
let cast: Cast;
let campaignId: string;
const as = castVisitors((name) => door.signIn(cast.people[name]));

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  campaignId = (await makeCampaign(door.database, { stages: { recommendation: false, review: false, notice: 'none' } })).id;
});
afterAll(() => door.close());

const show = async (name: PersonName, id: string) => caseSchema.parse((await (await as(name)).get(`/api/cases/${id}`)).body);

test('A county drafts, confirms and submits; the office accepts', async () => {
  const editor = await as('xiaoshanEditor');
  const created = await editor.post('/api/cases', { campaignId, fieldKey: 'services', leadUnitId: cast.units.xiaoshan.id });
  expect(created).toMatchObject({ status: 201, body: { state: 'drafting', version: 1 } });
  const id = String(created.body.id);

  const saved = draftAnswerSchema.parse((await editor.put(`/api/cases/${id}/draft`, { draftVersion: 1, text: writtenText() })).body);
  expect(saved.draftVersion).toBe(2);
  const draft = await show('xiaoshanEditor', id);
  expect(draft).toMatchObject({ title: '一件事办到底，群众少跑路', wordCount: saved.wordCount, units: [{ shortName: '杭州萧山区', isLead: true }], route: { recommendation: false, review: false, notice: 'none' } });
  expect(draft.allowedActions).toEqual([
    { action: 'edit' },
    { action: 'record_consent', refusal: { code: 'case.no_co_unit_waits' } },
    { action: 'submit', refusal: { code: 'case.unconfirmed_units', params: { count: 1, units: '杭州萧山区' } } },
    { action: 'withdraw' },
  ]);

  const lead = await as('xiaoshanLead');
  expect(await lead.post(`/api/cases/${id}/confirmation`, { version: 1, textHash: saved.textHash })).toMatchObject({ status: 200, body: { state: 'drafting', version: 2 } });
  expect(await editor.post(`/api/cases/${id}/submission`, { version: 2 })).toMatchObject({ status: 200, body: { state: 'screening', version: 3 } });

  const seen = await show('clerk', id);
  expect(seen).toMatchObject({ state: 'screening', draft: null, textHash: saved.textHash, revisions: [{ sequence: 1, kind: 'submitted', createdBy: 'xiaoshanEditor' }] });
  expect(seen.confirmations).toMatchObject([{ unitName: '杭州萧山区', confirmedBy: 'xiaoshanLead', voidedAt: null }]);
  expect(seen.allowedActions.map((one) => one.action)).toEqual(['accept', 'return_for_correction', 'move_field']);

  expect(await (await as('clerk')).post(`/api/cases/${id}/acceptance`, { version: 3 })).toMatchObject({ status: 200, body: { state: 'reviewed', version: 4 } });
  const timeline = timelineSchema.parse((await editor.get(`/api/cases/${id}/timeline`)).body);
  expect(timeline.items.map((item) => [item.action, item.actor, item.toState])).toEqual([
    ['create', 'xiaoshanEditor', 'drafting'],
    ['confirm', 'xiaoshanLead', 'drafting'],
    ['submit', 'xiaoshanEditor', 'screening'],
    ['accept', 'clerk', 'reviewed'],
  ]);
});

test('A returned case is corrected, compared word by word and submitted again', async () => {
  const editor = await as('xiaoshanEditor');
  const lead = await as('xiaoshanLead');
  const clerk = await as('clerk');
  const id = String((await editor.post('/api/cases', { campaignId, fieldKey: 'economy', leadUnitId: cast.units.xiaoshan.id })).body.id);
  const first = draftAnswerSchema.parse((await editor.put(`/api/cases/${id}/draft`, { draftVersion: 1, text: writtenText('小店进大市，街区活起来') })).body);
  await lead.post(`/api/cases/${id}/confirmation`, { version: 1, textHash: first.textHash });
  await editor.post(`/api/cases/${id}/submission`, { version: 2 });
  expect(await clerk.post(`/api/cases/${id}/correction`, { version: 3, reason: '请补充数据来源。', reasonKeys: ['facts_unsupported'] })).toMatchObject({ status: 200, body: { state: 'returned' } });

  const returned = await show('xiaoshanEditor', id);
  expect(returned.returns).toMatchObject([{ stage: 'screening', reason: '请补充数据来源。', reasonKeys: ['facts_unsupported'], correctionDue: '2022-10-17', overdue: false, by: 'clerk', answeredAt: null }]);
  expect(returned.allowedActions.find((one) => one.action === 'resubmit')).toEqual({ action: 'resubmit', refusal: { code: 'case.unchanged_since_return' } });

  const text = writtenText('小店进大市，街区活起来');
  text.summary = '把分散的事项合在一处办理，让办事的人少跑路、少排队。';
  const second = draftAnswerSchema.parse((await editor.put(`/api/cases/${id}/draft`, { draftVersion: 2, text })).body);
  const comparison = comparisonSchema.parse((await editor.get(`/api/cases/${id}/comparison`)).body);
  expect(comparison).toMatchObject({ from: { sequence: 1 }, to: { revisionId: null } });
  expect(comparison.diff.summary.filter((segment) => segment.kind !== 'same')).toEqual([
    { kind: 'removed', text: '等候' },
    { kind: 'added', text: '排队' },
  ]);
  expect((await show('clerk', id)).text.summary).toBe(writtenText().summary);

  await lead.post(`/api/cases/${id}/confirmation`, { version: 4, textHash: second.textHash });
  expect(await editor.post(`/api/cases/${id}/resubmission`, { version: 5 })).toMatchObject({ status: 200, body: { state: 'screening', version: 6 } });
  const revisions = revisionsSchema.parse((await clerk.get(`/api/cases/${id}/revisions`)).body);
  expect(revisions.items.map((item) => [item.sequence, item.textHash])).toEqual([
    [2, second.textHash],
    [1, first.textHash],
  ]);
  expect((await show('clerk', id)).returns[0]?.answeredAt).not.toBeNull();
  // Nothing is being written any more: for its unit too, two revisions stand against each other.
  for (const reader of [editor, clerk]) expect(comparisonSchema.parse((await reader.get(`/api/cases/${id}/comparison`)).body)).toMatchObject({ from: { sequence: 1 }, to: { sequence: 2 }, diff: { changed: true } });
});

test('Lists show each reader their own, by state and by search', async () => {
  const list = async (name: PersonName, query = '') => casePageSchema.parse((await (await as(name)).get(`/api/cases${query}`)).body).items.map((item) => [item.title, item.state]);
  expect(await list('xiaoshanEditor', '?sort=title:asc')).toEqual([
    ['一件事办到底，群众少跑路', 'reviewed'],
    ['小店进大市，街区活起来', 'screening'],
  ]);
  expect(await list('clerk', '?state=screening')).toEqual([['小店进大市，街区活起来', 'screening']]);
  expect(await list('clerk', `?q=${encodeURIComponent('萧山')}&sort=title:desc`)).toHaveLength(2);
  expect(await list('binjiangEditor')).toEqual([]);
  expect(await list('expert')).toEqual([]);
});

test('Whatever was tried, every promise of the tables holds', async () => {
  expect(await door.database.brokenInvariants()).toEqual([]);
});
