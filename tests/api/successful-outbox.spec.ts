import { randomUUID } from 'node:crypto';
import { sentAgainSchema } from '@huibian/contracts';
import { makeAccount } from '@huibian/people/testing';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let admin: Visitor;
let auditor: Visitor;
const readers: Record<string, string> = {};

beforeAll(async () => {
  // No worker runs here: what is queued stays under way.
  door = await openDoor({ settings: { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'office@example.org' } });
  admin = await door.signIn(await makeAccount(door.database, { username: 'admin', roles: ['system_admin'] }));
  auditor = await door.signIn(await makeAccount(door.database, { username: 'auditor', roles: ['auditor'] }));
  for (const name of ['shen', 'without', 'gone']) readers[name] = (await makeAccount(door.database, { username: name })).id;
  await door.database.query(`UPDATE user_accounts SET email = username || '@example.org' WHERE username IN ('shen', 'gone')`);
  await door.database.query(`UPDATE user_accounts SET disabled_at = now() WHERE username = 'gone'`);
});
afterAll(() => door.close());

async function message(reader: string, mailState: 'waiting' | 'failed' | 'sent'): Promise<string> {
  const id = randomUUID();
  await door.database.query(
    `INSERT INTO messages (id, event_id, user_id, code, params, subject_noun, subject_id, created_at, mail_state, mailed_at, mail_error)
     VALUES ($1, gen_random_uuid(), $2, 'notify.case_accepted', '{"title": "村口办事"}', 'case', gen_random_uuid(), '2022-10-10', $3, $4, $5)`,
    [id, readers[reader], mailState, mailState === 'sent' ? '2022-10-10' : null, mailState === 'failed' ? 'connect ECONNREFUSED' : null],
  );
  return id;
}

const listed = async (id: string) => {
  const { body } = await admin.get('/api/outbox?limit=100');
  return (body.items as Record<string, unknown>[]).find((item) => item.id === id);
};

test('A letter that failed is queued again, is seen to be under way, and the trail says who did it and to whom', async () => {
  const id = await message('shen', 'failed');
  expect(await listed(id)).toMatchObject({ mailState: 'failed', mailError: 'connect ECONNREFUSED', underWay: false });
  const answer = await admin.post('/api/outbox/sending', { ids: [id] });
  expect(answer.status).toBe(200);
  expect(sentAgainSchema.parse(answer.body)).toEqual({ queued: [id], refused: [] });
  expect(await listed(id)).toMatchObject({ mailState: 'waiting', mailError: null, underWay: true });
  const { body } = await auditor.get(`/api/history?noun=message&subjectId=${id}`);
  expect(body.items).toMatchObject([{ action: 'send_again', fromState: 'failed', toState: 'waiting', actorName: 'admin', actorRole: 'system_admin', subjectTitle: 'shen' }]);
});

test('What is under way, was sent, or has nobody to go to is told apart, and the rest goes out', async () => {
  const [underWay, sent, homeless, gone, good] = [await message('shen', 'failed'), await message('shen', 'sent'), await message('without', 'failed'), await message('gone', 'failed'), await message('shen', 'waiting')];
  await admin.post('/api/outbox/sending', { ids: [underWay] });
  const { body } = await admin.post('/api/outbox/sending', { ids: [underWay, sent, homeless, gone, good, good] });
  expect(body.queued).toEqual([good]);
  expect(Object.fromEntries((body.refused as { id: string; refusal: { code: string } }[]).map(({ id, refusal }) => [id, refusal.code]))).toEqual({
    [underWay]: 'mail.under_way', [sent]: 'mail.sent_already', [homeless]: 'mail.no_address', [gone]: 'mail.account_disabled',
  });
  const jobs = await door.database.query<{ id: string }>(`SELECT subject_id AS id FROM outbox_events WHERE topic = 'job.send_mail' AND subject_id = ANY ($1)`, [[underWay, sent, homeless, gone, good]]);
  expect(jobs.map(({ id }) => id).sort()).toEqual([underWay, good].sort());
});

test('A repeated request queues nothing twice', async () => {
  const id = await message('shen', 'failed');
  const key = { 'idempotency-key': 'once-more' };
  const first = await admin.post('/api/outbox/sending', { ids: [id] }, key);
  expect((await admin.post('/api/outbox/sending', { ids: [id] }, key)).body).toEqual(first.body);
  expect(await door.database.query(`SELECT 1 FROM outbox_events WHERE subject_id = $1`, [id])).toHaveLength(1);
});
