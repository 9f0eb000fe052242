import { type CaseFit, type FitCase, type FitRemainder, type MeasureCase, trackingsFrom } from './case-fit';

/** Cases between two printed start pages: together they must take so many pages. */
interface Span {
  cases: FitCase[];
  /** Start page of the case after them; absent at the end of the volume. */
  endsBefore?: number;
}

interface Option {
  delta: number;
  tracking: number;
  pages: number;
}

/** Which cases of a span change, by their place in it. */
interface Plan {
  changes: ReadonlyMap<number, Option>;
  distance: number;
}

/**
 * Finds the fewest cases, and among those the smallest changes of 字距, that put every case on its printed start page.
 * What a span cannot give is asked of the next one, so that one stubborn case does not push all that follow off.
 */
export function fitPrintedContents(cases: readonly FitCase[], measure: MeasureCase, onSpan: (fraction: number) => void = () => {}): { fits: CaseFit[]; remaining: FitRemainder[] } {
  const spans = spansOf(cases);
  const fits: CaseFit[] = [];
  const remaining: FitRemainder[] = [];
  let start = 1;
  for (const [at, span] of spans.entries()) {
    const [first] = span.cases;
    if (first?.printedPage !== undefined && first.printedPage !== start) remaining.push({ number: first.number, reason: 'printed_contents', wanted: first.printedPage, found: start });
    const length = span.cases.reduce((sum, entry) => sum + entry.pages, 0);
    const delta = span.endsBefore === undefined ? 0 : span.endsBefore - start - length;
    const plan = delta === 0 ? undefined : planSpan(span.cases, delta, measure);
    for (const [place, option] of plan?.changes ?? []) fits.push(...fitOf(span.cases[place], option));
    start += length + (plan ? delta : 0);
    onSpan((at + 1) / spans.length);
  }
  return { fits, remaining };
}

function spansOf(cases: readonly FitCase[]): Span[] {
  const spans: Span[] = [];
  for (const entry of cases) {
    const open = spans.at(-1);
    if (open && entry.printedPage === undefined) open.cases.push(entry);
    else {
      if (open) open.endsBefore = entry.printedPage;
      spans.push({ cases: [entry] });
    }
  }
  return spans;
}

/** A step at a time outwards, so that few settings are tried; one case that gives the whole difference ends the search. */
function planSpan(cases: readonly FitCase[], delta: number, measure: MeasureCase): Plan | undefined {
  const direction = delta < 0 ? -1 : 1;
  const ladders = cases.map((entry) => trackingsFrom(entry.tracking, direction));
  const options: Option[][] = cases.map(() => []);
  let best: Plan | undefined;
  for (let step = 0; step < Math.max(...ladders.map((ladder) => ladder.length)); step += 1) {
    for (const [place, entry] of cases.entries()) {
      const tracking = ladders[place]?.[step];
      if (tracking === undefined) continue;
      const { pages } = measure(entry.number, tracking);
      const known = options[place] ?? [];
      if (pages !== entry.pages && !known.some((option) => option.pages === pages)) known.push({ delta: pages - entry.pages, tracking, pages });
    }
    best = bestPlan(cases, options, delta);
    if (best?.changes.size === 1) return best;
  }
  return best;
}

/** Over all ways to reach `delta`: fewest changes, then the smallest sum of them, then the earlier cases. */
function bestPlan(cases: readonly FitCase[], options: readonly (readonly Option[])[], delta: number): Plan | undefined {
  let reached = new Map<number, Plan>([[0, { changes: new Map(), distance: 0 }]]);
  for (const [place, entry] of cases.entries()) {
    const next = new Map(reached);
    for (const [sum, plan] of reached) {
      for (const option of options[place] ?? []) {
        const candidate = { changes: new Map([...plan.changes, [place, option]]), distance: plan.distance + Math.abs(option.tracking - entry.tracking) };
        const known = next.get(sum + option.delta);
        if (!known || isSmaller(candidate, known)) next.set(sum + option.delta, candidate);
      }
    }
    reached = next;
  }
  return reached.get(delta);
}

const isSmaller = (a: Plan, b: Plan): boolean => a.changes.size < b.changes.size || (a.changes.size === b.changes.size && a.distance < b.distance - 1e-9);

function fitOf(entry: FitCase | undefined, option: Option): CaseFit[] {
  if (!entry) return [];
  return [{ number: entry.number, trackingBefore: entry.tracking, tracking: option.tracking, pagesBefore: entry.pages, pagesAfter: option.pages, reason: 'printed_contents' }];
}
