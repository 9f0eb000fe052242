import { createHash, randomUUID } from 'node:crypto';
import { migrate, type MigrationClass } from '@huibian/platform';
import { Client } from 'pg';
import { brokenInvariants, type BrokenInvariant } from './invariants';
import { testEnvironment } from './test-environment';

export interface TestDatabase {
  url: string;
  /** Rows of one statement, on a connection of its own. */
  query<Row>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** The promises of `infra/database/invariants` that the rows break, each with its first rows; empty when all hold. */
  brokenInvariants(): Promise<BrokenInvariant[]>;
  /** Removes the database, cutting connections that are still open. */
  drop(): Promise<void>;
}

/**
 * A database of the caller's own, with the whole schema and no rows.
 * The first caller migrates a template under a lock; everybody else copies it, which takes a fraction of the time.
 * @param migrations the product's migrations, from `@huibian/database`; empty for an empty database
 * @param adminUrl another server than the run's own, e.g. a durable one
 */
export async function createTestDatabase(migrations: readonly MigrationClass[], adminUrl = testEnvironment.postgresUrl): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withClient(adminUrl, async (admin) => {
    const template = await ensureTemplate(admin, adminUrl, migrations);
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  });
  const url = databaseUrl(adminUrl, name);
  return {
    url,
    query: <Row>(sql: string, params: readonly unknown[] = []) => withClient(url, async (client) => (await client.query(sql, [...params])).rows as Row[]),
    brokenInvariants: () => withClient(url, brokenInvariants),
    drop: () => withClient(adminUrl, async (admin) => void (await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`))),
  };
}

/** The promises that the rows of any database break, e.g. of a restored one. */
export const brokenInvariantsOf = (url: string): Promise<BrokenInvariant[]> => withClient(url, brokenInvariants);

/** The name of the migrated template; made here when it is not there yet. */
async function ensureTemplate(admin: Client, adminUrl: string, migrations: readonly MigrationClass[]): Promise<string> {
  const digest = createHash('sha256').update(migrations.map(String).join('\n')).digest();
  const template = `template_${digest.toString('hex').slice(0, 16)}`;
  const lock = digest.readInt32BE(0);
  const exists = async () => (await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [template])).rowCount === 1;
  if (await exists()) return template;
  await admin.query('SELECT pg_advisory_lock($1)', [lock]);
  try {
    if (await exists()) return template;
    const draft = `${template}_draft`;
    await admin.query(`DROP DATABASE IF EXISTS ${draft} WITH (FORCE)`);
    await admin.query(`CREATE DATABASE ${draft}`);
    await migrate(databaseUrl(adminUrl, draft), migrations);
    await admin.query(`ALTER DATABASE ${draft} RENAME TO ${template}`);
    return template;
  } finally {
    await admin.query('SELECT pg_advisory_unlock($1)', [lock]);
  }
}

function databaseUrl(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
