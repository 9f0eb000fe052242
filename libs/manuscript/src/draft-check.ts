import type { CaseText, CheckSettings, DocumentCase, Finding, FindingPlace } from '@huibian/contracts';
import { passageAt } from './check/passage-at';
import { checkCase, defaultCheckSettings } from './check/run-check';
import { printedParagraphs, type BlockField, type PrintedParagraph } from './printed-paragraph';
import { numberedHeading } from './section-heading';
import { bodyForm } from './title-form';

/**
 * Where in a draft a finding stands. Offsets are UTF-16 units of the field as it is written; `whole` says that the field holds the
 * finding's whole passage, so that `field.slice(start, end)` is its quote: only then may a suggestion be put there.
 */
export type DraftPlace =
  | { part: 'title'; clause: number; start: number; end: number; whole: boolean }
  | { part: 'heading'; sectionKey: string }
  | { part: 'block'; sectionKey: string; blockIndex: number; field: BlockField; start: number; end: number; whole: boolean };

export interface DraftFinding extends Finding {
  place: DraftPlace;
  /** The printed text around the passage, for a list of findings. */
  before: string;
  after: string;
  relatedPlaces: DraftPlace[];
}

type DraftText = Pick<CaseText, 'titleClauses' | 'sections'>;

interface WrittenClause {
  clause: number;
  text: string;
  /** Blanks left out at its beginning. */
  from: number;
}

/** A draft as it would be printed, and the way back from there. */
interface PrintedDraft {
  document: DocumentCase;
  clauses: readonly WrittenClause[];
  sections: readonly { key: string; paragraphs: readonly PrintedParagraph[] }[];
}

const CONTEXT = 12;

function printDraft(text: DraftText, units: readonly string[]): PrintedDraft {
  const clauses = text.titleClauses.map((written, clause) => ({ clause, text: written.trim(), from: written.length - written.trimStart().length })).filter((each) => each.text !== '');
  const sections = text.sections.map((section) => ({ key: section.key, paragraphs: printedParagraphs(section) }));
  const titleClauses = clauses.map((each) => each.text);
  const document = {
    number: 1,
    units: [...units],
    titleClauses,
    heading: titleClauses.length > 0 ? bodyForm({ units, titleClauses }) : '',
    preamble: [],
    sections: text.sections.map(({ heading }, index) => ({ heading: numberedHeading(heading, index), paragraphs: sections[index]?.paragraphs.map((paragraph) => paragraph.text) ?? [] })),
  };
  return { document, clauses, sections };
}

/** The stretch that holds most of a range; the range itself where one holds it all. */
function inParagraph({ blockIndex, stretches }: PrintedParagraph, sectionKey: string, start: number, end: number): DraftPlace {
  const parts = stretches.flatMap(({ field, from, ...stretch }) => {
    const [first, last] = [Math.max(start, stretch.start), Math.min(end, stretch.end)];
    return field !== null && first <= last ? [{ field, start: first - stretch.start + from, end: last - stretch.start + from }] : [];
  });
  const length = (part: { start: number; end: number }) => part.end - part.start;
  const [best] = parts.sort((a, b) => length(b) - length(a));
  if (best === undefined) return { part: 'block', sectionKey, blockIndex, field: stretches.find(({ field }) => field !== null)?.field ?? 'text', start: 0, end: 0, whole: false };
  return { part: 'block', sectionKey, blockIndex, ...best, whole: length(best) === end - start };
}

/** A range of the heading or of a clause. Of a heading only what stands in one clause can be shown; the units before it are not written in the title. */
function inTitle({ clauses, document }: PrintedDraft, at: number | null, start: number, end: number): DraftPlace {
  let from = at === null ? document.units.join('、').length : 0;
  for (const [index, { clause, text, from: blanks }] of clauses.entries()) {
    const isIt = at === null ? start >= from && end <= from + text.length : at === index;
    if (isIt) return { part: 'title', clause, start: start - from + blanks, end: end - from + blanks, whole: true };
    if (at === null) from += text.length + 1;
  }
  return { part: 'title', clause: clauses[0]?.clause ?? 0, start: 0, end: 0, whole: false };
}

function placeIn(draft: PrintedDraft, { where, start, end }: FindingPlace): DraftPlace | undefined {
  const [head, at, kind, index] = where.split('.');
  if (head !== 'sections') return inTitle(draft, head === 'titleClauses' ? Number(at) : null, start, end);
  const section = draft.sections[Number(at)];
  if (section === undefined) return undefined;
  if (kind === 'heading') return section.paragraphs.length > 0 ? { part: 'heading', sectionKey: section.key } : undefined;
  const paragraph = section.paragraphs[Number(index)];
  return paragraph && inParagraph(paragraph, section.key, start, end);
}

const keyOf = (rule: string, place: DraftPlace): string => JSON.stringify([rule, place]);

/**
 * Checks a draft as it is being written: what would be printed is checked, and each finding is led back to the field it was written
 * in. A section without a word is not spoken of: it is not written yet. `units` are the printed short forms in order.
 */
export function checkDraft(text: DraftText, units: readonly string[], settings: CheckSettings = defaultCheckSettings): DraftFinding[] {
  const draft = printDraft(text, units);
  // Heading and clauses are one title here: what both show is told once.
  const told = new Set<string>();
  return checkCase(draft.document, settings).flatMap((finding) => {
    const place = placeIn(draft, finding);
    if (place === undefined || told.has(keyOf(finding.rule, place))) return [];
    if (place.part === 'title') told.add(keyOf(finding.rule, place));
    const passage = passageAt(draft.document, finding.where);
    const relatedPlaces = finding.related.map((each) => placeIn(draft, each)).filter((each) => each !== undefined);
    const certain = finding.certain && place.part !== 'heading' && place.whole;
    return [{ ...finding, certain, place, before: passage.slice(Math.max(0, finding.start - CONTEXT), finding.start), after: passage.slice(finding.end, finding.end + CONTEXT), relatedPlaces }];
  });
}
