import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { CommandRefused } from '../ending';

export const manifestName = 'manifest.json';

/** Below the backup's own folder, with slashes: nothing in a manifest may lead a restore anywhere else. */
const pathInside = z.string().regex(/^[^/\\\0]+(\/[^/\\\0]+)*$/).refine((inside) => !inside.split('/').some((part) => part === '.' || part === '..'));

const keptFileSchema = z.object({ path: pathInside, bytes: z.number().int().nonnegative(), sha256: z.string().regex(/^[0-9a-f]{64}$/) });

/** What a backup consists of. It is written last: a folder without one is not a backup. */
export const manifestSchema = z.object({
  kind: z.literal('huibian-backup'),
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Null when the database stands elsewhere and is backed up by its own tools. */
  database: z.object({ version: z.string(), systemIdentifier: z.string(), firstWalFile: z.string(), lastWalFile: z.string() }).nullable(),
  /** PostgreSQL wants its folders, the empty ones too. */
  directories: z.array(pathInside),
  files: z.array(keptFileSchema),
});

export type KeptFile = z.infer<typeof keptFileSchema>;
export type BackupManifest = z.infer<typeof manifestSchema>;

export const writeManifest = (folder: string, manifest: BackupManifest): Promise<void> =>
  writeFile(path.join(folder, manifestName), `${JSON.stringify(manifest, null, 1)}\n`, { mode: 0o600, flush: true });

/** @throws CommandRefused when the folder holds no backup this version can read */
export async function readManifest(folder: string): Promise<BackupManifest> {
  const text = await readFile(path.join(folder, manifestName), 'utf8').catch(() => null);
  if (text === null) throw new CommandRefused(`${folder} is no backup: it has no ${manifestName}. Name the folder that \`npm run backup\` printed.`);
  const parsed = manifestSchema.safeParse(parsedJson(text));
  if (parsed.success) return parsed.data;
  const first = parsed.error.issues[0];
  throw new CommandRefused(`The ${manifestName} in ${folder} cannot be read (${first?.path.join('.') ?? ''}: ${first?.message ?? ''}). It was changed, or made by another version; use an untouched copy.`);
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
