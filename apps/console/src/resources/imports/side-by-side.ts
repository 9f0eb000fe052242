import type { ImportReading, ReadBlock } from '@huibian/contracts';
import { marksOn, type Marked } from './contradiction-marks';

/** Something to look at in a case, on one side or both: next and previous go through them in the order of the source. */
export interface ReadingFinding {
  kind: 'joined' | 'dropped';
  line: number;
  block: number | null;
}

/** What a person checks: paragraphs that were joined over a break, and what was left out. */
export function readingFindings({ blocks, lines }: Pick<ImportReading, 'blocks' | 'lines'>): ReadingFinding[] {
  const joined = blocks.flatMap((block, index) => joinedAt(block).map((line): ReadingFinding => ({ kind: 'joined', line, block: index })));
  const dropped = lines.flatMap(({ line, block, dropped: left }): ReadingFinding[] => (left.length > 0 ? [{ kind: 'dropped', line, block }] : []));
  return [...joined, ...dropped].sort((one, other) => one.line - other.line);
}

/** Lines that were joined to the one before. */
export const joinedAt = (block: ReadBlock): number[] => block.pieces.slice(1).map((piece) => piece.line);

/** The finding after or before the one shown, around the end. */
export function stepped(findings: readonly ReadingFinding[], at: number | null, by: 1 | -1): number | null {
  if (findings.length === 0) return null;
  if (at === null) return by === 1 ? 0 : findings.length - 1;
  return (at + by + findings.length) % findings.length;
}

/** The contradiction after or before a case, around the end; -1 where there is none. Each case has one at most. */
export function steppedContradiction(contradictions: readonly { number: number }[], number: number, by: 1 | -1): number {
  const beyond = by === 1 ? contradictions.findIndex((one) => one.number > number) : contradictions.findLastIndex((one) => one.number < number);
  if (beyond >= 0 || contradictions.length === 0) return beyond;
  return by === 1 ? 0 : contradictions.length - 1;
}

/** The marks of a heading on each line it was taken from; nothing where none are given. */
export function headingPieces({ blocks }: Pick<ImportReading, 'blocks'>, marked: readonly Marked[] | null): { line: number; marked: Marked[] }[] {
  const [heading] = blocks;
  if (marked === null || heading?.kind !== 'heading') return [];
  return heading.pieces.map(({ line, text }) => ({ line, marked: marksOn(text, marked) }));
}
