import { randomUUID } from 'node:crypto';
import { CancelledCampaign } from '@huibian/cases';
import { writtenText } from '@huibian/cases/testing';
import { campaignSchema } from '@huibian/contracts';
import type { OutboxEvent } from '@huibian/history';
import { dataSourceOptions } from '@huibian/platform';
import { DataSource } from 'typeorm';
import { openDecidedWorld, proposeList, ruling } from './decided-world';
import type { Answer } from './door';
import { ok, type ReviewedWorld } from './reviewed-world';

let world: ReviewedWorld;
beforeEach(async () => (world = await openDecidedWorld('none')));
afterEach(async () => {
  const broken = await world.door.database.brokenInvariants();
  await world.door.close();
  expect(broken).toEqual([]);
});

const show = async () => campaignSchema.parse(ok(await world.lead.get(`/api/campaigns/${world.campaignId}`)).body);
const refusal = ({ status, body }: Answer) => [status, body.code, body.params];
/** What the button says and what the act answers must be one thing. */
async function act(noun: 'closing' | 'conclusion' | 'cancellation'): Promise<Answer> {
  const { version, allowedActions } = await show();
  const action = { closing: 'close', conclusion: 'conclude', cancellation: 'cancel' }[noun];
  const offered = allowedActions.find((one) => one.action === action);
  const answer = await world.lead.post(`/api/campaigns/${world.campaignId}/${noun}`, { version, reason: '工作安排有变' });
  expect(offered?.refusal?.code).toBe(answer.status === 422 ? answer.body.code : undefined);
  return answer;
}
const caseOf = async (county: keyof ReviewedWorld['caseIds']) => ok(await world.lead.get(`/api/cases/${world.caseIds[county]}`)).body as { id: string; state: string; version: number; title: string };
const cancelled = () => world.door.database.query<OutboxEvent>(`SELECT id, topic, subject_noun AS "subjectNoun", subject_id AS "subjectId", payload, created_at AS "createdAt" FROM outbox_events WHERE topic = 'campaign.cancel'`);
const retract = async (county: keyof ReviewedWorld['caseIds']) => ok(await world.lead.post(`/api/cases/${world.caseIds[county]}/retraction`, { version: (await caseOf(county)).version, reason: '单位提出不再推介' }));

async function announced(): Promise<string> {
  const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'not_selected', shangyu: 'not_selected' });
  const decisions = [{ caseId: world.caseIds.xiaoshan, result: 'best_practice' as const }, { caseId: world.caseIds.binjiang, result: 'not_selected' as const }, { caseId: world.caseIds.shangyu, result: 'not_selected' as const }];
  const recorded = ok(await world.lead.post('/api/rulings', ruling(shortlistId, decisions)), 201).body as { id: string; version: number };
  ok(await world.lead.post(`/api/rulings/${recorded.id}/announcement`, { version: recorded.version }));
  return shortlistId;
}

test('A campaign is concluded when every case has its result, every objection its answer and no batch is in the making', async () => {
  ok(await act('closing'));
  const { title } = await caseOf('xiaoshan');
  expect(refusal(await act('conclusion'))).toEqual([422, 'campaign.case_under_way', { count: 3, title }]);
  const shortlistId = await announced();
  expect(refusal(await act('conclusion'))).toEqual([422, 'campaign.case_under_way', { count: 1, title }]);
  await retract('xiaoshan');

  const noticeId = randomUUID();
  await world.door.database.query(`INSERT INTO notices (id, campaign_id, shortlist_id, state, title, published_on, ends_on, days, days_are, created_at) VALUES ($1, $2, $3, 'closed', '公示', '2022-09-20', '2022-09-27', 5, 'working', '2022-09-20')`, [noticeId, world.campaignId, shortlistId]);
  await world.door.database.query(`INSERT INTO objections (id, notice_id, case_id, state, receipt_number, form, anonymous, received_on, content, created_at) VALUES ($1, $2, $3, 'registered', '2022-0001', 'phone', false, '2022-09-26', '数据有误', '2022-09-26')`, [randomUUID(), noticeId, world.caseIds.binjiang]);
  expect(refusal(await act('conclusion'))).toEqual([422, 'campaign.objection_open', { count: 1, receipt: '2022-0001' }]);
  await world.door.database.query(`UPDATE objections SET state = 'dismissed', answer = '经核查属实'`);

  const batch = ok(await world.clerk.post('/api/batches', { campaignId: world.campaignId, title: '第二批汇编', ordinal: '第二批', office: '领导小组办公室', date: '二〇二二年十二月' }), 201).body as { id: string; version: number };
  expect(refusal(await act('conclusion'))).toEqual([422, 'campaign.batch_in_the_making', { title: '第二批汇编' }]);
  ok(await world.lead.post(`/api/batches/${batch.id}/abandonment`, { version: batch.version, reason: '没有入选案例' }));
  expect((await act('conclusion')).body).toMatchObject({ state: 'concluded' });
});

test('What was announced, or stands in a batch, is not called off', async () => {
  const batch = ok(await world.clerk.post('/api/batches', { campaignId: world.campaignId, title: '第二批汇编', ordinal: '第二批', office: '领导小组办公室', date: '二〇二二年十二月' }), 201).body as { id: string; version: number };
  expect(refusal(await act('cancellation'))).toEqual([422, 'campaign.batch_made', { title: '第二批汇编' }]);
  ok(await world.lead.post(`/api/batches/${batch.id}/abandonment`, { version: batch.version, reason: '另行编排' }));
  await announced();
  expect(refusal(await act('cancellation'))).toEqual([422, 'campaign.result_announced', { number: '〔2022〕7号' }]);
  const { version } = await show();
  expect((await world.lead.post(`/api/campaigns/${world.campaignId}/cancellation`, { version, reason: '' })).status).toBe(422);
});

test('A cancelled campaign retracts what was handed in to it, with the reason, and leaves drafts and what had ended alone', async () => {
  await retract('shangyu');
  const draft = ok(await world.unitVisitor.post('/api/cases', { campaignId: world.campaignId, fieldKey: 'services', leadUnitId: world.counties.shangyu.id, coUnitIds: [] }), 201).body as { id: string };
  expect((await act('cancellation')).body).toMatchObject({ state: 'cancelled' });
  const [told] = await cancelled();
  const listener = world.door.app.get(CancelledCampaign, { strict: false });
  await listener.deliver(told!);
  await listener.deliver(told!);
  expect(await world.door.database.query(`SELECT subject_id, reason, actor_role FROM history_rows WHERE subject_noun = 'case' AND action = 'retract' AND actor_role = 'system' ORDER BY subject_id`)).toEqual(
    [world.caseIds.binjiang, world.caseIds.xiaoshan].sort().map((id) => ({ subject_id: id, reason: '工作安排有变', actor_role: 'system' })),
  );
  expect([(await caseOf('xiaoshan')).state, (await caseOf('shangyu')).state]).toEqual(['retracted', 'retracted']);
  expect((await world.unitVisitor.get(`/api/cases/${draft.id}`)).body).toMatchObject({ state: 'drafting' });
});

test('A case that is being handed in while the campaign is called off is not left in it', async () => {
  const draft = ok(await world.unitVisitor.post('/api/cases', { campaignId: world.campaignId, fieldKey: 'services', leadUnitId: world.counties.shangyu.id, coUnitIds: [] }), 201).body as { id: string; version: number };
  const { textHash } = ok(await world.unitVisitor.put(`/api/cases/${draft.id}/draft`, { draftVersion: 1, text: writtenText() })).body;
  const confirmed = ok(await world.unitVisitor.post(`/api/cases/${draft.id}/confirmation`, { version: draft.version, textHash })).body;
  const { version } = await show();
  const source = await new DataSource({ ...dataSourceOptions(world.door.database.url, 1, 'campaign-endings') }).initialize();
  const holder = source.createQueryRunner();
  await holder.startTransaction();
  // The submission has asked whether the campaign is open, and waits for the account its revision names.
  await holder.query('SELECT 1 FROM user_accounts FOR UPDATE');
  const submission = world.unitVisitor.post(`/api/cases/${draft.id}/submission`, { version: confirmed.version });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const cancellation = world.lead.post(`/api/campaigns/${world.campaignId}/cancellation`, { version, reason: '工作安排有变' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  const [told] = await cancelled();
  if (told) await world.door.app.get(CancelledCampaign, { strict: false }).deliver(told);
  await holder.commitTransaction();
  await source.destroy();
  expect([(await submission).status, (await cancellation).status]).toEqual([200, 200]);
  if (!told) await world.door.app.get(CancelledCampaign, { strict: false }).deliver((await cancelled())[0]!);
  expect((await world.unitVisitor.get(`/api/cases/${draft.id}`)).body).toMatchObject({ state: 'retracted' });
});
