import { type BatchDocument, batchDocumentSchema, type Manifest, type OutputFormat } from '@huibian/contracts';
import type { ExpectedEntry } from '../pdf/verify-contents';
import { bodyHeading, contentsLabel } from '../title-forms';
import { TypesettingError } from '../typesetting-error';
import { contentsFaults, expectedFrom, type FoundEntry } from './contents-fault';
import { docxContents } from './docx-contents';
import { type EditionFiles, formatOf, readEdition, type ReadEdition } from './edition-files';
import { type EditionMismatch, mismatch } from './edition-mismatch';
import { epubContents, htmlContents } from './html-contents';
import { type PdfReading, verifyPdf } from './verify-pdf';

export interface EditionProof {
  /** How many entries were compared in each format. */
  checked: Partial<Record<Exclude<OutputFormat, 'json'>, number>>;
  /** Why no contents were compared: a table has none; or no unaltered file tells what they must say. */
  unchecked: 'table_has_no_contents' | 'nothing_to_compare_with' | null;
  mismatches: EditionMismatch[];
}

/**
 * Proves an edition from its files alone: each is the one of the manifest, no other of its making lies beside them, and the
 * contents of every format lead where they say. What the contents must say comes from the JSON, else from the first of HTML, DOCX
 * and EPUB that is unaltered. An altered file is compared all the same, but nothing is taken from it.
 */
export async function verifyEdition(manifest: Manifest, files: EditionFiles, reading: PdfReading): Promise<EditionProof> {
  const edition = await readEdition(manifest, files);
  const { contents, unreadable } = contentsOf(edition);
  const { document, fault } = documentOf(edition);
  const isTable = document ? document.kind === 'experience_table' : manifest.cases.length === 0;
  const expected = isTable ? [] : document ? expectedOf(document) : ownExpectation(contents, edition.altered);
  const starts = new Map(manifest.cases.map((entry) => [entry.number, entry.startPage]));
  const checked: EditionProof['checked'] = {};
  const mismatches = [...edition.mismatches, ...unreadable, ...fault, ...(document ? documentMismatches(manifest, document) : [])];
  for (const [name, bytes] of edition.files) {
    const format = formatOf(name);
    if (format === undefined || format === 'json') continue;
    const entries = contents.get(name);
    const faults = format === 'pdf' ? await pdfMismatches(name, bytes, expected, manifest, reading) : entries && expected.length > 0 ? contentsFaults(expected, entries, format === 'docx' ? starts : undefined).map((each) => ({ ...each, file: name })) : undefined;
    if (faults === undefined) continue;
    mismatches.push(...faults);
    if (expected.length > 0 && !faults.some(({ what }) => what === 'unreadable')) checked[format] = expected.length;
  }
  return { checked, unchecked: isTable ? 'table_has_no_contents' : expected.length === 0 ? 'nothing_to_compare_with' : null, mismatches };
}

/** A file that cannot be read as a PDF is a fault of the edition; a reader that was lost is not. */
async function pdfMismatches(...[name, ...rest]: Parameters<typeof verifyPdf>): Promise<EditionMismatch[]> {
  try {
    return await verifyPdf(name, ...rest);
  } catch (error) {
    if (error instanceof TypesettingError) throw error;
    return [mismatch('unreadable', name)];
  }
}

const contentsReaders: Partial<Record<OutputFormat, (bytes: Buffer) => FoundEntry[]>> = { html: htmlContents, docx: docxContents, epub: epubContents };

/** What the files say of their own contents, by name; the PDF is read against what it must say. */
function contentsOf({ files }: ReadEdition): { contents: Map<string, FoundEntry[]>; unreadable: EditionMismatch[] } {
  const contents = new Map<string, FoundEntry[]>();
  const unreadable: EditionMismatch[] = [];
  for (const [name, bytes] of files) {
    const read = contentsReaders[formatOf(name) ?? 'json'];
    try {
      if (read) contents.set(name, read(bytes));
    } catch {
      unreadable.push(mismatch('unreadable', name));
    }
  }
  return { contents, unreadable };
}

/** The document the edition was made from, where its JSON is the manifest's. */
function documentOf({ files, altered }: ReadEdition): { document?: BatchDocument; fault: EditionMismatch[] } {
  const name = [...files.keys()].find((each) => formatOf(each) === 'json' && !altered.has(each));
  if (name === undefined) return { fault: [] };
  try {
    return { document: batchDocumentSchema.parse(JSON.parse(files.get(name)?.toString('utf8') ?? '')), fault: [] };
  } catch {
    return { fault: [mismatch('unreadable', name)] };
  }
}

const expectedOf = (document: BatchDocument): ExpectedEntry[] =>
  document.chapters.flatMap((chapter) => chapter.cases).map((entry) => ({ number: entry.number, label: contentsLabel(entry), heading: bodyHeading(entry) }));

function ownExpectation(contents: ReadonlyMap<string, FoundEntry[]>, altered: ReadonlySet<string>): ExpectedEntry[] {
  const order = Object.keys(contentsReaders);
  const [source] = [...contents].filter(([name]) => !altered.has(name)).sort(([a], [b]) => order.indexOf(formatOf(a) ?? '') - order.indexOf(formatOf(b) ?? ''));
  return source ? expectedFrom(source[1]) : [];
}

/** What the manifest repeats of the document. */
function documentMismatches(manifest: Manifest, document: BatchDocument): EditionMismatch[] {
  const cases = new Map(document.chapters.flatMap((chapter) => chapter.cases).map((entry) => [entry.number, entry]));
  const listed = new Map(manifest.cases.map((entry) => [entry.number, entry]));
  const told = (...[what, rest]: [EditionMismatch['what'], Partial<EditionMismatch>]): EditionMismatch => mismatch(what, 'manifest.json', rest);
  return [
    ...(manifest.title === document.title ? [] : [told('title', { expected: document.title, found: manifest.title })]),
    ...[...cases.keys()].filter((number) => !listed.has(number)).map((number) => told('case_missing', { number })),
    ...[...listed.keys()].filter((number) => !cases.has(number)).map((number) => told('case_extra', { number })),
    ...[...cases].flatMap(([number, { tracking = 0 }]) => {
      const set = listed.get(number)?.tracking ?? tracking;
      return set === tracking ? [] : [told('tracking', { number, expected: tracking, found: set })];
    }),
  ];
}
