import type { CaseReading, SectionSpec } from '@huibian/contracts';
import { alignParagraphs, countWordsOf, diffPair, paragraphsOf, type ParagraphDiff } from '@huibian/manuscript';
import { isBlank, kindOf, newBlock, toCaseText, type EditorBlock, type EditorSection, type EditorText } from '../editor/editor-text';

export type Source = 'now' | 'file';

/** What is taken of a file: its title, which of its sections, and where each part goes that fits no section (null: nowhere). */
export interface WordChoice {
  title: Source;
  sections: Readonly<Record<string, Source>>;
  parts: readonly (string | null)[];
}

/** One section as it is written now and as the file has it. */
export interface SectionRow {
  key: string;
  heading: string;
  printed: string | null;
  now: string[];
  diff: ParagraphDiff[];
  wordsNow: number;
  wordsInFile: number;
  same: boolean;
  /** The file has less of it than the draft: taking it would lose text. */
  less: boolean;
}

const clausesOf = (text: EditorText): string[] => toCaseText(text).titleClauses.filter((clause) => clause !== '');
const wordsOf = (paragraphs: readonly string[]): number => countWordsOf(paragraphs).withPunctuation;

/** The sections the file has text for, in the campaign's order. */
export function sectionRows(text: EditorText, reading: CaseReading): SectionRow[] {
  const written = new Map(toCaseText(text).sections.map((section) => [section.key, paragraphsOf(section)]));
  return reading.sections.filter(({ blocks }) => blocks.length > 0).map(({ key, heading, printed, blocks }) => {
    const [now, inFile] = [written.get(key) ?? [], paragraphsOf({ blocks })];
    const diff = alignParagraphs(now, inFile).map(diffPair);
    const [wordsNow, wordsInFile] = [wordsOf(now), wordsOf(inFile)];
    return { key, heading, printed, now, diff, wordsNow, wordsInFile, same: diff.every(({ kind }) => kind === 'same'), less: wordsInFile < wordsNow };
  });
}

/** Sections that are written and that the file has nothing for: they stay as they are. */
export function untouchedSections(text: EditorText, reading: CaseReading): string[] {
  const inFile = new Set(reading.sections.filter(({ blocks }) => blocks.length > 0).map(({ key }) => key));
  return text.sections.filter(({ key, blocks }) => !inFile.has(key) && !blocks.every(isBlank)).map(({ heading }) => heading);
}

export const titlesOf = (text: EditorText, reading: CaseReading): { now: string; file: string } => ({ now: clausesOf(text).join('，'), file: reading.titleClauses.join('，') });

/** What is offered first: the file's text, except where the draft would lose some by it. */
export function startingChoice(text: EditorText, reading: CaseReading): WordChoice {
  const sections = Object.fromEntries(sectionRows(text, reading).map(({ key, less }) => [key, less ? 'now' : 'file'] as const));
  const { now, file } = titlesOf(text, reading);
  return { title: file !== '' && now === '' ? 'file' : 'now', sections, parts: reading.unplaced.map(() => null) };
}

/** All of the file that has a place, or none of it. */
export function wholeChoice(text: EditorText, reading: CaseReading, source: Source): WordChoice {
  const sections = Object.fromEntries(sectionRows(text, reading).map(({ key }) => [key, source] as const));
  return { title: titlesOf(text, reading).file === '' ? 'now' : source, sections, parts: reading.unplaced.map(() => null) };
}

const editorBlock = (block: CaseReading['sections'][number]['blocks'][number]): EditorBlock => newBlock(block.kind, block.kind === 'point' ? block.lead : '', block.text);

/** The draft with what was chosen of the file in it; what was not chosen is as it was, block by block. */
export function chosenText(text: EditorText, specs: readonly SectionSpec[], reading: CaseReading, choice: WordChoice): EditorText {
  const sections = text.sections.map((section): EditorSection => {
    const inFile = reading.sections.find(({ key, blocks }) => key === section.key && blocks.length > 0);
    const taken = inFile && choice.sections[section.key] === 'file' ? inFile.blocks.map(editorBlock) : undefined;
    const placed = reading.unplaced.filter((_, index) => choice.parts[index] === section.key);
    if (!taken && placed.length === 0) return section;
    const added = placed.flatMap(({ heading, blocks }) => [...(heading === '' ? [] : [newBlock('paragraph', '', heading)]), ...blocks.map(editorBlock)]);
    const blocks = [...(taken ?? section.blocks.filter((block) => !isBlank(block))), ...added];
    const form = specs.find(({ key }) => key === section.key)?.form ?? 'paragraphs';
    return { ...section, blocks: blocks.length > 0 ? blocks : [newBlock(kindOf(form))] };
  });
  const titleClauses = choice.title === 'file' && reading.titleClauses.length > 0 ? reading.titleClauses : text.titleClauses;
  return { ...text, titleClauses: [...titleClauses], sections };
}

/** In how many places the draft would change. */
export function changesOf(text: EditorText, reading: CaseReading, choice: WordChoice): number {
  const { now, file } = titlesOf(text, reading);
  const sections = sectionRows(text, reading).filter(({ key, same }) => !same && choice.sections[key] === 'file').length;
  return (choice.title === 'file' && now !== file ? 1 : 0) + sections + choice.parts.filter((part) => part !== null).length;
}
