import { endsSentence, similarity } from '@huibian/manuscript';
import type { ContentsEntry } from './contents-page';
import { isHeadingLevel } from './docx/word-styles';
import type { WordParagraph } from './docx/word-blocks';
import { settledHeading } from './heading-breaks';
import type { Ledger } from './ledger';
import { bare, isFolio, isSectionHeading, opensPoint } from './marks';
import { headsSection, type BodyPart } from './paragraph-joins';
import { Passage } from './passage';
import type { ProblemList } from './understanding';

/** A case as the body has it. */
export interface CaseBody {
  entry: ContentsEntry;
  heading: Passage;
  parts: BodyPart[];
}

const HEADING_MAX = 100;
const HEADING_PARTS_MAX = 3;
/** Share of common character pairs at which a line is taken for the heading of an entry; measured against words that differ between the two. */
const ALIKE_MIN = 0.72;
/** How far ahead a heading is looked for when entries have no body. */
const ENTRIES_AHEAD = 5;

const letters = (text: string): string => text.replace(/[\s：:，,]/g, '');

interface HeadingMatch {
  place: number;
  blocks: number;
  alike: number;
}

function couldHead(text: string): boolean {
  return text.length <= HEADING_MAX && !isSectionHeading(text) && !opensPoint(text) && !/[。；，]$/.test(text);
}

/** The entry whose title this line, alone or with the next ones, prints; entries are looked at in order from `next`. */
function matchHeading(blocks: readonly Passage[], at: number, entries: readonly ContentsEntry[], next: number): HeadingMatch | undefined {
  let best: HeadingMatch | undefined;
  let text = '';
  for (let count = 1; count <= HEADING_PARTS_MAX; count += 1) {
    const block = blocks[at + count - 1];
    if (!block || !couldHead(block.text)) break;
    text += letters(block.text);
    if (text.length > HEADING_MAX) break;
    for (let place = next; place < Math.min(entries.length, next + ENTRIES_AHEAD); place += 1) {
      const entry = entries[place];
      const expected = entry ? letters(`${entry.units.join('、')}${entry.title}`) : '';
      const alike = similarity(text, expected);
      if (alike >= ALIKE_MIN && alike > (best?.alike ?? 0)) best = { place, blocks: count, alike };
    }
  }
  return best;
}

/** A short unfinished line straight before 一、 where a case could end: the heading of a case the contents do not have. */
function looksLikeUnknownCase(blocks: readonly Passage[], at: number, previous: BodyPart | undefined): boolean {
  const text = blocks[at]?.text ?? '';
  const next = blocks[at + 1]?.text ?? '';
  const free = !previous || (previous.kind === 'piece' && endsSentence(previous.passage.text));
  return free && couldHead(text) && text.length >= 6 && !endsSentence(text) && /^一[、.．]/.test(next) && isSectionHeading(next);
}

export class BodyReader {
  readonly cases: CaseBody[] = [];
  private readonly entries: readonly ContentsEntry[];
  private readonly chapterNames: ReadonlySet<string>;
  private next = 0;
  private current: CaseBody | undefined;
  /** Inside text that belongs to no known case. */
  private lost = false;
  /** One problem for the whole stretch before the first case. */
  private inFrontMatter = false;
  /** Outline level of the headings of cases, once one was seen that has one. */
  private caseLevel: number | undefined;
  private readonly blocks: Passage[];

  constructor(
    blocks: readonly Passage[],
    chapters: readonly { name: string; entries: readonly ContentsEntry[] }[],
    private readonly volumeTitle: string,
    private readonly ledger: Ledger,
    private readonly problems: ProblemList,
    /** How the paragraphs of a Word file look, by where they start; absent for a text. */
    private readonly looks?: ReadonlyMap<number, WordParagraph>,
  ) {
    this.blocks = [...blocks];
    this.entries = chapters.flatMap((chapter) => chapter.entries);
    this.chapterNames = new Set(chapters.map((chapter) => bare(chapter.name)));
  }

  read(): CaseBody[] {
    for (let at = 0; at < this.blocks.length; at += this.take(at));
    this.missing(this.entries.length);
    return this.cases;
  }

  /** Takes the block at a place and says how many blocks it took. */
  private take(at: number): number {
    const block = this.blocks[at] ?? Passage.empty;
    if (this.dropFurniture(block, at)) return 1;
    const match = matchHeading(this.blocks, at, this.entries, this.next);
    if (match) return this.open(at, match);
    if (block.text.includes('\u2028')) {
      // Only a heading goes on over a line break; in the text it ends a paragraph.
      this.blocks.splice(at, 1, ...block.split('\u2028'));
      return 0;
    }
    if (this.isUnknownCase(block, at)) {
      this.problems.add('intake.case_not_in_contents', block);
      this.lost = true;
    }
    if (!this.current || this.lost) {
      if (!this.lost && !this.inFrontMatter) this.problems.add('intake.front_matter', block, {}, false);
      this.inFrontMatter = true;
      this.ledger.drop(this.lost ? 'not_understood' : 'front_matter', block);
      return 1;
    }
    const kind = this.headsSection(block) ? 'heading' : 'piece';
    this.ledger.keep(block);
    this.current.parts.push({ kind, passage: block });
    return 1;
  }

  /** A heading of a Word file is one by its style; plain text is one by its form, but not where it is styled as text among styled headings. */
  private headsSection(block: Passage): boolean {
    const looks = this.looks?.get(block.start);
    const previous = this.current?.parts.at(-1);
    if (looks && this.caseLevel !== undefined) {
      if (isHeadingLevel(looks.outlineLevel)) return looks.outlineLevel === this.caseLevel + 1 || isSectionHeading(block.text);
      if (looks.style === 'body text') return false;
    }
    return headsSection(block.text, looks && previous?.kind === 'piece' ? undefined : previous);
  }

  private isUnknownCase(block: Passage, at: number): boolean {
    const level = this.looks?.get(block.start)?.outlineLevel;
    if (this.caseLevel !== undefined && isHeadingLevel(level) && level <= this.caseLevel && !isSectionHeading(block.text)) return true;
    return looksLikeUnknownCase(this.blocks, at, this.current?.parts.at(-1));
  }

  /** Folios, and running heads: a chapter's, the volume's or the case's own name where it cannot be text. */
  private dropFurniture(block: Passage, at: number): boolean {
    const text = bare(block.text);
    if (isFolio(block.text)) this.ledger.drop('folio', block);
    else if (this.chapterNames.has(text)) {
      const heads = matchHeading(this.blocks, at + 1, this.entries, this.next) !== undefined;
      this.ledger.drop(heads ? 'chapter_heading' : 'running_header', block);
    } else if (text === bare(this.volumeTitle) || (this.current && text === bare(this.current.heading.text))) this.ledger.drop('running_header', block);
    else return false;
    return true;
  }

  private open(at: number, match: HeadingMatch): number {
    this.missing(match.place);
    const entry = this.entries[match.place];
    if (!entry) return 1;
    const lines = this.blocks.slice(at, at + match.blocks);
    const level = this.looks?.get(lines[0]?.start ?? -1)?.outlineLevel;
    if (isHeadingLevel(level)) this.caseLevel = level;
    const heading = this.looks ? settledHeading(Passage.joinWith(lines, '\u2028'), entry) : Passage.joinLines(lines);
    this.ledger.keep(heading);
    this.current = { entry, heading, parts: [] };
    this.cases.push(this.current);
    this.next = match.place + 1;
    this.lost = false;
    return match.blocks;
  }

  private missing(until: number): void {
    for (const entry of this.entries.slice(this.next, until)) this.problems.add('intake.case_not_in_body', entry.source, { number: entry.number });
    this.next = Math.max(this.next, until);
  }
}
