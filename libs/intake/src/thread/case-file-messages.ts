import type { CaseFile, CaseFileOptions } from '../case-file';

/** What the thread is started with: one file, and it ends when that is read. */
export interface CaseFileTask {
  bytes: Uint8Array;
  options: CaseFileOptions;
}

export type CaseFileReply = { type: 'done'; file: CaseFile } | { type: 'failed'; message: string };
