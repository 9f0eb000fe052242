import { DataSource } from 'typeorm';
import { dataSourceOptions } from './data-source';

/** Advisory lock of the migration: one replica migrates, the others wait and find nothing to do. */
const migrationLock = 7_305_421;

export type MigrationClass = new () => { up(...args: never[]): Promise<unknown>; down(...args: never[]): Promise<unknown> };

/** Applies what is missing. @returns the names of the migrations applied, in order. */
export async function migrate(databaseUrl: string, migrations: readonly MigrationClass[]): Promise<string[]> {
  const source = await new DataSource(dataSourceOptions(databaseUrl, 2, 'huibian-migrate', { migrations: [...migrations] as never[] })).initialize();
  const lock = source.createQueryRunner();
  try {
    await lock.connect();
    await lock.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await refuseBlindTrigrams(lock);
    return (await source.runMigrations({ transaction: 'each' })).map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [migrationLock]).catch(() => undefined);
    await lock.release();
    await source.destroy();
  }
}

/** With LC_CTYPE=C PostgreSQL knows no Chinese letters, and search would quietly find nothing. */
async function refuseBlindTrigrams(runner: { query(sql: string): Promise<{ letters: boolean }[]> }): Promise<void> {
  const [row] = await runner.query(`SELECT '中' ~ '[[:alpha:]]' AS letters`);
  if (!row?.letters) {
    throw new Error("This database's locale knows no Chinese letters. Create it with: CREATE DATABASE huibian TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'");
  }
}
