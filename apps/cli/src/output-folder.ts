import { access, constants, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { CommandRefusal } from './command';

interface NamedFile {
  name: string;
  bytes: Uint8Array;
}

const refused = (folder: string, error: unknown): CommandRefusal =>
  new CommandRefusal(3, 'cli.folder_unwritable', { folder, reason: error instanceof Error ? error.message : String(error) });

/** The nearest folder on the way up that is there: where mkdir would begin. */
async function standing(folder: string): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  const above = dirname(folder);
  return found !== undefined || above === folder ? folder : standing(above);
}

/** @throws CommandRefusal before anything long is begun, where a folder cannot be made or written to */
export async function refuseUnwritable(folder: string): Promise<void> {
  try {
    const place = await standing(resolve(folder));
    if (!(await stat(place)).isDirectory()) throw new Error(`${place} is a file`);
    await access(place, constants.W_OK);
  } catch (error) {
    throw refused(folder, error);
  }
}

/**
 * Writes files that belong together: each beside its place first, then all are moved in, in their order. Where one cannot be written
 * none is.
 * @throws CommandRefusal `cli.folder_unwritable`
 */
export async function writeTogether(folder: string, files: readonly NamedFile[]): Promise<void> {
  const places = files.map(({ name, bytes }) => ({ bytes, waiting: join(folder, `.${name}.part`), place: join(folder, name) }));
  try {
    await mkdir(folder, { recursive: true });
    for (const { bytes, waiting, place } of places) {
      if ((await stat(place).catch(() => undefined))?.isDirectory()) throw new Error(`${place} is a folder`);
      await writeFile(waiting, bytes);
    }
    for (const { waiting, place } of places) await rename(waiting, place);
  } catch (error) {
    await Promise.all(places.map(({ waiting }) => rm(waiting, { force: true }).catch(() => undefined)));
    throw refused(folder, error);
  }
}
