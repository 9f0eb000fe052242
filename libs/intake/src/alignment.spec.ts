import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BatchDocument } from '@huibian/contracts';
import { alignCase, linesOfText } from './alignment';
import { decodeText } from './decode-text';
import { understand } from './understand';

const entry = (number: number, heading: string, paragraphs: string[]) => ({ number, units: ['青禾县'], titleClauses: ['一'], heading, preamble: [], sections: [{ heading: '一、基本情况', paragraphs }] });
const documentOf = (...cases: ReturnType<typeof entry>[]): BatchDocument => ({ kind: 'compilation', title: '汇编', ordinal: '', office: '', date: '', chapters: [{ name: '篇章', cases }], rows: [] });

test('Every block names its lines, a joined paragraph its breaks, and what lies between says why it was left out', () => {
  const source = ['目录', '1.青禾县：办到底（1）', '青禾县办到底', '一、基本情况', '把事项归到一个窗口，', '汇编页眉', '由一个人接到底。', '青禾县跑一次', '一、基本情况', '一句。'].join('\n');
  const document = documentOf(entry(1, '青禾县办到底', ['把事项归到一个窗口，由一个人接到底。']), entry(2, '青禾县跑一次', ['一句。']));
  const align = (number: number) => alignCase(linesOfText(source), document, { dropped: [{ text: '汇编页眉', reason: 'running_header' }] }, number);
  const [first, second] = [align(1), align(2)];
  expect(align(3)).toBeUndefined();
  expect(first?.blocks).toEqual([
    { kind: 'heading', pieces: [{ line: 3, text: '青禾县办到底' }] },
    { kind: 'section', pieces: [{ line: 4, text: '一、基本情况' }] },
    { kind: 'paragraph', pieces: [{ line: 5, text: '把事项归到一个窗口，' }, { line: 7, text: '由一个人接到底。' }] },
  ]);
  expect(first?.lines.map(({ line, block, dropped }) => [line, block, dropped])).toEqual([
    [3, 0, []],
    [4, 1, []],
    [5, 2, []],
    [6, null, [{ text: '汇编页眉', reason: 'running_header' }]],
    [7, 2, []],
  ]);
  expect(second?.lines.map(({ line }) => line)).toEqual([8, 9, 10]);
});

const file = join(__dirname, '../../../../shared/corpus/batch-2-compilation.txt');
const run = existsSync(file) ? it : it.skip;
if (!existsSync(file)) console.info('skipped: no corpus');

run('The published compilation: every character of every case is found on its line, with nothing left over', () => {
  const decoded = decodeText(readFileSync(file));
  if (!decoded.ok) throw new Error('unreadable');
  const { document } = understand(decoded.text);
  const lines = linesOfText(decoded.text);
  const numbers = document!.chapters.flatMap((chapter) => chapter.cases.map((one) => one.number));
  const cases = numbers.flatMap((number) => alignCase(lines, document!, document!.report ?? null, number) ?? []);
  const bare = (text: string) => text.replace(/\s/g, '');
  const printed = lines.map(bare);
  const misplaced = cases.flatMap((one) => one.blocks.flatMap((block) => block.pieces.filter((piece) => !printed[piece.line - 1]?.includes(bare(piece.text))).map((piece) => [one.number, piece.line, piece.text.slice(0, 20)])));
  expect(cases).toHaveLength(71);
  expect(misplaced).toEqual([]);
  const joined = cases.flatMap((one) => one.blocks.filter((block) => block.pieces.length > 1));
  expect(joined.length).toBeGreaterThan(100);
  const lost = cases.flatMap((one) => one.lines.flatMap((line) => line.dropped.filter(({ reason }) => reason === 'not_understood').map(({ text }) => [one.number, line.line, text])));
  expect(lost).toEqual([]);
});
