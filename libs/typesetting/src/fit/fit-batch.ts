import type { BatchDocument, DocumentCase } from '@huibian/contracts';
import { type FontOptions, prepareFonts } from '../fonts/prepare-fonts';
import { measureVolume, type PageOptions } from '../pdf/typeset-pdf';
import { type Volume, volumeOf } from '../volume';
import type { CaseFit, CaseLength, FitCase, FitRemainder, MeasureCase } from './case-fit';
import { fitOrphanPages } from './orphan-pages';
import { fitPrintedContents } from './printed-contents';

export interface FitOptions extends FontOptions {
  /** As for a compile: refuse a character no font has, or set 〓 in its place. Default: refuse. */
  onMissingGlyph?: 'refuse' | 'mark';
}

export const fitStages = ['fit_fonts', 'fit_volume', 'fit_cases'] as const;
export type FitStage = (typeof fitStages)[number];
/** `fraction` runs from 0 to 1 over the whole search and never goes back. */
export type FitProgress = (progress: { stage: FitStage; fraction: number }) => void;

export interface FitResult {
  /** The document with the 字距 found; everything else as it came. */
  document: BatchDocument;
  /** The cases that changed, in order. Empty: nothing had to. */
  fits: CaseFit[];
  /** What 字距 within its bounds cannot reach. Empty: every printed page is met, no orphan is left. */
  remaining: FitRemainder[];
  /** How every case lies with the 字距 it came with, in order. */
  lengths: ({ number: number } & CaseLength)[];
}

/**
 * Finds 字距 for few cases, each by the smallest change within ±0.3 pt: where the batch carries printed contents pages it
 * reproduces them; elsewhere it saves the last page of a case that spills a few lines onto it. Deterministic.
 *
 * The call blocks its thread; servers use `CompileThread.fit`. An experience table has no 字距 and comes back as it is.
 * Throws TypesettingError as `compileBatch` does for glyphs, fonts and layout.
 */
export async function fitBatch(document: BatchDocument, options: FitOptions, onProgress: FitProgress = () => {}): Promise<FitResult> {
  const entries = document.chapters.flatMap((chapter) => chapter.cases);
  if (document.kind !== 'compilation' || entries.length === 0) return { document, fits: [], remaining: [], lengths: [] };
  onProgress({ stage: 'fit_fonts', fraction: 0 });
  const fonts = await prepareFonts(options);
  const volume = volumeOf(document);
  const pageOptions: PageOptions = { fonts, onMissingGlyph: options.onMissingGlyph ?? 'refuse' };
  onProgress({ stage: 'fit_volume', fraction: 0.1 });
  const lengths = measureVolume(volume, pageOptions);
  onProgress({ stage: 'fit_cases', fraction: 0.4 });
  const cases = entries.map((entry, index) => fitCase(entry, lengths[index]));
  const search = cases.some((entry) => entry.printedPage !== undefined) ? fitPrintedContents : fitOrphanPages;
  const { fits, remaining } = search(cases, measureAlone(volume, pageOptions), (fraction) => onProgress({ stage: 'fit_cases', fraction: 0.4 + 0.6 * fraction }));
  return { document: withTracking(document, fits), fits, remaining, lengths: cases.map(({ number, pages, lastLines }) => ({ number, pages, lastLines })) };
}

function fitCase(entry: DocumentCase, length: CaseLength | undefined): FitCase {
  const { pages, lastLines } = length ?? { pages: 1, lastLines: 0 };
  return { number: entry.number, tracking: entry.tracking ?? 0, pages, lastLines, printedPage: entry.contents?.page };
}

/** Each setting of a case is laid out once. */
function measureAlone(volume: Volume, options: PageOptions): MeasureCase {
  const known = new Map<string, CaseLength>();
  return (number, tracking) => {
    const key = `${number} ${tracking}`;
    const cases = volume.cases.filter((entry) => entry.number === number).map((entry) => ({ ...entry, tracking }));
    const length = known.get(key) ?? measureVolume({ ...volume, cases }, options)[0] ?? { pages: 1, lastLines: 0 };
    known.set(key, length);
    return length;
  };
}

function withTracking(document: BatchDocument, fits: readonly CaseFit[]): BatchDocument {
  const found = new Map(fits.map((fit) => [fit.number, fit.tracking]));
  const chapters = document.chapters.map((chapter) => ({
    ...chapter,
    cases: chapter.cases.map((entry) => (found.has(entry.number) ? { ...entry, tracking: found.get(entry.number) } : entry)),
  }));
  return { ...document, chapters };
}
