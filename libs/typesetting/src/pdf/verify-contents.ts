import { openPdf, type PdfOutlineEntry, type PdfReader } from './pdf-text';
import { plainOutline } from './plain-outline';
import { PlainPdf } from './plain-pdf';
import { SheetText } from './sheet-text';

/** What the contents must say of a case. */
export interface ExpectedEntry {
  number: number;
  /** 单位：标题. */
  label: string;
  /** The heading above the text. */
  heading: string;
}

export interface CheckedEntry {
  number: number;
  label: string;
  /** The page the contents print; null when the entry is not there. */
  printed: number | null;
  /** The folio of the sheet the heading stands on; null when the heading was not found there. */
  landed: number | null;
  /** That sheet, from 1; null when no bookmark leads to the heading. */
  sheet: number | null;
}

export interface ContentsCheck {
  entries: CheckedEntry[];
  /** Entries whose printed page is not the page their heading stands on. Empty: the contents are right. */
  wrong: CheckedEntry[];
}

const bare = (text: string): string => text.replace(/\s+/g, '');

/**
 * Reads the contents, the headings and the folios back from a finished PDF and compares them. Nothing of what the
 * typesetter reported is used: only what a reader of the file would see.
 * What the quick readers do not find is for the general one to find or to miss; it is opened only then.
 */
export async function verifyContents(pdf: Uint8Array, expected: readonly ExpectedEntry[]): Promise<ContentsCheck> {
  let opened: PdfReader | undefined;
  const general = async (): Promise<PdfReader> => (opened ??= await openPdf(pdf));
  const file = new PlainPdf(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  const quick = new SheetText(file);
  try {
    const quickTitles = titlesOf(plainOutline(file) ?? []);
    const titles = quickTitles.length > 0 && expected.every((entry, index) => sheetUnder(quickTitles[index], entry) !== null) ? quickTitles : titlesOf((await general()).outline);
    const firstCaseSheet = titles[0]?.sheet ?? (await general()).sheets + 1;
    const quickly = printedPages(Array.from({ length: firstCaseSheet - 1 }, (_, index) => quick.of(index + 1) ?? '').join(''), expected);
    const printed = quickly.includes(null) ? printedPages(await textOf(await general(), 1, firstCaseSheet - 1), expected) : quickly;
    const entries: CheckedEntry[] = [];
    for (const [index, entry] of expected.entries()) {
      const sheet = sheetUnder(titles[index], entry);
      const landed = sheet === null ? null : (folioIn(quick.edgesOf(sheet), entry.heading) ?? folioIn(quick.of(sheet), entry.heading) ?? (await folioUnder(await general(), sheet, entry.heading)));
      entries.push({ number: entry.number, label: entry.label, printed: printed[index] ?? null, landed, sheet });
    }
    return { entries, wrong: entries.filter((entry) => entry.printed === null || entry.printed !== entry.landed) };
  } finally {
    await opened?.close();
  }
}

/** The bookmarks of the cases stand below those of their chapters. */
const titlesOf = (outline: readonly PdfOutlineEntry[]): PdfOutlineEntry[] => outline.filter((entry) => entry.level === 2);

function sheetUnder(bookmark: PdfOutlineEntry | undefined, { heading }: ExpectedEntry): number | null {
  return bookmark && bare(bookmark.title) === bare(heading) && bookmark.sheet > 0 ? bookmark.sheet : null;
}

/** The text of each sheet of a finished PDF, without white space, in the order it is read. */
export async function readSheets(pdf: Uint8Array): Promise<string[]> {
  const reader = await openPdf(pdf);
  try {
    const sheets: string[] = [];
    for (let sheet = 1; sheet <= reader.sheets; sheet += 1) sheets.push(await textOf(reader, sheet, sheet));
    return sheets;
  } finally {
    await reader.close();
  }
}

async function folioUnder(reader: PdfReader, sheet: number, heading: string): Promise<number | null> {
  return folioIn(await textOf(reader, sheet, sheet), heading);
}

/** The folio of a sheet, if the heading stands on it. */
function folioIn(text: string | undefined, heading: string): number | null {
  const folio = /—(\d+)—$/.exec(text ?? '')?.[1];
  return folio !== undefined && text?.includes(bare(heading)) ? Number(folio) : null;
}

async function textOf(reader: PdfReader, from: number, to: number): Promise<string> {
  let text = '';
  for (let sheet = from; sheet <= to; sheet += 1) {
    text += (await reader.runsOf(sheet)).map((run) => run.text).join('');
  }
  return bare(text);
}

/** Entries are looked for in order, so that a label that repeats cannot borrow another's page. */
function printedPages(contents: string, expected: readonly ExpectedEntry[]): (number | null)[] {
  let from = 0;
  return expected.map((entry) => {
    const opening = bare(`${entry.number}.${entry.label}`);
    const at = contents.indexOf(opening, from);
    if (at < 0) return null;
    from = at + opening.length;
    const page = /^[.…]*（(\d+)）/.exec(contents.slice(from, from + 400))?.[1];
    return page === undefined ? null : Number(page);
  });
}
