import { coverDate, type BatchDocument, type ImportProblem, type ImportSummary } from '@huibian/contracts';
import type { IntakeProblem } from '@huibian/intake';
import type { Refusal } from '@huibian/workflow';

const withoutSpace = (text: string): number => text.replace(/\s/g, '').length;

/** What a person checks before accepting: titles, chapters, cases, rows, and how much text there is. */
export function importSummary(document: BatchDocument): ImportSummary {
  const { kind, title, ordinal, office, date, chapters, rows } = document;
  const texts = [
    ...chapters.flatMap((chapter) => chapter.cases.flatMap((entry) => [...entry.preamble, ...entry.sections.flatMap((section) => [section.heading, ...section.paragraphs])])),
    ...rows.map((row) => row.content),
  ];
  return {
    kind,
    title,
    ordinal,
    office,
    date,
    chapters: chapters.map((chapter) => ({ name: chapter.name, cases: chapter.cases.map(({ number, units, titleClauses }) => ({ number, units, titleClauses })) })),
    rows: rows.map(({ number, name }) => ({ number, name })),
    characters: texts.reduce((sum, text) => sum + withoutSpace(text), 0),
  };
}

export const importProblems = (problems: readonly IntakeProblem[]): ImportProblem[] =>
  problems.map(({ code, params, line, text, blocking }) => ({ code, params: { ...params }, line: Math.max(1, line), excerpt: text, blocking }));

/** A cover date that is none is printed as it is, the source being what it is; whoever accepts it is told. */
export const dateProblem = ({ date }: BatchDocument): ImportProblem[] =>
  date === '' || coverDate(date) !== null ? [] : [{ code: 'import.date_not_a_date', params: { date }, excerpt: date, blocking: false }];

/** The one fact of an import: nothing that was not understood may stand against it. */
export function importFacts(subject: { problems: readonly ImportProblem[] }): { import_whole: Refusal | null } {
  const count = subject.problems.filter((problem) => problem.blocking).length;
  return { import_whole: count === 0 ? null : { code: 'import.not_whole', params: { count } } };
}
