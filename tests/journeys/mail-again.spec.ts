import { randomUUID } from 'node:crypto';
import { migrations } from '@huibian/database';
import { makeAccount } from '@huibian/people/testing';
import { browserMayRun, MailSink, openBrowser, startPlatform, type TestPlatform } from '@huibian/testing';
import type { Browser } from 'playwright-core';
import { travel } from './journey';
import { Person } from './person';

let sink: MailSink;
let platform: TestPlatform | undefined;
let browser: Browser | undefined;

beforeAll(async () => {
  if (!browserMayRun()) return;
  sink = await MailSink.start();
  [platform, browser] = await Promise.all([
    startPlatform({ migrations, settings: { SMTP_URL: sink.url, MAIL_FROM: 'office@example.org', REQUESTS_PER_MINUTE: '100000' } }),
    openBrowser(),
  ]);
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await platform?.stop();
  await sink?.stop();
}, 60_000);

async function failedMail(database: TestPlatform['database'], name: string, email: string | null): Promise<void> {
  const { id } = await makeAccount(database, { username: `reader-${randomUUID().slice(0, 8)}`, name });
  await database.query('UPDATE user_accounts SET email = $2 WHERE id = $1', [id, email]);
  await database.query(
    `INSERT INTO messages (id, event_id, user_id, code, params, subject_noun, subject_id, created_at, mail_state, mail_error)
     VALUES (gen_random_uuid(), gen_random_uuid(), $1, 'notify.case_accepted', '{"title": "村口办事"}', 'case', gen_random_uuid(), now(), 'failed', 'connect ECONNREFUSED 10.0.0.9:25')`,
    [id],
  );
}

travel('The system administrator sends failed mail again, one letter and then the whole page, and sees what became of each', async () => {
  if (!platform || !browser) throw new Error('The product did not start.');
  const { database, baseUrl } = platform;
  const account = await makeAccount(database, { username: 'officer', name: '系统管理员', roles: ['system_admin'] });
  await failedMail(database, '沈编辑', 'shen@example.org');
  await failedMail(database, '周编辑', 'zhou@example.org');
  await failedMail(database, '无邮箱', null);
  const admin = await Person.arrive(browser, baseUrl, 'zh');
  const english = await Person.arrive(browser, baseUrl, 'en');
  await admin.signIn(account);
  await admin.choose('outbox');
  const row = (name: string) => admin.page.getByRole('row', { name: new RegExp(name) });
  await row('沈编辑').getByRole('button', { name: admin.word('message.action.send_again') }).click();
  await row('沈编辑').waitFor({ state: 'detached' });
  expect(sink.caught.map((mail) => mail.to)).toEqual([['shen@example.org']]);
  expect(await admin.look('outbox')).toEqual([]);

  await english.signIn(account);
  await english.choose('outbox');
  expect(await english.look('outbox-page')).toEqual([]);
  await english.press('outbox.send_page', { smart_count: 2 });
  await english.page.getByRole('dialog').getByText('无邮箱').waitFor();
  expect(await english.look('outbox-refused')).toEqual([]);
  await english.page.getByRole('dialog').getByRole('button', { name: english.word('ra.action.close') }).click();
  await english.page.getByRole('row', { name: /周编辑/ }).waitFor({ state: 'detached' });
  expect(sink.caught.map((mail) => mail.to[0])).toEqual(['shen@example.org', 'zhou@example.org']);
  expect([...admin.complaints, ...english.complaints]).toEqual([]);
}, 120_000);
