/** The jobs of `typesetting.bench.ts`, each in a process of its own: `<job> <folder> [batch.json]`; answers its figures by message. */
import { execFile } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { chromium } from 'playwright-core';
import { batchDocumentSchema, type BatchDocument } from '@huibian/contracts';
import { CompileThread, prepareFonts } from '@huibian/typesetting';
import { findBrowser } from '@huibian/testing';
import { demoCompilation } from '@huibian/typesetting/testing';

export const jobNames = ['compile', 'bare', 'tenfold', 'libreoffice', 'chromium'] as const;
export type JobName = (typeof jobNames)[number];
export type JobResult = Record<string, number>;

/** Of this program alone: what `resourceUsage` tells begins with the peak of the process that forked it. */
function peakMemoryMb(): number {
  const status = '/proc/self/status';
  const kibibytes = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : process.resourceUsage().maxRSS;
  return Math.round(Number(kibibytes) / 1024);
}

async function timed(work: () => unknown): Promise<number> {
  return (await spent(work)).ms;
}

/** By the clock, and of the processors by all threads of this process: the second stays true on a busy machine. */
async function spent(work: () => unknown): Promise<{ ms: number; cpuMs: number }> {
  const start = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000 };
}

function edited(document: BatchDocument): BatchDocument {
  const copy = structuredClone(document);
  copy.chapters[1]?.cases[0]?.sections[1]?.paragraphs.push('改稿后补记一句。');
  return copy;
}

/** Ten volumes in one, no paragraph like another: a layout that is remembered would flatter the figure. */
function tenfold(document: BatchDocument): BatchDocument {
  const perVolume = document.chapters.reduce((sum, chapter) => sum + chapter.cases.length, 0);
  const chapters = Array.from({ length: 10 }, (_, volume) => document.chapters.map((chapter) => ({
    ...chapter,
    cases: chapter.cases.map((entry) => ({
      ...entry,
      number: entry.number + volume * perVolume,
      sections: entry.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map((paragraph) => (volume === 0 ? paragraph : `${paragraph}（${volume}）`)) })),
    })),
  })));
  return { ...document, chapters: chapters.flat() };
}

/** A thread that has started and read its fonts: neither is what is measured. */
async function warmThread(fontCacheDir: string): Promise<CompileThread> {
  const thread = new CompileThread();
  await thread.compile(demoCompilation(1), { formats: ['pdf'], fontCacheDir });
  return thread;
}

/** The longest the event loop of this process was late while the work went on. */
async function longestDelay(work: () => Promise<unknown>): Promise<number> {
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  await work();
  loop.disable();
  return loop.max / 1e6;
}

/** Keeps every processor busy with threads of this process that share nothing with its event loop. */
async function strainedFor(ms: number): Promise<void> {
  const spinning = Array.from({ length: availableParallelism() }, () => new Worker('for (;;);', { eval: true }));
  await pause(ms);
  await Promise.all(spinning.map((worker) => worker.terminate()));
}

async function compile(document: BatchDocument, fontCacheDir: string): Promise<JobResult> {
  const thread = await warmThread(fontCacheDir);
  const changed = edited(document);
  let cold = { ms: NaN, cpuMs: NaN };
  let afterEdit = cold;
  const loopDelayMs = await longestDelay(async () => {
    cold = await spent(() => thread.compile(document, { formats: ['pdf'], fontCacheDir }));
    afterEdit = await spent(() => thread.compile(changed, { formats: ['pdf'], fontCacheDir }));
  });
  const peak = peakMemoryMb();
  // What the machine itself does to an event loop, over the same time: at rest, and beside threads that do nothing but count.
  const loopIdleMs = await longestDelay(() => pause(cold.ms + afterEdit.ms));
  const loopStrainedMs = await longestDelay(() => strainedFor(cold.ms + afterEdit.ms));
  await thread.close();
  return { coldMs: cold.ms, coldCpuMs: cold.cpuMs, editedMs: afterEdit.ms, editedCpuMs: afterEdit.cpuMs, loopDelayMs, loopIdleMs, loopStrainedMs, peakMemoryMb: peak };
}

async function compileTenfold(document: BatchDocument, fontCacheDir: string): Promise<JobResult> {
  const thread = await warmThread(fontCacheDir);
  const large = tenfold(document);
  const { ms, cpuMs } = await spent(() => thread.compile(large, { formats: ['pdf'], fontCacheDir }));
  await thread.close();
  return { tenfoldMs: ms, tenfoldCpuMs: cpuMs, tenfoldPeakMemoryMb: peakMemoryMb() };
}

/**
 * The same paragraphs in the same face on the same grid of 28 characters and 22 lines, so that they fill as many pages, and
 * nothing else: no contents, no headings, no running heads, no proof. Exported as the typesetter does unasked: PDF 1.7, its
 * paragraphs tagged.
 */
async function bare(document: BatchDocument, fontCacheDir: string): Promise<JobResult> {
  const fonts = await prepareFonts({ fontCacheDir });
  const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts.folders }] });
  const source = (paragraphs: readonly string[]): string => `
    #set page(paper: "a4", margin: (top: 37mm, left: 28mm, right: 26mm, bottom: 35mm))
    #set text(lang: "zh", region: "cn", font: ("Tinos", "Noto Serif SC"), size: 16pt, fallback: false, tracking: 156mm / 28 - 16pt, top-edge: 0.88em, bottom-edge: -0.12em)
    #set par(justify: true, linebreaks: "optimized", leading: 225mm / 22 - 16pt, spacing: 225mm / 22 - 16pt, first-line-indent: (amount: 2em, all: true))
    #for it in (${paragraphs.map((paragraph) => JSON.stringify(paragraph)).join(',')},) { par(it) }`;
  const paragraphs = document.chapters.flatMap((chapter) => chapter.cases).flatMap((entry) => [entry.heading, ...entry.preamble, ...entry.sections.flatMap((section) => [section.heading, ...section.paragraphs])]);
  compiler.pdf({ mainFileContent: source(['预热。']) });
  const { ms, cpuMs } = await spent(() => compiler.pdf({ mainFileContent: source(paragraphs) }));
  return { bareMs: ms, bareCpuMs: cpuMs };
}

/** The file of one format, made once for all rounds. */
async function compiledFile(document: BatchDocument, folder: string, format: 'docx' | 'html'): Promise<string> {
  const path = join(folder, `volume.${format}`);
  if (existsSync(path)) return path;
  const thread = new CompileThread();
  const { files } = await thread.compile(document, { formats: [format], fontCacheDir: join(folder, 'fonts') });
  await thread.close();
  for (const file of files) writeFileSync(path, file.bytes);
  return path;
}

/** With the start of the program, as an office converts a file. */
async function libreoffice(document: BatchDocument, folder: string): Promise<JobResult | null> {
  const program = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
  if (program === undefined) return null;
  const file = await compiledFile(document, folder, 'docx');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`;
  return { libreofficeMs: await timed(() => promisify(execFile)(program, [profile, '--headless', '--convert-to', 'pdf', '--outdir', join(folder, 'converted'), file])) };
}

/** Without the start of the browser. */
async function printInChromium(document: BatchDocument, folder: string): Promise<JobResult | null> {
  const found = await findBrowser();
  if (!found) return null;
  const file = await compiledFile(document, folder, 'html');
  const browser = await chromium.launch({ executablePath: found.executablePath, args: [...found.args], env: found.env });
  const page = await browser.newPage();
  const chromiumMs = await timed(async () => {
    await page.goto(pathToFileURL(file).href);
    await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  });
  await browser.close();
  return { chromiumMs };
}

async function main(name: string, folder: string, batch: string | undefined): Promise<void> {
  const document = batch === undefined ? demoCompilation(71) : batchDocumentSchema.parse(JSON.parse(readFileSync(batch, 'utf8')));
  const fonts = join(folder, 'fonts');
  const results: Record<JobName, () => Promise<JobResult | null>> = {
    compile: () => compile(document, fonts),
    bare: () => bare(document, fonts),
    tenfold: () => compileTenfold(document, fonts),
    libreoffice: () => libreoffice(document, folder),
    chromium: () => printInChromium(document, folder),
  };
  const job = jobNames.find((each) => each === name);
  process.send?.(job ? await results[job]() : null, () => process.disconnect?.());
}

if (require.main === module) void main(process.argv[2] ?? '', process.argv[3] ?? '.', process.argv[4]);
