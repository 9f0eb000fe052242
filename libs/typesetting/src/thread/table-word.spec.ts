import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { demoTable } from '../demo-document.factory';
import { CompileThread } from './compile-thread';

jest.setTimeout(120_000);

const office = ['/usr/bin/soffice', '/usr/bin/libreoffice'].find((path) => existsSync(path));
const withOffice = office === undefined ? it.skip : it;
if (office === undefined) console.info('skipped: no LibreOffice');

const folder = mkdtempSync(join(tmpdir(), 'table-word-'));
const thread = new CompileThread();
const table = demoTable(9);
let word: Buffer;
/** Number, name and content of each row of the file, the header first. */
let rows: string[][];

beforeAll(async () => {
  const { files } = await thread.compile(table, { formats: ['docx'], fontCacheDir: join(folder, 'fonts') });
  word = files[0]?.bytes ?? Buffer.alloc(0);
  const xml = strFromU8(unzipSync(new Uint8Array(word))['word/document.xml'] ?? new Uint8Array());
  const textOf = (cell: string): string => [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join('');
  rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) => textOf(cell)));
});

afterAll(async () => {
  await thread.close();
  rmSync(folder, { recursive: true, force: true });
});

it('a row of the Word table that goes on carries its number and its name with （续）, and nothing of it is lost', () => {
  const own = table.rows.map((row) => rows.filter(([number]) => number === String(row.number)));
  expect(own.map((parts) => parts.map(([, , content]) => content).join(''))).toEqual(table.rows.map((row) => row.content));
  expect(own.map((parts) => parts.map(([, name]) => name))).toEqual(own.map((parts, index) => parts.map((_, at) => `${table.rows[index]?.name}${at === 0 ? '' : '（续）'}`)));
  expect(rows.filter(([, name]) => name?.endsWith('（续）')).length).toBeGreaterThan(3);
});

withOffice('on the pages LibreOffice makes of it no part breaks again, and each that goes on stands first under the header', async () => {
  const file = join(folder, 'table.docx');
  writeFileSync(file, word);
  execFileSync(office ?? '', [`-env:UserInstallation=${pathToFileURL(join(folder, 'office')).href}`, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], { stdio: 'ignore' });
  const sheets = await thread.read(readFileSync(join(folder, 'table.pdf')));
  const [header = [], ...cut] = rows.map((row) => row.map((text) => text.replace(/\s/g, '')));
  const begins = (text: string, row: readonly string[]): boolean => text.replace(header.join(''), '').startsWith(row.join(''));
  expect(cut.filter((row) => !sheets.some((sheet) => sheet.includes(row.join(''))))).toEqual([]);
  expect(cut.filter(([, name]) => name?.endsWith('（续）')).filter((row) => !sheets.some((sheet) => sheet.startsWith(header.join('')) && begins(sheet, row)))).toEqual([]);
});
