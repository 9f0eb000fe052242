import type { DataSourceOptions } from 'typeorm';
import { SnakeNaming } from './snake-naming';

type ClassList = NonNullable<DataSourceOptions['entities']>;

/** How long a process waits for PostgreSQL before it gives up, in milliseconds. */
export interface DatabaseWaits {
  /** For a free connection of the pool, or a new one. */
  connectMs: number;
  /** For a row or table somebody else has locked. */
  lockMs: number;
  /** For the process's own next statement inside a transaction: PostgreSQL then ends it and frees what it locked. */
  idleInTransactionMs: number;
}

/**
 * A person waits in front of a page: ten seconds are longer than any act holds a lock, and shorter than anybody's patience; afterwards the
 * same request works (503). The longest pause between two statements of an act is an automatic assignment: 62 s for 5,000 cases and 400 experts.
 */
export const requestWaits: DatabaseWaits = { connectMs: 10_000, lockMs: 10_000, idleInTransactionMs: 180_000 };

/** A job waits longer, since nobody watches it and giving up costs one of its attempts; files are written while its transaction is open. */
export const jobWaits: DatabaseWaits = { connectMs: 60_000, lockMs: 60_000, idleInTransactionMs: 600_000 };

/** Options every process uses. `synchronize` stays off for ever: migrations are the only way to change the schema. */
export function dataSourceOptions(
  url: string,
  poolSize: number,
  applicationName: string,
  more: { entities?: ClassList; migrations?: NonNullable<DataSourceOptions['migrations']>; waits?: DatabaseWaits } = {},
) {
  return {
    type: 'postgres' as const,
    url,
    synchronize: false,
    namingStrategy: new SnakeNaming(),
    migrationsTableName: 'schema_migrations',
    migrationsTransactionMode: 'each' as const,
    entities: more.entities ?? [],
    migrations: more.migrations ?? [],
    extra: { max: poolSize, application_name: applicationName, ...(more.waits ? waitOptions(more.waits) : {}) },
    poolErrorHandler: (error: Error) => process.stderr.write(`database connection lost: ${error.message}\n`),
  };
}

/** As node-postgres names them. Left out for migrations: a replica that waits for another one's migration waits as long as it takes. */
const waitOptions = ({ connectMs, lockMs, idleInTransactionMs }: DatabaseWaits) => ({
  connectionTimeoutMillis: connectMs,
  lock_timeout: lockMs,
  idle_in_transaction_session_timeout: idleInTransactionMs,
});
