import { diffArrays } from 'diff';

/** A pair of paragraphs that stand for one another; a side is undefined where the paragraph has no counterpart. */
export interface ParagraphPair {
  before?: string;
  after?: string;
}

/** Below this share of common character pairs two paragraphs are two texts, not one that was edited. */
const SIMILARITY_MIN = 0.35;
/** Runs longer than this are paired by place: the exact pairing is quadratic. */
const RUN_MAX = 200;
const EDITS_MAX = 4000;

/** How often each pair of neighbouring characters stands in a text. */
export function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/** The share of pairs two counts have in common; `size` is the sum of both. */
export function dice(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>, size: number): number {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  return size <= 0 ? 0 : (2 * common) / size;
}

/** Share of common character pairs, 0…1 (Dice). One-character texts are alike only when equal. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  return dice(bigrams(a), bigrams(b), a.length + b.length - 2);
}

function byPlace(removed: readonly string[], added: readonly string[]): ParagraphPair[] {
  return [...removed.map((before): ParagraphPair => ({ before })), ...added.map((after): ParagraphPair => ({ after }))];
}

/** The order-keeping pairing with the greatest summed similarity (dynamic programming over one run of changes). */
function pairRun(removed: readonly string[], added: readonly string[]): ParagraphPair[] {
  if (removed.length === 0 || added.length === 0 || removed.length > RUN_MAX || added.length > RUN_MAX) return byPlace(removed, added);
  const left = removed.map(bigrams);
  const right = added.map(bigrams);
  const width = added.length + 1;
  const best = new Float64Array((removed.length + 1) * width);
  const score = (i: number, j: number): number => {
    const before = removed[i] ?? '';
    const after = added[j] ?? '';
    return dice(left[i] ?? new Map<string, number>(), right[j] ?? new Map<string, number>(), before.length + after.length - 2);
  };
  const scores = new Float64Array(removed.length * added.length);
  for (let i = removed.length - 1; i >= 0; i -= 1) {
    for (let j = added.length - 1; j >= 0; j -= 1) {
      const alike = score(i, j);
      scores[i * added.length + j] = alike;
      const paired = alike >= SIMILARITY_MIN ? alike + (best[(i + 1) * width + j + 1] ?? 0) : 0;
      best[i * width + j] = Math.max(paired, best[(i + 1) * width + j] ?? 0, best[i * width + j + 1] ?? 0);
    }
  }
  const pairs: ParagraphPair[] = [];
  let i = 0;
  let j = 0;
  while (i < removed.length && j < added.length) {
    const alike = scores[i * added.length + j] ?? 0;
    const here = best[i * width + j] ?? 0;
    if (alike >= SIMILARITY_MIN && here === alike + (best[(i + 1) * width + j + 1] ?? 0)) {
      pairs.push({ before: removed[i], after: added[j] });
      i += 1;
      j += 1;
    } else if (here === (best[(i + 1) * width + j] ?? 0)) pairs.push({ before: removed[i++] });
    else pairs.push({ after: added[j++] });
  }
  return [...pairs, ...byPlace(removed.slice(i), added.slice(j))];
}

/** Aligns two lists of paragraphs in order: equal ones first, then within each run of changes the most alike. */
export function alignParagraphs(before: readonly string[], after: readonly string[]): ParagraphPair[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: EDITS_MAX });
  if (changes === undefined) return byPlace(before, after);
  const pairs: ParagraphPair[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const flush = (): void => {
    pairs.push(...pairRun(removed, added));
    removed = [];
    added = [];
  };
  for (const change of changes) {
    if (change.removed) removed.push(...change.value);
    else if (change.added) added.push(...change.value);
    else {
      flush();
      pairs.push(...change.value.map((text) => ({ before: text, after: text })));
    }
  }
  flush();
  return pairs;
}
