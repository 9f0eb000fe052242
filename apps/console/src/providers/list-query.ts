import type { SortPayload } from 'ra-core';

interface ListQuestion {
  after: string | null;
  limit?: number;
  filter?: unknown;
  sort?: SortPayload;
}

/** `after=&limit=&<filters>&sort=field:asc`. Empty filters are left out; a list of values is repeated. */
export function listQuery({ after, limit, filter, sort }: ListQuestion): string {
  const query = new URLSearchParams();
  if (after !== null) query.set('after', after);
  if (limit !== undefined) query.set('limit', String(limit));
  appendFilter(query, '', filter);
  if (sort?.field && sort.field !== 'id') query.set('sort', `${sort.field}:${sort.order === 'DESC' ? 'desc' : 'asc'}`);
  return query.toString();
}

function appendFilter(query: URLSearchParams, name: string, value: unknown): void {
  if (value === undefined || value === null || value === '') return;
  if (Array.isArray(value)) {
    value.forEach((one) => appendFilter(query, name, one));
  } else if (value instanceof Date) {
    query.append(name, value.toISOString());
  } else if (typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) appendFilter(query, name === '' ? key : `${name}.${key}`, inner);
  } else {
    query.append(name, String(value as string | number | boolean));
  }
}

/** What the server computes is not sent back to it. */
const serverFields = new Set(['id', 'state', 'allowedActions', 'createdAt', 'updatedAt']);

export function withoutServerFields(record: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(record).filter(([name]) => !serverFields.has(name)));
}
