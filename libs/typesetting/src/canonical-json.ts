/**
 * JSON with sorted keys, two spaces and a closing line feed: equal values give equal bytes, whoever built them.
 * Undefined members are left out. (The order is that of UTF-16 code units, as in RFC 8785.)
 */
export function canonicalJson(value: unknown): Buffer {
  return Buffer.from(`${JSON.stringify(sorted(value), null, 2)}\n`, 'utf8');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
}
