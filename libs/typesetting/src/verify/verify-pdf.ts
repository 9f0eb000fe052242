import type { Manifest } from '@huibian/contracts';
import { PlainPdf } from '../pdf/plain-pdf';
import type { ContentsCheck, ExpectedEntry } from '../pdf/verify-contents';
import { type EditionMismatch, mismatch } from './edition-mismatch';

/** Reads a finished PDF back: `CompileThread` does. */
export interface PdfReading {
  verify(pdf: Uint8Array, expected: readonly ExpectedEntry[]): Promise<ContentsCheck>;
  read(pdf: Uint8Array): Promise<string[]>;
}

/** The contents of a PDF against the pages its headings stand on, and the manifest's pages against both. Throws where it is no PDF. */
export async function verifyPdf(name: string, pdf: Buffer, expected: readonly ExpectedEntry[], manifest: Manifest, reading: PdfReading): Promise<EditionMismatch[]> {
  const sheets = new PlainPdf(pdf).sheets.length || (await reading.read(pdf)).length;
  const pages = sheets === manifest.pages ? [] : [mismatch('pages', 'manifest.json', { expected: sheets, found: manifest.pages })];
  if (expected.length === 0) return pages;
  const { entries } = await reading.verify(pdf, expected);
  const contents = entries.flatMap(({ number, label, printed, landed }, index): EditionMismatch[] => {
    if (printed === null) return [mismatch('contents_entry', name, { number, expected: `${number}.${label}` })];
    if (landed === null) return [mismatch('contents_target', name, { number, expected: expected[index]?.heading ?? label })];
    return printed === landed ? [] : [mismatch('contents_page', name, { number, expected: landed, found: printed })];
  });
  return [...contents, ...landingMismatches(entries, sheets, manifest), ...pages];
}

/** Where the manifest says a case begins and how many pages it has, against the sheets. A case ends before the next begins. */
function landingMismatches(entries: ContentsCheck['entries'], sheets: number, manifest: Manifest): EditionMismatch[] {
  const listed = new Map(manifest.cases.map((entry) => [entry.number, entry]));
  return entries.flatMap(({ number, landed, sheet }, index): EditionMismatch[] => {
    const says = listed.get(number);
    if (!says || landed === null || sheet === null) return [];
    const next = index + 1 < entries.length ? entries[index + 1]?.sheet : sheets + 1;
    return [
      ...(says.startPage === landed ? [] : [mismatch('start_page', 'manifest.json', { number, expected: landed, found: says.startPage })]),
      ...(!next || next - sheet === says.pages ? [] : [mismatch('case_pages', 'manifest.json', { number, expected: next - sheet, found: says.pages })]),
    ];
  });
}
