import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { type BatchDocument, manifestSchema, outputFormats } from '@huibian/contracts';
import type { CompileResult } from '../compile-batch';
import { demoCase, demoCompilation, demoTable } from '../demo-document.factory';
import { prepareFonts } from '../fonts/prepare-fonts';
import { plainOutline } from '../pdf/plain-outline';
import { PlainPdf } from '../pdf/plain-pdf';
import { SheetText } from '../pdf/sheet-text';
import { titleForms } from '../title-forms';
import { TypesettingError } from '../typesetting-error';
import { CompileThread } from './compile-thread';

jest.setTimeout(120_000);

const fontCacheDir = mkdtempSync(join(tmpdir(), 'typesetting-'));
const thread = new CompileThread();
const document = demoCompilation(7);
let first: CompileResult;

const compile = (input: BatchDocument): Promise<CompileResult> => thread.compile(input, { formats: outputFormats, fontCacheDir });
const bytesOf = (result: CompileResult, extension: string): Buffer => result.files.find((file) => file.name.endsWith(`.${extension}`))?.bytes ?? Buffer.alloc(0);
const casesOf = (input: BatchDocument): BatchDocument['chapters'][number]['cases'] => input.chapters.flatMap((chapter) => chapter.cases);
const expectedOf = (input: BatchDocument): { number: number; label: string; heading: string }[] =>
  casesOf(input).map((entry) => ({ number: entry.number, label: titleForms(entry).contents, heading: titleForms(entry).heading }));

beforeAll(async () => {
  first = await compile(document);
});

afterAll(async () => {
  await thread.close();
  rmSync(fontCacheDir, { recursive: true, force: true });
});

describe('compiling a compilation on a thread', () => {
  it('makes the five files with a manifest of their digests', () => {
    expect(first.files.map((file) => file.name)).toEqual(['compilation.pdf', 'compilation.docx', 'compilation.html', 'compilation.epub', 'compilation.json']);
    expect(first.manifest.files).toEqual(
      first.files.map(({ name, bytes }) => ({
        name,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sm3: createHash('sm3').update(bytes).digest('hex'),
      })),
    );
    expect(manifestSchema.parse(first.manifest)).toEqual(first.manifest);
    expect(first.manifest.warnings).toEqual([]);
  });

  it('counts pages from 1 on the first case and lets each case follow the one before', () => {
    const { cases, pages } = first.manifest;
    expect(cases.map((entry) => entry.number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    let next = 1;
    for (const entry of cases) {
      expect(entry.startPage).toBe(next);
      next += entry.pages;
    }
    // Cover and one sheet of contents stand before the counted pages.
    expect(pages).toBe(2 + next - 1);
  });

  it('prints in the contents the page each heading landed on', async () => {
    const check = await thread.verify(bytesOf(first, 'pdf'), expectedOf(document));
    expect(check.wrong).toEqual([]);
    expect(check.entries.map((entry) => entry.printed)).toEqual(first.manifest.cases.map((entry) => entry.startPage));
  });

  it('gives the same bytes for every format when the same document is compiled again, on a fresh thread', async () => {
    const other = new CompileThread();
    const again = await other.compile(structuredClone(document), { formats: outputFormats, fontCacheDir }).finally(() => other.close());
    expect(again.manifest).toEqual(first.manifest);
  });

  it('reports its stages in order with a fraction that never goes back', async () => {
    const seen: { stage: string; fraction: number }[] = [];
    await thread.compile(document, { formats: outputFormats, fontCacheDir }, (progress) => seen.push(progress));
    expect(seen.map((progress) => progress.stage)).toEqual(['fonts', 'typeset', 'contents', 'docx', 'html', 'epub', 'json', 'manifest', 'manifest']);
    expect(seen.map((progress) => progress.fraction)).toEqual([...seen.map((progress) => progress.fraction)].sort((a, b) => a - b));
    expect(seen.at(-1)?.fraction).toBe(1);
  });

  it('sets a case tighter by its 字距 and records the setting', async () => {
    const tracked = structuredClone(document);
    const entry = tracked.chapters[0]?.cases[0];
    if (entry) entry.tracking = -0.3;
    const result = await compile(tracked);
    expect(result.manifest.cases.map((landing) => landing.tracking)).toEqual([-0.3, 0, 0, 0, 0, 0, 0]);
    expect(bytesOf(result, 'pdf').equals(bytesOf(first, 'pdf'))).toBe(false);
  });

  it('reads back from the pages exactly the text that went in', async () => {
    const sheets = await thread.read(bytesOf(first, 'pdf'));
    const printed = sheets.slice(2).map((sheet) => sheet.replace(/—\d+—$/, '').replace(/^(产业协同|增收富民|城乡融合)示范/, ''));
    const put = casesOf(document).map((entry) => titleForms(entry).heading + entry.sections.map((section) => section.heading + section.paragraphs.join('')).join(''));
    expect(printed.join('')).toBe(put.join('').replace(/\s/g, ''));
  });

  it('reads a sheet quickly as the general reader does, and nothing out of a file it does not know', async () => {
    const pdf = bytesOf(first, 'pdf');
    const sheets = await thread.read(pdf);
    const quick = new SheetText(new PlainPdf(pdf));
    expect(sheets.map((_, index) => quick.of(index + 1))).toEqual(sheets);
    expect([quick.of(0), quick.of(sheets.length + 1), new SheetText(new PlainPdf(Buffer.from('%PDF-1.7 none'))).of(1)]).toEqual([undefined, undefined, undefined]);
  });

  it('reads of a sheet that opens a case its heading and its folio alone', () => {
    const quick = new SheetText(new PlainPdf(bytesOf(first, 'pdf')));
    const { startPage } = first.manifest.cases[1] ?? { startPage: 0 };
    const [whole = '', edges = ''] = [quick.of(startPage + 2), quick.edgesOf(startPage + 2)];
    const heading = titleForms(casesOf(document)[1] ?? demoCase(1)).heading.replace(/\s/g, '');
    expect([edges.includes(heading), edges.endsWith(`—${startPage}—`), edges.length < whole.length / 2, whole.startsWith(edges.slice(0, -4))]).toEqual([true, true, true, true]);
  });

  it('reads the bookmarks quickly, chapter over case, and nothing out of a file it does not know', async () => {
    const starts = first.manifest.cases.map((entry) => entry.startPage + 2);
    const titles = document.chapters.map((chapter) => chapter.cases.map((entry) => ({ title: titleForms(entry).heading, sheet: starts[entry.number - 1], level: 2 })));
    const expected = document.chapters.flatMap((chapter, index) => [{ title: chapter.name, sheet: titles[index]?.[0]?.sheet, level: 1 }, ...(titles[index] ?? [])]);
    const read = plainOutline(new PlainPdf(bytesOf(first, 'pdf')));
    expect(read?.map((entry) => ({ ...entry, title: entry.title.replace(/\s/g, '') }))).toEqual(expected.map((entry) => ({ ...entry, title: entry.title.replace(/\s/g, '') })));
    expect(plainOutline(new PlainPdf(Buffer.from('%PDF-1.7 none')))).toBeUndefined();
  });

  it('checks the contents of a file that another program has written to, by the general reader', async () => {
    const touched = Buffer.concat([bytesOf(first, 'pdf'), Buffer.from('% kept by another program\n')]);
    expect(plainOutline(new PlainPdf(touched))).toBeUndefined();
    expect(await thread.verify(touched, expectedOf(document))).toEqual(await thread.verify(bytesOf(first, 'pdf'), expectedOf(document)));
  });

  it('sets a batch that prints no date, the same each time', async () => {
    const undated = demoCompilation(2, { date: '', office: '' });
    expect((await compile(undated)).manifest).toEqual((await compile(undated)).manifest);
  });

  it('warns of a case that has no text', async () => {
    const bare = demoCompilation(0, { chapters: [{ name: '产业协同示范', cases: [demoCase(1, { sections: [] }), demoCase(2)] }] });
    expect((await compile(bare)).manifest.warnings).toEqual([{ code: 'typeset.case_without_text', caseNumber: 1, params: { caseNumber: 1 } }]);
  });
});

describe('the Word file', () => {
  const xmlOf = (result: CompileResult, part: string): string => strFromU8(unzipSync(new Uint8Array(bytesOf(result, 'docx')))[part] ?? new Uint8Array());

  it('keeps in its contents field the pages of the PDF', () => {
    const contents = /<w:sdtContent>(.*?)<\/w:sdtContent>/s.exec(xmlOf(first, 'word/document.xml'))?.[1] ?? '';
    expect([...contents.matchAll(/（(\d+)）/g)].map((found) => Number(found[1]))).toEqual(first.manifest.cases.map((entry) => entry.startPage));
    expect(contents).toMatch(/^<w:p><w:pPr><w:pStyle w:val="TOC1"\/><\/w:pPr><w:r><w:fldChar w:fldCharType="begin"/);
    expect(contents).toMatch(/<w:fldChar w:fldCharType="end"\/><\/w:r><\/w:p>$/);
  });

  it('carries every heading in a heading style and every character of the text', () => {
    const xml = xmlOf(first, 'word/document.xml');
    const styles = [...xml.matchAll(/<w:pStyle w:val="(Heading\d)"\/>/g)].map((found) => found[1]);
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(3);
    expect(styles.filter((style) => style === 'Heading2')).toHaveLength(7);
    expect(styles.filter((style) => style === 'Heading3')).toHaveLength(21);
    const text = [...xml.matchAll(/<w:p>(.*?)<\/w:p>/gs)].map((found) => [...(found[1] ?? '').matchAll(/<w:t[^>]*>([^<]*)/g)].map((run) => run[1]).join(''));
    for (const paragraph of casesOf(document).flatMap((entry) => entry.sections.flatMap((section) => section.paragraphs))) expect(text).toContain(paragraph);
  });

  it('asks for the official faces and for nothing from a theme', () => {
    const styles = xmlOf(first, 'word/styles.xml');
    for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312']) expect(styles).toContain(`w:eastAsia="${face}"`);
    expect(styles).not.toContain('asciiTheme');
  });
});

describe('the web page', () => {
  it('leads from each entry of the contents to its case', () => {
    const html = bytesOf(first, 'html').toString('utf8');
    expect([...html.matchAll(/<a href="#(case-\d+)">/g)].map((found) => found[1])).toEqual([...html.matchAll(/<article class="sheet" id="(case-\d+)"/g)].map((found) => found[1]));
    expect(html).not.toMatch(/<script|https?:\/\//);
  });

  it('shows markup in a text as text', async () => {
    const hostile = demoCompilation(0, { chapters: [{ name: '产业协同示范', cases: [demoCase(1, { preamble: ['<img src=x onerror="go()">&'] })] }] });
    const html = bytesOf(await compile(hostile), 'html').toString('utf8');
    expect(html).toContain('<p>&lt;img src=x onerror=&quot;go()&quot;&gt;&amp;</p>');
  });
});

describe('a character no font has', () => {
  const chapters = [{ name: '产业协同示范', cases: [demoCase(1), demoCase(2, { preamble: ['江边有村名□，三面环水。'] })] }];
  const unprintable = demoCompilation(0, { chapters: structuredClone(chapters) });
  const rare = '\u{10FFFD}';
  for (const entry of casesOf(unprintable)) entry.preamble = entry.preamble.map((paragraph) => paragraph.replace('□', rare));

  it('is refused with the character and the case', async () => {
    const refusal = await compile(unprintable).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TypesettingError);
    expect(refusal).toMatchObject({
      code: 'typeset.glyph_missing',
      params: { character: rare, codePoint: 'U+10FFFD', caseNumber: 2, count: 1 },
      glyphs: [{ character: rare, codePoint: 'U+10FFFD', caseNumber: 2, where: 'paragraph', excerpt: `江边有村名${rare}，三面环水。` }],
    });
  });

  it('is told of where it stands when that is no case', async () => {
    const proof = await thread.compile(demoCompilation(1, { office: `领导小组${rare}办公室` }), { formats: ['pdf'], fontCacheDir, onMissingGlyph: 'mark' });
    expect(proof.manifest.warnings.map(({ code, caseNumber }) => [code, caseNumber])).toEqual([['typeset.glyph_missing_outside', undefined]]);
  });

  it('is printed as 〓 in a proof, with a warning that names the case', async () => {
    const proof = await thread.compile(unprintable, { formats: ['pdf'], fontCacheDir, onMissingGlyph: 'mark' });
    expect(proof.manifest.warnings.map(({ code, caseNumber, params }) => [code, caseNumber, params.character])).toEqual([['typeset.glyph_in_case', 2, rare]]);
    expect((await textOf(bytesOf(proof, 'pdf'))).join('')).toContain('江边有村名〓，三面环水。');
  });
});

describe('an experience table', () => {
  it('repeats number and name with （续） where a row goes on overleaf', async () => {
    const table = demoTable(9);
    const result = await compile(table);
    expect(result.files.map((file) => file.name)).toEqual(['experience-table.pdf', 'experience-table.docx', 'experience-table.html', 'experience-table.epub', 'experience-table.json']);
    expect(result.manifest.cases).toEqual([]);
    const text = await textOf(bytesOf(result, 'pdf'));
    expect(text.length).toBeGreaterThan(2);
    expect(text.every((sheet) => sheet.includes('序号') && sheet.includes('主要内容'))).toBe(true);
    expect(text.slice(1).some((sheet) => /主要内容\d+（续）.*镇群众（续）/.test(sheet))).toBe(true);
    // Nothing of a row is lost or doubled where it was cut.
    const all = text.join('').replace(/—\d+—|序号名称主要内容/g, '');
    for (const row of table.rows) expect(all.replace(/\d+（续）[^（]*（续）/g, '')).toContain(row.content);
  });

  it('repeats the header row of its Word file and keeps a row with its number', async () => {
    const xml = strFromU8(unzipSync(new Uint8Array(bytesOf(await compile(demoTable(2)), 'docx')))['word/document.xml'] ?? new Uint8Array());
    expect([...xml.matchAll(/<w:tblHeader\/>/g)]).toHaveLength(1);
    expect([...xml.matchAll(/<w:cantSplit\/>/g)]).toHaveLength([...xml.matchAll(/<w:tr>/g)].length);
  });
});

describe('the check of the contents', () => {
  it('catches a number that is not the page its heading stands on', async () => {
    const fonts = await prepareFonts({ fontCacheDir });
    const compiler = NodeCompiler.create({ fontArgs: [{ fontPaths: fonts.folders }] });
    const source = (second: number): string => `
      #set text(font: "Noto Serif SC", fallback: false)
      #set document(title: "目录试验")
      #set page(footer: context [— #counter(page).display() —])
      #page(footer: none)[目录 1. 青禾县：流动讲堂……（1） 2. 云溪市：集中配送……（${second}）]
      #counter(page).update(1)
      = 产业协同示范
      == 青禾县流动讲堂
      #pagebreak()
      == 云溪市集中配送`;
    const expected = [{ number: 1, label: '青禾县：流动讲堂', heading: '青禾县流动讲堂' }, { number: 2, label: '云溪市：集中配送', heading: '云溪市集中配送' }];
    const right = compiler.pdf({ mainFileContent: source(2) });
    const wrong = compiler.pdf({ mainFileContent: source(3) });
    expect((await thread.verify(right, expected)).wrong).toEqual([]);
    expect((await thread.verify(wrong, expected)).wrong).toEqual([{ number: 2, label: '云溪市：集中配送', printed: 3, landed: 2, sheet: 3 }]);
  });

  it('catches an entry the contents do not have', async () => {
    const renamed = expectedOf(document).map((entry) => (entry.number === 3 ? { ...entry, label: '别处：别题' } : entry));
    const { wrong } = await thread.verify(bytesOf(first, 'pdf'), renamed);
    expect(wrong.map((entry) => [entry.number, entry.printed])).toEqual([[3, null]]);
  });
});

describe('the thread', () => {
  it('proves the contents of an edited case as it proved the first ones', async () => {
    const edited = structuredClone(document);
    edited.chapters[1]?.cases[0]?.preamble.push(...Array.from({ length: 40 }, () => '补记一段，说明后来的变化。'));
    const result = await compile(edited);
    expect(result.manifest.cases.map((entry) => entry.startPage)).not.toEqual(first.manifest.cases.map((entry) => entry.startPage));
    expect((await thread.verify(bytesOf(result, 'pdf'), expectedOf(edited))).entries.map((entry) => entry.landed)).toEqual(result.manifest.cases.map((entry) => entry.startPage));
  });

  it('refuses a batch with nothing in it and serves the next', async () => {
    await expect(compile(demoCompilation(0))).rejects.toMatchObject({ code: 'typeset.nothing_to_set' });
    expect((await compile(document)).manifest).toEqual(first.manifest);
  });

  it('refuses an office font that is not in its folder, by name', async () => {
    await expect(thread.compile(document, { formats: ['pdf'], fontCacheDir, families: { fangsong: ['FangSong_GB2312'] } })).rejects.toMatchObject({
      code: 'typeset.font_missing',
      params: { font: 'FangSong_GB2312' },
    });
  });

  it('stops a cancelled compile and serves the next on a fresh thread', async () => {
    const own = new CompileThread();
    const control = new AbortController();
    const running = own.compile(document, { formats: ['pdf'], fontCacheDir, signal: control.signal }, () => control.abort());
    await expect(running).rejects.toMatchObject({ code: 'typeset.cancelled' });
    const next = await own.compile(document, { formats: ['pdf'], fontCacheDir }).finally(() => own.close());
    expect(bytesOf(next, 'pdf').equals(bytesOf(first, 'pdf'))).toBe(true);
  });
});

/** The text of each sheet without white space, read through the same eyes as the check. */
async function textOf(pdf: Buffer): Promise<string[]> {
  return thread.read(pdf);
}
