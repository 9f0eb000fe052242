import { Test } from '@nestjs/testing';
import { randomUUID } from 'node:crypto';
import { renderMessage } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { HistoryModule, OutboxEvent, systemActing } from '@huibian/history';
import { makeAccount, makeUnit } from '@huibian/people/testing';
import { configSchema, Database, PlatformModule } from '@huibian/platform';
import { createTestDatabase, TestClock, type TestDatabase } from '@huibian/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { MailAgain } from './mail-again.service';
import { Messenger } from './messenger.service';
import { NotifyModule } from './notify.module';

let database: TestDatabase;
let app: INestApplicationContext;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATA_DIR: '.data-unused' });
  app = await (await Test.createTestingModule({ imports: [PlatformModule.forRoot(config, 'test', new TestClock('2022-10-10T09:00:00+08:00')), HistoryModule, NotifyModule] }).compile()).init();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

it('An event told twice is one message to each person who holds the role now', async () => {
  const county = await makeUnit(database, { name: '甲县' });
  const editor = await makeAccount(database, { username: 'editor', roles: [{ role: 'unit_editor', unitId: county.id }] });
  const former = await makeAccount(database, { username: 'former', roles: [{ role: 'unit_editor', unitId: county.id }] });
  await makeAccount(database, { username: 'elsewhere', roles: [{ role: 'unit_editor', unitId: (await makeUnit(database, { name: '乙县' })).id }] });
  await database.query(`UPDATE role_grants SET revoked_at = now() WHERE user_id = $1`, [former.id]);
  const event = { id: randomUUID(), topic: 'case.accept', subjectNoun: 'case', subjectId: randomUUID(), payload: { title: '村口办事', unitIds: [county.id], recommenderId: null }, createdAt: new Date(), relayedAt: null, endedAt: null } as OutboxEvent;

  const messenger = app.get(Messenger);
  await Promise.all([messenger.deliver(event), messenger.deliver(event)]);
  await messenger.deliver(event);

  expect(await database.query('SELECT user_id, code, params FROM messages')).toEqual([{ user_id: editor.id, code: 'notify.case_accepted', params: { title: '村口办事', reason: '' } }]);
});

it('Without a mail server no letter is sent again: it stays where it is, and the refusal names the setting', async () => {
  const sending = app.get(Database).transaction((tx) => app.get(MailAgain).send(tx, systemActing(new Date(), randomUUID()), [randomUUID()]));
  await expect(sending).rejects.toThrow('mail.no_server');
  expect(renderMessage('en', 'mail.no_server', {})).toContain('SMTP_URL');
});
