import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { manifestSchema, type BatchDocument, type Manifest } from '@huibian/contracts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { manifestFile } from '@huibian/typesetting';
import { demoCompilation, demoTable } from '@huibian/typesetting/testing';
import { run } from './run';

jest.setTimeout(120_000);

interface Told {
  what: string;
  where: string;
  expected: unknown;
  found: unknown;
}
interface Answer {
  exitCode: number;
  said: string;
  told: Told[];
  json: { contentsEntriesByFormat: unknown; contentsUnchecked: unknown };
}

const root = mkdtempSync(join(tmpdir(), 'huibian-verify-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function compiled(name: string, document: BatchDocument): Promise<string> {
  const [batch, out] = [join(root, `${name}.json`), join(root, name)];
  writeFileSync(batch, JSON.stringify(document));
  expect(await run(['compile', batch, '--out', out], { out: () => undefined, err: () => undefined })).toBe(0);
  return out;
}

async function verify(folder: string, ...args: string[]): Promise<Answer> {
  let [out, said] = ['', ''];
  const exitCode = await run(['verify', folder, ...args], { out: (text) => (out += text), err: (text) => (said += text) });
  const json = out === '' ? {} : (JSON.parse(out) as { mismatches?: Told[] });
  return { exitCode, said, told: (json.mismatches ?? []).map(({ what, where, expected, found }) => ({ what, where, expected, found })), json: json as Answer['json'] };
}

/** Every digit stands on the cover, so that two such volumes number the characters of their fonts alike. */
const document = demoCompilation(4, { office: '第0123456789号工作专班' });
let sound = '';
let copies = 0;
beforeAll(async () => {
  sound = await compiled('sound', document);
});

/** A copy of the sound edition to spoil. */
function copy(): string {
  const folder = join(root, `copy-${(copies += 1)}`);
  cpSync(sound, folder, { recursive: true });
  return folder;
}
const manifestOf = (folder: string): Manifest => manifestSchema.parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
const rewriteManifest = (folder: string, change: (manifest: Manifest) => Manifest): void => writeFileSync(join(folder, 'manifest.json'), JSON.stringify(change(manifestOf(folder))));

/** Writes a file and its line in the manifest, as someone who means to deceive would. */
function replace(folder: string, name: string, bytes: Buffer): void {
  writeFileSync(join(folder, name), bytes);
  rewriteManifest(folder, (manifest) => ({ ...manifest, files: manifest.files.map((line) => (line.name === name ? manifestFile({ name, bytes }) : line)) }));
}

function rewritten(archive: Buffer, part: string, change: (text: string) => string): Buffer {
  const parts = unzipSync(new Uint8Array(archive));
  const before = strFromU8(parts[part] ?? new Uint8Array());
  expect(change(before)).not.toBe(before);
  return Buffer.from(zipSync({ ...parts, [part]: strToU8(change(before)) }));
}

const titles = document.chapters.flatMap((chapter) => chapter.cases).map((entry) => `${entry.number}.${entry.units.join('、')}：${entry.titleClauses.join('，')}`);
const bodyTitles = document.chapters.flatMap((chapter) => chapter.cases).map((entry) => `${entry.units.join('、')}${entry.titleClauses.join(' ')}`);

describe('verify and the files', () => {
  it('finds a sound edition sound, every contents entry of every format compared', async () => {
    expect(await verify(sound)).toEqual({ exitCode: 0, told: [], said: `核对无误：${sound}，5 个文件。\n`, json: expect.objectContaining({ contentsEntriesByFormat: { pdf: 4, docx: 4, html: 4, epub: 4 }, contentsUnchecked: null }) });
  });

  it('names a file that is gone and one the manifest lacks', async () => {
    const gone = copy();
    rmSync(join(gone, 'compilation.docx'));
    expect(await verify(gone)).toMatchObject({ exitCode: 1, told: [{ what: 'file_missing', where: 'compilation.docx' }], said: expect.stringContaining('compilation.docx：清单里有，目录下没有这个文件。') });
    const unlisted = copy();
    rewriteManifest(unlisted, (manifest) => ({ ...manifest, files: manifest.files.filter((line) => line.name !== 'compilation.docx') }));
    expect(await verify(unlisted, '--lang', 'en')).toMatchObject({ exitCode: 1, told: [{ what: 'file_unlisted', where: 'compilation.docx' }], said: expect.stringContaining('compilation.docx: in the folder, not in the manifest') });
    const twice = copy();
    rewriteManifest(twice, (manifest) => ({ ...manifest, files: [...manifest.files, ...manifest.files.slice(0, 1)] }));
    expect(await verify(twice)).toMatchObject({ exitCode: 1, told: [{ what: 'file_repeated', where: 'compilation.pdf' }] });
  });

  it('leaves files alone that no compile made', async () => {
    const folder = copy();
    writeFileSync(join(folder, 'letter.txt'), '附言');
    expect((await verify(folder)).exitCode).toBe(0);
  });

  it.each(['pdf', 'docx', 'html', 'epub', 'json'])('finds one changed byte of the %s, and blames no other file', async (format) => {
    const folder = copy();
    const name = `compilation.${format}`;
    const bytes = readFileSync(join(folder, name));
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(join(folder, name), bytes);
    const { exitCode, told, said } = await verify(folder);
    expect([exitCode, told.slice(0, 2).map(({ what, where }) => `${what} ${where}`)]).toEqual([1, [`sha256 ${name}`, `sm3 ${name}`]]);
    expect(told.filter(({ where }) => !where.startsWith(name))).toEqual([]);
    expect(said).toContain(`${name}：SHA-256 与清单不符，文件被改动过。`);
  });

  it('tells a file that is not what its name says', async () => {
    for (const name of ['compilation.pdf', 'compilation.docx', 'compilation.epub', 'compilation.json']) {
      const folder = copy();
      replace(folder, name, Buffer.from('不是这种文件'));
      const format = name.split('.')[1] ?? '';
      const { exitCode, told, json } = await verify(folder);
      expect([exitCode, told]).toMatchObject([1, [{ what: 'unreadable', where: name }]]);
      // What could not be read was not compared.
      expect(Object.keys(json.contentsEntriesByFormat as object)).not.toContain(format);
    }
  });

  it('ends with 3 where a file is there and cannot be read', async () => {
    const folder = copy();
    rmSync(join(folder, 'compilation.docx'));
    mkdirSync(join(folder, 'compilation.docx'));
    expect(await verify(folder)).toMatchObject({ exitCode: 3, told: [] });
  });

  it('ends with 3 where there is no manifest to read', async () => {
    for (const manifest of [undefined, '{', '{"title":"无"}']) {
      const folder = copy();
      rmSync(join(folder, 'manifest.json'));
      if (manifest !== undefined) writeFileSync(join(folder, 'manifest.json'), manifest);
      expect(await verify(folder)).toMatchObject({ exitCode: 3, told: [], said: expect.stringContaining('manifest.json') });
    }
  });
});

/** A PDF whose contents are those of another: the stream of its contents sheet exchanged, the table of its objects moved along. */
function withContentsOf(other: Buffer, pdf: Buffer): Buffer {
  const stream = (file: string): { number: string; from: number; to: number } => {
    const kid = /\/Kids \[\s*\d+ 0 R\s+(\d+) 0 R/.exec(file)?.[1] ?? '';
    const page = file.slice(file.indexOf(`\n${kid} 0 obj`), file.indexOf('endobj', file.indexOf(`\n${kid} 0 obj`)));
    const number = /\/Contents (\d+) 0 R/.exec(page)?.[1] ?? '';
    const from = file.indexOf(`\n${number} 0 obj`) + 1;
    return { number, from, to: file.indexOf('endobj', from) };
  };
  const [theirs, own] = [other.toString('latin1'), pdf.toString('latin1')];
  const [source, target] = [stream(theirs), stream(own)];
  const object = theirs.slice(source.from, source.to).replace(/^\d+/, target.number);
  const shift = object.length - (target.to - target.from);
  const moved = own.slice(0, target.from) + object + own.slice(target.to);
  const table = moved.lastIndexOf('\nxref') + 1;
  const entries = moved.slice(table).replace(/^(\d{10})(?= \d{5} n)/gm, (offset) => String(Number(offset) + (Number(offset) > target.from ? shift : 0)).padStart(10, '0'));
  return Buffer.from(moved.slice(0, table) + entries.replace(/(startxref\s+)\d+/, `$1${table}`), 'latin1');
}

describe('verify and the contents', () => {
  const spoiled = async (name: string, change: (bytes: Buffer) => Buffer): Promise<unknown> => {
    const folder = copy();
    replace(folder, name, change(readFileSync(join(folder, name))));
    const { exitCode, told } = await verify(folder);
    return [exitCode, told.map(({ what, where, expected, found }) => [what, where, expected, found])];
  };
  const start = (index: number): number => manifestOf(sound).cases[index]?.startPage ?? 0;

  it('finds a wrong number in the PDF, though every file is the manifest’s', async () => {
    const [first, ...others] = document.chapters[0]?.cases ?? [];
    const longer = structuredClone(document);
    longer.chapters[0]?.cases.splice(0, 1, { ...first!, sections: [...first!.sections, ...first!.sections].map((section) => ({ ...section })) });
    expect(others).not.toEqual([]);
    const other = readFileSync(join(await compiled('longer', longer), 'compilation.pdf'));
    const [exitCode, told] = (await spoiled('compilation.pdf', (pdf) => withContentsOf(other, pdf))) as [number, unknown[][]];
    expect([exitCode, told.map(([what, where, expected]) => [what, where, expected])]).toEqual([1, [2, 3, 4].map((number) => ['contents_page', `compilation.pdf ${number}`, start(number - 1)])]);
  });

  it('finds a wrong number, a missing, a foreign and a misled entry in the Word file', async () => {
    const word = (change: (xml: string) => string): Promise<unknown> => spoiled('compilation.docx', (bytes) => rewritten(bytes, 'word/document.xml', change));
    expect(await word((xml) => xml.replace(`（${start(2)}）`, '（99）'))).toEqual([1, [['contents_page', 'compilation.docx 3', start(2), 99]]]);
    expect(await word((xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*w:anchor="case_2".*?<\/w:p>/s, ''))).toEqual([1, [['contents_entry', 'compilation.docx 2', titles[1], null]]]);
    expect(await word((xml) => xml.replace(/<w:t[^>]*>2\.<\/w:t>/, '<w:t>7.</w:t>'))).toEqual([1, [['contents_entry', 'compilation.docx 2', titles[1], expect.stringMatching(/^7\./)]]]);
    expect(await word((xml) => xml.replace('w:anchor="case_2"', 'w:anchor="case_3"'))).toEqual([1, [['contents_target', 'compilation.docx 2', bodyTitles[1], expect.stringContaining(bodyTitles[2]?.slice(0, 3) ?? '')]]]);
  });

  it('finds the same in the web page and in the book', async () => {
    const page = (change: (text: string) => string): Promise<unknown> => spoiled('compilation.html', (bytes) => Buffer.from(change(bytes.toString('utf8'))));
    const book = (change: (text: string) => string): Promise<unknown> => spoiled('compilation.epub', (bytes) => rewritten(bytes, 'EPUB/nav.xhtml', change));
    expect(await page((text) => text.replace('<span>2.</span>', '<span>5.</span>'))).toEqual([1, [['contents_entry', 'compilation.html 2', titles[1], expect.stringMatching(/^5\./)]]]);
    expect(await page((text) => text.replace('href="#case-2"', 'href="#case-4"'))).toEqual([1, [['contents_target', 'compilation.html 2', bodyTitles[1], bodyTitles[3]]]]);
    expect(await page((text) => text.replace(/<li><a href="#case-1".*?<\/li>/, (entry) => `${entry}${entry.replace('1.', '9.')}`))).toEqual([1, [['contents_extra', 'compilation.html', null, expect.stringMatching(/^9\./)]]]);
    expect(await book((text) => text.replace('href="case-2.xhtml"', 'href="case-22.xhtml"'))).toEqual([1, [['contents_target', 'compilation.epub 2', bodyTitles[1], null]]]);
    expect(await book((text) => text.replace('>3. ', '>8. '))).toEqual([1, [['contents_entry', 'compilation.epub 3', titles[2], expect.stringMatching(/^8\./)]]]);
  });

  it('finds a manifest that says other pages, tracking or cases than the files', async () => {
    const folder = copy();
    rewriteManifest(folder, (manifest) => ({ ...manifest, title: '别的书', pages: manifest.pages + 1, cases: manifest.cases.slice(0, 3).map((entry, index) => (index === 0 ? { ...entry, pages: entry.pages + 1, tracking: 0.1 } : entry)) }));
    const { exitCode, told } = await verify(folder);
    expect([exitCode, told.map(({ what, where }) => `${what} ${where}`).sort()]).toEqual([1, ['case_missing manifest.json 4', 'case_pages manifest.json 1', 'pages manifest.json', 'title manifest.json', 'tracking manifest.json 1']]);
  });

  it('compares the formats with each other where no JSON is there, and says when nothing can be compared', async () => {
    const folder = copy();
    rmSync(join(folder, 'compilation.json'));
    rewriteManifest(folder, (manifest) => ({ ...manifest, files: manifest.files.filter((line) => !line.name.endsWith('.json')) }));
    expect(await verify(folder)).toMatchObject({ exitCode: 0, json: { contentsEntriesByFormat: { pdf: 4, docx: 4, html: 4, epub: 4 }, contentsUnchecked: null } });
    replace(folder, 'compilation.docx', rewritten(readFileSync(join(folder, 'compilation.docx')), 'word/document.xml', (xml) => xml.replace(`（${start(1)}）`, '（77）')));
    expect(await verify(folder)).toMatchObject({ exitCode: 1, told: [{ what: 'contents_page', where: 'compilation.docx 2' }] });
    for (const name of ['compilation.docx', 'compilation.html', 'compilation.epub']) rmSync(join(folder, name));
    rewriteManifest(folder, (manifest) => ({ ...manifest, files: manifest.files.filter((line) => line.name === 'compilation.pdf') }));
    expect(await verify(folder)).toMatchObject({ exitCode: 0, json: { contentsUnchecked: 'nothing_to_compare_with' }, said: expect.stringContaining('没有核对目录') });
  });

  it('says of an experience table that it has no contents, and counts its pages', async () => {
    const folder = await compiled('table', demoTable(6));
    expect(await verify(folder)).toMatchObject({ exitCode: 0, told: [], json: { contentsUnchecked: 'table_has_no_contents' }, said: expect.stringContaining('典型经验没有目录') });
    rewriteManifest(folder, (manifest) => ({ ...manifest, pages: manifest.pages + 2 }));
    expect(await verify(folder)).toMatchObject({ exitCode: 1, told: [{ what: 'pages', where: 'manifest.json' }] });
  });
});
