import type { BatchDocument, DocumentCase } from '@huibian/contracts';
import { splitSentences, type Sentence } from './sentences';
import { TextScan } from './text-scan';

export type PassageRole = 'contents' | 'heading' | 'title' | 'preamble' | 'section_heading' | 'paragraph' | 'row_name' | 'row_content' | 'cover';

/** What is printed beside the running text; a mark or a word that is wrong there is wrong at its most visible. */
export const printedRoles: readonly PassageRole[] = ['heading', 'section_heading', 'row_name', 'cover'];

/** A piece of text that is checked as one, and its path in the document. */
export class Passage {
  private cut: readonly Sentence[] | undefined;
  private scanned: TextScan | undefined;

  constructor(
    readonly role: PassageRole,
    /** sections.1.paragraphs.2 */
    readonly where: string,
    readonly text: string,
    /** Which section it stands in, from 0; undefined outside sections. */
    readonly section: number | undefined,
    readonly caseNumber: number | null,
  ) {}

  /** Its sentences in order, cut once. */
  get sentences(): readonly Sentence[] {
    this.cut ??= splitSentences(this.text);
    return this.cut;
  }

  /** What the one pass over its text has met, for all patterns and indexes of words. */
  get scan(): TextScan {
    this.scanned ??= new TextScan(this.text);
    return this.scanned;
  }
}

/** A case prepared for the check: its passages in printed order, and what was made from it. */
export interface CheckedCase {
  number: number | null;
  source: DocumentCase;
  /** Whether it stands in a volume beside others, where 我县 could be any of them. */
  inVolume: boolean;
  /** Contents entry, heading, preamble, section headings and paragraphs. */
  passages: readonly Passage[];
  /** Preamble and paragraphs only: the running text. */
  body: readonly Passage[];
}

export interface CheckedBatch {
  source: BatchDocument;
  cases: readonly CheckedCase[];
  /** Cover, chapter names, and rows of an experience table. */
  passages: readonly Passage[];
}

/** The passages of a case. `number` is null for a draft that has no place in a batch yet. */
export function checkedCase(source: DocumentCase, number: number | null, inVolume = false): CheckedCase {
  const passages: Passage[] = [];
  const add = (role: PassageRole, where: string, text: string, section?: number) => {
    if (text !== '') passages.push(new Passage(role, where, text, section, number));
  };
  if (source.contents) add('contents', 'contents.title', source.contents.title);
  add('heading', 'heading', source.heading);
  source.titleClauses.forEach((clause, index) => add('title', `titleClauses.${index}`, clause));
  source.preamble.forEach((paragraph, index) => add('preamble', `preamble.${index}`, paragraph));
  source.sections.forEach((section, at) => {
    add('section_heading', `sections.${at}.heading`, section.heading, at);
    section.paragraphs.forEach((paragraph, index) => add('paragraph', `sections.${at}.paragraphs.${index}`, paragraph, at));
  });
  return { number, source, inVolume, passages, body: passages.filter(({ role }) => role === 'preamble' || role === 'paragraph') };
}

/** The heading and the running text: all that a reader reads of a case. Before it is printed its title clauses stand for the heading. */
export function readAloud({ passages, source }: CheckedCase): readonly Passage[] {
  const title = source.heading === '' ? 'title' : 'heading';
  return passages.filter(({ role }) => role === title || role === 'preamble' || role === 'paragraph');
}

export function checkedBatch(source: BatchDocument): CheckedBatch {
  const rows = source.rows.flatMap((row, index) => [
    new Passage('row_name', `rows.${index}.name`, row.name, undefined, row.number),
    new Passage('row_content', `rows.${index}.content`, row.content, undefined, row.number),
  ]);
  const cover = Object.entries({
    title: source.title,
    ordinal: source.ordinal,
    office: source.office,
    date: source.date,
    ...Object.fromEntries(source.chapters.map(({ name }, index) => [`chapters.${index}.name`, name])),
  }).map(([where, text]) => new Passage('cover', where, text, undefined, null));
  return {
    source,
    cases: source.chapters.flatMap((chapter) => chapter.cases).map((entry) => checkedCase(entry, entry.number, true)),
    passages: [...cover, ...rows],
  };
}
