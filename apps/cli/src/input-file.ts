import { readFile, stat } from 'node:fs/promises';
import { batchDocumentSchema, type BatchDocument } from '@huibian/contracts';
import { importFile, importLimits, mebibytes, type ImportedFile, type ImportOptions } from '@huibian/intake';
import { CommandRefusal, type CommandOutput } from './command';

const unreadable = (file: string, error: unknown): CommandRefusal => new CommandRefusal(3, 'cli.file_unreadable', { file, reason: error instanceof Error ? error.message : String(error) });

/** The bytes of a file, or exit 3 with the reason. */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The same, or undefined where there is no such file; one that is there and cannot be read is not missing. */
export async function readPresentBytes(file: string): Promise<Buffer | undefined> {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw unreadable(file, error);
  }
}

export type ReadManuscript = Extract<ImportedFile, { ok: true }>;

/** A text or Word file, understood as far as it goes; one that is not taken ends with 3, its likely kind and the cure. */
export async function readManuscript(file: string, options: ImportOptions): Promise<ReadManuscript> {
  const { size } = await stat(file).catch((error: unknown) => {
    throw unreadable(file, error);
  });
  // Asked before it is read: a file too large is never in memory.
  if (size > importLimits.fileBytes) throw new CommandRefusal(3, 'intake.file_too_large', { size: mebibytes(size), limit: mebibytes(importLimits.fileBytes) });
  const imported = await importFile(await readBytes(file), options);
  if (!imported.ok) throw new CommandRefusal(3, imported.code, imported.params);
  return imported;
}

export async function readJson(file: string): Promise<unknown> {
  const bytes = await readBytes(file);
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new CommandRefusal(3, 'cli.not_json', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** Where a number of a case or a row stands a second time: contents, anchors and file names are told apart by it. */
function repeatedNumber({ chapters, rows }: BatchDocument): { path: string; number: number } | undefined {
  const places = [
    ...chapters.flatMap(({ cases }, chapter) => cases.map(({ number }, at) => ({ path: `chapters.${chapter}.cases.${at}.number`, number, kind: 'case' }))),
    ...rows.map(({ number }, at) => ({ path: `rows.${at}.number`, number, kind: 'row' })),
  ];
  const seen = new Set<string>();
  return places.find(({ kind, number }) => seen.size === seen.add(`${kind} ${number}`).size);
}

/** A batch document, checked field by field, each number standing once. */
export async function readBatchDocument(file: string, output: CommandOutput): Promise<BatchDocument> {
  const parsed = batchDocumentSchema.safeParse(await readJson(file));
  if (parsed.success) {
    const repeated = repeatedNumber(parsed.data);
    if (repeated) throw new CommandRefusal(3, 'cli.wrong_shape', { file, expected: output.words('cli.shape.batch'), path: repeated.path, reason: `Invalid input: ${repeated.number} is repeated` });
    return parsed.data;
  }
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') || '$';
  throw new CommandRefusal(3, 'cli.wrong_shape', { file, expected: output.words('cli.shape.batch'), path, reason: issue?.message ?? '' });
}
