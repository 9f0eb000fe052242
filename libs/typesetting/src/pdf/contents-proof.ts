import { createHash } from 'node:crypto';
import { TypesettingError } from '../typesetting-error';
import type { Volume } from '../volume';
import type { TypesetPdf } from './typeset-pdf';
import { type KnownFolio, verifyContents } from './verify-contents';

/** Folios the last compile of this thread read back, by what stood on the sheet and where. */
let proved: ReadonlyMap<string, number> = new Map();

/**
 * Every contents number of the finished PDF against the folio of the sheet its heading stands on. A case that is word for
 * word where the last compile had it, on the same sheet under the same number, in the same fonts, is not read again: it
 * was read then. Contents and bookmarks are read each time. Throws `typeset.contents_mismatch`.
 */
export async function refuseWrongContents(pdf: TypesetPdf, volume: Volume, fonts: string, read: typeof verifyContents = verifyContents): Promise<void> {
  const marked = new Set(pdf.marked.map((glyph) => glyph.character));
  const asPrinted = (text: string): string => (marked.size === 0 ? text : [...text].map((character) => (marked.has(character) ? '〓' : character)).join(''));
  const keys = volume.cases.map((entry, index) => createHash('sha256').update(JSON.stringify([fonts, [...marked], pdf.cases[index]?.startPage, entry])).digest('base64'));
  const keyOf = (index: number, sheet: number): string => `${keys[index]} ${sheet}`;
  const known: KnownFolio = (index, sheet) => proved.get(keyOf(index, sheet));
  const expected = volume.cases.map(({ number, label, heading }) => ({ number, label: asPrinted(label), heading: asPrinted(heading) }));
  const { entries, wrong } = await read(pdf.bytes, expected, known);
  const [first] = wrong;
  if (first) throw new TypesettingError('typeset.contents_mismatch', { caseNumber: first.number, printed: first.printed ?? 0, landed: first.landed ?? 0, count: wrong.length });
  proved = new Map(entries.flatMap(({ sheet, landed }, index) => (sheet === null || landed === null ? [] : [[keyOf(index, sheet), landed] as const])));
}
