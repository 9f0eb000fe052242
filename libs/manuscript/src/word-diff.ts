import { diffArrays } from 'diff';

export type SegmentKind = 'same' | 'added' | 'removed';
export interface DiffSegment {
  kind: SegmentKind;
  text: string;
}

/** Two texts with nothing in common are not worth more than this many edits to prove it; a fixed bound keeps the result the same everywhere. */
const EDITS_MAX = 1000;

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** Chinese words, numbers, Latin words and single marks, in order; joined they give the text back. */
export function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function push(segments: DiffSegment[], kind: SegmentKind, text: string): void {
  if (text === '') return;
  const last = segments.at(-1);
  if (last?.kind === kind) last.text += text;
  else segments.push({ kind, text });
}

function commonStart(a: readonly string[], b: readonly string[]): number {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1;
  return at;
}

/**
 * Word-level difference of two texts: the `same` and `removed` segments give `a`, the `same` and `added` ones give `b`.
 * Removed stands before added where both stand at one place.
 */
export const diffWords = (a: string, b: string): DiffSegment[] => (a === b ? sameText(a) : diffParts(wordsOf(a), wordsOf(b)));

/** As `diffWords`, character by character: for texts of one line, where a word would be too much to mark. */
export const diffCharacters = (a: string, b: string): DiffSegment[] => (a === b ? sameText(a) : diffParts([...a], [...b]));

const sameText = (text: string): DiffSegment[] => (text === '' ? [] : [{ kind: 'same', text }]);

function diffParts(before: readonly string[], after: readonly string[]): DiffSegment[] {
  const start = commonStart(before, after);
  const end = commonStart(before.slice(start).reverse(), after.slice(start).reverse());
  const oldMiddle = before.slice(start, before.length - end);
  const newMiddle = after.slice(start, after.length - end);
  const segments: DiffSegment[] = [];
  push(segments, 'same', before.slice(0, start).join(''));
  const changes = diffArrays(oldMiddle, newMiddle, { maxEditLength: EDITS_MAX });
  if (changes === undefined) {
    push(segments, 'removed', oldMiddle.join(''));
    push(segments, 'added', newMiddle.join(''));
  } else {
    for (const change of changes) push(segments, change.added ? 'added' : change.removed ? 'removed' : 'same', change.value.join(''));
  }
  push(segments, 'same', end === 0 ? '' : before.slice(-end).join(''));
  return segments;
}

/** Whether anything differs. */
export function isChanged(segments: readonly DiffSegment[]): boolean {
  return segments.some((segment) => segment.kind !== 'same');
}
