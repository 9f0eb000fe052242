import { caseTextBounds, type CaseBlock, type DocumentCase, type ReadSection, type UnplacedPart } from '@huibian/contracts';
import { blocksOf } from './case-text';

interface NamedSection {
  key: string;
  heading: string;
}

export interface PlacedText {
  /** Empty where the title does not fit one: it then stands under `unplaced`. */
  titleClauses: string[];
  sections: ReadSection[];
  unplaced: UnplacedPart[];
}

const NUMERAL = '[一二三四五六七八九十]{1,3}';
const NUMBER = new RegExp(`^(?:${NUMERAL}[、.．]|第${NUMERAL}[部章]分?|[（(]${NUMERAL}[）)]|\\d{1,2}[、.．])\\s*`);
/** Other names the usual sections go by. */
const KINSHIP: readonly RegExp[] = [/(?:基本|背景|总体)情况$|背景$|概况$/, /做法$|举措$|做法与举措$/, /成效$|成果$|效果$/];

/** A heading without its number, its spaces and the mark some put after it: 一、 主要做法： is 主要做法. */
export const bareHeading = (heading: string): string => heading.trim().replace(NUMBER, '').replace(/[：:。]$/, '').replace(/\s+/g, '');

const isKin = (one: string, other: string): boolean => KINSHIP.some((names) => names.test(one) && names.test(other));

/** Blocks a draft may hold: a lead that is too long joins its text, paragraphs beyond the bound share the last block, a line each. */
function draftBlocks(paragraphs: readonly string[]): CaseBlock[] {
  const { blocksPerSectionMax: max, leadCharactersMax } = caseTextBounds;
  const whole = paragraphs.length <= max ? paragraphs : paragraphs.slice(0, max - 1);
  const blocks = blocksOf(whole).map((block): CaseBlock => (block.kind === 'point' && block.lead.length > leadCharactersMax ? { ...block, lead: '', text: block.lead + block.text } : block));
  return whole === paragraphs ? blocks : [...blocks, { kind: 'paragraph', text: paragraphs.slice(max - 1).join('\n') }];
}

/** For each section of the file the campaign's section it is, each taken once: by the same heading first, then by a usual other name. */
function matches(specs: readonly NamedSection[], headings: readonly string[]): (NamedSection | undefined)[] {
  const found = new Array<NamedSection | undefined>(headings.length).fill(undefined);
  const isTaken = (spec: NamedSection): boolean => found.includes(spec);
  for (const fits of [(one: string, other: string): boolean => one === other, isKin]) {
    headings.forEach((heading, index) => {
      found[index] ??= specs.find((spec) => !isTaken(spec) && fits(bareHeading(spec.heading), bareHeading(heading)));
    });
  }
  return found;
}

/**
 * Puts the text of a file under the sections of a campaign by its headings. What no section takes is listed, so that every
 * paragraph stands in the answer once.
 */
export function placeUnderSections(entry: Pick<DocumentCase, 'titleClauses' | 'heading' | 'preamble' | 'sections'>, specs: readonly NamedSection[]): PlacedText {
  const { titleClausesMax, titleClauseCharactersMax } = caseTextBounds;
  const fits = entry.titleClauses.length <= titleClausesMax && entry.titleClauses.every((clause) => clause.length <= titleClauseCharactersMax);
  const unplaced: UnplacedPart[] = [];
  if (!fits) unplaced.push({ kind: 'title', heading: '', blocks: [{ kind: 'paragraph', text: entry.heading }] });
  if (entry.preamble.length > 0) unplaced.push({ kind: 'preamble', heading: '', blocks: draftBlocks(entry.preamble) });
  const found = matches(specs, entry.sections.map(({ heading }) => heading));
  const sections: ReadSection[] = [];
  entry.sections.forEach(({ heading, paragraphs }, index) => {
    const spec = found[index];
    const blocks = draftBlocks(paragraphs);
    if (!spec) unplaced.push({ kind: 'section', heading, blocks });
    else sections.push({ key: spec.key, heading: spec.heading, printed: bareHeading(spec.heading) === bareHeading(heading) ? null : heading, blocks });
  });
  const order = new Map(specs.map(({ key }, index) => [key, index]));
  return { titleClauses: fits ? entry.titleClauses : [], sections: sections.toSorted((a, b) => (order.get(a.key) ?? 0) - (order.get(b.key) ?? 0)), unplaced };
}
