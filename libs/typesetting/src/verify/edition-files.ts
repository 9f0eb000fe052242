import { type Manifest, outputFormats, type OutputFormat } from '@huibian/contracts';
import { manifestFile } from '../manifest';
import { type EditionMismatch, mismatch } from './edition-mismatch';

/** The files of an edition, wherever they lie. */
export interface EditionFiles {
  /** The names that are there. */
  names: readonly string[];
  /** A file's bytes; undefined where it is not there. */
  read(name: string): Promise<Buffer | undefined>;
}

/** What was found under the names of a manifest. */
export interface ReadEdition {
  /** By name, in the order of the manifest. */
  files: ReadonlyMap<string, Buffer>;
  /** Those that are not what the manifest says: nothing of theirs is taken for right. */
  altered: ReadonlySet<string>;
  mismatches: EditionMismatch[];
}

export const formatOf = (name: string): OutputFormat | undefined => outputFormats.find((format) => name.endsWith(`.${format}`));

/** Every name a compile writes, so that a file left from an earlier one is told from a stranger. */
const madeNames: ReadonlySet<string> = new Set(['compilation', 'experience-table'].flatMap((stem) => outputFormats.map((format) => `${stem}.${format}`)));

/** The files of a folder against the lines of its manifest: none missing, none beside them, each with its size and both digests. */
export async function readEdition(manifest: Manifest, edition: EditionFiles): Promise<ReadEdition> {
  const files = new Map<string, Buffer>();
  const altered = new Set<string>();
  const mismatches: EditionMismatch[] = [];
  const listed = new Set<string>();
  for (const line of manifest.files) {
    if (listed.has(line.name)) mismatches.push(mismatch('file_repeated', line.name));
    else mismatches.push(...(await readLine(line, edition, files)));
    listed.add(line.name);
  }
  for (const { file } of mismatches) altered.add(file);
  return { files, altered, mismatches: [...mismatches, ...edition.names.filter((name) => madeNames.has(name) && !listed.has(name)).map((name) => mismatch('file_unlisted', name))] };
}

async function readLine(line: Manifest['files'][number], edition: EditionFiles, files: Map<string, Buffer>): Promise<EditionMismatch[]> {
  // A name that leaves the folder is no name of ours.
  const bytes = /[\\/]/.test(line.name) ? undefined : await edition.read(line.name);
  if (!bytes) return [mismatch('file_missing', line.name)];
  files.set(line.name, bytes);
  const found = manifestFile({ name: line.name, bytes });
  return (['bytes', 'sha256', 'sm3'] as const).filter((what) => found[what] !== line[what]).map((what) => mismatch(what, line.name, { expected: line[what], found: found[what] }));
}
