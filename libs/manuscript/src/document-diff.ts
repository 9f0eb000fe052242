import type { BatchDocument, DocumentCase } from '@huibian/contracts';
import { diffPair, diffSections, type ChangeKind, type KeyedSection, type ParagraphDiff, type SectionDiff } from './case-diff';
import { alignParagraphs } from './paragraph-alignment';
import { bodyForm, contentsForm } from './title-form';
import { diffWords, isChanged, type DiffSegment } from './word-diff';

export interface DocumentCaseDiff {
  kind: ChangeKind;
  /** The number in the older and in the newer volume; undefined where the case is not in it. */
  before?: number;
  after?: number;
  chapter: DiffSegment[];
  title: DiffSegment[];
  preamble: ParagraphDiff[];
  sections: SectionDiff[];
}

export interface DocumentRowDiff {
  kind: ChangeKind;
  before?: number;
  after?: number;
  name: DiffSegment[];
  content: DiffSegment[];
}

export interface BatchDocumentDiff {
  changed: boolean;
  front: DiffSegment[];
  /** Only cases and rows that changed, in the order of the newer volume, removed ones last. */
  cases: DocumentCaseDiff[];
  rows: DocumentRowDiff[];
}

interface PlacedCase {
  chapter: string;
  entry: DocumentCase;
}

const placedCases = (document: BatchDocument): PlacedCase[] => document.chapters.flatMap((chapter) => chapter.cases.map((entry) => ({ chapter: chapter.name, entry })));
/** A printed heading is the title where the source has one; the contents form where the batch was assembled here. */
const titleOf = (entry: DocumentCase): string => (entry.heading === '' ? bodyForm(entry) : entry.heading);
const sectionsOf = (entry: DocumentCase | undefined): KeyedSection[] => (entry?.sections ?? []).map((section, index) => ({ ...section, key: `section_${index + 1}` }));

function diffPlaced(before: PlacedCase | undefined, after: PlacedCase | undefined): DocumentCaseDiff {
  const chapter = diffWords(before?.chapter ?? '', after?.chapter ?? '');
  const title = diffWords(before ? titleOf(before.entry) : '', after ? titleOf(after.entry) : '');
  const preamble = alignParagraphs(before?.entry.preamble ?? [], after?.entry.preamble ?? []).map(diffPair);
  const sections = diffSections(sectionsOf(before?.entry), sectionsOf(after?.entry));
  const touched = [chapter, title].some(isChanged) || [...preamble, ...sections].some((part) => part.kind !== 'same') || before?.entry.number !== after?.entry.number;
  const kind = before === undefined ? 'added' : after === undefined ? 'removed' : touched ? 'changed' : 'same';
  return { kind, ...(before && { before: before.entry.number }), ...(after && { after: after.entry.number }), chapter, title, preamble, sections };
}

/** Pairs what is the same thing in both volumes: first by an exact key, then by number where the key changed but the place did not. */
function pairByKey<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string, numberOf: (item: T) => number, alike: (a: T, b: T) => boolean): [T | undefined, T | undefined][] {
  const free = new Set(before);
  const byKey = new Map(before.map((item) => [keyOf(item), item]));
  const byNumber = new Map(before.map((item) => [numberOf(item), item]));
  const exact = after.map((item) => {
    const match = byKey.get(keyOf(item));
    return match !== undefined && free.delete(match) ? match : undefined;
  });
  const pairs = after.map((item, index): [T | undefined, T | undefined] => {
    const candidate = byNumber.get(numberOf(item));
    const match = exact[index] ?? (candidate !== undefined && free.has(candidate) && alike(candidate, item) ? candidate : undefined);
    if (match !== undefined) free.delete(match);
    return [match, item];
  });
  return [...pairs, ...[...free].map((item): [T | undefined, T | undefined] => [item, undefined])];
}

const sameUnits = (a: PlacedCase, b: PlacedCase): boolean => a.entry.units.join('、') === b.entry.units.join('、');

/** What changed between two volumes, case by case and row by row, word by word. */
export function diffBatchDocuments(a: BatchDocument, b: BatchDocument): BatchDocumentDiff {
  const frontOf = (document: BatchDocument): string => [document.title, document.ordinal, document.office, document.date].join('\n');
  const front = diffWords(frontOf(a), frontOf(b));
  const cases = pairByKey(placedCases(a), placedCases(b), ({ entry }) => contentsForm(entry), ({ entry }) => entry.number, sameUnits)
    .map(([before, after]) => diffPlaced(before, after))
    .filter((each) => each.kind !== 'same');
  const rows = pairByKey(a.rows, b.rows, (row) => row.name, (row) => row.number, () => true)
    .map(([before, after]): DocumentRowDiff => {
      const name = diffWords(before?.name ?? '', after?.name ?? '');
      const content = diffWords(before?.content ?? '', after?.content ?? '');
      const touched = isChanged(name) || isChanged(content) || before?.number !== after?.number;
      const kind = before === undefined ? 'added' : after === undefined ? 'removed' : touched ? 'changed' : 'same';
      return { kind, ...(before && { before: before.number }), ...(after && { after: after.number }), name, content };
    })
    .filter((each) => each.kind !== 'same');
  return { changed: isChanged(front) || cases.length > 0 || rows.length > 0, front, cases, rows };
}
