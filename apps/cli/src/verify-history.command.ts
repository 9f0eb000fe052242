import { createReadStream } from 'node:fs';
import { access } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { verifyExport } from '@huibian/chain';
import { readArguments } from './arguments';
import { CommandRefusal, type Command } from './command';

/** All of it stands in the JSON; people read the first of it. */
const LINES_SAID_MAX = 20;

/** verify-history <export> [--seal hash,hash]: finds changed, missing and reordered rows of an exported history. */
export const verifyHistoryCommand: Command = {
  name: 'verify-history',
  async run(args, output) {
    const { positionals, values } = readArguments(args, ['export'], ['seal']);
    const [file = ''] = positionals;
    await access(file).catch((error: Error) => {
      throw new CommandRefusal(3, 'cli.file_unreadable', { file, reason: error.message });
    });
    const knownSealHashes = values.seal?.split(',').filter((hash) => hash !== '');
    const report = await verifyExport(createInterface({ input: createReadStream(file), crlfDelay: Infinity }), knownSealHashes ? { knownSealHashes } : {}).catch((error: Error) => {
      throw new CommandRefusal(3, 'cli.file_unreadable', { file, reason: error.message });
    });
    output.result(report);
    const count = report.problems.length + report.problemsOmitted;
    for (const problem of report.problems.slice(0, LINES_SAID_MAX)) {
      output.say(problem.line === 0 ? 'cli.whole_file_line' : 'cli.problem_line', { line: problem.line, message: output.words(problem.code, problem.params), text: problem.subject ?? '' });
    }
    // A note is about a whole subject and stands on no line of the file.
    for (const note of report.notes.slice(0, Math.max(0, LINES_SAID_MAX - report.problems.length))) {
      output.say('cli.note_line', { message: output.words(note.code, note.params), text: note.subject ?? '' });
    }
    output.say(count === 0 ? 'cli.history_sound' : 'cli.history_broken', { rows: report.rows, count });
    if (count === 0) return 0;
    return report.rows + report.seals === 0 ? 3 : 1;
  },
};
