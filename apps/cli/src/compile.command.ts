import { join } from 'node:path';
import { type BatchDocument, outputFormats, type OutputFormat } from '@huibian/contracts';
import { canonicalJson, type CompileOptions, type CompileResult, CompileThread, type FitResult, TypesettingError } from '@huibian/typesetting';
import { readArguments } from './arguments';
import { CommandRefusal, type Command, type CommandOutput } from './command';
import { readBatchDocument } from './input-file';
import { refuseUnwritable, writeTogether } from './output-folder';

/** Unpacked fonts stay beside the installed packages they come from. */
const fontCacheDir = join(__dirname, '../../../node_modules/.cache/huibian/fonts');

function formatsAsked(list: string | undefined): OutputFormat[] {
  if (list === undefined) return [...outputFormats];
  const asked = list.split(',').map((name) => {
    const format = outputFormats.find((each) => each === name.trim());
    if (!format) throw new CommandRefusal(2, 'cli.bad_arguments', { reason: `--formats ${list}` });
    return format;
  });
  return [...new Set(asked)];
}

interface SetEdition {
  compiled: CompileResult;
  fitted?: Pick<FitResult, 'fits' | 'remaining'>;
}

/** Fitted first where that was asked for: the 字距 found is part of the document that is compiled, and of its JSON. */
async function setOn(thread: CompileThread, document: BatchDocument, options: CompileOptions, fit: boolean): Promise<SetEdition> {
  if (!fit) return { compiled: await thread.compile(document, options) };
  const { document: tracked, fits, remaining } = await thread.fit(document, options);
  return { compiled: await thread.compile(tracked, options), fitted: { fits, remaining } };
}

function sayFitted(output: CommandOutput, { fits, remaining }: Pick<FitResult, 'fits' | 'remaining'>): void {
  output.say('cli.fitted', { changed: fits.length, remaining: remaining.length });
  for (const { number, reason, tracking, pagesBefore, pagesAfter } of fits) output.say(`cli.fit.${reason}`, { number, tracking: tracking.toFixed(2), pagesBefore, pagesAfter });
  for (const { number, reason, wanted, found } of remaining) output.say(`cli.fit_remaining.${reason}`, { number, wanted, found });
}

/** compile <batch.json> --out <dir> [--formats …] [--fit] [--font-dir dir]: sets a batch document and writes its files and manifest.json. */
export const compileCommand: Command = {
  name: 'compile',
  async run(args, output) {
    const { positionals, values, flags } = readArguments(args, ['batch.json'], ['out', 'formats', 'font-dir'], ['fit']);
    const folder = values.out;
    if (folder === undefined) throw new CommandRefusal(2, 'cli.missing_arguments', { names: '--out' });
    const formats = formatsAsked(values.formats);
    const document = await readBatchDocument(positionals[0] ?? '', output);
    await refuseUnwritable(folder);
    const started = performance.now();
    const fonts = { fontCacheDir, ...(values['font-dir'] !== undefined && { fontDir: values['font-dir'] }) };
    const thread = new CompileThread();
    let set: SetEdition;
    try {
      set = await setOn(thread, document, { formats, ...fonts }, flags.has('fit'));
    } catch (error) {
      if (!(error instanceof TypesettingError)) throw error;
      output.result({ error: { code: error.code, params: error.params, glyphs: error.glyphs } });
      output.say('cli.compile_refused', { reason: output.words(error.code, error.params) });
      return 1;
    } finally {
      await thread.close();
    }
    const { files, manifest } = set.compiled;
    // The manifest last: a folder with one has all it names.
    await writeTogether(folder, [...files, { name: 'manifest.json', bytes: canonicalJson(manifest) }]);
    const milliseconds = Math.round(performance.now() - started);
    output.result({ ...manifest, ...set.fitted, milliseconds });
    if (set.fitted) sayFitted(output, set.fitted);
    output.say('cli.compiled', { pages: manifest.pages, files: files.length + 1, milliseconds, warnings: manifest.warnings.length });
    return 0;
  },
};
