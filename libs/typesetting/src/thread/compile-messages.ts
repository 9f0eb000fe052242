import type { BatchDocument } from '@huibian/contracts';
import type { CompileOptions, CompileResult, CompileStage } from '../compile-batch';
import type { FitOptions, FitResult, FitStage } from '../fit/fit-batch';
import type { FontOptions } from '../fonts/prepare-fonts';
import type { ContentsCheck, ExpectedEntry } from '../pdf/verify-contents';
import type { PagePreview } from '../preview/preview-pages';
import type { ErrorParams, MissingGlyph, TypesettingErrorCode } from '../typesetting-error';

/** What the thread is asked for. */
export type ThreadTask =
  | { kind: 'compile'; document: BatchDocument; options: CompileOptions }
  | { kind: 'fit'; document: BatchDocument; options: FitOptions }
  | { kind: 'preview'; document: BatchDocument; options: FontOptions }
  | { kind: 'verify'; pdf: Uint8Array; expected: readonly ExpectedEntry[] }
  | { kind: 'read'; pdf: Uint8Array };

export interface ThreadRequest {
  id: number;
  task: ThreadTask;
}

/** Buffers cross a thread as plain byte arrays. */
export type WireResult =
  | { kind: 'compile'; manifest: CompileResult['manifest']; files: { name: string; bytes: Uint8Array }[] }
  | { kind: 'fit'; fitted: FitResult }
  | { kind: 'preview'; preview: PagePreview }
  | { kind: 'verify'; check: ContentsCheck }
  | { kind: 'read'; sheets: string[] };

export type ThreadReply =
  | { id: number; type: 'progress'; stage: CompileStage | FitStage; fraction: number }
  | { id: number; type: 'done'; result: WireResult }
  | { id: number; type: 'refused'; code: TypesettingErrorCode; params: ErrorParams; glyphs: MissingGlyph[] }
  | { id: number; type: 'failed'; message: string };
