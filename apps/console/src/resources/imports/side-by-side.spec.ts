import { readingFindings, stepped, steppedContradiction } from './side-by-side';

const reading = {
  blocks: [
    { kind: 'heading' as const, pieces: [{ line: 3, text: '青禾县办到底' }] },
    { kind: 'paragraph' as const, pieces: [{ line: 5, text: '把事项归到一个窗口，' }, { line: 7, text: '由一个人接到底。' }] },
  ],
  lines: [
    { line: 3, text: '青禾县办到底', block: 0, dropped: [] },
    { line: 6, text: '汇编页眉', block: null, dropped: [{ text: '汇编页眉', reason: 'running_header' }] },
    { line: 7, text: '由一个人接到底。', block: 1, dropped: [] },
  ],
};

test('Joins and what was left out are found in the order of the source', () => {
  expect(readingFindings(reading)).toEqual([
    { kind: 'dropped', line: 6, block: null },
    { kind: 'joined', line: 7, block: 1 },
  ]);
});

test('Stepping goes around, begins at either end, and stays put where there is nothing', () => {
  const findings = readingFindings(reading);
  expect([stepped(findings, null, 1), stepped(findings, null, -1), stepped(findings, 1, 1), stepped(findings, 0, -1), stepped([], null, 1)]).toEqual([0, 1, 0, 1, null]);
});

test('Contradictions are stepped through from whichever case is shown, around the end', () => {
  const found = [{ number: 3 }, { number: 9 }, { number: 12 }];
  const from = (number: number) => [steppedContradiction(found, number, -1), steppedContradiction(found, number, 1)];
  expect([from(1), from(3), from(5), from(12), from(70)]).toEqual([[2, 0], [2, 1], [0, 1], [1, 0], [2, 0]]);
  expect([steppedContradiction([], 1, 1), steppedContradiction([], 1, -1)]).toEqual([-1, -1]);
});
