import { migrations } from '@huibian/database';
import { makeAccount } from '@huibian/people/testing';
import { Database, dataSourceOptions } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { DataSource } from 'typeorm';
import { MessageQueries } from './message.queries';

let rows: TestDatabase;
let source: DataSource;

beforeAll(async () => {
  rows = await createTestDatabase(migrations);
  source = await new DataSource(dataSourceOptions(rows.url, 2, 'test')).initialize();
});
afterAll(async () => {
  await source.destroy();
  await rows.drop();
});

/** Answers like the database and keeps what it was asked. */
class Listening extends Database {
  readonly asked: { sql: string; params: readonly unknown[] }[] = [];

  override query<Row>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    this.asked.push({ sql, params });
    return super.query(sql, params);
  }
}

it('The inbox, which every page asks for, is read from its index and never sorted, on the first page and on the next', async () => {
  const reader = await makeAccount(rows, { username: 'reader', roles: [] });
  await rows.query(
    `INSERT INTO messages (id, event_id, user_id, code, params, subject_noun, subject_id, mail_state, created_at)
     SELECT gen_random_uuid(), gen_random_uuid(), $1, 'notify.round_opened', '{}', 'round', gen_random_uuid(), 'none', now() FROM generate_series(1, 3000)`,
    [reader.id],
  );
  await rows.query('ANALYZE messages');
  const database = new Listening(source);
  const queries = new MessageQueries(database);
  const first = JSON.parse((await queries.mine(reader.id, { limit: 25 }, {})).text) as { items: { id: string }[]; next: string };
  const second = JSON.parse((await queries.mine(reader.id, { limit: 25, after: first.next }, {})).text) as { items: { id: string }[] };
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect(ids).toEqual([...ids].sort().reverse());
  expect(new Set(ids).size).toBe(50);

  for (const { sql, params } of database.asked.filter((one) => one.sql.includes('ORDER BY'))) {
    const plan = JSON.stringify(await rows.query(`EXPLAIN (FORMAT JSON) ${sql}`, params));
    expect(plan).toContain('messages_of_a_person');
    expect(plan).not.toContain('"Node Type":"Sort"');
  }
});
