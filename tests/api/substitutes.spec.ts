import { messages } from '@huibian/contracts';
import type { OutboxEvent } from '@huibian/history';
import { Messenger } from '@huibian/notify';
import { openDecidedWorld, proposeList, ruling } from './decided-world';
import { ok, type ReviewedWorld } from './reviewed-world';

type Result = 'best_practice' | 'reserve' | 'not_selected';
let world: ReviewedWorld;

beforeEach(async () => {
  world = await openDecidedWorld('none');
});
afterEach(async () => {
  const broken = await world.door.database.brokenInvariants();
  await world.door.close();
  expect(broken).toEqual([]);
});

/** What 滨江's people were told of their case from its result on, once the worker told everything there was. */
async function told(): Promise<string[]> {
  const { app, database } = world.door;
  const events = await database.query<OutboxEvent>(`SELECT id, topic, subject_noun AS "subjectNoun", subject_id AS "subjectId", payload, created_at AS "createdAt" FROM outbox_events WHERE topic NOT LIKE 'job.%' ORDER BY id`);
  for (const event of events) await app.get(Messenger, { strict: false }).deliver(event);
  const rows = await database.query<{ code: string }>(`SELECT DISTINCT code, event_id FROM messages WHERE subject_id = $1 AND code IN ('notify.case_reserve', 'notify.case_approved', 'notify.case_substituted', 'notify.case_not_selected') ORDER BY event_id`, [world.caseIds.binjiang]);
  return rows.map((row) => row.code);
}

const shown = async () => (await world.unitVisitor.get(`/api/cases/${world.caseIds.binjiang}`)).text;

async function substitute(shortlistId: string): Promise<void> {
  const { version } = ok(await world.lead.get(`/api/shortlists/${shortlistId}`)).body as { version: number };
  ok(await world.lead.post(`/api/shortlists/${shortlistId}/substitution`, { version, caseId: world.caseIds.binjiang, reason: '第一备选递补' }));
}

const rule = async (shortlistId: string, number: string, decisions: { caseId: string; result: Result }[]) =>
  ok(await world.lead.post('/api/rulings', { ...ruling(shortlistId, decisions), number }), 201).body as { id: string; version: number };
const announce = async (made: { id: string; version: number }) => ok(await world.lead.post(`/api/rulings/${made.id}/announcement`, { version: made.version }));

test('A reserve that moves up after the results hears of it with the announcement that says so, in those words, and not before', async () => {
  const { xiaoshan, binjiang, shangyu } = world.caseIds;
  const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'not_selected' });
  await announce(await rule(shortlistId, '〔2022〕7号', [{ caseId: xiaoshan, result: 'best_practice' }, { caseId: binjiang, result: 'reserve' }, { caseId: shangyu, result: 'not_selected' }]));
  const before = [await told(), await shown()];
  expect(before[0]).toEqual(['notify.case_reserve']);

  await substitute(shortlistId);
  const second = await rule(shortlistId, '〔2022〕9号', [{ caseId: binjiang, result: 'best_practice' }]);
  expect([await told(), await shown()]).toEqual(before);
  await announce(second);
  expect(await told()).toEqual(['notify.case_reserve', 'notify.case_substituted']);
  expect(messages.zh['notify.case_substituted']).toContain('递补入选');
});

test('A reserve nobody had heard of as one is told like every other that was selected', async () => {
  const { xiaoshan, binjiang, shangyu } = world.caseIds;
  const { shortlistId } = await proposeList(world, { xiaoshan: 'best_practice', binjiang: 'reserve', shangyu: 'not_selected' });
  await substitute(shortlistId);
  expect(await told()).toEqual([]);
  await announce(await rule(shortlistId, '〔2022〕7号', [{ caseId: xiaoshan, result: 'best_practice' }, { caseId: binjiang, result: 'best_practice' }, { caseId: shangyu, result: 'not_selected' }]));
  expect(await told()).toEqual(['notify.case_approved']);
});
