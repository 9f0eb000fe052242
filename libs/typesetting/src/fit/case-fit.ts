/** 字距 is tried in steps of so many points, on both sides of what the entry has, and never leaves the bounds of the setting. */
export const FIT_STEP = 0.05;
export const FIT_BOUND = 0.3;
const STEPS = Math.round(FIT_BOUND / FIT_STEP);

/** A case spills when its last page holds no more lines than this (of 22): one or two steps of 字距 can take them back. */
export const ORPHAN_LINES_MAX = 3;

/** `printed_contents`: the source's contents give the case so many pages. `orphan_page`: it spilled a few lines onto a last page. */
export type FitReason = 'printed_contents' | 'orphan_page';

/** One case whose 字距 was set, and what that did. Pages are sheets of the case, 字距 is in points. */
export interface CaseFit {
  number: number;
  trackingBefore: number;
  tracking: number;
  pagesBefore: number;
  pagesAfter: number;
  reason: FitReason;
}

/** What no 字距 within the bounds reaches: a start page other than the printed one, or a page that stays an orphan. */
export interface FitRemainder {
  number: number;
  reason: FitReason;
  /** Start page for `printed_contents`, number of pages for `orphan_page`. */
  wanted: number;
  found: number;
}

/** How a case lies at one 字距. */
export interface CaseLength {
  pages: number;
  /** Lines on its last page. */
  lastLines: number;
}

/** Sets one case alone. Every case starts a page, so that its length does not depend on its neighbours. */
export type MeasureCase = (number: number, tracking: number) => CaseLength;

/** A case as the search sees it. */
export interface FitCase extends CaseLength {
  number: number;
  /** 字距 it has now. */
  tracking: number;
  /** Start page the source's contents print; absent in a batch that was assembled here. */
  printedPage?: number;
}

/** The 字距 nearest to `from` first, on one side only: below 0 sets tighter, above 0 looser. */
export function trackingsFrom(from: number, direction: -1 | 1): number[] {
  const steps = Array.from({ length: 2 * STEPS }, (_, step) => Math.round((from + direction * (step + 1) * FIT_STEP) * 100) / 100);
  return steps.filter((tracking) => Math.abs(tracking) <= FIT_BOUND);
}
