import type { ContentsFault } from './contents-fault';

/**
 * `file_missing`, `file_unlisted`, `file_repeated`, `bytes`, `sha256`, `sm3`: the files against their lines in the manifest.
 * `unreadable`: a file cannot be opened as what its name says. `title`, `pages`, `case_missing`, `case_extra`, `start_page`,
 * `case_pages`, `tracking`: the manifest against the files. The rest: a contents entry against its heading.
 */
export type EditionMismatchKind =
  | 'file_missing' | 'file_unlisted' | 'file_repeated' | 'bytes' | 'sha256' | 'sm3' | 'unreadable'
  | 'title' | 'pages' | 'case_missing' | 'case_extra' | 'start_page' | 'case_pages' | 'tracking' | ContentsFault['what'];

export interface EditionMismatch {
  what: EditionMismatchKind;
  /** The file it stands in. */
  file: string;
  /** The case, where it is about one. */
  number: number | null;
  expected: string | number | null;
  found: string | number | null;
}

export function mismatch(what: EditionMismatchKind, file: string, rest: Partial<Pick<EditionMismatch, 'number' | 'expected' | 'found'>> = {}): EditionMismatch {
  return { what, file, number: null, expected: null, found: null, ...rest };
}
