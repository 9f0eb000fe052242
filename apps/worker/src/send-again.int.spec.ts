import { randomUUID } from 'node:crypto';
import { migrations } from '@huibian/database';
import { systemActing } from '@huibian/history';
import { MailAgain } from '@huibian/notify';
import { makeAccount } from '@huibian/people/testing';
import { configSchema, Database, prepareQueueBackend } from '@huibian/platform';
import { createTestDatabase, MailSink, type TestDatabase } from '@huibian/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkerModule } from './worker.module';

let database: TestDatabase;
let app: INestApplicationContext;
let sink: MailSink;
let reader: string;

beforeAll(async () => {
  database = await createTestDatabase(migrations);
  sink = await MailSink.start();
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '6', DATA_DIR: '.data-unused', SMTP_URL: sink.url, MAIL_FROM: 'office@example.org' });
  await prepareQueueBackend(config);
  app = await NestFactory.createApplicationContext(WorkerModule.forRoot(config), { logger: ['error'], abortOnError: false });
  reader = (await makeAccount(database, { username: 'reader' })).id;
  await database.query(`UPDATE user_accounts SET email = 'reader@example.org' WHERE id = $1`, [reader]);
});
afterAll(async () => {
  await app.close();
  await sink.stop();
  await database.drop();
});
afterEach(() => sink.caught.splice(0));

async function message(mailState: 'waiting' | 'failed', title: string): Promise<string> {
  const id = randomUUID();
  await database.query(
    `INSERT INTO messages (id, event_id, user_id, code, params, subject_noun, subject_id, created_at, mail_state, mail_error) VALUES ($1, gen_random_uuid(), $2, 'notify.case_accepted', $3, 'case', gen_random_uuid(), now(), $4, $5)`,
    [id, reader, { title }, mailState, mailState === 'failed' ? 'connect ECONNREFUSED' : null],
  );
  return id;
}

const sendAgain = (...ids: string[]) => app.get(Database).transaction((tx) => app.get(MailAgain).send(tx, systemActing(new Date(), randomUUID()), ids));
const mailOf = async (id: string) => (await database.query('SELECT mail_state, mailed_at IS NOT NULL AS mailed, mail_error FROM messages WHERE id = $1', [id]))[0];
const sent = { mail_state: 'sent', mailed: true, mail_error: null };

async function settled(): Promise<void> {
  const end = Date.now() + 15_000;
  while ((await database.query('SELECT 1 FROM outbox_events WHERE ended_at IS NULL')).length > 0) {
    if (Date.now() > end) throw new Error('the queue did not come to rest within 15 s');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

test('Mail that failed, and mail that waited for a server, goes out when it is sent again', async () => {
  const failed = await message('failed', '村口办事');
  const waiting = await message('waiting', '老街新生');
  expect(await sendAgain(failed, waiting)).toEqual({ queued: [failed, waiting].sort(), refused: [] });
  await settled();
  expect(sink.caught.map((mail) => mail.text).sort()).toEqual(['《村口办事》通过形式审查。', '《老街新生》通过形式审查。']);
  expect([await mailOf(failed), await mailOf(waiting)]).toEqual([sent, sent]);
  expect(await sendAgain(failed)).toEqual({ queued: [], refused: [{ id: failed, refusal: { code: 'mail.sent_already' } }] });
});

test('However many press the button at once, one mail goes out', async () => {
  const id = await message('failed', '村口办事');
  const answers = await Promise.all([sendAgain(id), sendAgain(id), sendAgain(id)]);
  const queued = answers.filter((answer) => answer.queued.length === 1);
  // The second and third come while the first is under way, or after it has been sent.
  expect(queued).toHaveLength(1);
  await settled();
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(sink.caught).toHaveLength(1);
  expect(await mailOf(id)).toEqual(sent);
});
