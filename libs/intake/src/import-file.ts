import type { ImportedDocument, ImportKind, MessageParams } from '@huibian/contracts';
import type { CaseOptions } from './case-import';
import { decodeText, type TextEncoding } from './decode-text';
import type { RevisionChoice } from './docx/word-blocks';
import { readWordDocument } from './docx/word-document';
import type { WordImage } from './docx/word-images';
import { likelyKindOf } from './file-kind';
import { importLimits, mebibytes } from './import-limits';
import { ImportRefusal } from './import-refusal';
import { SourceText } from './source-text';
import type { Understanding } from './understanding';
import { looksLike, understandSource } from './understand';

export interface ImportOptions extends CaseOptions {
  /** What the file is; by default what it looks like. */
  kind?: ImportKind;
  /** Tracked changes of a Word file; by default taken. */
  revisions?: RevisionChoice;
}

export type ImportedFile =
  /** The file is not taken: `code` says why and names the cure. */
  | { ok: false; code: string; params: MessageParams }
  /** `kind` is what it was read as, undefined where it looked like nothing known. */
  | { ok: true; kind: ImportKind | undefined; format: 'text' | 'word'; encoding: TextEncoding | null; understanding: Understanding<ImportedDocument>; attachments: WordImage[] };

/** Bytes a text of as many characters as are taken may have in any of its encodings. */
const TEXT_BYTES_MAX = importLimits.textCharacters * 4;

function readTextSource(bytes: Uint8Array): { text: SourceText; encoding: TextEncoding } {
  const tooLong = new ImportRefusal('intake.text_too_long', { limit: importLimits.textCharacters });
  const likelyKind = likelyKindOf(bytes);
  if (likelyKind !== undefined) throw new ImportRefusal(`intake.unreadable.${likelyKind}`);
  if (bytes.length > TEXT_BYTES_MAX) throw tooLong;
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new ImportRefusal(`intake.unreadable.${decoded.likelyKind}`);
  if (decoded.text.length > importLimits.textCharacters) throw tooLong;
  return { text: SourceText.ofText(decoded.text), encoding: decoded.encoding };
}

/** A text within what an import takes. */
function bounded(text: SourceText): SourceText {
  if (text.source.trim() === '') throw new ImportRefusal('intake.unreadable.blank');
  const lines = text.lines.reduce((count, line) => (line.text === '' ? count : count + 1), 0);
  if (lines > importLimits.textLines) throw new ImportRefusal('intake.too_many_lines', { limit: importLimits.textLines });
  return text;
}

function understood(text: SourceText, said: ImportKind | undefined, options: CaseOptions): Pick<Extract<ImportedFile, { ok: true }>, 'kind' | 'understanding'> {
  const within = bounded(text);
  const kind = said ?? looksLike(within);
  return { kind, understanding: understandSource(within, kind, options) };
}

async function read(bytes: Buffer, { kind, revisions, ...options }: ImportOptions): Promise<ImportedFile> {
  if (bytes.length > importLimits.fileBytes) throw new ImportRefusal('intake.file_too_large', { size: mebibytes(bytes.length), limit: mebibytes(importLimits.fileBytes) });
  if (likelyKindOf(bytes) !== 'zip') {
    const { text, encoding } = readTextSource(bytes);
    return { ok: true, format: 'text', encoding, ...understood(text, kind, options), attachments: [] };
  }
  const document = await readWordDocument(bytes, revisions);
  return { ok: true, format: 'word', encoding: null, ...understood(SourceText.ofWord(document), kind, options), attachments: document.images };
}

/**
 * Reads a file, text or Word, whatever its name: what it is, its bytes say. A file that is hostile, damaged or of another kind is an
 * answer, not a throw; within `importLimits` time and memory are bounded. Nothing is written, fetched or run.
 */
export async function importFile(bytes: Buffer, options: ImportOptions = {}): Promise<ImportedFile> {
  try {
    return await read(bytes, options);
  } catch (error) {
    if (!(error instanceof ImportRefusal)) throw error;
    return { ok: false, code: error.code, params: error.params };
  }
}
