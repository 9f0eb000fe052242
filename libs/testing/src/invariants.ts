import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Client } from 'pg';

export interface BrokenInvariant {
  /** File name without its ending: the promise. */
  promise: string;
  rows: unknown[];
}

const folder = path.resolve(__dirname, '../../../infra/database/invariants');
const undefinedTable = '42P01';

/**
 * Runs every `*.sql` of the folder: a statement that selects the rows that break a promise.
 * A promise about tables this database does not have holds.
 */
export async function brokenInvariants(client: Client, from = folder): Promise<BrokenInvariant[]> {
  const files = existsSync(from) ? readdirSync(from).filter((file) => file.endsWith('.sql')).sort() : [];
  const broken: BrokenInvariant[] = [];
  for (const file of files) {
    const rows = await rowsOf(client, readFileSync(path.join(from, file), 'utf8'));
    if (rows.length > 0) broken.push({ promise: path.basename(file, '.sql'), rows: rows.slice(0, 5) });
  }
  return broken;
}

async function rowsOf(client: Client, sql: string): Promise<unknown[]> {
  try {
    return (await client.query(sql)).rows as unknown[];
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === undefinedTable) return [];
    throw error;
  }
}
