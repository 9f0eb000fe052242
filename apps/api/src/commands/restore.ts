import { chown, lchown, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { syncFolder } from '@huibian/platform';
import { readManifest, type BackupManifest, type KeptFile } from './backup/backup-manifest';
import { copyHashed, digestOf, forEach, unlessGone, walk } from './backup/hashed-copy';
import { CommandRefused, ending } from './ending';

const usage = 'Usage: npm run restore -- <folder of the backup>     (into the empty folder DATA_DIR names)';
const draftName = 'restoring';
/** What may lie in an empty data folder: the claim of this command, a mounted volume's own folder, and what an interrupted restore left. */
const harmless = /^(instance\.json(\.\d+)?|lost\+found|restoring)$/;
const shownAtMost = 10;

interface Wanted {
  backup: string;
  into: string;
  /** The account PostgreSQL runs under, where it is not the caller's. */
  owner: { uid: number; gid: number } | null;
}

/** Brings a backup back into an empty data folder. Everything is checked before anything is written. */
async function main(): Promise<void> {
  const wanted = readWanted();
  const begun = Date.now();
  const manifest = await readManifest(wanted.backup);
  await refuseUsedFolder(wanted.into);
  await refuseChangedBackup(wanted.backup, manifest);
  const draft = path.join(wanted.into, draftName);
  await rm(draft, { recursive: true, force: true });
  await copyAll(wanted.backup, manifest, draft);
  if (wanted.owner && manifest.database) await giveAway(path.join(draft, 'postgres'), wanted.owner);
  await putInPlace(draft, wanted.into);
  const database = manifest.database ? `PostgreSQL ${manifest.database.version}` : 'not in the backup: restore it with its own tools (pg_restore) before the start';
  process.stdout.write(`Restored  ${wanted.into}\nMade at   ${manifest.madeAt}\nDatabase  ${database}\nFiles     ${manifest.files.length} checked and copied in ${((Date.now() - begun) / 1000).toFixed(1)} s\nStart it with npm start${manifest.database ? ', without DATABASE_URL' : ''}.\n`);
}

async function refuseUsedFolder(into: string): Promise<void> {
  const found = ((await readdir(into).catch(unlessGone)) ?? []).filter((name) => !harmless.test(name));
  if (found.length > 0) throw new CommandRefused(`${into} is not empty (${found.slice(0, shownAtMost).join(', ')}). A restore overwrites nothing: move that folder away, or set DATA_DIR to a new one.`);
}

async function refuseChangedBackup(backup: string, manifest: BackupManifest): Promise<void> {
  const wrong: string[] = [];
  await forEach(manifest.files, async (file) => {
    const found = await digestOf(path.join(backup, file.path)).catch(unlessGone);
    if (!found) wrong.push(`${file.path} is missing`);
    else if (!isSame(found, file)) wrong.push(`${file.path} is not what was backed up`);
  });
  if (wrong.length === 0) return;
  wrong.sort();
  const more = wrong.length > shownAtMost ? `\n… and ${wrong.length - shownAtMost} more` : '';
  throw new CommandRefused(`This backup is damaged, and nothing was restored. Use another copy of it.\n${wrong.slice(0, shownAtMost).join('\n')}${more}`);
}

async function copyAll(backup: string, manifest: BackupManifest, draft: string): Promise<void> {
  await mkdir(draft, { recursive: true });
  for (const directory of manifest.directories) await mkdir(path.join(draft, directory), { recursive: true, mode: 0o700 });
  await forEach(manifest.files, async (file) => {
    const isSecret = file.path.startsWith('postgres/');
    const copied = await copyHashed(path.join(backup, file.path), path.join(draft, file.path), isSecret ? 0o600 : 0o644);
    if (!isSame(copied, file)) throw new CommandRefused(`${file.path} changed while it was copied. Nothing was put in place; use a copy of the backup that nobody writes to.`);
  });
}

/** PostgreSQL starts only on files of its own account. */
async function giveAway(folder: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  await chown(folder, uid, gid);
  for await (const entry of walk(folder)) await lchown(path.join(folder, entry.path), uid, gid);
}

/** The database comes last: a folder that has one has everything. */
async function putInPlace(draft: string, into: string): Promise<void> {
  const names = (await readdir(draft)).sort((a, b) => Number(a === 'postgres') - Number(b === 'postgres'));
  for (const name of names) await rename(path.join(draft, name), path.join(into, name));
  await rm(draft, { recursive: true });
  await syncFolder(into);
}

const isSame = (found: { bytes: number; sha256: string }, file: KeptFile): boolean => found.bytes === file.bytes && found.sha256 === file.sha256;

function readWanted(): Wanted {
  const { values, positionals } = parseArgs({ options: { into: { type: 'string' }, 'postgres-owner': { type: 'string' } }, allowPositionals: true });
  const [backup] = positionals;
  if (positionals.length !== 1 || !backup || !values.into) throw new CommandRefused(usage);
  const [, uid, gid] = /^(\d+):(\d+)$/.exec(values['postgres-owner'] ?? '') ?? [];
  return { backup: path.resolve(backup), into: path.resolve(values.into), owner: uid && gid ? { uid: Number(uid), gid: Number(gid) } : null };
}

void ending(main);
