import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BatchDocument, DocumentCase, Manifest } from '@huibian/contracts';
import { importFile, isWhole, understand } from '@huibian/intake';
import { diffBatchDocuments } from '@huibian/manuscript';
import { CompileThread, titleForms } from '@huibian/typesetting';
import { demoCase, demoCompilation, demoTable } from '@huibian/typesetting/testing';

jest.setTimeout(300_000);

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
if (office === undefined) console.info('skipped: no LibreOffice');
const corpus = resolve(__dirname, '../../../../shared/corpus');
const present = existsSync(join(corpus, 'batch-2-compilation.txt'));
if (!present) console.info('skipped: no corpus');
const withOffice = office === undefined ? describe.skip : describe;
const onCorpus = present ? describe : describe.skip;

const folder = mkdtempSync(join(tmpdir(), 'word-office-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A compilation, a table and, where they are, the published ones. */
const documents: Record<string, BatchDocument> = {
  volume: demoCompilation(5, { chapters: [{ name: '产业协同示范', cases: [demoCase(1), demoCase(2, { preamble: ['小标题之前的一段话，“引号”在其中。'] })] }, { name: '增收富民示范', cases: [demoCase(3), demoCase(4)] }] }),
  rows: demoTable(5),
};
const source = (name: string): BatchDocument => {
  const { document } = understand(readFileSync(join(corpus, name), 'utf8'));
  if (!document) throw new Error(`${name} was not understood.`);
  return document;
};
if (present) Object.assign(documents, { published: source('batch-2-compilation.txt'), publishedRows: source('batch-2-experience-table.txt') });

const manifests: Record<string, Manifest> = {};
const sheets: Record<string, string[]> = {};

/** All in one start of the program, which takes longer than its work. */
function convert(to: 'docx' | 'pdf'): void {
  const files = Object.keys(documents).map((name) => join(folder, 'made', `${name}.docx`));
  execFileSync(office ?? '', [`-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`, '--headless', '--convert-to', to, '--outdir', join(folder, to), ...files], { stdio: 'ignore' });
}

async function readBack(file: string): Promise<BatchDocument> {
  const imported = await importFile(readFileSync(file));
  if (!imported.ok) throw new Error(imported.code);
  if (!isWhole(imported.understanding)) throw new Error(JSON.stringify(imported.understanding.problems));
  return imported.understanding.document as BatchDocument;
}

if (office !== undefined) {
  beforeAll(async () => {
    mkdirSync(join(folder, 'made'));
    const thread = new CompileThread();
    try {
      for (const [name, document] of Object.entries(documents)) {
        const { files, manifest } = await thread.compile(document, { formats: ['docx'], fontCacheDir: join(folder, 'fonts') });
        writeFileSync(join(folder, 'made', `${name}.docx`), files[0]?.bytes ?? Buffer.alloc(0));
        manifests[name] = manifest;
      }
      convert('docx');
      convert('pdf');
      for (const name of Object.keys(documents)) sheets[name] = await thread.read(readFileSync(join(folder, 'pdf', `${name}.pdf`)));
    } finally {
      await thread.close();
    }
  });
}

const bare = (text: string): string => text.replace(/\s+/g, '');
const casesOf = (document: BatchDocument | undefined): DocumentCase[] => document?.chapters.flatMap((chapter) => chapter.cases) ?? [];
/** The sheet of each heading, from 1, behind the front matter. */
function headingSheets(name: string): number[] {
  let at = (sheets[name] ?? []).findIndex((sheet) => sheet.includes('—1—'));
  return casesOf(documents[name]).map((entry) => {
    at = (sheets[name] ?? []).findIndex((sheet, index) => index >= at && sheet.includes(bare(titleForms(entry).heading)));
    return at + 1;
  });
}

withOffice('a Word file that LibreOffice opened and saved', () => {
  it.each(Object.keys(documents))('comes back equal: %s', async (name) => {
    const document = documents[name];
    const read = await readBack(join(folder, 'docx', `${name}.docx`));
    if (!document) throw new Error(name);
    expect(diffBatchDocuments(read, await readBack(join(folder, 'made', `${name}.docx`)))).toMatchObject({ changed: false });
    expect([read.title, read.rows, casesOf(read).map(({ preamble, sections, units, titleClauses }) => ({ preamble, sections, units, titleClauses }))]).toEqual([
      document.title, document.rows, casesOf(document).map(({ preamble, sections, units, titleClauses }) => ({ preamble, sections, units, titleClauses })),
    ]);
    expect(casesOf(read).map(({ contents }) => contents?.page)).toEqual(manifests[name]?.cases.map(({ startPage }) => startPage));
  });
});

withOffice('the pages LibreOffice makes of a compilation', () => {
  it('have a cover without folio, contents in roman numerals with the pages they were given, and arabic folios from 1', () => {
    const volume = sheets.volume ?? [];
    const first = volume.findIndex((sheet) => sheet.includes('—1—'));
    expect(volume[0]).toBe(bare(`${documents.volume?.title}${documents.volume?.office}${documents.volume?.date}`));
    expect(volume.slice(1, first).map((sheet) => /[IVX]+$|^[IVX]+/.exec(sheet)?.[0])).toEqual(['I'].slice(0, first - 1));
    expect([...(volume[1] ?? '').matchAll(/（(\d+)）/g)].map(([, page]) => Number(page))).toEqual(manifests.volume?.cases.map(({ startPage }) => startPage));
    expect(volume.slice(first).map((sheet) => /—(\d+)—/.exec(sheet)?.[1])).toEqual(volume.slice(first).map((_, index) => String(index + 1)));
  });

  it('carry the chapter once on every page of the text', () => {
    const starts = headingSheets('volume');
    const second = starts[2] ?? 0;
    const first = starts[0] ?? 0;
    const heads = (sheets.volume ?? []).slice(first - 1).map((sheet, index) => (sheet.match(new RegExp(first + index < second ? '产业协同示范' : '增收富民示范', 'g')) ?? []).length);
    expect(new Set(heads)).toEqual(new Set([1]));
  });
});

withOffice('the published compilation in LibreOffice', () => {
  onCorpus('with no setting of a case', () => {
    it('keeps at least 65 of 70 page counts of its source, and the contents as many pages as the PDF', () => {
      const starts = headingSheets('published');
      const printed = casesOf(documents.published).map((entry) => entry.contents?.page ?? 0);
      const lengths = (list: readonly number[]): number[] => list.slice(1).map((start, index) => start - (list[index] ?? 0));
      const wanted = lengths(printed);
      const differ = lengths(starts).flatMap((length, index) => (length === wanted[index] ? [] : [`${index + 1}: ${length} for ${wanted[index]}`]));
      console.info(`page counts kept: ${wanted.length - differ.length} of ${wanted.length}; others: ${differ.join(', ')}`);
      expect(wanted).toHaveLength(70);
      expect(wanted.length - differ.length).toBeGreaterThanOrEqual(65);
      const manifest = manifests.published;
      const bodyPages = manifest?.cases.reduce((sum, entry) => sum + entry.pages, 0) ?? 0;
      expect((starts[0] ?? 0) - 1).toBe((manifest?.pages ?? 0) - bodyPages);
    });
  });
});
