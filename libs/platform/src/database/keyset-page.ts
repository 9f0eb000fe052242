import type { PageQuery } from '@huibian/contracts';
import { refused } from '../refused';
import { JsonText, type Database } from './database.service';

/** What a list may be sorted by: a SQL expression that is never null, and its type for the cursor's cast. A column sorts by its index; a column cast to another type cannot. */
export interface SortKey {
  sql: string;
  type: 'text' | 'timestamptz' | 'bigint' | 'integer' | 'numeric' | 'uuid';
}

export interface KeysetList {
  /** JSON expression of one item, e.g. `json_build_object('id', c.id, …)`. */
  item: string;
  from: string;
  /** Conditions joined by AND; parameters are numbered from $1 in `params`. */
  where: readonly string[];
  params: readonly unknown[];
  /** Unique id that breaks ties, e.g. `c.id`. */
  id: string;
  idType?: 'uuid' | 'bigint' | 'text';
  sorts: Readonly<Record<string, SortKey>>;
  /** `name:asc` or `name:desc`; must name a key of `sorts`. */
  defaultSort: string;
}

interface Cursor {
  backwards: boolean;
  key: string;
  id: string;
}

const estimateLimit = 1000;

const encodeCursor = (cursor: Cursor) => Buffer.from(JSON.stringify([cursor.backwards ? 1 : 0, cursor.key, cursor.id])).toString('base64url');

function decodeCursor(text: string): Cursor {
  try {
    const parts: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    if (Array.isArray(parts) && parts.length === 3 && typeof parts[1] === 'string' && typeof parts[2] === 'string') {
      return { backwards: parts[0] === 1, key: parts[1], id: parts[2] };
    }
  } catch {
    // falls through: an unreadable cursor is the caller's error, answered below
  }
  throw refused(400, 'http.cursor_unreadable');
}

/** The key is no date, number or id: a cursor of another list or sort, or one somebody wrote. 22 is PostgreSQL's class of data exceptions. */
const isOfOtherType = (error: unknown): boolean => String((error as { driverError?: { code?: unknown } }).driverError?.code ?? '').startsWith('22');

/**
 * One page of a list, as JSON text `{items, next, prev, estimate}` that PostgreSQL built.
 * Two statements whatever the page: the rows, and a count that stops at 1000 (an estimate by name and by nature).
 */
export async function keysetPage(database: Database, list: KeysetList, page: PageQuery, sort?: string): Promise<JsonText> {
  const [sortName = '', direction = 'asc'] = (sort ?? list.defaultSort).split(':');
  // Own names only: `constructor` is a property of every object and no sort.
  const key = Object.hasOwn(list.sorts, sortName) ? list.sorts[sortName] : undefined;
  if (!key || (direction !== 'asc' && direction !== 'desc')) throw refused(400, 'http.sort_unknown', { sort: sort ?? '' });
  const cursor = page.after ? decodeCursor(page.after) : null;
  const ascending = (direction === 'asc') !== (cursor?.backwards ?? false);

  const params = [...list.params];
  const conditions = [...list.where];
  if (cursor) {
    params.push(cursor.key, cursor.id);
    const comparison = ascending ? '>' : '<';
    conditions.push(`(${key.sql}, ${list.id}) ${comparison} ($${params.length - 1}::${key.type}, $${params.length}::${list.idType ?? 'uuid'})`);
  }
  const order = ascending ? 'ASC' : 'DESC';
  const where = (all: readonly string[]) => (all.length > 0 ? `WHERE ${all.join(' AND ')}` : '');
  const read = database.query<{ item: string; key: string; id: string }>(
    `SELECT (${list.item})::text AS item, (${key.sql})::text AS key, (${list.id})::text AS id
       FROM ${list.from} ${where(conditions)}
      ORDER BY ${key.sql} ${order}, ${list.id} ${order}
      LIMIT ${page.limit + 1}`,
    params,
  );
  const rows = await read.catch((error: unknown) => Promise.reject(cursor && isOfOtherType(error) ? refused(400, 'http.cursor_unreadable') : (error as Error)));
  const counted = await database.one<{ estimate: number }>(
    `SELECT count(*)::int AS estimate FROM (SELECT 1 FROM ${list.from} ${where(list.where)} LIMIT ${estimateLimit}) bounded`,
    list.params,
  );

  const more = rows.length > page.limit;
  const shown = rows.slice(0, page.limit);
  if (cursor?.backwards) shown.reverse();
  const edge = (row: { key: string; id: string } | undefined, backwards: boolean) => (row ? encodeCursor({ backwards, key: row.key, id: row.id }) : null);
  const hasNext = cursor?.backwards ? true : more;
  const hasPrev = cursor ? (cursor.backwards ? more : true) : false;
  return new JsonText(
    `{"items":[${shown.map((row) => row.item).join(',')}],` +
      `"next":${JSON.stringify(hasNext ? edge(shown.at(-1), false) : null)},` +
      `"prev":${JSON.stringify(hasPrev ? edge(shown[0], true) : null)},` +
      `"estimate":${counted?.estimate ?? 0}}`,
  );
}
