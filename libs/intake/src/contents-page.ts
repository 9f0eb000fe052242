import { clausesOf, unitsOf } from '@huibian/manuscript';
import type { Ledger } from './ledger';
import { isContentsHeading, isFolio } from './marks';
import { Passage } from './passage';
import type { ProblemList } from './understanding';

export interface ContentsEntry {
  number: number;
  units: string[];
  title: string;
  titleClauses: string[];
  /** The printed page, or undefined where the entry names none. */
  page?: number;
  source: Passage;
}

export interface ContentsChapter {
  name: string;
  entries: ContentsEntry[];
}

export interface ContentsPage {
  chapters: ContentsChapter[];
  /** Index of the contents heading (or first entry) and of the first line after the contents. */
  from: number;
  to: number;
}

const ENTRY_START = /^(\d{1,4})\s*[.．、]\s*(?!\d)/;
/** A page in brackets, or bare after a leader, a tab or wide white space. Each run is tried from its start only, or a long one takes the square of its length. */
const ENTRY_PAGE = /(?<![\s….·⋯．。_—–-])[\s….·⋯．。_—–-]*[（(]\s*(\d{1,4})\s*[）)]$|(?:(?:(?<![….·⋯．_])[….·⋯．_]{2,}|(?<![—–-])[—–-]{3,})\s*|(?<!\s)(?:\s{2,}|\t))(\d{1,4})$/;

/** Lines an entry may wrap over. */
const ENTRY_LINES_MAX = 8;

interface OpenEntry {
  number: number;
  lines: Passage[];
}

const wholeOf = (entry: OpenEntry): Passage => Passage.joinLines(entry.lines);
const hasPage = (entry: OpenEntry): boolean => ENTRY_PAGE.test(wholeOf(entry).text);

function colonPlace(text: string): number {
  return text.search(/[：:]/);
}

function readEntry(open: OpenEntry, ledger: Ledger, problems: ProblemList): ContentsEntry | undefined {
  const whole = wholeOf(open);
  const start = ENTRY_START.exec(whole.text)?.[0].length ?? 0;
  const pageMatch = ENTRY_PAGE.exec(whole.text);
  const end = pageMatch ? pageMatch.index : whole.text.length;
  const printed = pageMatch?.[1] ?? pageMatch?.[2];
  const page = printed === undefined ? undefined : Number(printed);
  const colon = colonPlace(whole.text.slice(start, end));
  if (page === undefined || page < 1) problems.add('intake.contents_page_missing', whole, { number: open.number }, false);
  if (colon <= 0) {
    problems.add('intake.contents_entry_unreadable', whole, { number: open.number });
    return undefined;
  }
  const units = whole.slice(start, start + colon).trim();
  const title = whole.slice(start + colon + 1, end).trim();
  if (title.text === '') {
    problems.add('intake.contents_entry_unreadable', whole, { number: open.number });
    return undefined;
  }
  const digits = printed === undefined ? Passage.empty : whole.slice(whole.text.lastIndexOf(printed), whole.text.lastIndexOf(printed) + printed.length);
  ledger.keep(whole.slice(0, String(open.number).length), units, title, digits);
  ledger.drop('contents_marks', whole);
  return { number: open.number, units: unitsOf(units.text), title: title.text, titleClauses: clausesOf(title.text), ...(page !== undefined && page > 0 && { page }), source: whole };
}

/** The place of the contents heading; without one, the first numbered entry that ends in a page. */
function findStart(lines: readonly Passage[]): number {
  const heading = lines.findIndex((line) => isContentsHeading(line.text));
  if (heading !== -1) return heading;
  const entry = lines.findIndex((line) => ENTRY_START.exec(line.text)?.[1] === '1' && ENTRY_PAGE.test(line.text));
  const chapter = entry === -1 ? -1 : lines.findLastIndex((line, index) => index < entry && line.text !== '');
  return chapter === -1 ? entry : chapter;
}

/** Whether the next lines that are not blank lead to an entry with this number: then what stands here heads a chapter. */
function leadsToEntry(lines: readonly Passage[], from: number, next: number): boolean {
  let seen = 0;
  for (let at = from + 1; at < lines.length && seen < 2; at += 1) {
    const text = lines[at]?.text ?? '';
    if (text === '' || isFolio(text) || isContentsHeading(text)) continue;
    seen += 1;
    const number = Number(ENTRY_START.exec(text)?.[1] ?? Number.NaN);
    if (number >= next && number <= next + 2) return true;
  }
  return false;
}

class ContentsReader {
  readonly chapters: ContentsChapter[] = [];
  private open: OpenEntry | undefined;
  private previous: ContentsEntry | undefined;
  private chapterLines: Passage[] = [];
  private lastNumber = 0;

  constructor(
    private readonly lines: readonly Passage[],
    private readonly ledger: Ledger,
    private readonly problems: ProblemList,
  ) {}

  /** Takes one line; false when the contents are over. */
  take(line: Passage, index: number): boolean {
    if (line.text === '') return true;
    if (isContentsHeading(line.text)) this.ledger.drop('contents_heading', line);
    else if (this.startsEntry(line)) this.start(line);
    else if (isFolio(line.text)) this.takeFolio(line);
    else if (this.open && this.open.lines.length < ENTRY_LINES_MAX && !hasPage(this.open)) this.open.lines.push(line);
    else if (leadsToEntry(this.lines, index, this.lastNumber + 1)) {
      this.finish();
      this.chapterLines.push(line);
    } else return false;
    return true;
  }

  private startsEntry(line: Passage): boolean {
    const number = Number(ENTRY_START.exec(line.text)?.[1] ?? Number.NaN);
    if (this.open && !hasPage(this.open)) return number === this.lastNumber + 1;
    return number > this.lastNumber && number <= this.lastNumber + 3;
  }

  /** A bare number ends an entry whose page wrapped onto its own line; elsewhere it is the folio of the contents page. */
  private takeFolio(line: Passage): void {
    if (this.open && !hasPage(this.open) && ENTRY_PAGE.test(`${wholeOf(this.open).text}${line.text}`)) this.open.lines.push(line);
    else this.ledger.drop('folio', line);
  }

  private start(line: Passage): void {
    this.finish();
    const number = Number(ENTRY_START.exec(line.text)?.[1]);
    if (number !== this.lastNumber + 1) this.problems.add('intake.contents_number_gap', line, { expected: this.lastNumber + 1, found: number });
    this.lastNumber = number;
    this.open = { number, lines: [line] };
    if (this.chapterLines.length > 0) {
      const name = Passage.joinLines(this.chapterLines);
      this.ledger.keep(name);
      this.chapters.push({ name: name.text, entries: [] });
      this.chapterLines = [];
    } else if (this.chapters.length === 0) {
      this.problems.add('intake.chapter_missing', line, { number });
      this.chapters.push({ name: '', entries: [] });
    }
  }

  finish(): void {
    if (!this.open) return;
    const entry = readEntry(this.open, this.ledger, this.problems);
    const { previous } = this;
    if (entry?.page !== undefined && previous?.page !== undefined && entry.page <= previous.page) {
      this.problems.add('intake.contents_page_order', entry.source, { number: entry.number, page: entry.page, previous: previous.page }, false);
    }
    if (entry) {
      this.chapters.at(-1)?.entries.push(entry);
      this.previous = entry;
    }
    this.open = undefined;
  }
}

/** Reads the contents: chapters, and in each its entries in any of the printed line styles, wrapped or not. Undefined where there is none. */
export function readContents(lines: readonly Passage[], ledger: Ledger, problems: ProblemList): ContentsPage | undefined {
  const from = findStart(lines);
  if (from === -1) return undefined;
  const reader = new ContentsReader(lines, ledger, problems);
  let to = from;
  while (to < lines.length && reader.take(lines[to] ?? Passage.empty, to)) to += 1;
  reader.finish();
  return { chapters: reader.chapters.filter((chapter) => chapter.entries.length > 0), from, to };
}
