import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { syncFolder } from './sync-folder';

export interface StoredFile {
  sha256: string;
  bytes: number;
}

/**
 * Files named by their content, outside any web root, shared by api and worker: `files/ab/cd/abcd…`.
 * Storing the same bytes twice stores them once; a file is complete and on disk before its name appears, and its name is on disk
 * before anybody is told that it is stored.
 */
export class FileStore {
  private readonly root: string;

  constructor(root: string) {
    this.root = path.resolve(root);
  }

  async put(content: Buffer): Promise<StoredFile> {
    const sha256 = createHash('sha256').update(content).digest('hex');
    const target = this.pathOf(sha256);
    if (!(await exists(target))) await writeDurably(target, content);
    // Also where the file was there already: whoever wrote it may not have come this far.
    await this.syncNameOf(target);
    return { sha256, bytes: content.length };
  }

  read(sha256: string): Promise<Buffer> {
    return readFile(this.pathOf(sha256));
  }

  stream(sha256: string): ReadStream {
    return createReadStream(this.pathOf(sha256));
  }

  has(sha256: string): Promise<boolean> {
    return exists(this.pathOf(sha256));
  }

  /** A name survives a power cut once the folder that holds it is synced, and that folder's own name, up to the root. */
  private async syncNameOf(target: string): Promise<void> {
    for (let folder = path.dirname(target); ; folder = path.dirname(folder)) {
      await syncFolder(folder);
      if (folder === this.root) return;
    }
  }

  private pathOf(sha256: string): string {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new Error('A stored file is named by 64 hexadecimal digits.');
    return path.join(this.root, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  }
}

const exists = (file: string) => access(file).then(() => true, () => false);

/** Written beside its place, synced, then renamed: a crash leaves a whole file or none. */
async function writeDurably(target: string, content: Buffer): Promise<void> {
  await mkdir(path.dirname(target), { recursive: true });
  const draft = `${target}.${randomUUID()}`;
  const handle = await open(draft, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
