import * as argon from '@node-rs/argon2';
import { migrations } from '@huibian/database';
import { configSchema, Database, dataSourceOptions } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { DataSource, type Logger } from 'typeorm';
import { AccountLinksService } from '../accounts/account-links.service';
import { makeAccount, testPassword } from '../testing';
import { SessionsService } from './sessions.service';
import { SignInAttemptsService } from './sign-in-attempts.service';

let hashed = 0;
jest.mock('@node-rs/argon2', (): typeof argon => {
  const real = jest.requireActual<typeof argon>('@node-rs/argon2');
  return {
    ...real,
    hash: (...given: Parameters<typeof argon.hash>) => {
      hashed += 1;
      return real.hash(...given);
    },
  };
});

const said: string[] = [];
const quiet = () => undefined;
const recorder: Logger = { logQuery: (sql) => said.push(sql), logQueryError: quiet, logQuerySlow: quiet, logSchemaBuild: quiet, logMigration: quiet, log: quiet };
const at = new Date('2022-10-10T01:00:00Z');

let rows: TestDatabase;
let source: DataSource;
let attempts: SignInAttemptsService;
let sessions: SessionsService;

beforeAll(async () => {
  rows = await createTestDatabase(migrations);
  source = await new DataSource({ ...dataSourceOptions(rows.url, 8, 'sign-in-spec'), logging: ['query'], logger: recorder }).initialize();
  const database = new Database(source);
  attempts = new SignInAttemptsService(database);
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: rows.url, DATA_DIR: '.data-unused' });
  sessions = new SessionsService(database, attempts, new AccountLinksService(database), config);
  await makeAccount(rows, { username: 'known' });
  await sessions.onModuleInit();
});
afterAll(async () => {
  await source.destroy();
  await rows.drop();
});

/** What the attempt asked of the database and of the password hash. */
async function workOf(username: string): Promise<{ statements: string[]; hashes: number }> {
  said.length = 0;
  const before = hashed;
  await expect(sessions.authenticate(username, 'not the password', '10.0.0.1', at)).rejects.toMatchObject({ status: 401 });
  return { statements: [...said], hashes: hashed - before };
}

test('The first unknown name after the start costs what a known one costs: the same statements, and no hash made', async () => {
  const unknown = await workOf('nobody');
  const known = await workOf('known');
  expect(known.statements.length).toBeGreaterThan(5);
  expect(unknown).toEqual(known);
  expect(unknown.hashes).toBe(0);
});

test('Many who sign in at once all get in, and leave no failure behind', async () => {
  const signIn = async () => {
    await attempts.count('busy', '10.0.0.2', at);
    await attempts.forgive('busy', '10.0.0.2');
  };
  for (let wave = 0; wave < 60; wave += 1) await Promise.all([signIn(), signIn(), signIn(), signIn()]);
  expect(await rows.query(`SELECT subject, failures FROM sign_in_failures WHERE subject LIKE '%busy%' ORDER BY subject`)).toEqual([
    { subject: 'account:busy', failures: 0 },
    { subject: 'pair:busy@10.0.0.2', failures: 0 },
  ]);
  expect(await sessions.authenticate('known', testPassword, '10.0.0.2', at)).toEqual({ id: expect.any(String), version: 1 });
});

test('A password that was reset while it was being looked at opens no session', async () => {
  const account = await makeAccount(rows, { username: 'reset' });
  const known = await sessions.authenticate('reset', testPassword, '10.0.0.3', at);
  const again = await sessions.open(known, '10.0.0.3', at);
  expect(await sessions.find(again, at)).toMatchObject({ user: { id: account.id } });
  await rows.query('UPDATE user_accounts SET password_hash = NULL, version = version + 1 WHERE id = $1', [account.id]);
  await rows.query('DELETE FROM user_sessions WHERE user_id = $1', [account.id]);
  await expect(sessions.open(known, '10.0.0.3', at)).rejects.toMatchObject({ status: 401, refusal: { code: 'session.wrong_password' } });
  expect(await rows.query('SELECT 1 FROM user_sessions WHERE user_id = $1', [account.id])).toEqual([]);
});
