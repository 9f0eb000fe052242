import { openDecidedWorld, proposeList, ruling } from './decided-world';
import type { Answer } from './door';
import { ok, type ReviewedWorld } from './reviewed-world';

const refusal = (answer: Answer) => [answer.status, (answer.body as { code: string }).code];
const all = (result: 'best_practice' | 'reserve') => ({ xiaoshan: result, binjiang: result, shangyu: result });

describe('Decision refuses', () => {
  let world: ReviewedWorld;
  beforeEach(async () => {
    world = await openDecidedWorld('before_ruling');
  });
  afterEach(() => world.door.close());

  it('to propose a list with a case nobody placed, and names it', async () => {
    const made = ok(await world.clerk.post('/api/shortlists', { campaignId: world.campaignId, caps: {  province: null, city: null, county: null } }), 201).body as { id: string; version: number };
    const answer = await world.lead.post(`/api/shortlists/${made.id}/proposal`, { version: made.version });
    expect(refusal(answer)).toEqual([422, 'shortlist.case_unplaced']);
    expect((answer.body as { params: { count: number } }).params.count).toBe(3);
  });

  it('to propose more best practices than the cap', async () => {
    const caps = { province: null, city: null, county: 1 };
    const made = ok(await world.clerk.post('/api/shortlists', { campaignId: world.campaignId, caps }), 201).body as { id: string; version: number };
    const entries = Object.values(world.caseIds).map((caseId) => ({ caseId, result: 'best_practice', reservePlace: null, remark: '' }));
    const staged = ok(await world.clerk.put(`/api/shortlists/${made.id}/entries`, { version: made.version, caps, entries })).body as { version: number };
    expect(refusal(await world.lead.post(`/api/shortlists/${made.id}/proposal`, { version: staged.version }))).toEqual([422, 'shortlist.over_cap']);
    expect(await world.door.database.query(`SELECT DISTINCT state FROM cases`)).toEqual([{ state: 'reviewed' }]);
  });

  it('to let a reserve past the cap, and lets it take a place that came free', async () => {
    const caps = { province: null, city: null, county: 1 };
    const made = ok(await world.clerk.post('/api/shortlists', { campaignId: world.campaignId, caps }), 201).body as { id: string; version: number };
    const { xiaoshan, binjiang, shangyu } = world.caseIds;
    const entries = [{ caseId: xiaoshan, result: 'best_practice', reservePlace: null, remark: '' }, { caseId: binjiang, result: 'reserve', reservePlace: 1, remark: '' }, { caseId: shangyu, result: 'reserve', reservePlace: 2, remark: '' }];
    const staged = ok(await world.clerk.put(`/api/shortlists/${made.id}/entries`, { version: made.version, caps, entries })).body as { version: number };
    const { version } = ok(await world.lead.post(`/api/shortlists/${made.id}/proposal`, { version: staged.version })).body as { version: number };
    const substitute = (caseId: string) => world.lead.post(`/api/shortlists/${made.id}/substitution`, { version, caseId, reason: '第一备选递补' });
    const button = async () => (ok(await world.lead.get(`/api/shortlists/${made.id}`)).body.allowedActions as { action: string; refusal?: { code: string } }[]).find((one) => one.action === 'substitute');
    expect(refusal(await substitute(binjiang))).toEqual([422, 'shortlist.no_place_free']);
    expect((await button())?.refusal?.code).toBe('shortlist.no_place_free');
    const { version: seen } = ok(await world.lead.get(`/api/cases/${xiaoshan}`)).body as { version: number };
    ok(await world.lead.post(`/api/cases/${xiaoshan}/retraction`, { version: seen, reason: '单位提出不再推介' }));
    expect(await button()).toEqual({ action: 'substitute' });
    expect((await substitute(binjiang)).status).toBe(200);
    expect(refusal(await world.lead.post(`/api/shortlists/${made.id}/substitution`, { version: version + 1, caseId: shangyu, reason: '第二备选递补' }))).toEqual([422, 'shortlist.no_place_free']);
  });

  it('a second list of the same campaign', async () => {
    await proposeList(world, all('best_practice'));
    expect(refusal(await world.clerk.post('/api/shortlists', { campaignId: world.campaignId, caps: { province: null, city: null, county: null } }))).toEqual([422, 'shortlist.exists']);
  });

  it('the second of two lists made at once', async () => {
    const make = () => world.clerk.post('/api/shortlists', { campaignId: world.campaignId, caps: { province: null, city: null, county: null } });
    const answers = await Promise.all([make(), make()]);
    expect(answers.map((answer) => answer.status).sort()).toEqual([201, 422]);
    expect(answers.flatMap((answer) => (answer.status === 422 ? [refusal(answer)] : []))).toEqual([[422, 'shortlist.exists']]);
  });

  it('a ruling on a case that is not on the list, on one whose notice is not out, and by a clerk', async () => {
    const { shortlistId } = await proposeList(world, all('best_practice'));
    const decisions = (caseId: string) => [{ caseId, result: 'best_practice' as const }];
    expect(refusal(await world.lead.post('/api/rulings', ruling(shortlistId, decisions('0198c7a0-0000-7000-8000-000000000000'))))).toEqual([422, 'ruling.case_not_on_list']);
    expect(refusal(await world.lead.post('/api/rulings', ruling(shortlistId, decisions(world.caseIds.xiaoshan))))).toEqual([422, 'ruling.notice_first']);
    expect(refusal(await world.clerk.post('/api/rulings', ruling(shortlistId, decisions(world.caseIds.xiaoshan))))).toEqual([403, 'http.not_permitted']);
    expect(await world.door.database.query('SELECT 1 FROM rulings')).toEqual([]);
  });

  it('a day that cannot be, at its field: of a notice, of a ruling, of an objection', async () => {
    const wrongAt = (answer: Answer) => [answer.status, ...(answer.body as { errors: { path: string; code: string }[] }).errors.map(({ path, code }) => `${path} ${code}`)];
    const { shortlistId } = await proposeList(world, all('best_practice'));
    const made = ok(await world.clerk.post('/api/notices', { shortlistId, title: '公示' }), 201).body as { id: string; version: number };
    const publish = (publishedOn: string) => world.lead.post(`/api/notices/${made.id}/publication`, { version: made.version, publishedOn, address: '' });
    expect(wrongAt(await publish('2022-10-11'))).toEqual([422, 'publishedOn notice.published_in_future']);
    expect(wrongAt(await publish('2021-10-10'))).toEqual([422, 'publishedOn notice.published_before_list']);
    const rule = (decidedOn: string) => world.lead.post('/api/rulings', { ...ruling(shortlistId, [{ caseId: world.caseIds.xiaoshan, result: 'best_practice' }]), decidedOn });
    expect(wrongAt(await rule('2022-10-11'))).toEqual([422, 'decidedOn ruling.decided_in_future']);
    expect(wrongAt(await rule('2021-10-10'))).toEqual([422, 'decidedOn ruling.decided_before_campaign']);
    ok(await publish('2022-10-10'));
    const object = (receivedOn: string, postmarkedOn: string | null) =>
      world.clerk.post('/api/objections', { noticeId: made.id, caseId: world.caseIds.xiaoshan, form: 'letter', anonymous: false, objector: { name: '某人', contact: '' }, receivedOn, postmarkedOn, content: '数据不实。', scan: null });
    expect(wrongAt(await object('2022-10-11', null))).toEqual([422, 'receivedOn objection.received_in_future']);
    expect(wrongAt(await object('2021-10-10', null))).toEqual([422, 'receivedOn objection.before_notice']);
    expect(wrongAt(await object('2022-10-10', '2022-10-11'))).toEqual([422, 'postmarkedOn objection.posted_after_receipt']);
    expect(await world.door.database.query('SELECT 1 FROM objections')).toEqual([]);
  });

  it('to accept an anonymous objection, and one that came too late by the rule of the campaign', async () => {
    const { shortlistId } = await proposeList(world, all('best_practice'));
    const made = ok(await world.clerk.post('/api/notices', { shortlistId, title: '公示' }), 201).body as { id: string; version: number };
    ok(await world.lead.post(`/api/notices/${made.id}/publication`, { version: made.version, publishedOn: '2022-10-10', address: '' }));
    world.door.clock.set('2022-10-19T09:00:00+08:00');
    const [clerk, lead] = await Promise.all(['clerk', 'lead'].map((username) => world.door.signIn({ username, password: 'long-enough-for-tests' })));
    if (!clerk || !lead) throw new Error('nobody signed in');
    const objection = { noticeId: made.id, caseId: world.caseIds.xiaoshan, form: 'letter', anonymous: false, objector: { name: '某人', contact: '' }, receivedOn: '2022-10-19', postmarkedOn: '2022-10-18', content: '数据不实。', scan: null };
    const late = ok(await clerk.post('/api/objections', objection), 201).body as { id: string; version: number };
    expect(refusal(await lead.post(`/api/objections/${late.id}/acceptance`, { version: late.version }))).toEqual([422, 'objection.too_late']);
    const anonymous = ok(await clerk.post('/api/objections', { ...objection, anonymous: true, postmarkedOn: '2022-10-12' }), 201).body as { id: string; version: number };
    expect(refusal(await lead.post(`/api/objections/${anonymous.id}/acceptance`, { version: anonymous.version }))).toEqual([422, 'objection.anonymous']);
    expect(refusal(await lead.post(`/api/objections/${anonymous.id}/refusal`, { version: anonymous.version }))).toEqual([422, 'workflow.reason_required']);
    ok(await lead.post(`/api/objections/${anonymous.id}/refusal`, { version: anonymous.version, reason: '匿名反映，作为线索保存' }));
    expect((ok(await lead.get(`/api/cases/${world.caseIds.xiaoshan}`)).body as { state: string }).state).toBe('on_notice');
  });

  it('an act on a list that somebody else has just changed', async () => {
    const { shortlistId } = await proposeList(world, all('best_practice'));
    const stale = await world.lead.post(`/api/shortlists/${shortlistId}/recall`, { version: 0, reason: '重新拟定' });
    expect(refusal(stale)).toEqual([409, 'http.stale_version']);
    expect((stale.body as { current: { state: string } }).current.state).toBe('proposed');
  });
});
