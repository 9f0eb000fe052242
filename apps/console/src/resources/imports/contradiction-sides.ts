import type { DiffSegment } from '@huibian/manuscript';

/** One side of a difference as it was printed: the other side's words left out. */
export const sideOf = (segments: readonly DiffSegment[], side: 'before' | 'after'): DiffSegment[] =>
  segments.filter(({ kind }) => kind === 'same' || kind === (side === 'before' ? 'removed' : 'added'));
