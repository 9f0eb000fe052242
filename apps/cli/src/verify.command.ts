import { join } from 'node:path';
import { manifestSchema, type BatchDocument, type Manifest } from '@huibian/contracts';
import { CompileThread, manifestFile, titleForms } from '@huibian/typesetting';
import { readArguments } from './arguments';
import { CommandRefusal, type Command, type CommandOutput } from './command';
import { readBatchDocument, readBytes, readJson } from './input-file';

interface Mismatch {
  what: 'file_missing' | 'bytes' | 'sha256' | 'sm3' | 'contents_page' | 'start_page';
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

const nameOf = (manifest: Manifest, extension: string): string | undefined => manifest.files.find((file) => file.name.endsWith(extension))?.name;

/** The contents of the PDF against the pages its headings stand on, and both against the manifest. */
async function contentsMismatches(folder: string, manifest: Manifest, document: BatchDocument, pdf: string): Promise<Mismatch[]> {
  const expected = document.chapters
    .flatMap((chapter) => chapter.cases)
    .map((entry) => ({ number: entry.number, label: titleForms(entry).contents, heading: titleForms(entry).heading }));
  const bytes = await readBytes(join(folder, pdf));
  const thread = new CompileThread();
  const { entries, wrong } = await thread.verify(bytes, expected).finally(() => thread.close());
  const starts = new Map(manifest.cases.map((entry) => [entry.number, entry.startPage]));
  return [
    ...wrong.map((entry): Mismatch => ({ what: 'contents_page', where: `${pdf} ${entry.number}`, expected: entry.landed, found: entry.printed })),
    ...entries
      .filter((entry) => entry.landed !== (starts.get(entry.number) ?? null))
      .map((entry): Mismatch => ({ what: 'start_page', where: `manifest.json ${entry.number}`, expected: entry.landed, found: starts.get(entry.number) ?? null })),
  ];
}

async function checkContents(folder: string, manifest: Manifest, output: CommandOutput): Promise<{ checked: number; mismatches: Mismatch[] }> {
  const [pdf, json] = [nameOf(manifest, '.pdf'), nameOf(manifest, '.json')];
  if (pdf === undefined || json === undefined) return { checked: 0, mismatches: [] };
  const document = await readBatchDocument(join(folder, json), output);
  if (document.kind !== 'compilation') return { checked: 0, mismatches: [] };
  return { checked: manifest.cases.length, mismatches: await contentsMismatches(folder, manifest, document, pdf) };
}

/** verify <dir>: recomputes the manifest and, where PDF and JSON are both there, reads every contents number back from the PDF. */
export const verifyCommand: Command = {
  name: 'verify',
  async run(args, output) {
    const [folder = ''] = readArguments(args, ['dir']).positionals;
    const manifest = await readManifest(folder);
    const files = await fileMismatches(folder, manifest);
    // A file that is not the one in the manifest proves nothing about its contents page.
    const contents = files.length === 0 ? await checkContents(folder, manifest, output) : { checked: 0, mismatches: [] };
    const mismatches = [...files, ...contents.mismatches];
    output.result({ files: manifest.files.length, contentsEntriesChecked: contents.checked, mismatches });
    output.say(mismatches.length === 0 ? 'cli.verified' : 'cli.mismatches', { dir: folder, count: mismatches.length });
    return mismatches.length === 0 ? 0 : 1;
  },
};
