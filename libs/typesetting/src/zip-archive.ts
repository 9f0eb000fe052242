import { type Zippable, strFromU8, unzipSync, zipSync } from 'fflate';

/** The first moment a zip can name, in whatever zone the machine runs: the archive keeps local time without a zone. */
const fixedTime = new Date(1980, 0, 1);

/** An archive whose bytes depend on nothing but its parts and their order. Parts in `stored` are not compressed. */
export function fixedZip(parts: readonly (readonly [name: string, bytes: Uint8Array])[], stored: ReadonlySet<string> = new Set()): Buffer {
  const entries: Zippable = {};
  for (const [name, bytes] of parts) entries[name] = [bytes, { level: stored.has(name) ? 0 : 9 }];
  return Buffer.from(zipSync(entries, { mtime: fixedTime, os: 3 }));
}

/** No text part of an edition is as large: what claims to be was not made here. */
const partBytesMax = 64 * 1024 * 1024;

/** The texts of an archive's parts that are asked for, by name. Throws where it is no archive, or a part is past what an edition holds. */
export function zipTexts(archive: Uint8Array, wanted: (name: string) => boolean): ReadonlyMap<string, string> {
  const parts = unzipSync(archive, {
    filter: ({ name, originalSize }) => {
      if (wanted(name) && originalSize > partBytesMax) throw new Error(`${name}: ${originalSize} > ${partBytesMax}`);
      return wanted(name);
    },
  });
  return new Map(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
