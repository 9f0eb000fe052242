import { importKinds, revisionChoices, type ImportedDocument, type ImportKind, type RevisionChoice } from '@huibian/contracts';
import { isWhole } from '@huibian/intake';
import { readArguments } from './arguments';
import { CommandRefusal, type Command, type CommandOutput } from './command';
import { readManuscript, type ReadManuscript } from './input-file';
import { writeTogether } from './output-folder';

function kindAsked(as: string | undefined): ImportKind | undefined {
  if (as === undefined) return undefined;
  const kind = importKinds.find((each) => each.replace('_', '-') === as);
  if (!kind) throw new CommandRefusal(2, 'cli.bad_arguments', { reason: `--as ${as}` });
  return kind;
}

export function revisionsAsked(asked: string | undefined): RevisionChoice {
  const choice = revisionChoices.find((each) => each === (asked ?? 'accept'));
  if (!choice) throw new CommandRefusal(2, 'cli.bad_arguments', { reason: `--revisions ${asked ?? ''}` });
  return choice;
}

export const unitsAsked = (list: string | undefined): string[] => (list ?? '').split(/[,，、]/).map((name) => name.trim()).filter((name) => name !== '');

/** A Word file has no lines: its paragraphs with text are counted. */
function sayProblems({ understanding, format }: Pick<ReadManuscript, 'understanding' | 'format'>, output: CommandOutput): void {
  for (const { line, text, code, params } of understanding.problems) output.say(format === 'word' ? 'cli.paragraph_line' : 'cli.problem_line', { line, text, message: output.words(code, params) });
}

function sayFigures({ chapters, rows, report }: ImportedDocument, output: CommandOutput): void {
  if (!report) return;
  output.say('cli.imported', {
    chapters: chapters.length,
    cases: chapters.reduce((sum, chapter) => sum + chapter.cases.length, 0),
    rows: rows.length,
    joins: report.joins,
    ambiguous: report.ambiguousJoins.length,
    contradictions: report.contradictions.length,
    charactersIn: report.charactersIn,
    charactersKept: report.charactersKept,
    dropped: report.charactersIn - report.charactersKept,
  });
  for (const { kind, name } of report.cleaned ?? []) output.say('cli.cleaned_line', { what: output.words(`intake.cleaned.${kind}`), name });
}

/** What was understood of a source that cannot be taken whole: names and numbers, no text that could pass for a document. */
function outline(document: ImportedDocument | undefined): unknown {
  if (!document) return null;
  return {
    kind: document.kind,
    title: document.title,
    chapters: document.chapters.map(({ name, cases }) => ({ name, cases: cases.map((entry) => entry.number) })),
    rows: document.rows.map((row) => row.number),
  };
}

/** import <file> [--as compilation|experience-table|case] [--revisions accept|refuse] [--units 甲,乙] [--attachments dir]: a file in, its document out. */
export const importCommand: Command = {
  name: 'import',
  async run(args, output) {
    const { positionals, values } = readArguments(args, ['file'], ['as', 'revisions', 'units', 'attachments']);
    const [file = ''] = positionals;
    const kind = kindAsked(values.as);
    const options = { ...(kind && { kind }), revisions: revisionsAsked(values.revisions), units: unitsAsked(values.units) };
    const read = await readManuscript(file, options);
    const { understanding, attachments } = read;
    if (isWhole(understanding)) {
      if (values.attachments !== undefined) await writeTogether(values.attachments, attachments);
      sayProblems(read, output);
      sayFigures(understanding.document, output);
      output.result(understanding.document);
      return 0;
    }
    output.say('cli.not_whole', { file, count: understanding.problems.filter((problem) => problem.blocking).length });
    sayProblems(read, output);
    output.result({ understood: outline(understanding.document), problems: understanding.problems });
    return understanding.document ? 1 : 3;
  },
};
