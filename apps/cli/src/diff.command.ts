import { type BatchDocumentDiff, diffBatchDocuments, type DiffSegment, type DocumentCaseDiff, type DocumentRowDiff, isChanged } from '@huibian/manuscript';
import { readArguments } from './arguments';
import type { Command, CommandOutput } from './command';
import { readBatchDocument } from './input-file';

const textOf = (segments: readonly DiffSegment[], side: 'added' | 'removed'): string => segments.filter(({ kind }) => kind === 'same' || kind === side).map(({ text }) => text).join('');
/** The name something has now, or had before it left. */
const nameOf = (segments: readonly DiffSegment[]): string => textOf(segments, 'added') || textOf(segments, 'removed');

/** One line for each that came, left, moved or changed; those that only count anew are told by their number alone. */
function sayItem(output: CommandOutput, noun: 'case' | 'row', each: DocumentCaseDiff | DocumentRowDiff): void {
  if (each.kind === 'renumbered') return;
  const title = 'title' in each ? each.title : each.name;
  const params = { before: each.before ?? '', after: each.after ?? '', title: nameOf(title), was: textOf(title, 'removed') };
  if (each.kind === 'added' || each.kind === 'removed') return output.say(`cli.diff.${noun}_${each.kind}`, params);
  const edits = 'title' in each ? [...each.preamble, ...each.sections.flatMap((section) => section.paragraphs)].filter(({ kind }) => kind !== 'same').length : 0;
  const changes = [
    ...(each.moved ? ['moved'] : []),
    ...(isChanged(title) || ('contents' in each && isChanged(each.contents)) ? ['retitled'] : []),
    ...('content' in each ? (isChanged(each.content) ? ['edited'] : []) : each.sections.some(({ heading }) => isChanged(heading)) ? ['headings'] : []),
    ...(edits > 0 ? ['paragraphs'] : []),
    ...('tracking' in each ? ['tracking'] : []),
  ];
  output.say(`cli.diff.${noun}_${each.before === each.after ? 'edited' : 'changed'}`, { ...params, changes: changes.map((change) => output.words(`cli.diff.what.${change}`, { count: edits })).join(output.words('cli.diff.and')) });
}

function sayDifference(output: CommandOutput, diff: BatchDocumentDiff): void {
  if (!diff.changed) return output.say('cli.diff.none');
  if (diff.kind) output.say('cli.diff.kinds', {});
  if (isChanged(diff.front)) output.say('cli.diff.front', {});
  for (const { kind, name } of diff.chapters) output.say(`cli.diff.chapter_${kind}`, { name: nameOf(name), was: textOf(name, 'removed') });
  for (const each of diff.cases) sayItem(output, 'case', each);
  for (const each of diff.rows) sayItem(output, 'row', each);
  output.say('cli.diff.counts', { ...diff.counts });
}

/** diff <a.json> <b.json>: what changed from the first volume to the second, case by case, word by word. Ends with 0, changed or not. */
export const diffCommand: Command = {
  name: 'diff',
  async run(args, output) {
    const [before = '', after = ''] = readArguments(args, ['a.json', 'b.json']).positionals;
    const diff = diffBatchDocuments(await readBatchDocument(before, output), await readBatchDocument(after, output));
    output.result(diff);
    sayDifference(output, diff);
    return 0;
  },
};
