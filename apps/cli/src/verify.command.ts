import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { manifestSchema, type Manifest } from '@huibian/contracts';
import { CompileThread, type EditionMismatch, verifyEdition } from '@huibian/typesetting';
import { readArguments } from './arguments';
import { CommandRefusal, type Command, type CommandOutput } from './command';
import { readJson, readPresentBytes } from './input-file';

async function readManifest(folder: string): Promise<Manifest> {
  const file = join(folder, 'manifest.json');
  const parsed = manifestSchema.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new CommandRefusal(3, 'cli.wrong_shape', { file, expected: 'manifest.json', path: issue?.path.join('.') || '$', reason: issue?.message ?? '' });
}

/** What is not there is said so, not left blank. */
function say(output: CommandOutput, { what, file, number, expected, found }: EditionMismatch): void {
  const nothing = output.words('cli.mismatch.nothing');
  output.say(`cli.mismatch.${what}`, { file, number: number ?? '', expected: expected ?? nothing, found: found ?? nothing });
}

/**
 * verify <dir>: recomputes the manifest and reads the contents of PDF, DOCX, HTML and EPUB back: each entry's page, or the anchor it
 * leads to, is where its heading stands.
 */
export const verifyCommand: Command = {
  name: 'verify',
  async run(args, output) {
    const [folder = ''] = readArguments(args, ['dir']).positionals;
    const manifest = await readManifest(folder);
    const thread = new CompileThread();
    const files = { names: await readdir(folder), read: (name: string) => readPresentBytes(join(folder, name)) };
    const { checked, unchecked, mismatches } = await verifyEdition(manifest, files, thread).finally(() => thread.close());
    output.result({
      files: manifest.files.length,
      contentsEntriesChecked: checked.pdf ?? 0,
      contentsEntriesByFormat: checked,
      contentsUnchecked: unchecked,
      mismatches: mismatches.map(({ number, file, ...each }) => ({ ...each, file, number, where: number === null ? file : `${file} ${number}` })),
    });
    for (const each of mismatches) say(output, each);
    output.say(mismatches.length === 0 ? 'cli.verified' : 'cli.mismatches', { dir: folder, count: mismatches.length, files: manifest.files.length });
    if (unchecked) output.say(`cli.unchecked.${unchecked}`);
    return mismatches.length === 0 ? 0 : 1;
  },
};
