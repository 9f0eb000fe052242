import { endsSentence } from '@huibian/manuscript';
import type { ImportReport } from '@huibian/contracts';
import { isSectionHeading, opensPoint, pointOrdinal } from './marks';
import { LINES_OUT_MAX, lineFullness, linesFromFullPage, setText, titleLines, type SetText } from './page-capacity';
import { Passage } from './passage';

/** The body of one case in order: headings, and the pieces that page breaks may have cut paragraphs into. */
export interface BodyPart {
  kind: 'heading' | 'piece';
  passage: Passage;
}

export interface JoinedBody {
  parts: BodyPart[];
  joins: number;
  ambiguousJoins: ImportReport['ambiguousJoins'];
}

type Verdict = 'joined' | 'kept_apart' | 'ambiguous';

/**
 * What the text alone says of two pieces that follow each other. A piece that stops inside a sentence goes on; a finished one
 * before a point is whole. A finished piece before plain text, and a point that opens the count anew, only the page can tell.
 */
function verdictOf(before: string, after: string, ordinalBefore: number): Verdict {
  const finished = endsSentence(before);
  if (!opensPoint(after)) {
    if (finished) return 'ambiguous';
    return /[：:]$/.test(before) ? 'ambiguous' : 'joined';
  }
  if (finished) return pointOrdinal(after) === 1 && ordinalBefore >= 1 ? 'ambiguous' : 'kept_apart';
  if (/[：:；;]$/.test(before)) return 'kept_apart';
  return /[，,、]$/.test(before) ? 'joined' : 'ambiguous';
}

interface Boundary {
  /** Index of the part after the boundary. */
  index: number;
  verdict: Verdict;
}

function boundariesOf(parts: readonly BodyPart[]): Boundary[] {
  let ordinal = 0;
  return parts.flatMap((part, index) => {
    const previous = parts[index - 1];
    if (part.kind === 'heading') ordinal = 0;
    const verdict = part.kind === 'piece' && previous?.kind === 'piece' ? verdictOf(previous.passage.text, part.passage.text, ordinal) : undefined;
    const own = part.kind === 'piece' ? pointOrdinal(part.passage.text) : undefined;
    if (own !== undefined && verdict !== 'joined') ordinal = own;
    return verdict === undefined ? [] : [{ index, verdict }];
  });
}

/** Lines a part takes on the page; one that goes on from the page before has no indent. */
const linesOf = (part: BodyPart, goesOn: boolean): number => (part.kind === 'heading' ? 1 : setText(part.passage.text, goesOn ? 0 : 2).lines);

/** Counts the lines since the last page end while the boundaries of a case are weighed in order. */
class LinesOnPage {
  private next = 0;
  private lines = 0;
  /** Where the page began; 0 is the page with the title. */
  private from = 0;

  constructor(
    private readonly parts: readonly BodyPart[],
    private readonly pageEnds: ReadonlySet<number>,
  ) {}

  /** Lines from the page's beginning up to a part; parts are asked for in order. */
  upTo(index: number): { from: number; lines: number } {
    for (; this.next < index; this.next += 1) {
      const goesOn = this.pageEnds.has(this.next);
      if (goesOn) [this.from, this.lines] = [this.next, 0];
      const part = this.parts[this.next];
      if (part) this.lines += linesOf(part, goesOn);
    }
    return { from: this.from, lines: this.lines };
  }
}

/** What else is known of a case when its text leaves a join open. */
export interface PrintedCase {
  number: number;
  heading: string;
  /** Pages it took in print, from the contents; undefined where they do not say. */
  pages: number | undefined;
  /** The whole source: a form feed, a folio or a running head between two pieces is a page end seen. */
  source: string;
  /** The source marks its page ends with form feeds throughout, so that where none stands no page ended. */
  pageEndsMarked: boolean;
}

interface PageEvidence {
  decision: 'joined' | 'kept_apart';
  reason: 'page_end_seen' | 'no_page_end_seen' | 'page_and_line_full' | 'line_not_full' | 'page_not_full' | 'pages_accounted_for';
}

const lastPiece = (parts: readonly BodyPart[], index: number, pageEnds: ReadonlySet<number>): SetText =>
  setText(parts[index - 1]?.passage.text ?? '', pageEnds.has(index - 1) ? 0 : 2);

const endsFull = (parts: readonly BodyPart[], index: number, pageEnds: ReadonlySet<number>): boolean => lineFullness(lastPiece(parts, index, pageEnds), 0).full;

/** Whether anything but blank lines stands between two pieces in the source. */
function pageEndSeen(parts: readonly BodyPart[], index: number, source: string): boolean {
  const end = parts[index - 1]?.passage.at.at(-1) ?? 0;
  return /[\f\S]/.test(source.slice(end + 1, parts[index]?.passage.start ?? end + 1));
}

/**
 * Whether a page ended exactly at this boundary: its last line must be full, and so must be the page, counted from the last
 * sure page end. Where the sure ones already make up the pages the contents give the case, no page ended here.
 */
function weigh(parts: readonly BodyPart[], index: number, pageEnds: ReadonlySet<number>, printed: PrintedCase, page: LinesOnPage): PageEvidence {
  if (pageEndSeen(parts, index, printed.source)) return endsFull(parts, index, pageEnds) ? { decision: 'joined', reason: 'page_end_seen' } : { decision: 'kept_apart', reason: 'line_not_full' };
  if (printed.pageEndsMarked) return { decision: 'kept_apart', reason: 'no_page_end_seen' };
  if (printed.pages !== undefined && pageEnds.size >= printed.pages - 1) return { decision: 'kept_apart', reason: 'pages_accounted_for' };
  const counted = page.upTo(index);
  const top = counted.from === 0 ? titleLines(printed.heading) : 0;
  const fullness = lineFullness(lastPiece(parts, index, pageEnds), top + counted.lines);
  if (!fullness.full) return { decision: 'kept_apart', reason: 'line_not_full' };
  return linesFromFullPage(fullness.lines) > LINES_OUT_MAX ? { decision: 'kept_apart', reason: 'page_not_full' } : { decision: 'joined', reason: 'page_and_line_full' };
}

const EDGE = 20;

/** Rejoins the paragraphs of one case that page breaks cut. */
export function joinParagraphs(parts: readonly BodyPart[], printed: PrintedCase): JoinedBody {
  const boundaries = boundariesOf(parts);
  const joinsAt = new Set(boundaries.filter((boundary) => boundary.verdict === 'joined').map((boundary) => boundary.index));
  const ambiguousJoins: ImportReport['ambiguousJoins'] = [];
  const page = new LinesOnPage(parts, joinsAt);
  for (const { index } of boundaries.filter((boundary) => boundary.verdict === 'ambiguous')) {
    const { decision, reason } = weigh(parts, index, joinsAt, printed, page);
    if (decision === 'joined') joinsAt.add(index);
    ambiguousJoins.push({ number: printed.number, before: parts[index - 1]?.passage.text.slice(-EDGE) ?? '', after: parts[index]?.passage.text.slice(0, EDGE) ?? '', decision, reason });
  }
  const groups: BodyPart[][] = [];
  parts.forEach((part, index) => {
    const group = groups.at(-1);
    if (group && joinsAt.has(index)) group.push(part);
    else groups.push([part]);
  });
  const joined = groups.map((group): BodyPart => (group.length === 1 && group[0] ? group[0] : { kind: 'piece', passage: Passage.joinLines(group.map(({ passage }) => passage)) }));
  return { parts: joined, joins: joinsAt.size, ambiguousJoins };
}

/** Whether a passage heads a section: the form of 一、基本情况, and nothing unfinished before it that it could belong to. */
export function headsSection(text: string, previous: BodyPart | undefined): boolean {
  if (!isSectionHeading(text)) return false;
  if (!previous || previous.kind === 'heading' || endsSentence(previous.passage.text)) return true;
  return /(?:情况|做法|成效|背景|启示|经验|举措|措施|效果|体会|打算|简介|概况)$/.test(text);
}
