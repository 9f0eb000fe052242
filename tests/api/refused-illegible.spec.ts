import { defaultCampaignSettings } from '@huibian/contracts';
import { makeAccount } from '@huibian/people/testing';
import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const cursor = (key: string, id: string) => Buffer.from(JSON.stringify([0, key, id])).toString('base64url');

test('A NUL in an address is the caller\'s mistake and no error of ours', async () => {
  const anybody = door.visitor();
  // Also the first requests of a fresh process, which come together.
  const answers = await Promise.all(['/search?q=%00', '/batches/%00'].map((address) => anybody.get(address)));
  expect(answers.map((answer) => answer.status)).toEqual([400, 400]);
  expect((await anybody.post('/api/account/link-owner', { token: '\u0000' })).status).toBe(404);
  expect((await anybody.post('/api/session', { username: 'no\u0000body', password: 'wrong\u0000' })).status).toBe(400);
});

test('Half an emoji and a NUL in a text are kept as what can be read of them', async () => {
  const clerk = await door.signIn(await makeAccount(door.database, { username: 'clerk', roles: ['office_clerk'] }));
  const settings = defaultCampaignSettings({ opensOn: '2022-10-01', submissionEndsOn: '2022-11-30', recommendationEndsOn: '2022-12-10' });
  const made = await clerk.post('/api/campaigns', { title: '征集\u0000活动', basis: '通知\ud83d', ordinal: '第二批', settings });
  expect(made.status).toBe(201);
  expect((await clerk.get(`/api/campaigns/${(made.body as { id: string }).id}`)).body).toMatchObject({ title: '征集活动', basis: '通知\ufffd' });
});

test('A cursor of another sort is told as one', async () => {
  const clerk = await door.signIn(await makeAccount(door.database, { username: 'reader', roles: ['office_clerk'] }));
  const answers = await Promise.all([
    clerk.get(`/api/campaigns?after=${cursor('某个标题', '0198c0de-0000-7000-8000-000000000000')}`),
    clerk.get(`/api/units?after=${cursor('1', 'no-id')}`),
  ]);
  expect(answers.map((answer) => [answer.status, (answer.body as { code: string }).code])).toEqual([[400, 'http.cursor_unreadable'], [400, 'http.cursor_unreadable']]);
});

test.each(['constructor', 'toString', '__proto__'])('A list knows no sort by %s, which every object has', async (name) => {
  const clerk = await door.signIn(await makeAccount(door.database, { username: `sorts-${name.replaceAll('_', '')}`, roles: ['office_clerk'] }));
  const answer = await clerk.get(`/api/units?sort=${name}:asc`);
  expect([answer.status, answer.body.code]).toEqual([400, 'http.sort_unknown']);
});

test('The cursor of the longest title comes back as it was handed out', async () => {
  const clerk = await door.signIn(await makeAccount(door.database, { username: 'titles', roles: ['office_clerk'] }));
  const settings = defaultCampaignSettings({ opensOn: '2022-10-01', submissionEndsOn: '2022-11-30', recommendationEndsOn: '2022-12-10' });
  for (const first of ['一', '二']) expect((await clerk.post('/api/campaigns', { title: first + '征'.repeat(119), basis: '', ordinal: '第二批', settings })).status).toBe(201);
  const page = await clerk.get('/api/campaigns?sort=title:asc&limit=1');
  const next = await clerk.get(`/api/campaigns?sort=title:asc&limit=1&after=${String(page.body.next)}`);
  expect([next.status, (next.body.items as unknown[]).length]).toEqual([200, 1]);
});
