import path from 'node:path';
import type { KeptFile } from './backup-manifest';
import { copyHashed, forEach, walk } from './hashed-copy';

const contentName = /^[0-9a-f]{64}$/;

export interface StoredFiles {
  files: KeptFile[];
  /** Files whose bytes are no longer what their name says. */
  damaged: string[];
}

/** Copies the content-addressed store. Files are only ever added, and each before the row that names it: a copy made after the database's has them all. */
export async function copyStoredFiles(dataDir: string, target: string): Promise<StoredFiles> {
  const found: StoredFiles = { files: [], damaged: [] };
  const root = path.join(dataDir, 'files');
  await forEach(walk(root), async (entry) => {
    const name = path.posix.basename(entry.path);
    // What a killed process left half written has another name, and nobody names it.
    if (entry.kind !== 'file' || !contentName.test(name)) return;
    const copied = await copyHashed(path.join(root, entry.path), path.join(target, 'files', entry.path));
    found.files.push({ path: `files/${entry.path}`, ...copied });
    if (copied.sha256 !== name) found.damaged.push(`files/${entry.path}`);
  });
  return found;
}
