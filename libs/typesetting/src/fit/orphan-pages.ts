import { type CaseFit, type FitCase, type FitRemainder, type MeasureCase, ORPHAN_LINES_MAX, trackingsFrom } from './case-fit';

/**
 * Saves the last page of every case that spills at most `ORPHAN_LINES_MAX` lines onto it, by the smallest tightening that
 * does. A case whose 字距 the office has set already is left as the office set it.
 */
export function fitOrphanPages(cases: readonly FitCase[], measure: MeasureCase, onCase: (fraction: number) => void = () => {}): { fits: CaseFit[]; remaining: FitRemainder[] } {
  const fits: CaseFit[] = [];
  const remaining: FitRemainder[] = [];
  const spilling = cases.filter((entry) => entry.tracking === 0 && entry.pages > 1 && entry.lastLines <= ORPHAN_LINES_MAX);
  for (const [at, { number, tracking, pages }] of spilling.entries()) {
    const found = trackingsFrom(tracking, -1).find((tighter) => measure(number, tighter).pages < pages);
    if (found === undefined) remaining.push({ number, reason: 'orphan_page', wanted: pages - 1, found: pages });
    else fits.push({ number, trackingBefore: tracking, tracking: found, pagesBefore: pages, pagesAfter: measure(number, found).pages, reason: 'orphan_page' });
    onCase((at + 1) / spilling.length);
  }
  return { fits, remaining };
}
