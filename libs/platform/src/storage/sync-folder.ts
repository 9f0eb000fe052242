import { open } from 'node:fs/promises';

/** Brings the names in a folder to the disk: what was created or renamed there is still there after a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows opens no folder, and keeps its names without being asked.
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
