import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createHash } from 'node:crypto';
import type { Client } from 'pg';
import type { BackupManifest, KeptFile } from './backup-manifest';
import { copyHashed, forEach, unlessGone, walk } from './hashed-copy';

/** PostgreSQL fills these itself when it starts (its manual, "Making a Base Backup Using the Low Level API"). */
const emptied = new Set(['pg_dynshmem', 'pg_notify', 'pg_replslot', 'pg_serial', 'pg_snapshots', 'pg_stat_tmp', 'pg_subtrans', 'pg_wal']);
const skipped = /^(postmaster\.(pid|opts)|backup_label(\.old)?|tablespace_map(\.old)?|backup_manifest|current_logfiles|pg_internal\.init.*|pgsql_tmp.*)$/;
const control = 'global/pg_control';
const walFile = /^[0-9A-F]{24}$/;

export interface BaseBackup {
  database: NonNullable<BackupManifest['database']>;
  directories: string[];
  files: KeptFile[];
}

/** The data folder of the server, when it is the installation's own: reached by the same path, and by its number the same cluster. */
export async function ownCluster(client: Client, expected: string): Promise<{ systemIdentifier: string; version: string } | null> {
  try {
    const { rows } = await client.query<{ folder: string; id: string; version: string }>(
      `SELECT current_setting('data_directory') AS folder, system_identifier::text AS id, current_setting('server_version') AS version FROM pg_control_system()`,
    );
    const row = rows[0];
    if (!row || (await realpath(row.folder)) !== (await realpath(expected))) return null;
    return (await identifierIn(expected)) === row.id ? { systemIdentifier: row.id, version: row.version } : null;
  } catch (error) {
    const { code } = error as { code?: string };
    // Not allowed to ask, or no such folder here: somebody else's server.
    if (code === '42501' || code === 'ENOENT' || code === 'EACCES') return null;
    throw error;
  }
}

/** The first eight bytes of pg_control are the cluster's number, in the machine's byte order. */
async function identifierIn(folder: string): Promise<string> {
  return (await readFile(path.join(folder, control))).readBigUInt64LE(0).toString();
}

/**
 * A copy of the running server's data folder that starts by itself: everything acknowledged before the call is in it.
 * The server goes on working; the WAL it writes meanwhile is held by a slot and copied last.
 * @param folder the server's data folder
 * @param target where the copy goes, inside the backup
 * @param inside the target's path inside the backup, for the manifest
 */
export async function baseBackup(client: Client, cluster: { systemIdentifier: string; version: string }, folder: string, target: string, inside: string): Promise<BaseBackup> {
  const directories: string[] = [];
  const files: KeptFile[] = [];
  const keep = async (relative: string) => {
    // A table dropped since the folder was read is in the WAL as dropped.
    const copied = await copyHashed(path.join(folder, relative), path.join(target, relative), 0o600).catch(unlessGone);
    if (copied) files.push({ path: `${inside}/${relative}`, ...copied });
  };

  await client.query('SELECT pg_create_physical_replication_slot($1, true, true)', [`huibian_backup_${process.pid}`]);
  const begun = await client.query<{ wal: string }>(`SELECT pg_walfile_name(pg_backup_start('huibian', true)) AS wal`);
  await mkdir(path.join(target, 'pg_wal/archive_status'), { recursive: true, mode: 0o700 });
  await forEach(walk(folder, (name) => !emptied.has(name)), async (entry) => {
    if (entry.kind === 'other') throw new Error(`${entry.path} in PostgreSQL's data folder leads elsewhere. Back this server up with pg_basebackup.`);
    if (entry.kind === 'directory') {
      directories.push(`${inside}/${entry.path}`);
      await mkdir(path.join(target, entry.path), { recursive: true, mode: 0o700 });
    } else if (!skipped.test(path.posix.basename(entry.path)) && entry.path !== control) await keep(entry.path);
  });
  await keep(control);
  const ended = await client.query<{ wal: string; label: string }>('SELECT pg_walfile_name(lsn) AS wal, labelfile AS label FROM pg_backup_stop(false)');
  const [firstWalFile, lastWalFile] = [begun.rows[0]!.wal, ended.rows[0]!.wal];

  directories.push(`${inside}/pg_wal/archive_status`);
  for await (const { path: name } of walk(path.join(folder, 'pg_wal'), () => false)) {
    if (name.endsWith('.history') || (walFile.test(name) && name >= firstWalFile && name <= lastWalFile)) await keep(`pg_wal/${name}`);
  }
  files.push(await keepLabel(ended.rows[0]!.label, target, inside));
  return { database: { ...cluster, firstWalFile, lastWalFile }, directories, files };
}

/** Says where recovery begins. Without it the copy would start from a wrong place and be broken without a word. */
async function keepLabel(label: string, target: string, inside: string): Promise<KeptFile> {
  await writeFile(path.join(target, 'backup_label'), label, { mode: 0o600, flush: true });
  return { path: `${inside}/backup_label`, bytes: Buffer.byteLength(label), sha256: createHash('sha256').update(label).digest('hex') };
}
