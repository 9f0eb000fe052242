import { documentKinds, type BatchDocument } from '@huibian/contracts';
import { isWhole, understand, type Understanding } from '@huibian/intake';
import { readArguments } from './arguments';
import { CommandRefusal, type Command, type CommandOutput } from './command';
import { readText } from './input-file';

function kindAsked(as: string | undefined): BatchDocument['kind'] | undefined {
  if (as === undefined) return undefined;
  const kind = documentKinds.find((each) => each.replace('_', '-') === as);
  if (!kind) throw new CommandRefusal(2, 'cli.bad_arguments', { reason: `--as ${as}` });
  return kind;
}

function sayProblems({ problems }: Understanding, output: CommandOutput): void {
  for (const { line, text, code, params } of problems) output.say('cli.problem_line', { line, text, message: output.words(code, params) });
}

function sayFigures({ chapters, rows, report }: BatchDocument, output: CommandOutput): void {
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
}

/** What was understood of a source that cannot be taken whole: names and numbers, no text that could pass for a document. */
function outline(document: BatchDocument | undefined): unknown {
  if (!document) return null;
  return {
    kind: document.kind,
    title: document.title,
    chapters: document.chapters.map(({ name, cases }) => ({ name, cases: cases.map((entry) => entry.number) })),
    rows: document.rows.map((row) => row.number),
  };
}

/** import <file> [--as compilation|experience-table]: a text file in, a batch document out. */
export const importCommand: Command = {
  name: 'import',
  async run(args, output) {
    const { positionals, values } = readArguments(args, ['file'], ['as']);
    const [file = ''] = positionals;
    const kind = kindAsked(values.as);
    const understanding = understand(await readText(file, output), kind);
    if (isWhole(understanding)) {
      sayProblems(understanding, output);
      sayFigures(understanding.document, output);
      output.result(understanding.document);
      return 0;
    }
    output.say('cli.not_whole', { file, count: understanding.problems.filter((problem) => problem.blocking).length });
    sayProblems(understanding, output);
    output.result({ understood: outline(understanding.document), problems: understanding.problems });
    return understanding.document ? 1 : 3;
  },
};
