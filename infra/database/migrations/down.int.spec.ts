import { dataSourceOptions, migrate } from '@huibian/platform';
import { createTestDatabase } from '@huibian/testing';
import { DataSource } from 'typeorm';
import { migrations } from '../index';

const left = `
  SELECT 'table ' || c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'v', 'm') AND c.relname <> 'schema_migrations'
  UNION ALL SELECT 'function ' || p.proname FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace
  UNION ALL SELECT 'type ' || t.typname FROM pg_type t WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd')`;

test('Every migration can be taken back, leaves nothing behind, and goes in again', async () => {
  const database = await createTestDatabase([]);
  const names = migrations.map((migration) => migration.name);
  try {
    expect(await migrate(database.url, migrations)).toEqual(names);
    expect(await database.query(left)).not.toEqual([]);
    const source = await new DataSource(dataSourceOptions(database.url, 2, 'huibian-test', { migrations: [...migrations] })).initialize();
    try {
      for (let undone = 0; undone < migrations.length; undone += 1) await source.undoLastMigration({ transaction: 'each' });
    } finally {
      await source.destroy();
    }
    expect(await database.query(left)).toEqual([]);
    expect(await migrate(database.url, migrations)).toEqual(names);
  } finally {
    await database.drop();
  }
});
