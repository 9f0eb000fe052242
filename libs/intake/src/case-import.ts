import type { CaseDocument } from '@huibian/contracts';
import { unitsOf } from '@huibian/manuscript';
import { readCaseSections, type CaseParagraph } from './case-sections';
import { readCaseTitle } from './case-title';
import { isHeadingLevel } from './docx/word-styles';
import { Ledger } from './ledger';
import { isFolio, isSectionHeading, opensPoint } from './marks';
import type { Passage } from './passage';
import { blocksOfLines, paragraphBlocks } from './source-blocks';
import type { SourceText } from './source-text';
import { ProblemList, type Understanding } from './understanding';

const TITLE_MAX = 100;
const TITLE_LINES_MAX = 3;
/** The same where every line looks like a title. */
const TITLE_LINES_ALIKE_MAX = 6;
/** How far down a title may stand below what a form or a letter puts above it. */
const ABOVE_TITLE_MAX = 5;
const UNITS_LINE = /^[（(]?\s*((?:申报|报送|上报|实施|牵头|推荐|责任)?单位\s*[：:]\s*)(.{2,80}?)\s*[）)]?$/;
const ABOVE_TITLE = /^(?:附\s*件\s*[\d一二三四五六七八九十]*\s*[：:]?|案例[\d一二三四五六七八九十]+\s*[：:]?)$/;

const couldHead = (text: string): boolean => text.length <= TITLE_MAX && !isSectionHeading(text) && !opensPoint(text) && !/[。；，]$/.test(text);

function paragraphsOf({ source, lines, word }: SourceText, ledger: Ledger): CaseParagraph[] {
  if (word) return word.paragraphs.filter(({ passage }) => passage.text !== '');
  const paragraphs = paragraphBlocks(blocksOfLines(lines), source);
  ledger.drop('folio', ...paragraphs.filter(({ text }) => isFolio(text)));
  return paragraphs.filter(({ text }) => !isFolio(text)).map((passage) => ({ passage }));
}

/** Where the title begins: at a heading or a centred line near the top, else at the first line that could be one. */
function titleStart(paragraphs: readonly CaseParagraph[]): number {
  const top = paragraphs.slice(0, ABOVE_TITLE_MAX);
  const could = ({ passage }: CaseParagraph): boolean => couldHead(passage.text) && !ABOVE_TITLE.test(passage.text) && !UNITS_LINE.test(passage.text);
  const first = top.findIndex((each) => !ABOVE_TITLE.test(each.passage.text) && !UNITS_LINE.test(each.passage.text));
  // Several first-level headings are the sections'; the title then is plain text above them.
  const alone = paragraphs.filter(({ looks }) => looks?.outlineLevel === 0).length === 1;
  const isTitled = (each: CaseParagraph, index: number): boolean => /^(?:title|标题)$/.test(each.looks?.style ?? '') || (each.looks?.outlineLevel === 0 && (alone || index === first));
  const titled = top.findIndex((each, index) => could(each) && isTitled(each, index));
  if (titled !== -1) return titled;
  const found = top[first];
  if (!found || !could(found)) return -1;
  return first;
}

/** How many paragraphs the title takes: those that look like its first, or short unfinished lines before the text. */
function titleLength(paragraphs: readonly CaseParagraph[], start: number): number {
  const first = paragraphs[start];
  let length = 1;
  while (length < (first?.looks ? TITLE_LINES_ALIKE_MAX : TITLE_LINES_MAX)) {
    const next = paragraphs[start + length];
    if (!next || !couldHead(next.passage.text) || UNITS_LINE.test(next.passage.text) || next.passage.text.length > TITLE_MAX / 2) break;
    if (first?.looks && next.looks) {
      const same = first.looks.style === next.looks.style && first.looks.outlineLevel === next.looks.outlineLevel && first.looks.centred === next.looks.centred;
      // Unstyled, uncentred lines tell nothing apart from text.
      if (!same || !(isHeadingLevel(first.looks.outlineLevel) || first.looks.style === 'title' || first.looks.centred || first.looks.bold === true)) break;
      if (!first.looks.centred && first.looks.bold !== next.looks.bold) break;
    }
    if (paragraphs[start + length + 1] === undefined) break;
    length += 1;
  }
  return length;
}

/** Parts paragraphs at the line breaks inside them. */
const atBreaks = (paragraphs: readonly CaseParagraph[]): CaseParagraph[] => paragraphs.flatMap(({ passage, looks }) => passage.split('\u2028').map((piece) => ({ passage: piece, ...(looks && { looks }) })));

/** A line that names the units by itself: 申报单位：…… */
function takeUnitsLine(paragraphs: readonly CaseParagraph[], ledger: Ledger): { units: string[]; rest: CaseParagraph[] } {
  const at = paragraphs.slice(0, ABOVE_TITLE_MAX).findIndex(({ passage }) => UNITS_LINE.test(passage.text));
  const line = paragraphs[at]?.passage;
  const found = UNITS_LINE.exec(line?.text ?? '');
  if (!line || !found) return { units: [], rest: [...paragraphs] };
  const [whole, , names = ''] = found;
  const from = whole.indexOf(names, (found[1] ?? '').length);
  ledger.keep(line.slice(from, from + names.length));
  ledger.drop('title_marks', line);
  return { units: unitsOf(names), rest: paragraphs.filter((_, index) => index !== at) };
}

/** Whether a text could be one case: a line to head it, and a section heading within it. */
export function looksLikeCase(text: SourceText): boolean {
  const paragraphs = paragraphsOf(text, new Ledger(''));
  const start = titleStart(paragraphs);
  return start !== -1 && paragraphs.slice(start + 1).some(({ passage, looks }) => isSectionHeading(passage.text) || isHeadingLevel(looks?.outlineLevel));
}

export interface CaseOptions {
  /** Names of units, in their short list form: a title that opens with them is parted there. */
  units?: readonly string[];
}

function missing(problems: ProblemList, code: string, where: Passage | undefined): Understanding<CaseDocument> {
  problems.add(code, where);
  return { problems: problems.sorted() };
}

/** Reads one case (案例) from a file of its own: title, preamble, sections and their paragraphs as printed. */
export function importCase(text: SourceText, { units: names = [] }: CaseOptions = {}): Understanding<CaseDocument> {
  const ledger = new Ledger(text.source);
  const problems = new ProblemList(text.source);
  const paragraphs = paragraphsOf(text, ledger);
  const start = titleStart(paragraphs);
  if (start === -1) return missing(problems, 'intake.case_title_missing', paragraphs[0]?.passage);
  const length = titleLength(paragraphs, start);
  const titleLines = paragraphs.slice(start, start + length).map(({ passage }) => passage);
  const above = paragraphs.slice(0, start);
  const { units: named, rest } = takeUnitsLine([...above, ...paragraphs.slice(start + length)], ledger);
  const before = rest.filter((each) => above.includes(each));
  ledger.drop('front_matter', ...before.map(({ passage }) => passage));
  if (before[0]) problems.add('intake.front_matter', before[0].passage, {}, false);
  const body = atBreaks(rest.filter((each) => !before.includes(each)));
  if (body.length === 0) return missing(problems, 'intake.case_body_missing', titleLines[0]);
  const title = readCaseTitle(titleLines, [...names, ...named], ledger);
  const units = title.units.length > 0 ? title.units : named;
  if (units.length === 0) problems.add('intake.case_units_unknown', titleLines[0], {}, false);
  const { preamble, sections } = readCaseSections(body, ledger);
  if (sections.length === 0) problems.add('intake.case_sections_missing', body[0]?.passage, {}, false);
  const report = { ...text.report(ledger), joins: 0, ambiguousJoins: [], contradictions: [] };
  const entry = { number: 1, units, titleClauses: title.titleClauses, heading: title.heading, preamble, sections };
  const document: CaseDocument = { kind: 'case', title: title.heading, ordinal: '', office: '', date: '', chapters: [{ name: '', cases: [entry] }], rows: [], report };
  return { document, problems: problems.sorted() };
}
