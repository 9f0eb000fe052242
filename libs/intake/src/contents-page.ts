import { clausesOf, unitsOf } from '@huibian/manuscript';
import type { Ledger } from './ledger';
import { isContentsHeading, isFolio, isSectionHeading, narrowDigits } from './marks';
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
/** A page in brackets, or bare after whatever leads to it. Each run is tried from its start only, or a long one takes the square of its length. */
const BRACKETED_PAGE = /(?<![\s….·⋯．。_‥•・—–-])[\s….·⋯．。_‥•・—–-]*[（(]\s*(\d{1,4})\s*[）)]$/;
const BARE_PAGE = /(?<![\s….·⋯．。_‥•・—–-])([\s….·⋯．。_‥•・—–-]+)(\d{1,4})$/;
const LEADING_DOTS = /[….·⋯．。_‥•・]\s*[….·⋯．。_‥•・]|[—–-]{3}|(?:\s{2}|\t)$/;

/** The number an entry opens with, and how far it reaches. */
function entryStart(text: string): { number: number; digits: number; length: number } | undefined {
  const [whole, digits] = ENTRY_START.exec(narrowDigits(text)) ?? [];
  return whole === undefined || digits === undefined ? undefined : { number: Number(digits), digits: digits.length, length: whole.length };
}

/** Where what leads to a page begins, and where its digits stand: dots of any kind, close or spaced, a line, a tab or wide white space. */
function entryPage(text: string): { from: number; at: number; digits: string } | undefined {
  const narrow = narrowDigits(text);
  const bracketed = BRACKETED_PAGE.exec(narrow);
  const bare = bracketed ? null : BARE_PAGE.exec(narrow);
  const digits = bracketed?.[1] ?? (LEADING_DOTS.test(bare?.[1] ?? '') ? bare?.[2] : undefined);
  const from = (bracketed ?? bare)?.index;
  return digits === undefined || from === undefined ? undefined : { from, at: narrow.lastIndexOf(digits), digits };
}

/** Lines an entry may wrap over. */
const ENTRY_LINES_MAX = 8;
/** No page is so narrow that a shorter line wraps. */
const WRAPS_FROM = 20;

interface OpenEntry {
  number: number;
  lines: Passage[];
}

const wholeOf = (entry: OpenEntry): Passage => Passage.joinLines(entry.lines);
const hasPage = (entry: OpenEntry): boolean => entryPage(wholeOf(entry).text) !== undefined;

function colonPlace(text: string): number {
  return text.search(/[：:]/);
}

function readEntry(open: OpenEntry, ledger: Ledger, problems: ProblemList): ContentsEntry | undefined {
  const whole = wholeOf(open);
  const { digits: numeral = 0, length: start = 0 } = entryStart(whole.text) ?? {};
  const printed = entryPage(whole.text);
  const end = printed?.from ?? whole.text.length;
  const page = printed && Number(printed.digits);
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
  const digits = printed ? whole.slice(printed.at, printed.at + printed.digits.length) : Passage.empty;
  ledger.keep(whole.slice(0, numeral), units, title, digits);
  ledger.drop('contents_marks', whole);
  return { number: open.number, units: unitsOf(units.text), title: title.text, titleClauses: clausesOf(title.text), ...(page !== undefined && page > 0 && { page }), source: whole };
}

/** The place of the contents heading; without one, the first numbered entry that ends in a page. */
function findStart(lines: readonly Passage[]): number {
  const heading = lines.findIndex((line) => isContentsHeading(line.text));
  if (heading !== -1) return heading;
  const entry = lines.findIndex((line) => entryStart(line.text)?.number === 1 && entryPage(line.text) !== undefined);
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
    const number = entryStart(text)?.number ?? Number.NaN;
    if (number >= next && number <= next + 2) return true;
  }
  return false;
}

/** The lines of each entry that another one follows, chapter names between them included. */
function followedEntries(lines: readonly Passage[]): Passage[][] {
  const entries: Passage[][] = [];
  for (const line of lines) {
    if (entryStart(line.text)?.number === entries.length + 1) entries.push([line]);
    else if (line.text !== '') entries.at(-1)?.push(line);
  }
  return entries.slice(0, -1);
}

/** Whether an entry names a page on one of its lines, or on two: what leads to it and the page. */
const namesPage = (entry: readonly Passage[]): boolean =>
  entry.slice(0, ENTRY_LINES_MAX).some(({ text }, index) => entryPage(text) !== undefined || (isFolio(text) && entryPage(`${entry[index - 1]?.text ?? ''}${text}`) !== undefined));

/** How long a line of a contents without pages is where it wraps; infinite where none does. */
interface Pageless {
  wrapsAt: number;
}

/** A contents of which no entry names a page: what ends an entry then is not its page but the line. */
function pagelessOf(lines: readonly Passage[], wrapped: boolean): Pageless | undefined {
  const entries = followedEntries(lines);
  if (entries.length === 0 || entries.some(namesPage)) return undefined;
  const widths = entries.map(([line]) => line?.text.length ?? 0).toSorted((a, b) => b - a);
  // One long entry alone says nothing of the page: a second as long does.
  const [widest = 0, second = 0] = widths;
  return { wrapsAt: wrapped && widest >= WRAPS_FROM && second >= widest - 1 ? second : Number.POSITIVE_INFINITY };
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
    private readonly pageless: Pageless | undefined,
  ) {}

  /** Takes one line; false when the contents are over. */
  take(line: Passage, index: number): boolean {
    if (line.text === '') return true;
    if (isContentsHeading(line.text)) this.ledger.drop('contents_heading', line);
    else if (this.startsEntry(line)) this.start(line);
    else if (isFolio(line.text)) this.takeFolio(line);
    else if (this.open && this.runsOn(this.open, line, index)) this.open.lines.push(line);
    else if (leadsToEntry(this.lines, index, this.lastNumber + 1)) {
      this.finish();
      this.chapterLines.push(line);
    } else return false;
    return true;
  }

  private runsOn(open: OpenEntry, line: Passage, index: number): boolean {
    if (open.lines.length >= ENTRY_LINES_MAX || hasPage(open)) return false;
    if (!this.pageless) return true;
    const before = open.lines.at(-1)?.text ?? '';
    if (isSectionHeading(line.text)) return false;
    return /[，、：:]$/.test(before) || (this.lines[index - 1]?.text === before && before.length >= this.pageless.wrapsAt);
  }

  private startsEntry(line: Passage): boolean {
    const number = entryStart(line.text)?.number ?? Number.NaN;
    if (this.open && !hasPage(this.open)) return number === this.lastNumber + 1;
    return number > this.lastNumber && number <= this.lastNumber + 3;
  }

  /** A bare number ends an entry whose page wrapped onto its own line; elsewhere it is the folio of the contents page. */
  private takeFolio(line: Passage): void {
    if (this.open && !hasPage(this.open) && entryPage(`${wholeOf(this.open).text}${line.text}`)) this.open.lines.push(line);
    else this.ledger.drop('folio', line);
  }

  private start(line: Passage): void {
    this.finish();
    const number = entryStart(line.text)?.number ?? Number.NaN;
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

/**
 * Reads the contents: chapters, and in each its entries in any of the printed line styles, wrapped or not. Undefined where there is none.
 * @param wrapped whether a line may go on in the next one; a paragraph of a Word file does not
 */
export function readContents(lines: readonly Passage[], ledger: Ledger, problems: ProblemList, wrapped = true): ContentsPage | undefined {
  const from = findStart(lines);
  if (from === -1) return undefined;
  const reader = new ContentsReader(lines, ledger, problems, pagelessOf(lines.slice(from), wrapped));
  let to = from;
  while (to < lines.length && reader.take(lines[to] ?? Passage.empty, to)) to += 1;
  reader.finish();
  return { chapters: reader.chapters.filter((chapter) => chapter.entries.length > 0), from, to };
}
