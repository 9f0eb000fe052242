import type { CaseBlock, CaseSection } from '@huibian/contracts';
import { chineseNumeral } from './chinese-numeral';

export type BlockField = 'lead' | 'text';

/** A stretch of a printed paragraph. `field` is null for what print adds: the ordinal, a full stop after the lead. Offsets are UTF-16 units. */
export interface Stretch {
  start: number;
  end: number;
  field: BlockField | null;
  /** Where the stretch begins in the field it was written in. */
  from: number;
}

/** A paragraph as it is printed, and where each of its characters was written. */
export interface PrintedParagraph {
  text: string;
  /** The block among all blocks of its section, blank ones counted. */
  blockIndex: number;
  stretches: readonly Stretch[];
}

const LEAD_IS_CLOSED = /[。！？；：，、!?;:,”’》）…]$/;

/** A lead sentence before its detail: a full stop is added where it ends in no mark of its own; with nothing after it, it stays as written. */
export function closedLead(lead: string, text: string): string {
  const opening = lead.trimEnd();
  return opening === '' || text.trim() === '' || LEAD_IS_CLOSED.test(opening) ? opening : `${opening}。`;
}

const isWritten = (block: CaseBlock): boolean => block.text.trim() !== '' || (block.kind === 'point' && block.lead.trim() !== '');

type Piece = readonly [text: string, field: BlockField | null];

/** A block as it is printed, piece by piece. Only the ends are trimmed: a space inside, as an old volume may print it, comes back as it was. */
function piecesOf(block: CaseBlock, ordinal: number): Piece[] {
  if (block.kind === 'paragraph') return [[block.text, 'text']];
  const lead = block.lead.trimEnd();
  const rest = block.text.trimEnd();
  return [[`${chineseNumeral(ordinal)}是`, null], [lead, 'lead'], [closedLead(lead, rest).slice(lead.length), null], [rest, 'text']];
}

/** The stretches between two places of a block, counted from the first of them. */
function cut(pieces: readonly Piece[], start: number, end: number): Stretch[] {
  const stretches: Stretch[] = [];
  let at = 0;
  for (const [text, field] of pieces) {
    const [first, last] = [Math.max(at, start), Math.min(at + text.length, end)];
    if (first < last) stretches.push({ start: first - start, end: last - start, field, from: first - at });
    at += text.length;
  }
  return stretches;
}

/**
 * The paragraphs of a section as they are printed: points numbered 一是、二是 by their place among the section's points,
 * empty blocks left out, a line break starting a new paragraph; each with the way back to what was written.
 */
export function printedParagraphs(section: Pick<CaseSection, 'blocks'>): PrintedParagraph[] {
  let ordinal = 0;
  return section.blocks.flatMap((block, blockIndex) => {
    if (!isWritten(block)) return [];
    if (block.kind === 'point') ordinal += 1;
    const pieces = piecesOf(block, ordinal);
    const whole = pieces.map(([text]) => text).join('');
    return [...whole.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
      const text = line.trim();
      const start = index + line.length - line.trimStart().length;
      return text === '' ? [] : [{ text, blockIndex, stretches: cut(pieces, start, start + text.length) }];
    });
  });
}
