import type { CampaignSettings } from '@huibian/contracts';
import { caseState, openDecidedWorld, ruling } from './decided-world';
import type { Answer } from './door';
import { ok, type ReviewedWorld } from './reviewed-world';

type County = 'xiaoshan' | 'binjiang' | 'shangyu';
type Result = 'best_practice' | 'reserve' | 'not_selected';
interface Seen {
  id: string;
  version: number;
}

let world: ReviewedWorld;
const open = async (notice: CampaignSettings['stages']['notice'] = 'none') => {
  world = await openDecidedWorld(notice);
};
afterEach(async () => {
  const broken = await world.door.database.brokenInvariants();
  await world.door.close();
  expect(broken).toEqual([]);
});

const refusal = (answer: Answer) => [answer.status, (answer.body as { code: string }).code];
const caps = (county: number | null) => ({ province: null, city: null, county });
const listOf = async (id: string) => ok(await world.lead.get(`/api/shortlists/${id}`)).body as unknown as Seen & { entries: { caseId: string; result: Result }[] };
const versionOf = async (county: County) => (ok(await world.lead.get(`/api/cases/${world.caseIds[county]}`)).body as unknown as Seen).version;
const actOnCase = async (county: County, act: string, reason: string) => ok(await world.lead.post(`/api/cases/${world.caseIds[county]}/${act}`, { version: await versionOf(county), reason }));

/** A list of these cases, staged, with so many places for counties. */
async function staged(results: Partial<Record<County, Result>>, places: number | null = null): Promise<Seen> {
  const made = ok(await world.clerk.post('/api/shortlists', { campaignId: world.campaignId, caps: caps(places) }), 201).body as unknown as Seen;
  return { ...made, ...(await stage(made, results, places)) };
}

async function stage({ id, version }: Seen, results: Partial<Record<County, Result>>, places: number | null = null): Promise<Seen> {
  const entries = (Object.entries(results) as [County, Result][]).map(([county, result]) => ({ caseId: world.caseIds[county], result, reservePlace: result === 'reserve' ? 1 : null, remark: '' }));
  const { version: next } = ok(await world.clerk.put(`/api/shortlists/${id}/entries`, { version, caps: caps(places), entries })).body as unknown as Seen;
  return { id, version: next };
}

const propose = ({ id, version }: Seen) => world.lead.post(`/api/shortlists/${id}/proposal`, { version });
const rule = async (id: string, decisions: Partial<Record<County, Result>>, number = '〔2022〕7号') =>
  ok(await world.lead.post('/api/rulings', { ...ruling(id, (Object.entries(decisions) as [County, Result][]).map(([county, result]) => ({ caseId: world.caseIds[county], result }))), number }), 201).body as unknown as Seen;
const announce = async ({ id, version }: Seen) => ok(await world.lead.post(`/api/rulings/${id}/announcement`, { version }));
const substitute = async (id: string, county: County) => world.lead.post(`/api/shortlists/${id}/substitution`, { version: (await listOf(id)).version, caseId: world.caseIds[county], reason: '递补' });

const results = { xiaoshan: 'best_practice', binjiang: 'best_practice', shangyu: 'reserve' } as const;

test('A list recalled while one of its cases is on hold is proposed again, and the case stands on it once the hold is gone', async () => {
  await open();
  const list = await staged(results);
  ok(await propose(list));
  await actOnCase('xiaoshan', 'hold', '等待核实');
  ok(await world.lead.post(`/api/shortlists/${list.id}/recall`, { version: (await listOf(list.id)).version, reason: '重新拟定' }));
  ok(await propose(await listOf(list.id)));
  expect([await caseState(world, 'xiaoshan'), await caseState(world, 'binjiang')]).toEqual(['held', 'shortlisted']);
  await actOnCase('xiaoshan', 'hold-release', '已经核实');
  expect(await caseState(world, 'xiaoshan')).toBe('shortlisted');
});

test('A list is proposed again although a case came back from its hold meanwhile', async () => {
  await open();
  const list = await staged(results);
  ok(await propose(list));
  await actOnCase('xiaoshan', 'hold', '等待核实');
  ok(await world.lead.post(`/api/shortlists/${list.id}/recall`, { version: (await listOf(list.id)).version, reason: '重新拟定' }));
  await actOnCase('xiaoshan', 'hold-release', '已经核实');
  ok(await propose(await listOf(list.id)));
  expect([await caseState(world, 'xiaoshan'), await caseState(world, 'binjiang')]).toEqual(['shortlisted', 'shortlisted']);
});

test('A case that left while the list was being made neither needs a place nor takes one', async () => {
  await open();
  const list = await staged({ xiaoshan: 'best_practice', shangyu: 'reserve' }, 1);
  await actOnCase('xiaoshan', 'retraction', '单位提出不再推介');
  const again = await stage(list, { binjiang: 'best_practice' }, 1);
  ok(await propose(again));
  expect([await caseState(world, 'xiaoshan'), await caseState(world, 'binjiang'), await caseState(world, 'shangyu')]).toEqual(['retracted', 'shortlisted', 'shortlisted']);
});

test('Who is a reserve is what was ruled, not what had been proposed', async () => {
  await open();
  const list = await staged({ xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'not_selected' }, 1);
  ok(await propose(list));
  await announce(await rule(list.id, { xiaoshan: 'reserve', binjiang: 'best_practice', shangyu: 'not_selected' }));
  expect(Object.fromEntries((await listOf(list.id)).entries.map(({ caseId, result }) => [caseId, result]))).toEqual({ [world.caseIds.xiaoshan]: 'reserve', [world.caseIds.binjiang]: 'best_practice', [world.caseIds.shangyu]: 'not_selected' });
  expect(refusal(await substitute(list.id, 'xiaoshan'))).toEqual([422, 'shortlist.no_place_free']);
  await actOnCase('binjiang', 'retraction', '数据不实');
  expect((await substitute(list.id, 'xiaoshan')).status).toBe(200);
});

test('A case that was ruled not selected is no reserve any more, also before that is announced', async () => {
  await open('before_ruling');
  const list = await staged({ xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'reserve' });
  ok(await propose(list));
  await rule(list.id, { binjiang: 'not_selected' });
  expect(refusal(await substitute(list.id, 'binjiang'))).toEqual([422, 'ruling.case_decided']);
  expect((await substitute(list.id, 'shangyu')).status).toBe(200);
});

test('A ruling is not revoked over a case on hold, and that is the reason given', async () => {
  await open();
  const list = await staged(results);
  ok(await propose(list));
  const made = await rule(list.id, { xiaoshan: 'best_practice', binjiang: 'best_practice' });
  await actOnCase('xiaoshan', 'hold', '等待核实');
  const revoke = () => world.lead.post(`/api/rulings/${made.id}/revocation`, { version: made.version, reason: '文号登记有误' });
  expect(refusal(await revoke())).toEqual([422, 'ruling.case_held']);
  await actOnCase('xiaoshan', 'hold-release', '已经核实');
  ok(await revoke());
  expect([await caseState(world, 'xiaoshan'), await caseState(world, 'binjiang')]).toEqual(['shortlisted', 'shortlisted']);
});

test('An objection that does not hold leaves a case on hold that the lead had put there before', async () => {
  await open('before_ruling');
  const list = await staged(results);
  ok(await propose(list));
  const notice = ok(await world.clerk.post('/api/notices', { shortlistId: list.id, title: '公示' }), 201).body as unknown as Seen;
  ok(await world.lead.post(`/api/notices/${notice.id}/publication`, { version: notice.version, publishedOn: '2022-10-10', address: '' }));
  await actOnCase('xiaoshan', 'hold', '另有线索待查');
  const objection = ok(await world.clerk.post('/api/objections', { noticeId: notice.id, caseId: world.caseIds.xiaoshan, form: 'phone', anonymous: false, objector: { name: '某人', contact: '' }, receivedOn: '2022-10-10', postmarkedOn: null, content: '数据不实。', scan: null }), 201).body as unknown as Seen;
  const accepted = ok(await world.lead.post(`/api/objections/${objection.id}/acceptance`, { version: objection.version })).body as unknown as Seen;
  ok(await world.lead.post(`/api/objections/${objection.id}/dismissal`, { version: accepted.version, reason: '经核查不成立' }));
  expect(await caseState(world, 'xiaoshan')).toBe('held');
});

test('A case named twice in one ruling is refused at its field', async () => {
  await open();
  const list = await staged(results);
  ok(await propose(list));
  const { xiaoshan: caseId } = world.caseIds;
  const answer = await world.lead.post('/api/rulings', ruling(list.id, [{ caseId, result: 'best_practice' }, { caseId, result: 'not_selected' }]));
  expect([answer.status, (answer.body as { errors: { path: string; code: string }[] }).errors.map(({ path, code }) => `${path} ${code}`)]).toEqual([422, ['decisions ruling.case_twice']]);
});
