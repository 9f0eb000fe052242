import type { CaseFile, CaseFileOptions } from '../case-file';
import type { OpenedFile } from '../import-file';
import type { VolumeFile, VolumeFileOptions } from '../volume-file';

/** What may be read beside the process: what each reading is told, and what it answers. */
export interface Readings {
  case: { options: CaseFileOptions; file: CaseFile };
  volume: { options: VolumeFileOptions; file: VolumeFile };
  /** Whether a file is a text or a Word document at all: nothing of it is understood. */
  opening: { options: VolumeFileOptions; file: OpenedFile };
}

export type ReadingKind = keyof Readings;

/** What the thread is started with: one file, and it ends when that is read. */
export interface ReadingTask<Kind extends ReadingKind = ReadingKind> {
  kind: Kind;
  bytes: Uint8Array;
  options: Readings[Kind]['options'];
}

export type ReadingReply<Kind extends ReadingKind = ReadingKind> = { type: 'opened' } | { type: 'done'; file: Readings[Kind]['file'] } | { type: 'failed'; message: string };
