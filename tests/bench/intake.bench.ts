/**
 * What a file made to cost much costs an import, each in a process of its own. Never part of `npm test`. Run with
 * `node --conditions=@huibian/source --require ./infra/scripts/test/register-swc.js tests/bench/intake.bench.ts [--rounds 5]`.
 * The peer in the same round is the most an honest writer has: ten volumes in one Word file.
 */
import { parseArgs } from 'node:util';
import { endlessFiles, heavyFiles, hostilePeakMebibytes, MeasuredImports, tenVolumes } from '@huibian/intake/testing';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const imports = new MeasuredImports();

const spread = (numbers: readonly number[], digits: number): string => {
  const sorted = numbers.toSorted((a, b) => a - b);
  return [sorted[Math.floor(sorted.length / 2)], sorted[0], sorted.at(-1)].map((value) => (value ?? NaN).toFixed(digits).padStart(6)).join(' ');
};

const files = [tenVolumes, ...endlessFiles, ...heavyFiles];
const rounds = Array.from({ length: Number(values.rounds) }, () => files.map(([, bytes]) => imports.measure(bytes())));
imports.remove();

process.stdout.write(`median, least and most of ${rounds.length} rounds; a hostile file may take 2000 ms of the processor and peak at ${hostilePeakMebibytes} MiB\n`);
for (const [index, [name, , answer]] of files.entries()) {
  const measured = rounds.flatMap((round) => round[index] ?? []);
  const ratios = rounds.map((round) => (round[index]?.cpuMs ?? NaN) / (round[0]?.cpuMs ?? NaN));
  const codes = [...new Set(measured.map(({ code }) => code))].join(', ');
  const said = codes === answer ? codes : `${codes} INSTEAD OF ${answer}`;
  process.stdout.write(`${spread(measured.map(({ cpuMs }) => cpuMs), 0)} ms  ${spread(ratios, 2)} of ten volumes  ${spread(measured.map(({ peakMebibytes }) => peakMebibytes), 0)} MiB  ${name}: ${said}\n`);
}
