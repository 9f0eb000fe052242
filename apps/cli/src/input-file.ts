import { readFile } from 'node:fs/promises';
import { batchDocumentSchema, type BatchDocument } from '@huibian/contracts';
import { decodeText } from '@huibian/intake';
import { CommandRefusal, type CommandOutput } from './command';

/** The bytes of a file, or exit 3 with the reason. */
export async function readBytes(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new CommandRefusal(3, 'cli.file_unreadable', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** A text file in UTF-8, UTF-16 or GB18030; another kind of file is named by what it looks like. */
export async function readText(file: string, output: CommandOutput): Promise<string> {
  const decoded = decodeText(await readBytes(file));
  if (!decoded.ok) throw new CommandRefusal(3, 'intake.file_not_text', { kind: output.words(`intake.kind.${decoded.likelyKind}`) });
  return decoded.text;
}

export async function readJson(file: string): Promise<unknown> {
  const bytes = await readBytes(file);
  try {
    return JSON.parse(bytes.toString('utf8').replace(/^\ufeff/, ''));
  } catch (error) {
    throw new CommandRefusal(3, 'cli.not_json', { file, reason: error instanceof Error ? error.message : String(error) });
  }
}

/** A batch document, checked field by field. */
export async function readBatchDocument(file: string, output: CommandOutput): Promise<BatchDocument> {
  const parsed = batchDocumentSchema.safeParse(await readJson(file));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const path = issue?.path.join('.') || '$';
  throw new CommandRefusal(3, 'cli.wrong_shape', { file, expected: output.words('cli.shape.batch'), path, reason: issue?.message ?? '' });
}
