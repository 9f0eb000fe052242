import { Test } from '@nestjs/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { migrations } from '@huibian/database';
import { HistoryModule, systemActing } from '@huibian/history';
import { AccountLinksService, AccountsService, GrantsService, PeopleModule } from '@huibian/people';
import { makeAccount } from '@huibian/people/testing';
import { configSchema, Database, PlatformModule } from '@huibian/platform';
import { createTestDatabase, TestClock, type TestDatabase } from '@huibian/testing';
import { Officers, type WantedOfficer } from './officers';

let database: TestDatabase;
let app: INestApplicationContext;
let clock: TestClock;

beforeEach(async () => {
  database = await createTestDatabase(migrations);
  clock = new TestClock('2022-10-10T09:00:00+08:00');
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '3', DATA_DIR: '.data-unused' });
  app = await (await Test.createTestingModule({ imports: [PlatformModule.forRoot(config, 'test', clock), HistoryModule, PeopleModule] }).compile()).init();
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const opening = (wanted: Partial<WantedOfficer>) => {
  const officers = new Officers(app.get(AccountsService), app.get(GrantsService));
  const complete = { role: 'system_admin', username: null, name: '系统管理员', newLink: false, ...wanted } as const;
  return app.get(Database).transaction((tx) => officers.open(tx, systemActing(clock.now(), '0197a1b2-0000-7000-8000-000000000001'), complete));
};
const opensFor = async (code: string) => (await app.get(AccountLinksService).ownerOf(code, clock.now()))?.username;
const withPassword = async () => (await database.query<{ username: string }>('SELECT username FROM user_accounts WHERE password_hash IS NOT NULL ORDER BY username')).map((row) => row.username);

test('The first officer gets the name that was asked for, or the name of the role', async () => {
  const named = await opening({ username: 'zhangsan', name: '张三' });
  expect([named.username, await opensFor(named.link.code)]).toEqual(['zhangsan', 'zhangsan']);
  expect((await opening({ role: 'auditor' })).username).toBe('auditor');
  expect(await database.query('SELECT username, name FROM user_accounts ORDER BY username')).toEqual([{ username: 'auditor', name: '系统管理员' }, { username: 'zhangsan', name: '张三' }]);
});

test('A second of the kind is not made, and nobody loses a password', async () => {
  await makeAccount(database, { username: 'first', roles: ['system_admin'] });
  await expect(opening({ username: 'second' })).rejects.toThrow('The role system_admin is held already, by first.');
  expect(await withPassword()).toEqual(['first']);
});

test('A new link is for the account that was named, and for no other', async () => {
  await makeAccount(database, { username: 'first', roles: ['system_admin'] });
  await makeAccount(database, { username: 'second', roles: ['system_admin'] });
  await makeAccount(database, { username: 'keeper', roles: ['security_admin'] });
  const { username, link } = await opening({ username: 'second', newLink: true });
  expect([username, await opensFor(link.code)]).toEqual(['second', 'second']);
  expect(await withPassword()).toEqual(['first', 'keeper']);
});

test('A new link for a name that does not hold the role, or for one of several, is refused and says whom there is', async () => {
  await makeAccount(database, { username: 'first', roles: ['system_admin'] });
  await makeAccount(database, { username: 'keeper', roles: ['security_admin'] });
  await expect(opening({ username: 'keeper', newLink: true })).rejects.toThrow('keeper is no system_admin that can sign in. There is: first.');
  await makeAccount(database, { username: 'second', roles: ['system_admin'] });
  await expect(opening({ newLink: true })).rejects.toThrow('several accounts with the role system_admin: first, second.');
  expect(await withPassword()).toEqual(['first', 'keeper', 'second']);
  expect((await opening({ role: 'security_admin', newLink: true })).username).toBe('keeper');
});
