import type { BatchDocument, DocumentCase, ImportReport } from '@huibian/contracts';

/** One understood piece of a case, and the lines of the source it came from, counted from 1. */
export interface AlignedBlock {
  kind: 'heading' | 'section' | 'paragraph';
  /** One text for each line it was taken from: more than one were joined. */
  pieces: { line: number; text: string }[];
}

/** One line of the source, and what became of it. */
export interface AlignedLine {
  line: number;
  text: string;
  /** Place of the first block taken from it; null where nothing was. */
  block: number | null;
  /** What of it was left out, and why. */
  dropped: { text: string; reason: string }[];
}

export interface AlignedCase {
  number: number;
  blocks: AlignedBlock[];
  lines: AlignedLine[];
  /** The line of the contents that names it; null where the contents do not print it as one text. */
  contentsLine: { line: number; text: string } | null;
}

/** The source without white space, each character with its line. */
interface Squeezed {
  text: string;
  lineOf: Uint32Array;
}

/** So many characters say where a text goes on after something was left out. */
const NEEDLE = 12;
/** A running head or a chapter heading is shorter than this. */
const SKIPPED_MAX = 400;

/** The lines of a text, as its reader counts them. */
export const linesOfText = (source: string): string[] => source.split(/\r\n|[\n\r\f\v\u2028\u2029]/);

/**
 * Lays one understood case of a compilation beside what it came from: the lines of a text, or the paragraphs of a Word file.
 * Nothing is understood anew: a block is found by its own characters, in order, so that what lies between was left out, for the
 * reason the report gives. Undefined for a number that stands nowhere.
 */
export function alignCase(lines: readonly string[], document: BatchDocument, report: Pick<ImportReport, 'dropped'> | null, number: number): AlignedCase | undefined {
  const squeezed = squeeze(lines);
  const reasons = new Map((report?.dropped ?? []).map(({ text, reason }) => [bare(text), reason]));
  const cases = document.chapters.flatMap((chapter) => chapter.cases);
  const index = cases.findIndex((entry) => entry.number === number);
  const entry = cases[index];
  const starts = startsOf(squeezed, cases);
  const [from, to] = [starts[index] ?? 0, starts[index + 1] ?? squeezed.text.length];
  return entry && aligned(entry, { squeezed, lines, reasons, from, to });
}

interface Stretch {
  squeezed: Squeezed;
  lines: readonly string[];
  reasons: ReadonlyMap<string, string>;
  from: number;
  to: number;
}

const bare = (text: string): string => text.replace(/[\s\ufeff]/g, '');

function squeeze(lines: readonly string[]): Squeezed {
  const texts = lines.map(bare);
  const text = texts.join('');
  const lineOf = new Uint32Array(text.length);
  let at = 0;
  texts.forEach((one, index) => {
    lineOf.fill(index + 1, at, at + one.length);
    at += one.length;
  });
  return { text, lineOf };
}

/** Where each heading stands in the body. The body follows the contents, so the last case's own heading is looked for from behind. */
function startsOf({ text }: Squeezed, cases: readonly DocumentCase[]): number[] {
  const last = cases.at(-1);
  let bodyEnd = last === undefined ? 0 : text.lastIndexOf(bare(last.heading));
  const starts: number[] = [];
  for (const entry of cases.toReversed()) {
    const found = text.lastIndexOf(bare(entry.heading), Math.max(0, bodyEnd));
    starts.unshift(found < 0 ? bodyEnd : found);
    bodyEnd = Math.max(0, (found < 0 ? bodyEnd : found) - 1);
  }
  return starts;
}

function aligned(entry: DocumentCase, stretch: Stretch): AlignedCase {
  const { squeezed, from, to } = stretch;
  const taken = new Int32Array(Math.max(0, to - from)).fill(-1);
  let cursor = from;
  const blocks = textsOf(entry).map(({ kind, text }, index): AlignedBlock => {
    const places = placesOf(bare(text), squeezed.text, cursor, to);
    for (const place of places) taken[place - from] = index;
    cursor = (places.at(-1) ?? cursor - 1) + 1;
    return { kind, pieces: piecesOf(text, places, squeezed) };
  });
  const printed = entry.contents?.printed === undefined ? -1 : squeezed.text.indexOf(bare(entry.contents.printed));
  const contentsLine = printed < 0 ? null : lineAt(stretch, squeezed.lineOf[printed] ?? 1);
  return { number: entry.number, blocks, lines: linesOf(stretch, taken), contentsLine };
}

const lineAt = ({ lines }: Stretch, line: number) => ({ line, text: (lines[line - 1] ?? '').trim() });

function textsOf(entry: DocumentCase): { kind: AlignedBlock['kind']; text: string }[] {
  return [
    { kind: 'heading', text: entry.heading },
    ...entry.preamble.map((text) => ({ kind: 'paragraph' as const, text })),
    ...entry.sections.flatMap(({ heading, paragraphs }) => [{ kind: 'section' as const, text: heading }, ...paragraphs.map((text) => ({ kind: 'paragraph' as const, text }))]),
  ];
}

/** The place of every character of a block. What stands between two of them was left out. */
function placesOf(wanted: string, source: string, from: number, to: number): number[] {
  const places: number[] = [];
  let cursor = from;
  for (let at = 0; at < wanted.length; at += 1) {
    if (source.charAt(cursor) !== wanted.charAt(at)) {
      const next = source.indexOf(wanted.slice(at, at + NEEDLE), cursor);
      if (next < 0 || next >= to || next - cursor > SKIPPED_MAX) continue;
      cursor = next;
    }
    if (cursor >= to) break;
    places.push(cursor);
    cursor += 1;
  }
  return places;
}

/** The block's own text, parted where its characters change the line. */
function piecesOf(text: string, places: readonly number[], { lineOf }: Squeezed): AlignedBlock['pieces'] {
  const pieces: AlignedBlock['pieces'] = [];
  let at = 0;
  for (const character of text) {
    const isBlank = bare(character) === '';
    const line = lineOf[places[Math.min(at, places.length - 1)] ?? -1] ?? pieces.at(-1)?.line ?? 0;
    const open = pieces.at(-1);
    if (open && (isBlank || open.line === line)) open.text += character;
    else pieces.push({ line, text: character });
    if (!isBlank) at += character.length;
  }
  return pieces;
}

/** The lines of a stretch that hold anything, with what was taken from each and what was not. */
function linesOf({ squeezed, lines, reasons, from, to }: Stretch, taken: Int32Array): AlignedLine[] {
  const found = new Map<number, AlignedLine>();
  let open: { line: number; text: string } | undefined;
  const close = (): void => {
    if (open) found.get(open.line)?.dropped.push({ text: open.text, reason: reasonOf(open.text, reasons) });
    open = undefined;
  };
  for (let at = from; at < to; at += 1) {
    const line = squeezed.lineOf[at] ?? 0;
    const own = found.get(line) ?? { line, text: (lines[line - 1] ?? '').trim(), block: null, dropped: [] };
    found.set(line, own);
    const block = taken[at - from] ?? -1;
    if (block >= 0) own.block ??= block;
    if (block >= 0 || open?.line !== line) close();
    if (block < 0) open = { line, text: `${open?.text ?? ''}${squeezed.text.charAt(at)}` };
  }
  close();
  return [...found.values()];
}

/** The report books a dropped text whole, also over line ends; a part of it has its reason. */
function reasonOf(text: string, reasons: ReadonlyMap<string, string>): string {
  const whole = reasons.get(text);
  if (whole !== undefined) return whole;
  for (const [dropped, reason] of reasons) if (dropped.includes(text)) return reason;
  return 'not_understood';
}
