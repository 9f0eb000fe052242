import { type Zippable, zipSync } from 'fflate';

/** The first moment a zip can name, in whatever zone the machine runs: the archive keeps local time without a zone. */
const fixedTime = new Date(1980, 0, 1);

/** An archive whose bytes depend on nothing but its parts and their order. Parts in `stored` are not compressed. */
export function fixedZip(parts: readonly (readonly [name: string, bytes: Uint8Array])[], stored: ReadonlySet<string> = new Set()): Buffer {
  const entries: Zippable = {};
  for (const [name, bytes] of parts) entries[name] = [bytes, { level: stored.has(name) ? 0 : 9 }];
  return Buffer.from(zipSync(entries, { mtime: fixedTime, os: 3 }));
}
