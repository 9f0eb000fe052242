/**
 * How long a compile takes, as ratios within one run. Never part of `npm test`. Run with
 * `node --conditions=@huibian/source --require ./infra/scripts/test/register-swc.js tests/bench/typesetting.bench.ts
 * [--batch batch.json] [--rounds 5] [--only compile,bare,tenfold,libreoffice,chromium]`; without a batch the demo document of 71 cases.
 * Each job of a round runs in a process of its own, because the typesetter remembers layouts for the whole process; the
 * jobs of a round follow each other, so that a busy machine slows all of them. Prints medians with their extremes.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { jobNames, type JobName, type JobResult } from './typesetting.jobs';

const { values } = parseArgs({ options: { batch: { type: 'string' }, rounds: { type: 'string', default: '5' }, only: { type: 'string', default: jobNames.join(',') } } });
const jobs = jobNames.filter((name) => values.only.split(',').includes(name));

/** One job in a fresh process; null where its program is not installed. */
function runJob(name: JobName, folder: string): Promise<JobResult | null> {
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'typesetting.jobs.ts'), [name, folder, ...(values.batch === undefined ? [] : [values.batch])]);
    let result: JobResult | null = null;
    child.on('message', (message) => (result = message as JobResult | null));
    child.on('exit', (code) => (code === 0 ? resolve(result) : reject(new Error(`${name} ended with ${code}`))));
  });
}

interface Spread {
  median: number;
  min: number;
  max: number;
}

function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)] ?? NaN, min: sorted[0] ?? NaN, max: sorted.at(-1) ?? NaN };
}

function print(name: string, numbers: readonly number[], digits: number): void {
  const { median, min, max } = spreadOf(numbers);
  const shown = [median, min, max].map((value) => value.toFixed(digits));
  process.stdout.write(numbers.length === 0 ? `${name}: not measured\n` : `${name}: median ${shown[0]}, min ${shown[1]}, max ${shown[2]}\n`);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const seen: Record<string, number>[] = [];
  for (let round = 0; round < Number(values.rounds); round += 1) {
    const figures: Record<string, number> = {};
    for (const name of jobs) Object.assign(figures, await runJob(name, folder));
    seen.push(figures);
    process.stdout.write(`round ${round + 1}: ${JSON.stringify(figures)}\n`);
  }
  const of = (name: string): number[] => seen.flatMap((figures) => figures[name] ?? []);
  /** Each round's own ratio: what slowed one side slowed the other. */
  const ratio = (over: string, under: string): number[] => seen.flatMap((figures) => (figures[over] === undefined || figures[under] === undefined ? [] : [figures[over] / figures[under]]));
  for (const name of ['coldMs', 'coldCpuMs', 'editedMs', 'editedCpuMs', 'bareMs', 'bareCpuMs', 'tenfoldMs', 'tenfoldCpuMs', 'libreofficeMs', 'chromiumMs', 'peakMemoryMb', 'tenfoldPeakMemoryMb']) print(name, of(name), 0);
  print('longest wait of the event loop, ms (at most 50)', of('loopDelayMs'), 0);
  print('the same at rest, ms', of('loopIdleMs'), 0);
  print('the same beside threads that only count, ms', of('loopStrainedMs'), 0);
  print('PDF / bare typesetter (at most 1.5)', ratio('coldMs', 'bareMs'), 2);
  print('one case edited / cold (at most 0.35)', ratio('editedMs', 'coldMs'), 2);
  print('710 cases / 71 cases (at most 9)', ratio('tenfoldMs', 'coldMs'), 2);
  print('the same by processor time: PDF / bare', ratio('coldCpuMs', 'bareCpuMs'), 2);
  print('the same by processor time: edited / cold', ratio('editedCpuMs', 'coldCpuMs'), 2);
  print('the same by processor time: 710 / 71', ratio('tenfoldCpuMs', 'coldCpuMs'), 2);
  print('LibreOffice on the DOCX / PDF (at least 3)', ratio('libreofficeMs', 'coldMs'), 2);
  print('Chromium printing the HTML / PDF (at least 3)', ratio('chromiumMs', 'coldMs'), 2);
  rmSync(folder, { recursive: true, force: true });
}

void main();
