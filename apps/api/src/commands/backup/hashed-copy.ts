import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import path from 'node:path';

const chunkBytes = 1 << 20;
/** Syncing waits for the disk, which takes many waits at once nearly as fast as one. */
const atOnce = 16;

export interface Copied {
  bytes: number;
  sha256: string;
}

/**
 * Copies a file onto the disk in one pass and says what was written: a file that changes meanwhile is described as it was kept.
 * @param mode of the new file
 */
export async function copyHashed(source: string, target: string, mode = 0o644): Promise<Copied> {
  const from = await open(source, 'r');
  try {
    await mkdir(path.dirname(target), { recursive: true });
    const to = await open(target, 'wx', mode);
    try {
      const hash = createHash('sha256');
      const chunk = Buffer.allocUnsafe(chunkBytes);
      let bytes = 0;
      for (;;) {
        const { bytesRead } = await from.read(chunk, 0, chunkBytes, bytes);
        if (bytesRead === 0) break;
        const part = chunk.subarray(0, bytesRead);
        hash.update(part);
        await to.writeFile(part);
        bytes += bytesRead;
      }
      await to.sync();
      return { bytes, sha256: hash.digest('hex') };
    } finally {
      await to.close();
    }
  } finally {
    await from.close();
  }
}

/** SHA-256 and size of a file as it is. */
export async function digestOf(file: string): Promise<Copied> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const part of createReadStream(file, { highWaterMark: chunkBytes })) {
    hash.update(part as Buffer);
    bytes += (part as Buffer).length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

export interface FoundEntry {
  /** Below the folder that was walked, with slashes. */
  path: string;
  kind: 'file' | 'directory' | 'other';
}

/** Everything below a folder, folders before what is in them, in the order of their names; what vanishes meanwhile is left out. */
export async function* walk(root: string, enter: (folder: string) => boolean = () => true, below = ''): AsyncGenerator<FoundEntry> {
  for (const entry of await entriesOf(path.join(root, below))) {
    const here = below ? `${below}/${entry.name}` : entry.name;
    yield { path: here, kind: entry.isDirectory() ? 'directory' : entry.isFile() ? 'file' : 'other' };
    if (entry.isDirectory() && enter(here)) yield* walk(root, enter, here);
  }
}

async function entriesOf(folder: string) {
  const entries = await readdir(folder, { withFileTypes: true }).catch(unlessGone);
  return (entries ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Null for what is not there (any more); everything else is thrown. */
export function unlessGone(error: unknown): null {
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
  throw error;
}

/** Does the work for each, several at once. @throws what the first failing one threw, when all have ended */
export async function forEach<T>(all: Iterable<T> | AsyncIterable<T>, work: (one: T) => Promise<void>): Promise<void> {
  const running = new Set<Promise<void>>();
  const failures: unknown[] = [];
  for await (const one of all) {
    if (failures.length > 0) break;
    const job: Promise<void> = work(one)
      .catch((error: unknown) => void failures.push(error))
      .finally(() => running.delete(job));
    running.add(job);
    if (running.size >= atOnce) await Promise.race(running);
  }
  await Promise.all(running);
  if (failures.length > 0) throw failures[0];
}
