import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BatchDocument, DocumentCase } from '@huibian/contracts';
import { importFile, isWhole, understand } from '@huibian/intake';
import { bodyForm } from '@huibian/manuscript';
import { demoCompilation, demoTable } from '@huibian/typesetting/testing';
import { run } from './run';

const corpus = resolve(__dirname, '../../../../shared/corpus');
const present = existsSync(join(corpus, 'batch-2-compilation.txt'));
if (!present) console.info('skipped: no corpus');
const onCorpus = present ? it : it.skip;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'huibian-round-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Compiles a document to Word, through the offline door, and reads that Word file back. */
async function throughWord(document: BatchDocument): Promise<{ read: BatchDocument; startPages: number[] }> {
  const file = join(folder, 'batch.json');
  await writeFile(file, JSON.stringify(document));
  let out = '';
  expect(await run(['compile', file, '--out', folder, '--formats', 'docx'], { out: (text) => (out += text), err: () => undefined })).toBe(0);
  const { files, cases } = JSON.parse(out) as { files: { name: string }[]; cases: { startPage: number }[] };
  const imported = await importFile(readFileSync(join(folder, files[0]?.name ?? '')));
  if (!imported.ok) throw new Error(imported.code);
  if (!isWhole(imported.understanding)) throw new Error(JSON.stringify(imported.understanding.problems));
  return { read: imported.understanding.document as BatchDocument, startPages: cases.map(({ startPage }) => startPage) };
}

/** A document as its Word file can say it: the heading as printed, the page the contents print. */
const printed = (entry: DocumentCase): object => ({ number: entry.number, units: entry.units, titleClauses: entry.titleClauses, heading: (entry.heading === '' ? bodyForm(entry) : entry.heading).replace(/\s+/g, ' '), preamble: entry.preamble, sections: entry.sections });
const plain = (document: BatchDocument): object => ({
  kind: document.kind, title: document.title, ordinal: document.ordinal, office: document.office, date: document.date, rows: document.rows,
  chapters: document.chapters.map(({ name, cases }) => ({ name, cases: cases.map(printed) })),
});
const pages = (document: BatchDocument): (number | undefined)[] => document.chapters.flatMap(({ cases }) => cases.map(({ contents }) => contents?.page));
const volume = demoCompilation(7);

it('a compilation made here comes back equal from its Word file, with the pages of its contents', async () => {
  const { read, startPages } = await throughWord(volume);
  expect(plain(read)).toEqual(plain(volume));
  expect(pages(read)).toEqual(startPages);
  expect(read.report?.dropped.filter(({ reason }) => reason === 'not_understood' || reason === 'front_matter')).toEqual([]);
}, 120_000);

it('so does one whose title is not in the manner of the genre, with a preamble and a clause too wide for a line', async () => {
  const change: Partial<DocumentCase> = { preamble: ['这里有一段话，放在小标题之前。'], titleClauses: ['推动“山乡菜场、山乡学堂、山乡医站、山乡车站”一体建设一起运营', '走出新路'] };
  const [first, ...chapters] = volume.chapters;
  const changed = { ...volume, title: '云川示范 案例汇编', ordinal: '第三批', office: '云川工作组', chapters: first ? [{ ...first, cases: first.cases.map((entry) => ({ ...entry, ...change })) }, ...chapters] : [] };
  const { read } = await throughWord(changed);
  expect(plain(read)).toEqual(plain(changed));
}, 120_000);

it('an experience table made here comes back equal from its Word file', async () => {
  const table = demoTable(4);
  const { read } = await throughWord(table);
  expect([read.title, read.rows]).toEqual([table.title, table.rows]);
}, 120_000);

onCorpus('the published compilation comes back equal, with the pages of its contents', async () => {
  const source = understand(readFileSync(join(corpus, 'batch-2-compilation.txt'), 'utf8')).document;
  if (!source) throw new Error('The corpus was not understood.');
  const { read, startPages } = await throughWord(source);
  expect(plain(read)).toEqual(plain(source));
  expect(pages(read)).toEqual(startPages);
}, 180_000);

onCorpus('the published experience table comes back equal', async () => {
  const source = understand(readFileSync(join(corpus, 'batch-2-experience-table.txt'), 'utf8')).document;
  if (!source) throw new Error('The corpus was not understood.');
  const { read } = await throughWord(source);
  expect([read.title, read.rows]).toEqual([source.title, source.rows]);
}, 120_000);
