import type { QueryRunner } from 'typeorm';
import { createTestDatabase, type TestDatabase } from './test-database';

class Pears1700000000001 {
  name = 'Pears1700000000001';
  async up(runner: QueryRunner) {
    await runner.query('CREATE TABLE pear (id int PRIMARY KEY, kind text NOT NULL)');
  }
  async down(runner: QueryRunner) {
    await runner.query('DROP TABLE pear');
  }
}

describe('a test database', () => {
  const open: TestDatabase[] = [];
  const create = async (...parameters: Parameters<typeof createTestDatabase>) => {
    const database = await createTestDatabase(...parameters);
    open.push(database);
    return database;
  };
  afterAll(() => Promise.all(open.map((database) => database.drop())));

  it('has the schema for every one of several callers at once, and rows for nobody else', async () => {
    const [first, second, third] = await Promise.all([create([Pears1700000000001]), create([Pears1700000000001]), create([Pears1700000000001])]);
    await first.query('INSERT INTO pear VALUES ($1, $2)', [1, '雪梨']);
    expect(await first.query('SELECT id, kind FROM pear')).toEqual([{ id: 1, kind: '雪梨' }]);
    expect(await second.query('SELECT id FROM pear')).toEqual([]);
    expect(await third.query('SELECT name FROM schema_migrations')).toEqual([{ name: 'Pears1700000000001' }]);
  });

  it('knows Chinese letters, so that search behaves as in production', async () => {
    const database = await create([]);
    await database.query('CREATE EXTENSION pg_trgm');
    expect(await database.query(`SELECT '中' ~ '[[:alpha:]]' AS letter, cardinality(show_trgm('贷款码')) AS trigrams`)).toEqual([{ letter: true, trigrams: 4 }]);
  });

  it('is gone after it is dropped, open connections or not', async () => {
    const database = await createTestDatabase([]);
    await database.drop();
    await expect(database.query('SELECT 1')).rejects.toThrow('does not exist');
  });
});
