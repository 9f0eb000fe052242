/**
 * What a page of the official layout can hold (GB/T 9704-2012, 5.2: 22 lines of 28 characters), good enough to say whether
 * a stretch of text ends at the foot of a page. Where a printed page ended is the only trace it leaves in an extract.
 */
export const page = { lines: 22, columns: 28, titleColumns: 20 } as const;

const CLOSING = new Set('，。、；：！？”’》）〉】〕)％%');

function widthOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if ('“”‘’'.includes(character)) return 0.45; // set from the Latin font
  if (code >= 0x2e80 || character === '…' || character === '—') return 1;
  if (character === ' ' || character === '.' || character === ',') return 0.25;
  return character === '%' ? 0.83 : 0.5;
}

/** Latin words and numbers do not break; everything else does between characters. */
function pieces(text: string): string[] {
  return text.match(/[A-Za-z0-9.,%]+|[\s\S]/gu) ?? [];
}

export interface SetText {
  lines: number;
  /** How much of the last line is filled, in characters. */
  lastLine: number;
}

/** Sets a text in lines; `indent` is what the first line leaves free. Closing marks may squeeze into a line's end. */
export function setText(text: string, indent: number, columns: number = page.columns): SetText {
  let lines = 1;
  let filled = indent;
  for (const piece of pieces(text)) {
    const width = [...piece].reduce((sum, character) => sum + widthOf(character), 0);
    const room = CLOSING.has(piece) ? columns + 0.5 : columns;
    if (filled + width > room + 0.05) {
      lines += 1;
      filled = width;
    } else filled += width;
  }
  return { lines, lastLine: filled };
}

/** Characters a line end may be out by after a page of squeezed marks and set figures; measured on line ends that are sure, 121 of 123 are within. */
const CHARACTERS_OUT_MAX = 4;
/** Lines a page end may be out by. */
export const LINES_OUT_MAX = 1;

/** Whether a text set up to here ends with a full line, and how many lines that makes: a line just begun was the full one before it. */
export function lineFullness(set: SetText, lines: number): { full: boolean; lines: number } {
  if (set.lastLine <= CHARACTERS_OUT_MAX && set.lines > 1) return { full: true, lines: lines - 1 };
  return { full: page.columns - set.lastLine <= CHARACTERS_OUT_MAX, lines };
}

/** How far a count of lines is from whole pages, at least one. */
export function linesFromFullPage(lines: number): number {
  const pages = Math.max(1, Math.round(lines / page.lines));
  return Math.abs(lines - pages * page.lines);
}

/** Grid lines a case's title takes: its own and two more. */
export const titleLines = (heading: string): number => Math.ceil([...heading].length / page.titleColumns) + 2;
