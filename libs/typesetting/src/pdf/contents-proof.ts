import { TypesettingError } from '../typesetting-error';
import type { Volume } from '../volume';
import type { TypesetPdf } from './typeset-pdf';
import { verifyContents } from './verify-contents';

/** Every contents number of the finished PDF against the folio of the sheet its heading stands on. Throws `typeset.contents_mismatch`. */
export async function refuseWrongContents(pdf: TypesetPdf, volume: Volume): Promise<void> {
  const marked = new Set(pdf.marked.map((glyph) => glyph.character));
  const asPrinted = (text: string): string => (marked.size === 0 ? text : [...text].map((character) => (marked.has(character) ? '〓' : character)).join(''));
  const { wrong } = await verifyContents(pdf.bytes, volume.cases.map(({ number, label, heading }) => ({ number, label: asPrinted(label), heading: asPrinted(heading) })));
  const [first] = wrong;
  if (first) throw new TypesettingError('typeset.contents_mismatch', { caseNumber: first.number, printed: first.printed ?? 0, landed: first.landed ?? 0, count: wrong.length });
}
