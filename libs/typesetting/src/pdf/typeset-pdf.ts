import type { BatchDocument, ManifestCase } from '@huibian/contracts';
import { missingInTable, missingInVolume, markMissing } from '../glyph-check';
import type { FontSet } from '../fonts/prepare-fonts';
import { TypesettingError, type MissingGlyph } from '../typesetting-error';
import { issuedMonth, type Volume } from '../volume';
import { TypstEngine, type SetPages } from './typst-engine';

export interface TypesetPdf {
  bytes: Buffer;
  /** Sheets, cover and contents included. */
  pages: number;
  cases: ManifestCase[];
  /** Where the pages of a Word file will cut the rows of a table, in order; empty for a compilation, and where no Word file was asked for. */
  rowParts: RowPart[];
  /** Characters printed as 〓; empty unless marking was asked for. */
  marked: MissingGlyph[];
}

/** What stands of a row on one page of a Word file. */
export interface RowPart {
  /** Index of the row. */
  row: number;
  /** Code points of its content. */
  characters: number;
}

export interface PageOptions {
  fonts: FontSet;
  /** A release refuses a missing glyph, a proof prints 〓 and says so. */
  onMissingGlyph: 'refuse' | 'mark';
}

export interface PdfOptions extends PageOptions {
  /** PDF/A-2a (ISO 19005-2): tagged, self-contained, refused when a glyph is missing. */
  standard: string;
}

export interface TableOptions extends PdfOptions {
  /** Whether a Word file is made as well: where its pages cut the rows costs as much again as the table itself. */
  cutForWord: boolean;
}

interface Landing {
  first: number;
  last: number;
  sheet: number;
  lastLines: number;
}

let current: { identity: string; engine: TypstEngine } | undefined;

/** One engine a process, until the fonts change: its memory of the last layouts is what makes a second compile fast. */
function engineFor(fonts: FontSet): TypstEngine {
  if (current?.identity !== fonts.identity) current = { identity: fonts.identity, engine: new TypstEngine(fonts) };
  return current.engine;
}

/** Sets a compilation: cover, contents, cases. Throws `typeset.glyph_missing` with character and case. */
export function typesetVolume(volume: Volume, options: PdfOptions): TypesetPdf {
  const { engine, pages, landings, missing } = setVolume(volume, options);
  const bytes = exported(engine, pages, volume.issued, options);
  return { bytes, pages: pages.pages, rowParts: [], marked: missing, cases: volume.cases.map((entry, index) => landed(entry.number, entry.tracking, landings[index])) };
}

/** How long each case is, and how many lines its last page holds, in order; nothing is exported. */
export function measureVolume(volume: Volume, options: PageOptions): { pages: number; lastLines: number }[] {
  const { landings } = setVolume(volume, options);
  return landings.map(({ first, last, lastLines }) => ({ pages: last - first + 1, lastLines }));
}

/** A drawing of a compilation's pages in place of a PDF, and where each case landed on them. */
export function drawVolume(volume: Volume, options: PageOptions): { drawing: string; landings: Landing[]; missing: MissingGlyph[] } {
  const { engine, pages, landings, missing } = setVolume(volume, options);
  const drawing = pages.svg();
  engine.letGo();
  return { drawing, landings, missing };
}

function setVolume(volume: Volume, options: PageOptions): { engine: TypstEngine; pages: SetPages; landings: Landing[]; missing: MissingGlyph[] } {
  const missing = refuseOrMark(missingInVolume(volume, options.fonts), options);
  const { title, coverLines, office, date, cases } = markMissing(volume, missing);
  const engine = engineFor(options.fonts);
  const pages = engine.set('compilation.typ', { title, coverLines, office, date, cases, issued: volume.issued ?? null, fonts: options.fonts.families });
  const [landings] = pages.values('landings') as [Landing[]];
  return { engine, pages, landings, missing };
}

/** Sets an experience table. Throws `typeset.glyph_missing` with character and row. */
export function typesetTable(document: BatchDocument, options: TableOptions): TypesetPdf {
  const missing = refuseOrMark(missingInTable(document, options.fonts), options);
  const { title, office, rows } = markMissing(document, missing);
  const issued = issuedMonth(document.date);
  const engine = engineFor(options.fonts);
  const pages = engine.set('experience-table.typ', { title: title.replace(/\s+/g, ' ').trim(), office, rows, issued: issued ?? null, cutForWord: options.cutForWord, fonts: options.fonts.families });
  const [rowParts = []] = pages.values('row-parts') as [RowPart[]?];
  return { bytes: exported(engine, pages, issued, options), pages: pages.pages, rowParts, marked: missing, cases: [] };
}

function exported(engine: TypstEngine, pages: SetPages, issued: { year: number; month: number } | undefined, options: PdfOptions): Buffer {
  const stamp = Date.UTC(issued?.year ?? 1980, (issued?.month ?? 1) - 1, 1) / 1000;
  const bytes = pages.pdf(options.standard, stamp);
  engine.letGo();
  return bytes;
}

function refuseOrMark(missing: MissingGlyph[], options: PageOptions): MissingGlyph[] {
  const [first] = missing;
  if (first && options.onMissingGlyph === 'refuse') {
    const { character, codePoint, where, excerpt, caseNumber } = first;
    throw new TypesettingError(caseNumber === undefined ? 'typeset.glyph_missing_outside' : 'typeset.glyph_missing', { character, codePoint, where, excerpt, caseNumber: caseNumber ?? 0, count: missing.length }, missing);
  }
  return missing;
}

function landed(number: number, tracking: number, landing: Landing | undefined): ManifestCase {
  if (!landing) throw new TypesettingError('typeset.layout_failed', { detail: `case ${number} has no page` });
  return { number, startPage: landing.first, pages: landing.last - landing.first + 1, tracking };
}
