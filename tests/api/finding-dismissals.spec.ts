import { caseSchema, timelineSchema, type DismissFinding } from '@huibian/contracts';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, type Cast, type Services } from '@huibian/cases/testing';
import { castVisitors } from './cast-visitors';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
let campaignId: string;
let services: Services;
const as = castVisitors((name) => door.signIn(cast.people[name]));

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  services = { get: (service) => door.app.get(service, { strict: false }) };
  campaignId = (await makeCampaign(door.database, { quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 20 }] })).id;
});
afterAll(() => door.close());

const made = (until: 'drafting' | 'submitted' | 'screening' | 'accepted' = 'drafting') => makeCase(services, cast, { campaignId, until });
const finding: DismissFinding = { rule: 'person.we', quote: '我们', before: '村民说：“', after: '每周去两趟”。', reason: '这是村民的原话' };
const dismiss = (who: Visitor, id: string, more: Partial<DismissFinding> = {}) => who.post(`/api/cases/${id}/dismissals`, { ...finding, ...more });
const show = async (who: Visitor, id: string) => caseSchema.parse((await who.get(`/api/cases/${id}`)).body);
const reasons = async (who: Visitor, id: string) => (await show(who, id)).dismissals.map(({ quote, reason, by }) => `${quote} ${reason} ${by}`);

test('A unit lets a finding stand with a reason, which is on record; taken back, it is reported again', async () => {
  const [one, editor] = [await made(), await as('xiaoshanEditor')];
  expect((await show(editor, one.id)).mayDismiss).toBe(true);
  const answer = await dismiss(editor, one.id);
  expect(answer.status).toBe(201);
  expect(await reasons(editor, one.id)).toEqual(['我们 这是村民的原话 xiaoshanEditor']);
  const [kept] = (await show(editor, one.id)).dismissals;
  expect([kept?.id, kept?.key]).toEqual([answer.body.id, answer.body.key]);
  expect(await dismiss(editor, one.id)).toMatchObject({ status: 422, body: { code: 'case.finding_already_dismissed' } });
  expect((await editor.delete(`/api/cases/${one.id}/dismissals/${String(answer.body.id)}`)).status).toBe(200);
  expect(await reasons(editor, one.id)).toEqual([]);
  expect((await editor.delete(`/api/cases/${one.id}/dismissals/${String(answer.body.id)}`)).status).toBe(404);
  expect((await dismiss(editor, one.id)).status).toBe(201);
  const acts = await door.database.query(`SELECT action, reason, details->>'rule' AS rule FROM history_rows WHERE subject_id = $1 AND action LIKE '%finding' ORDER BY sequence`, [one.id]);
  expect(acts).toEqual([
    { action: 'dismiss_finding', reason: finding.reason, rule: 'person.we' },
    { action: 'restore_finding', reason: null, rule: 'person.we' },
    { action: 'dismiss_finding', reason: finding.reason, rule: 'person.we' },
  ]);
});

test('The office reads the reasons with the text they came with, and not those for a draft still being written', async () => {
  const [one, editor, lead, clerk] = [await made(), await as('xiaoshanEditor'), await as('xiaoshanLead'), await as('clerk')];
  await dismiss(editor, one.id);
  const draft = await show(lead, one.id);
  await lead.post(`/api/cases/${one.id}/confirmation`, { version: draft.version, textHash: draft.textHash });
  await editor.post(`/api/cases/${one.id}/submission`, { version: (await show(editor, one.id)).version });
  expect(await reasons(clerk, one.id)).toEqual(['我们 这是村民的原话 xiaoshanEditor']);
  expect(await reasons(await as('hangzhouSigner'), one.id)).toEqual(['我们 这是村民的原话 xiaoshanEditor']);

  const signer = await as('hangzhouSigner');
  door.clock.advance({ minutes: 1 });
  const returned = await signer.post(`/api/cases/${one.id}/return`, { version: (await show(signer, one.id)).version, reason: '请补充数据来源' });
  expect(returned.status).toBe(200);
  await dismiss(editor, one.id, { quote: '咱们' });
  expect(await reasons(editor, one.id)).toEqual(['我们 这是村民的原话 xiaoshanEditor', '咱们 这是村民的原话 xiaoshanEditor']);
  expect(await reasons(clerk, one.id)).toEqual(['我们 这是村民的原话 xiaoshanEditor']);
});

test('What the office lets stand is its own note: no unit reads it or takes it back', async () => {
  const [one, clerk, editor] = [await made('accepted'), await as('clerk'), await as('xiaoshanEditor')];
  expect([(await show(clerk, one.id)).mayDismiss, (await show(editor, one.id)).mayDismiss]).toEqual([true, false]);
  const { body, status } = await dismiss(clerk, one.id);
  expect(status).toBe(201);
  expect(await reasons(await as('officeLead'), one.id)).toEqual(['我们 这是村民的原话 clerk']);
  expect(await reasons(editor, one.id)).toEqual([]);
  expect((await editor.delete(`/api/cases/${one.id}/dismissals/${String(body.id)}`)).status).toBe(403);
  const told = timelineSchema.parse((await editor.get(`/api/cases/${one.id}/timeline`)).body).items.map(({ action }) => action);
  expect(told).toContain('accept');
  expect(told).not.toContain('dismiss_finding');
});

test('Whoever may not edit the text, or has it out of hand, is refused; an unknown rule and a missing reason are told at their field', async () => {
  const [draft, handedIn, editor] = [await made(), await made('submitted'), await as('xiaoshanEditor')];
  expect(await dismiss(editor, handedIn.id)).toMatchObject({ status: 409, body: { code: 'workflow.wrong_state' } });
  expect(await dismiss(await as('clerk'), handedIn.id)).toMatchObject({ status: 409 });
  expect(await dismiss(await as('clerk'), draft.id)).toMatchObject({ status: 404 });
  expect(await dismiss(await as('hangzhouSigner'), handedIn.id)).toMatchObject({ status: 403 });
  expect(await dismiss(await as('expert'), draft.id)).toMatchObject({ status: 403 });
  expect(await dismiss(editor, draft.id, { rule: 'person.nobody' })).toMatchObject({ status: 422, body: { errors: [{ path: 'rule' }] } });
  expect(await dismiss(editor, draft.id, { reason: ' ' })).toMatchObject({ status: 422, body: { errors: [{ path: 'reason' }] } });
  expect(await reasons(editor, draft.id)).toEqual([]);
});
