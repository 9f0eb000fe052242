import { endsSentence } from '@huibian/manuscript';
import { Passage } from './passage';
import { isSectionHeading, opensPoint } from './marks';

/** Lines between two blank lines or page breaks. */
export interface SourceBlock {
  lines: Passage[];
}

const LINE_END = new Set([0x0a, 0x0b, 0x0c, 0x0d, 0x2028, 0x2029]);
const PAGE_END = new Set([0x0b, 0x0c]);

/** Lines of the source, trimmed; any run of blank ones, and a form feed, is one empty passage. */
export function sourceLines(source: string): Passage[] {
  const lines: Passage[] = [];
  const end = (line: Passage): void => {
    if (line.text !== '' || lines.at(-1)?.text !== '') lines.push(line);
  };
  let from = 0;
  for (let at = 0; at <= source.length; at += 1) {
    const code = at < source.length ? source.charCodeAt(at) : 0x0a;
    if (!LINE_END.has(code)) continue;
    end(trimmedPassage(source, from, at));
    if (PAGE_END.has(code)) end(Passage.empty);
    if (code === 0x0d && source.charCodeAt(at + 1) === 0x0a) at += 1;
    from = at + 1;
  }
  return lines;
}

/** A stretch of the source without the white space at its ends, which is never given places. */
export function trimmedPassage(source: string, from: number, to: number): Passage {
  const raw = source.slice(from, to);
  const text = raw.trim();
  if (text === '') return Passage.empty;
  const start = from + raw.length - raw.trimStart().length;
  return Passage.of(source, start, start + text.length);
}

export function blocksOfLines(lines: readonly Passage[]): SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let open: SourceBlock | undefined;
  for (const line of lines) {
    if (line.text === '') open = undefined;
    else if (open) open.lines.push(line);
    else blocks.push((open = { lines: [line] }));
  }
  return blocks;
}

/** A line longer than this holds a paragraph of its own: no page is that wide. */
const WRAPPED_LINE_MAX = 60;

/**
 * The paragraphs of a stretch of lines. In the usual extract each block is one; where lines are wrapped inside a block, a line
 * as wide as the others runs on, a shorter one ends its paragraph, and a heading or a point never runs on from a finished line.
 * Where the source is given, a line set in by two characters opens a paragraph.
 */
export function paragraphBlocks(blocks: readonly SourceBlock[], source = ''): Passage[] {
  const wrapped = blocks.filter((block) => block.lines.length > 1).flatMap((block) => block.lines.map((line) => line.text.length));
  const widest = wrapped.toSorted((a, b) => a - b)[Math.floor(wrapped.length * 0.9)] ?? 0;
  const runsOn = (line: Passage, next: Passage): boolean => {
    if (/(?:\u3000\u3000|[ \t]{4})$/.test(source.slice(Math.max(0, next.start - 4), Math.max(0, next.start)))) return false;
    if (widest > WRAPPED_LINE_MAX || isSectionHeading(line.text) || isSectionHeading(next.text)) return false;
    if (endsSentence(line.text) && opensPoint(next.text)) return false;
    return line.text.length >= widest * 0.8;
  };
  return blocks.flatMap((block) => {
    const paragraphs: Passage[][] = [];
    block.lines.forEach((line, index) => {
      const previous = block.lines[index - 1];
      const current = paragraphs.at(-1);
      if (previous && current && runsOn(previous, line)) current.push(line);
      else paragraphs.push([line]);
    });
    return paragraphs.map((each) => Passage.joinLines(each));
  });
}
