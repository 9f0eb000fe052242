import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderMessage } from '@huibian/contracts';
import { demoTable } from '../demo-document.factory';
import { prepareFonts } from '../fonts/prepare-fonts';
import { TypesettingError } from '../typesetting-error';
import { typesetTable } from './typeset-pdf';

const fontCacheDir = mkdtempSync(join(tmpdir(), 'table-cuts-'));
afterAll(() => rmSync(fontCacheDir, { recursive: true, force: true }));

it('counts where the pages of a Word file cut the rows only when a Word file is made, and sets the same table either way', async () => {
  const options = { fonts: await prepareFonts({ fontCacheDir }), standard: 'a-2a', onMissingGlyph: 'refuse' as const };
  const table = demoTable(5);
  const [alone, withWord] = [false, true].map((cutForWord) => typesetTable(table, { ...options, cutForWord }));
  expect(alone?.rowParts).toEqual([]);
  const characters = table.rows.map((_, index) => withWord?.rowParts.filter((part) => part.row === index).reduce((sum, part) => sum + part.characters, 0));
  expect(characters).toEqual(table.rows.map((row) => [...row.content].length));
  expect(alone?.bytes.equals(withWord?.bytes ?? Buffer.alloc(0))).toBe(true);
}, 60_000);

it('prints a tab inside a text as the space the other formats show', async () => {
  const options = { fonts: await prepareFonts({ fontCacheDir }), standard: 'a-2a', onMissingGlyph: 'refuse' as const, cutForWord: false };
  const [tabbed, parted] = ['\t', ' '].map((between) => {
    const table = demoTable(1);
    return typesetTable({ ...table, rows: table.rows.map((row) => ({ ...row, content: `${row.content}AB${between}CD` })) }, options);
  });
  expect(tabbed?.bytes.equals(parted?.bytes ?? Buffer.alloc(0))).toBe(true);
}, 60_000);

it('says in words what stopped the typesetter', async () => {
  const options = { fonts: await prepareFonts({ fontCacheDir }), standard: 'none-such', onMissingGlyph: 'refuse' as const, cutForWord: false };
  let refusal: unknown;
  try {
    typesetTable(demoTable(1), options);
  } catch (error) {
    refusal = error;
  }
  if (!(refusal instanceof TypesettingError)) throw new Error('set all the same');
  expect([refusal.code, /[{}]/.test(renderMessage('en', refusal.code, refusal.params))]).toEqual(['typeset.layout_failed', false]);
}, 60_000);

it('cuts a row over pages between any two Chinese characters, not only behind a mark, and never inside a number', async () => {
  const options = { fonts: await prepareFonts({ fontCacheDir }), standard: 'a-2a', onMissingGlyph: 'refuse' as const, cutForWord: true };
  const cutsOf = (content: string): number[] => {
    const { rows, ...table } = demoTable(1);
    let at = 0;
    return typesetTable({ ...table, rows: rows.map((row) => ({ ...row, content })) }, options).rowParts.map(({ characters }) => (at += characters));
  };
  const plain = cutsOf('长'.repeat(1500));
  expect([plain.length > 2, plain.at(-1)]).toEqual([true, 1500]);
  const first = plain[0] ?? 0;
  const numbered = `${'长'.repeat(first - 2)}1234567890${'长'.repeat(1500)}`;
  expect(cutsOf(numbered)[0]).toBe(first - 2);
}, 60_000);
