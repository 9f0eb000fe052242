import { diffBatchDocuments } from '@huibian/manuscript';
import { readArguments } from './arguments';
import type { Command } from './command';
import { readBatchDocument } from './input-file';

/** diff <a.json> <b.json>: what changed from the first volume to the second, case by case, word by word. */
export const diffCommand: Command = {
  name: 'diff',
  async run(args, output) {
    const [before = '', after = ''] = readArguments(args, ['a.json', 'b.json']).positionals;
    output.result(diffBatchDocuments(await readBatchDocument(before, output), await readBatchDocument(after, output)));
    return 0;
  },
};
