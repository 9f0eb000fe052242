import { endsSentence } from '@huibian/manuscript';
import { Passage } from './passage';
import { isSectionHeading, opensPoint } from './marks';

/** Lines between two blank lines or page breaks. */
export interface SourceBlock {
  lines: Passage[];
}

/** Lines of the source, trimmed; blank ones are kept as empty passages, a form feed makes one. */
export function sourceLines(source: string): Passage[] {
  const lines: Passage[] = [];
  let from = 0;
  for (const match of source.matchAll(/\r\n|[\r\n\u2028\u2029]|[\f\v]/g)) {
    lines.push(Passage.of(source, from, match.index).trim());
    if (/[\f\v]/.test(match[0])) lines.push(Passage.empty);
    from = match.index + match[0].length;
  }
  lines.push(Passage.of(source, from).trim());
  return lines.map((line) => (line.text.startsWith('\ufeff') ? line.slice(1).trim() : line));
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
 */
export function paragraphBlocks(blocks: readonly SourceBlock[]): Passage[] {
  const wrapped = blocks.filter((block) => block.lines.length > 1).flatMap((block) => block.lines.map((line) => line.text.length));
  const widest = wrapped.toSorted((a, b) => a - b)[Math.floor(wrapped.length * 0.9)] ?? 0;
  const runsOn = (line: Passage, next: Passage): boolean => {
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
