import type { ImportedDocument, ImportKind, MessageParams, RevisionChoice, SourceFormat } from '@huibian/contracts';
import type { CaseOptions } from './case-import';
import { decodeText, type TextEncoding } from './decode-text';
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
  | {
      ok: true;
      kind: ImportKind | undefined;
      format: SourceFormat;
      encoding: TextEncoding | null;
      understanding: Understanding<ImportedDocument>;
      attachments: WordImage[];
      /** The paragraphs of a Word file that have text, in order; null for a text file. */
      paragraphs: string[] | null;
    };

/** Whether a file is a text or a Word document that can be taken; `code` says why not and names the cure. */
export type OpenedFile = { ok: false; code: string; params: MessageParams } | { ok: true; format: SourceFormat };

/** The characters of a file, before anything of them is understood. */
interface Source {
  format: SourceFormat;
  encoding: TextEncoding | null;
  text: SourceText;
  attachments: WordImage[];
}

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

async function sourceOf(bytes: Buffer, revisions: RevisionChoice | undefined): Promise<Source> {
  if (bytes.length > importLimits.fileBytes) throw new ImportRefusal('intake.file_too_large', { size: mebibytes(bytes.length), limit: mebibytes(importLimits.fileBytes) });
  if (likelyKindOf(bytes) !== 'zip') {
    const { text, encoding } = readTextSource(bytes);
    return { format: 'text', encoding, text: bounded(text), attachments: [] };
  }
  const document = await readWordDocument(bytes, revisions);
  return { format: 'word', encoding: null, text: bounded(SourceText.ofWord(document)), attachments: document.images };
}

/** A refusal is an answer; any other error is a fault of the reader. */
function refusalOf(error: unknown): { ok: false; code: string; params: MessageParams } {
  if (!(error instanceof ImportRefusal)) throw error;
  return { ok: false, code: error.code, params: error.params };
}

/**
 * Reads a file, text or Word, whatever its name: what it is, its bytes say. A file that is hostile, damaged or of another kind is an
 * answer, not a throw; within `importLimits` time and memory are bounded. Nothing is written, fetched or run.
 * @param onOpened called once the characters are in hand and nothing of them is understood yet
 */
export async function importFile(bytes: Buffer, { kind: said, revisions, ...options }: ImportOptions = {}, onOpened?: () => void): Promise<ImportedFile> {
  try {
    const { format, encoding, text, attachments } = await sourceOf(bytes, revisions);
    onOpened?.();
    const kind = said ?? looksLike(text);
    return { ok: true, kind, format, encoding, understanding: understandSource(text, kind, options), attachments, paragraphs: text.word?.paragraphs.map(({ looks }) => looks.text) ?? null };
  } catch (error) {
    return refusalOf(error);
  }
}

/** Opens a file as `importFile` does and understands nothing of it: whoever sends it is told at once that it cannot be read. */
export async function openFile(bytes: Buffer, { revisions }: Pick<ImportOptions, 'revisions'> = {}): Promise<OpenedFile> {
  try {
    const { format } = await sourceOf(bytes, revisions);
    return { ok: true, format };
  } catch (error) {
    return refusalOf(error);
  }
}
