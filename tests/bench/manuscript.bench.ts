/**
 * How long the manuscript check takes. Never part of `npm test`. Run with
 * `node --conditions=@huibian/source --require ./infra/scripts/test/register-swc.js tests/bench/manuscript.bench.ts
 * [--batch batch.json] [--rounds 9]`; without a batch the demo document of 71 cases.
 * The limit beside it is one plain pass over the same characters, the count of 字数, in the same rounds.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { batchDocumentSchema } from '@huibian/contracts';
import { checkBatch, checkCase, countWordsOf, defaultCheckSettings } from '@huibian/manuscript';
import { demoCompilation } from '@huibian/typesetting/testing';

const { values } = parseArgs({ options: { batch: { type: 'string' }, rounds: { type: 'string', default: '9' } } });
const document = values.batch === undefined ? demoCompilation(71) : batchDocumentSchema.parse(JSON.parse(readFileSync(values.batch, 'utf8')));
const cases = document.chapters.flatMap((chapter) => chapter.cases);
const texts = cases.flatMap((entry) => [...entry.preamble, ...entry.sections.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs])]);
const settings = { ...defaultCheckSettings, cutOff: '2022-11-30' };

function milliseconds(work: () => unknown): number {
  const begun = performance.now();
  work();
  return performance.now() - begun;
}

function print(name: string, numbers: readonly number[], digits: number): void {
  const sorted = [...numbers].sort((a, b) => a - b);
  const shown = [sorted[Math.floor(sorted.length / 2)], sorted[0], sorted.at(-1)].map((value) => (value ?? NaN).toFixed(digits));
  process.stdout.write(`${name}: median ${shown[0]}, min ${shown[1]}, max ${shown[2]}\n`);
}

// The first round compiles the rules' code; what a server or an editor meets is the warm one.
checkBatch(document, settings);
const rounds = Array.from({ length: Number(values.rounds) }, () => ({
  batch: milliseconds(() => checkBatch(document, settings)),
  pass: milliseconds(() => countWordsOf(texts)),
  single: cases.map((entry) => milliseconds(() => checkCase(entry, settings, entry.number))),
}));
process.stdout.write(`${cases.length} cases, ${texts.join('').length} characters\n`);
print('the whole batch, ms (at most 1000 for 71 cases)', rounds.map(({ batch }) => batch), 0);
print('one case as typed, ms: medians of the rounds', rounds.map(({ single }) => [...single].sort((a, b) => a - b)[Math.floor(single.length / 2)] ?? NaN), 1);
print('one case as typed, ms: slowest of each round (at most 30)', rounds.map(({ single }) => Math.max(...single)), 1);
print('the whole batch / one plain pass', rounds.map(({ batch, pass }) => batch / pass), 1);
