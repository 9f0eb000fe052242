import type { BatchDocument, MessageParams, RevisionChoice, SourceFormat } from '@huibian/contracts';
import type { TextEncoding } from './decode-text';
import { importFile } from './import-file';
import type { IntakeProblem } from './understanding';

export interface VolumeFileOptions {
  /** Tracked changes of a Word file; by default taken. */
  revisions?: RevisionChoice;
}

/** A whole volume or an experience table as it stands in a file. Plain values throughout: it crosses a thread as it is. */
export type VolumeFile =
  | { ok: false; code: string; params: MessageParams }
  | {
      ok: true;
      format: SourceFormat;
      encoding: TextEncoding | null;
      /** There when something could be made of the file; whole when no problem blocks. */
      document?: BatchDocument;
      problems: IntakeProblem[];
      /** The paragraphs of a Word file that have text, in order: problems name them by their place, from 1. Null for a text, which has lines. */
      paragraphs: string[] | null;
    };

/**
 * Reads a volume or an experience table from a file somebody uploads. One case alone is refused, since it comes in on its own draft.
 * Images stay behind; the report names them.
 * @param onOpened called once the characters are in hand and nothing of them is understood yet
 */
export async function importVolumeFile(bytes: Buffer, options: VolumeFileOptions = {}, onOpened?: () => void): Promise<VolumeFile> {
  const read = await importFile(bytes, options, onOpened);
  if (!read.ok) return read;
  const { format, encoding, paragraphs } = read;
  const { document, problems } = read.understanding;
  if (read.kind === 'case' || document?.kind === 'case') return { ok: false, code: 'volume_file.is_case', params: {} };
  return { ok: true, format, encoding, ...(document && { document }), problems, paragraphs };
}
