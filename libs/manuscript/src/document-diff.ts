import type { BatchDocument, DocumentCase, DocumentRow } from '@huibian/contracts';
import { diffPair, diffSections, type ChangeKind, type KeyedSection, type ParagraphDiff, type SectionDiff } from './case-diff';
import { pairItems, movedAmong, type ItemPair } from './item-pairing';
import { alignParagraphs } from './paragraph-alignment';
import { contentsForm, headingOf } from './title-form';
import { diffWords, isChanged, type DiffSegment } from './word-diff';

/**
 * `changed`: words or 字距 differ. `moved`: only its place, among the others or in another chapter.
 * `renumbered`: nothing but the number that follows from others coming, leaving or moving.
 */
export type DocumentChangeKind = ChangeKind | 'moved' | 'renumbered';

export interface DocumentCaseDiff {
  kind: DocumentChangeKind;
  /** The number in the older and in the newer volume; undefined where the case is not in it. */
  before?: number;
  after?: number;
  /** It stands elsewhere, whatever else changed. */
  moved: boolean;
  /** Its title differs, in the contents or above the text. */
  retitled: boolean;
  chapter: DiffSegment[];
  /** The heading above the text. */
  title: DiffSegment[];
  /** The entry in the contents, without number and page. */
  contents: DiffSegment[];
  /** 字距 in points, where the office set another one. */
  tracking?: { before: number; after: number };
  preamble: ParagraphDiff[];
  sections: SectionDiff[];
}

export interface DocumentRowDiff {
  kind: DocumentChangeKind;
  before?: number;
  after?: number;
  moved: boolean;
  name: DiffSegment[];
  content: DiffSegment[];
}

export interface DocumentChapterDiff {
  /** `changed`: another name for the same chapter. */
  kind: Exclude<DocumentChangeKind, 'renumbered'>;
  moved: boolean;
  name: DiffSegment[];
}

/** How many of each kind; a case that was moved and retitled counts in both. */
export interface DocumentDiffCounts {
  same: number;
  added: number;
  removed: number;
  moved: number;
  renumbered: number;
  retitled: number;
  /** Words of the text or 字距, the title apart. */
  edited: number;
}

export interface BatchDocumentDiff {
  changed: boolean;
  /** The two are not of one kind: a compilation against an experience table. */
  kind?: { before: BatchDocument['kind']; after: BatchDocument['kind'] };
  front: DiffSegment[];
  /** Only what changed, in the order of the newer volume, removed ones last; so are cases and rows. */
  chapters: DocumentChapterDiff[];
  cases: DocumentCaseDiff[];
  rows: DocumentRowDiff[];
  /** Of the cases of a compilation, of the rows of a table. */
  counts: DocumentDiffCounts;
}

interface PlacedCase {
  chapter: string;
  entry: DocumentCase;
}
type Chapter = BatchDocument['chapters'][number];

const placedCases = (document: BatchDocument): PlacedCase[] => document.chapters.flatMap((chapter) => chapter.cases.map((entry) => ({ chapter: chapter.name, entry })));
const sectionsOf = (entry: DocumentCase | undefined): KeyedSection[] => (entry?.sections ?? []).map((section, index) => ({ ...section, key: `section_${index + 1}` }));
const wordsOfCase = ({ entry }: PlacedCase): string => [...entry.preamble, ...entry.sections.flatMap((section) => [section.heading, ...section.paragraphs])].join('\n');
const sameUnits = (a: PlacedCase, b: PlacedCase): boolean => a.entry.units.join('、') === b.entry.units.join('、');

function kindOf(pair: ItemPair<unknown>, wordsChanged: boolean, moved: boolean, renumbered: boolean): DocumentChangeKind {
  if (pair[0] === undefined) return 'added';
  if (pair[1] === undefined) return 'removed';
  if (wordsChanged) return 'changed';
  return moved ? 'moved' : renumbered ? 'renumbered' : 'same';
}

const numbers = (before: { number: number } | undefined, after: { number: number } | undefined): { before?: number; after?: number } => ({
  ...(before && { before: before.number }),
  ...(after && { after: after.number }),
});

const isWordsChanged = (parts: readonly (ParagraphDiff | SectionDiff)[]): boolean => parts.some((part) => part.kind !== 'same');

function diffPlaced(pair: ItemPair<PlacedCase>, moved: boolean): DocumentCaseDiff {
  const [before, after] = pair;
  const compared = (textOf: (placed: PlacedCase) => string): DiffSegment[] => diffWords(before ? textOf(before) : '', after ? textOf(after) : '');
  const title = compared(({ entry }) => headingOf(entry));
  const contents = compared(({ entry }) => contentsForm(entry));
  const preamble = alignParagraphs(before?.entry.preamble ?? [], after?.entry.preamble ?? []).map(diffPair);
  const sections = diffSections(sectionsOf(before?.entry), sectionsOf(after?.entry));
  const tracking = { before: before?.entry.tracking ?? 0, after: after?.entry.tracking ?? 0 };
  const respaced = before !== undefined && after !== undefined && tracking.before !== tracking.after;
  const retitled = before !== undefined && after !== undefined && (isChanged(title) || isChanged(contents));
  const edited = isWordsChanged([...preamble, ...sections]) || respaced;
  return {
    kind: kindOf(pair, retitled || edited, moved, before?.entry.number !== after?.entry.number),
    ...numbers(before?.entry, after?.entry),
    moved,
    retitled,
    chapter: compared(({ chapter }) => chapter),
    title,
    contents,
    ...(respaced && { tracking }),
    preamble,
    sections,
  };
}

function diffRow(pair: ItemPair<DocumentRow>, moved: boolean): DocumentRowDiff {
  const [before, after] = pair;
  const name = diffWords(before?.name ?? '', after?.name ?? '');
  const content = diffWords(before?.content ?? '', after?.content ?? '');
  return { kind: kindOf(pair, isChanged(name) || isChanged(content), moved, before?.number !== after?.number), ...numbers(before, after), moved, name, content };
}

/** Which pairs stand elsewhere: out of the order of those that share their chapter, or in one that is not theirs. */
function movedPairs<T extends object>(pairs: readonly ItemPair<T>[], before: readonly T[], groupOf: (item: T) => unknown, sameGroup: (a: T, b: T) => boolean): Set<ItemPair<T>> {
  const placeBefore = new Map(before.map((item, index) => [item, index]));
  const groups = new Map<unknown, ItemPair<T>[]>();
  const moved = new Set<ItemPair<T>>();
  for (const pair of pairs) {
    const [old, now] = pair;
    if (!old || !now) continue;
    if (sameGroup(old, now)) groups.set(groupOf(now), [...(groups.get(groupOf(now)) ?? []), pair]);
    else moved.add(pair);
  }
  for (const group of groups.values()) {
    const out = movedAmong(group.map(([old]) => (old && placeBefore.get(old)) ?? 0));
    group.forEach((pair, index) => out.has(index) && moved.add(pair));
  }
  return moved;
}

function diffChapters(a: BatchDocument, b: BatchDocument): { changes: DocumentChapterDiff[]; renamed: ReadonlyMap<string, string> } {
  const titlesIn = (chapter: Chapter): string => chapter.cases.map(contentsForm).join('\n');
  const traits = { keyOf: (chapter: Chapter): string => chapter.name, textOf: titlesIn, numberOf: () => 0, sameAtOnePlace: () => false };
  const pairs = pairItems(a.chapters, b.chapters, traits);
  const moved = movedPairs(pairs, a.chapters, () => '', () => true);
  const changes = pairs.flatMap((pair): DocumentChapterDiff[] => {
    const name = diffWords(pair[0]?.name ?? '', pair[1]?.name ?? '');
    const kind = kindOf(pair, isChanged(name), moved.has(pair), false);
    return kind === 'same' || kind === 'renumbered' ? [] : [{ kind, moved: moved.has(pair), name }];
  });
  return { changes, renamed: new Map(pairs.flatMap(([before, after]) => (before && after ? [[before.name, after.name]] : []))) };
}

function countsOf(all: readonly (DocumentCaseDiff | DocumentRowDiff)[]): DocumentDiffCounts {
  const count = (told: (each: DocumentCaseDiff | DocumentRowDiff) => boolean): number => all.filter(told).length;
  const ofKind = (kind: DocumentChangeKind): number => count((each) => each.kind === kind);
  const retitled = (each: DocumentCaseDiff | DocumentRowDiff): boolean => ('retitled' in each ? each.retitled : each.kind === 'changed' && isChanged(each.name));
  const edited = (each: DocumentCaseDiff | DocumentRowDiff): boolean =>
    each.kind === 'changed' && ('retitled' in each ? each.tracking !== undefined || isWordsChanged([...each.preamble, ...each.sections]) : isChanged(each.content));
  return { same: ofKind('same'), added: ofKind('added'), removed: ofKind('removed'), moved: count((each) => each.moved), renumbered: ofKind('renumbered'), retitled: count(retitled), edited: count(edited) };
}

/** What changed between two volumes, case by case and row by row, word by word. */
export function diffBatchDocuments(a: BatchDocument, b: BatchDocument): BatchDocumentDiff {
  const frontOf = (document: BatchDocument): string => [document.title, document.ordinal, document.office, document.date].join('\n');
  const front = diffWords(frontOf(a), frontOf(b));
  const chapters = diffChapters(a, b);
  const [older, newer] = [placedCases(a), placedCases(b)];
  const casePairs = pairItems(older, newer, { keyOf: ({ entry }) => contentsForm(entry), textOf: wordsOfCase, numberOf: ({ entry }) => entry.number, sameAtOnePlace: sameUnits });
  const movedCases = movedPairs(casePairs, older, ({ chapter }) => chapter, (before, after) => chapters.renamed.get(before.chapter) === after.chapter);
  const cases = casePairs.map((pair) => diffPlaced(pair, movedCases.has(pair)));
  const rowPairs = pairItems(a.rows, b.rows, { keyOf: (row) => row.name, textOf: (row) => row.content, numberOf: (row) => row.number, sameAtOnePlace: () => true });
  const movedRows = movedPairs(rowPairs, a.rows, () => '', () => true);
  const rows = rowPairs.map((pair) => diffRow(pair, movedRows.has(pair)));
  const told = { cases: cases.filter((each) => each.kind !== 'same'), rows: rows.filter((each) => each.kind !== 'same') };
  return {
    changed: a.kind !== b.kind || isChanged(front) || chapters.changes.length + told.cases.length + told.rows.length > 0,
    ...(a.kind !== b.kind && { kind: { before: a.kind, after: b.kind } }),
    front,
    chapters: chapters.changes,
    ...told,
    counts: countsOf([...cases, ...rows]),
  };
}
