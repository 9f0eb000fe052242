import { join } from 'node:path';
import { manifestSchema, type Manifest } from '@huibian/contracts';
import { CompileThread, type ContentsFault, type ExpectedEntry, manifestFile, titleForms, verifyDocx, verifyEpub, verifyHtml } from '@huibian/typesetting';
import { readArguments } from './arguments';
import { CommandRefusal, type Command, type CommandOutput } from './command';
import { readBatchDocument, readBytes, readJson } from './input-file';

interface Mismatch {
  what: 'file_missing' | 'bytes' | 'sha256' | 'sm3' | 'start_page' | ContentsFault['what'];
  where: string;
  expected: string | number | null;
  found: string | number | null;
}

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, 'manifest.json');
  const parsed = manifestSchema.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CommandRefusal(3, 'cli.wrong_shape', { file, expected: 'manifest.json', path: issue?.path.join('.') || '$', reason: issue?.message ?? '' });
}

/** The files against their lines in the manifest. A name that leaves the folder is no name of ours. */
async function fileMismatches(folder: string, manifest: Manifest): Promise<Mismatch[]> {
  const mismatches: Mismatch[] = [];
  for (const line of manifest.files) {
    const bytes = /[\\/]/.test(line.name) ? undefined : await readBytes(join(folder, line.name)).catch(() => undefined);
    if (!bytes) {
      mismatches.push({ what: 'file_missing', where: line.name, expected: line.name, found: null });
      continue;
    }
    const found = manifestFile({ name: line.name, bytes });
    for (const what of ['bytes', 'sha256', 'sm3'] as const) {
      if (found[what] !== line[what]) mismatches.push({ what, where: line.name, expected: line[what], found: found[what] });
    }
  }
  return mismatches;
}

/** The contents of the PDF against the pages its headings stand on, and both against the manifest. */
async function pdfMismatches(name: string, bytes: Buffer, expected: readonly ExpectedEntry[], starts: ReadonlyMap<number, number>): Promise<Mismatch[]> {
  const thread = new CompileThread();
  const { entries, wrong } = await thread.verify(bytes, expected).finally(() => thread.close());
  return [
    ...wrong.map((entry): Mismatch => ({ what: 'contents_page', where: `${name} ${entry.number}`, expected: entry.landed, found: entry.printed })),
    ...entries
      .filter((entry) => entry.landed !== (starts.get(entry.number) ?? null))
      .map((entry): Mismatch => ({ what: 'start_page', where: `manifest.json ${entry.number}`, expected: entry.landed, found: starts.get(entry.number) ?? null })),
  ];
}

/** Entries checked, by the format they stand in. */
type Checked = Partial<Record<'pdf' | 'docx' | 'html' | 'epub', number>>;

async function contentsMismatches(name: string, bytes: Buffer, expected: readonly ExpectedEntry[], starts: ReadonlyMap<number, number>): Promise<Mismatch[] | undefined> {
  const named = (faults: readonly ContentsFault[]): Mismatch[] => faults.map(({ number, what, expected: wanted, found }) => ({ what, where: `${name} ${number}`, expected: wanted, found }));
  if (name.endsWith('.pdf')) return pdfMismatches(name, bytes, expected, starts);
  if (name.endsWith('.docx')) return named(verifyDocx(bytes, expected, starts));
  if (name.endsWith('.html')) return named(verifyHtml(bytes, expected));
  if (name.endsWith('.epub')) return named(verifyEpub(bytes, expected));
  return undefined;
}

/** The contents of every format that is there; what they must say comes from the JSON. */
async function checkContents(folder: string, manifest: Manifest, output: CommandOutput): Promise<{ checked: Checked; mismatches: Mismatch[] }> {
  const json = manifest.files.find((file) => file.name.endsWith('.json'))?.name;
  if (json === undefined) return { checked: {}, mismatches: [] };
  const document = await readBatchDocument(join(folder, json), output);
  if (document.kind !== 'compilation') return { checked: {}, mismatches: [] };
  const expected = document.chapters
    .flatMap((chapter) => chapter.cases)
    .map((entry) => ({ number: entry.number, label: titleForms(entry).contents, heading: titleForms(entry).heading }));
  const starts = new Map(manifest.cases.map((entry) => [entry.number, entry.startPage]));
  const checked: Checked = {};
  const mismatches: Mismatch[] = [];
  for (const { name } of manifest.files) {
    const found = await contentsMismatches(name, await readBytes(join(folder, name)), expected, starts);
    if (found) checked[name.slice(name.lastIndexOf('.') + 1) as keyof Checked] = expected.length;
    mismatches.push(...(found ?? []));
  }
  return { checked, mismatches };
}

/** verify <dir>: recomputes the manifest and, where the JSON is there, reads the contents of PDF, DOCX, HTML and EPUB back: each entry's page, or the anchor it leads to, is where its heading stands. */
export const verifyCommand: Command = {
  name: 'verify',
  async run(args, output) {
    const [folder = ''] = readArguments(args, ['dir']).positionals;
    const manifest = await readManifest(folder);
    const files = await fileMismatches(folder, manifest);
    // A file that is not the one in the manifest proves nothing about its contents page.
    const contents = files.length === 0 ? await checkContents(folder, manifest, output) : { checked: {}, mismatches: [] };
    const mismatches = [...files, ...contents.mismatches];
    output.result({ files: manifest.files.length, contentsEntriesChecked: contents.checked.pdf ?? 0, contentsEntriesByFormat: contents.checked, mismatches });
    output.say(mismatches.length === 0 ? 'cli.verified' : 'cli.mismatches', { dir: folder, count: mismatches.length });
    return mismatches.length === 0 ? 0 : 1;
  },
};
