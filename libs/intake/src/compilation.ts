import type { BatchDocument, DocumentCase, ImportReport } from '@huibian/contracts';
import { BodyReader, type CaseBody } from './case-body';
import { readContents, type ContentsEntry } from './contents-page';
import { contradictionsOf } from './contradictions';
import { readCover } from './cover-page';
import { Ledger } from './ledger';
import { joinParagraphs, type BodyPart, type PrintedCase } from './paragraph-joins';
import { Passage } from './passage';
import { blocksOfLines, paragraphBlocks } from './source-blocks';
import type { SourceText } from './source-text';
import { ProblemList, type Understanding } from './understanding';

function sectionsOf(parts: readonly BodyPart[]): Pick<DocumentCase, 'preamble' | 'sections'> {
  const preamble: string[] = [];
  const sections: DocumentCase['sections'] = [];
  for (const { kind, passage } of parts) {
    if (kind === 'heading') sections.push({ heading: passage.text, paragraphs: [] });
    else (sections.at(-1)?.paragraphs ?? preamble).push(passage.text.replaceAll('\t', ' '));
  }
  return { preamble, sections };
}

type JoinReport = Pick<ImportReport, 'joins' | 'ambiguousJoins'>;

/** `printed` is absent where no page end can have cut a paragraph: then each is whole. */
function caseOf({ entry, heading, parts }: CaseBody, printed: Omit<PrintedCase, 'number' | 'heading'> | undefined, report: JoinReport, problems: ProblemList): DocumentCase {
  const joined = printed ? joinParagraphs(parts, { ...printed, number: entry.number, heading: heading.text }) : { parts, joins: 0, ambiguousJoins: [] };
  report.joins += joined.joins;
  report.ambiguousJoins.push(...joined.ambiguousJoins);
  if (!parts.some((part) => part.kind === 'heading')) problems.add('intake.case_without_sections', heading, { number: entry.number }, parts.length === 0);
  return {
    number: entry.number,
    units: entry.units,
    titleClauses: entry.titleClauses,
    heading: heading.text,
    ...(entry.page !== undefined && { contents: { units: entry.units, title: entry.title, page: entry.page, printed: entry.source.text } }),
    ...sectionsOf(joined.parts),
  };
}

/** Each case starts a page, so the next entry's page tells how many a case took; undefined for the last and where a page is missing. */
function printedPages(entries: readonly ContentsEntry[], entry: ContentsEntry): number | undefined {
  const next = entries.find((each) => each.number === entry.number + 1);
  return next?.page !== undefined && entry.page !== undefined && next.page > entry.page ? next.page - entry.page : undefined;
}

/**
 * Reads a compilation (汇编): cover, contents, body. Units, clauses and chapters come from the contents, the only
 * place that parts them; headings and paragraphs are the body's as printed, paragraphs rejoined across page breaks.
 */
export function importCompilation(text: SourceText): Understanding {
  const { source, lines, word } = text;
  const ledger = new Ledger(source);
  const problems = new ProblemList(source);
  const contents = readContents(lines, ledger, problems, word === undefined);
  if (!contents || contents.chapters.length === 0) {
    problems.add('intake.contents_missing', lines.find((line) => line.text !== ''));
    return { problems: problems.sorted() };
  }
  const cover = readCover(blocksOfLines(lines.slice(0, contents.from)), ledger, problems, word?.document);
  const bodyLines = lines.slice(contents.to);
  const bodyStart = bodyLines.find((line) => line.text !== '')?.start ?? source.length;
  const paragraphs = word?.paragraphs.filter(({ passage }) => passage.start >= bodyStart);
  const blocks = paragraphs?.map(({ passage }) => passage) ?? paragraphBlocks(blocksOfLines(bodyLines));
  const bodies = new BodyReader(blocks, contents.chapters, cover.title, ledger, problems, paragraphs && new Map(paragraphs.map(({ passage, looks }) => [passage.start, looks]))).read();
  if (bodies.length === 0) {
    problems.add('intake.body_missing', blocks[0] ?? Passage.empty);
    return { problems: problems.sorted() };
  }
  const entries = contents.chapters.flatMap((chapter) => chapter.entries);
  const joins: JoinReport = { joins: 0, ambiguousJoins: [] };
  const pageEndsMarked = (source.match(/\f/g)?.length ?? 0) >= bodies.length;
  const cases = new Map(
    bodies.map((body) => [body.entry.number, caseOf(body, word ? undefined : { pages: printedPages(entries, body.entry), source, pageEndsMarked }, joins, problems)]),
  );
  const chapters = contents.chapters.map((chapter) => ({ name: chapter.name, cases: chapter.entries.flatMap((entry) => cases.get(entry.number) ?? []) }));
  const document: BatchDocument = { kind: 'compilation', ...cover, chapters: chapters.filter((chapter) => chapter.name !== ''), rows: [], report: { ...text.report(ledger), ...joins, contradictions: contradictionsOf(bodies) } };
  return { ...(cover.title !== '' && { document }), problems: problems.sorted() };
}
