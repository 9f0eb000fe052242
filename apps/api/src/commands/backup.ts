import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readableSize } from '@huibian/contracts';
import { loadConfig, syncFolder, type Config } from '@huibian/platform';
import { Client } from 'pg';
import { baseBackup, ownCluster, type BaseBackup } from './backup/base-backup';
import { writeManifest, type KeptFile } from './backup/backup-manifest';
import { copyHashed, unlessGone } from './backup/hashed-copy';
import { copyStoredFiles } from './backup/stored-files';
import { CommandRefused, ending } from './ending';

const usage = 'Usage: npm run backup -- <new folder> [--files-only]';

/**
 * Copies the installation into a new folder while it runs: PostgreSQL's data, the stored files, and a manifest with the SHA-256 of each.
 * The folder appears whole or not at all.
 */
async function main(): Promise<void> {
  const config = loadConfig();
  const { target, filesOnly } = readWanted();
  const begun = Date.now();
  await refuseUsedFolder(target);
  const draft = `${target}.unfinished`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true, mode: 0o700 });
  try {
    // The database first: whatever file it names by then is in the store.
    const database = filesOnly ? null : await backUpDatabase(config, draft);
    const stored = await copyStoredFiles(config.DATA_DIR, draft);
    const files = [...(database?.files ?? []), ...stored.files, ...(await copyBeside(config.DATA_DIR, draft))].sort(byPath);
    await writeManifest(draft, { kind: 'huibian-backup', format: 1, madeAt: new Date().toISOString(), database: database?.database ?? null, directories: [...(database?.directories ?? [])].sort(), files });
    // An empty folder the caller has made gives way.
    await rename(draft, target);
    await syncFolder(path.dirname(target));
    report(target, database, files, stored.damaged, Date.now() - begun);
    if (stored.damaged.length > 0) throw new CommandRefused(`The backup is whole, but the store is not: the bytes of these files are no longer what was stored. Get them from an older backup.\n${stored.damaged.join('\n')}`);
  } finally {
    await rm(draft, { recursive: true, force: true });
  }
}

const byPath = (a: KeptFile, b: KeptFile): number => (a.path < b.path ? -1 : 1);

async function backUpDatabase(config: Config, draft: string): Promise<BaseBackup> {
  const client = new Client({ connectionString: config.DATABASE_URL, application_name: 'huibian-backup' });
  // A server that falls meanwhile fails the query that waits; nothing else is to be done about it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    const folder = path.join(config.DATA_DIR, 'postgres/data');
    const cluster = await ownCluster(client, folder);
    if (!cluster) {
      throw new CommandRefused(
        `DATABASE_URL names a server of its own, whose files are not in ${config.DATA_DIR}. Back the database up with its own tools, then the files:\n` +
          `  pg_dump --format=custom --file=huibian.dump "$DATABASE_URL"     (or pg_basebackup for the whole server)\n` +
          `  npm run backup -- <new folder> --files-only`,
      );
    }
    const kept = await baseBackup(client, cluster, folder, path.join(draft, 'postgres/data'), 'postgres/data');
    const password = await copyHashed(path.join(config.DATA_DIR, 'postgres/password'), path.join(draft, 'postgres/password'), 0o600);
    return { ...kept, files: [...kept.files, { path: 'postgres/password', ...password }] };
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The demo's printed accounts; an installation in production has none. Fonts are prepared anew. */
async function copyBeside(dataDir: string, draft: string): Promise<KeptFile[]> {
  const name = 'demo-accounts.json';
  const copied = await copyHashed(path.join(dataDir, name), path.join(draft, name), 0o600).catch(unlessGone);
  return copied ? [{ path: name, ...copied }] : [];
}

function readWanted(): { target: string; filesOnly: boolean } {
  const { values, positionals } = parseArgs({ options: { 'files-only': { type: 'boolean', default: false } }, allowPositionals: true });
  const [folder] = positionals;
  if (positionals.length !== 1 || !folder) throw new CommandRefused(usage);
  return { target: path.resolve(folder), filesOnly: values['files-only'] };
}

async function refuseUsedFolder(target: string): Promise<void> {
  const entries = await readdir(target).catch(unlessGone);
  if (entries && entries.length > 0) throw new CommandRefused(`${target} is not empty. A backup goes into a folder of its own; name a new one.\n${usage}`);
}

function report(target: string, database: BaseBackup | null, files: readonly KeptFile[], damaged: readonly string[], tookMs: number): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  const stored = files.filter((file) => file.path.startsWith('files/')).length;
  const lines = [
    `Backup    ${target}`,
    `Database  ${database ? `PostgreSQL ${database.database.version}, ${database.files.length} files` : 'not in it: it is backed up by its own tools'}`,
    `Files     ${stored} stored files${damaged.length > 0 ? `, ${damaged.length} of them damaged` : ''}`,
    `Size      ${readableSize(bytes)} in ${(tookMs / 1000).toFixed(1)} s`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
}

void ending(main);
