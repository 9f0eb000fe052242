/**
 * How long a compile takes. Run with
 * `node --conditions=@huibian/source --require ./infra/scripts/test/register-swc.js tests/bench/typesetting.bench.ts`.
 * Prints medians of the rounds (five, or the first argument) with their extremes, in milliseconds, and the peak memory of the process.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BatchDocument } from '@huibian/contracts';
import { CompileThread } from '@huibian/typesetting';
import { demoCompilation } from '@huibian/typesetting/testing';

/** Five unless the command line says otherwise. */
const rounds = Number(process.argv[2] ?? 5);

function edited(document: BatchDocument, round: number): BatchDocument {
  const copy = structuredClone(document);
  copy.chapters[1]?.cases[0]?.sections[1]?.paragraphs.push(`第${round}次改稿后补记一句。`);
  return copy;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

function summary(name: string, times: number[]): void {
  const sorted = [...times].sort((a, b) => a - b).map(Math.round);
  process.stdout.write(`${name}: median ${sorted[Math.floor(sorted.length / 2)]} min ${sorted[0]} max ${sorted.at(-1)}\n`);
}

async function main(): Promise<void> {
  const fontCacheDir = mkdtempSync(join(tmpdir(), 'bench-'));
  const options = { formats: ['pdf'] as const, fontCacheDir };
  const small = demoCompilation(71);
  const large = demoCompilation(710);
  const times: Record<'cold' | 'afterOneEdit' | 'tenTimes', number[]> = { cold: [], afterOneEdit: [], tenTimes: [] };
  for (let round = 0; round < rounds; round += 1) {
    const thread = new CompileThread();
    // The start of the thread and the fonts are not what is measured.
    await thread.compile(demoCompilation(1), options);
    times.cold.push(await timed(() => thread.compile(small, options)));
    times.afterOneEdit.push(await timed(() => thread.compile(edited(small, round), options)));
    times.tenTimes.push(await timed(() => thread.compile(large, options)));
    await thread.close();
  }
  summary('71 cases, cold', times.cold);
  summary('71 cases, one edited', times.afterOneEdit);
  summary('710 cases, cold', times.tenTimes);
  process.stdout.write(`peak memory: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB\n`);
  rmSync(fontCacheDir, { recursive: true, force: true });
}

void main();
