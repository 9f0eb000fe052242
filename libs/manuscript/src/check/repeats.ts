import type { Passage } from './passage';
import type { Span } from './rule';

/** Text that stands at two places. `block` tells repeats of one and the same original apart from others. */
export interface Repeat {
  first: Span;
  second: Span;
  firstOwner: number;
  secondOwner: number;
  block: number;
}

/** A passage and whose it is: the case for a batch, the same for all within one case. */
export interface Owned {
  passage: Passage;
  owner: number;
}

const BASE = 0x01000193;

/** Rolling hash of every window of `size` characters; the value at i covers i … i + size − 1. */
function windows(text: string, size: number): Int32Array {
  const hashes = new Int32Array(Math.max(0, text.length - size + 1));
  let out = 1;
  for (let at = 0; at < size - 1; at += 1) out = Math.imul(out, BASE);
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    if (at >= size) hash = (hash - Math.imul(text.charCodeAt(at - size), out)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(at)) | 0;
    // Thirty bits: a small integer to every engine, so the map stays fast.
    if (at >= size - 1) hashes[at - size + 1] = hash & 0x3fffffff;
  }
  return hashes;
}

/**
 * Every repeat of at least `least` characters. Blocks of half that length are indexed side by side and looked up at every
 * place, so each repeat holds a whole block and the work is linear in the text. A repeat never runs into itself.
 */
export function findRepeats(passages: readonly Owned[], least: number, isPair: (firstOwner: number, secondOwner: number) => boolean): Repeat[] {
  const size = Math.floor((least + 1) / 2);
  const index = new Map<number, { passage: Passage; at: number; owner: number; block: number }>();
  const found: Repeat[] = [];
  let blocks = 0;
  for (const { passage, owner } of passages) {
    const { text } = passage;
    const hashes = windows(text, size);
    let done = 0;
    let indexed = 0;
    for (let at = 0; at < hashes.length; at += 1) {
      const known = index.get(hashes[at] ?? 0);
      if (known && at >= done && isPair(known.owner, owner)) {
        const span = widest(known.passage, known.at, passage, at, done);
        if (span.length >= least) {
          found.push({ first: { passage: known.passage, start: span.first, end: span.first + span.length }, second: { passage, start: span.second, end: span.second + span.length }, firstOwner: known.owner, secondOwner: owner, block: known.block });
          done = span.second + span.length;
        }
      }
      // A block joins the index once the place has passed it, so that a text does not find itself.
      if (at - indexed >= size) {
        const hash = hashes[indexed] ?? 0;
        if (!index.has(hash)) index.set(hash, { passage, at: indexed, owner, block: (blocks += 1) });
        indexed += size;
      }
    }
    for (; indexed < hashes.length; indexed += size) if (!index.has(hashes[indexed] ?? 0)) index.set(hashes[indexed] ?? 0, { passage, at: indexed, owner, block: (blocks += 1) });
  }
  return found;
}

/** The agreement around two places, to both sides; nothing before `from` in the second. */
function widest(a: Passage, aAt: number, b: Passage, bAt: number, from: number): { first: number; second: number; length: number } {
  const most = a === b ? bAt - aAt : Infinity;
  let right = 0;
  while (right < most && aAt + right < a.text.length && bAt + right < b.text.length && a.text.charCodeAt(aAt + right) === b.text.charCodeAt(bAt + right)) right += 1;
  let left = 0;
  while (left + right < most && aAt - left > 0 && bAt - left > from && a.text.charCodeAt(aAt - left - 1) === b.text.charCodeAt(bAt - left - 1)) left += 1;
  return { first: aAt - left, second: bAt - left, length: left + right };
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Hashes of every three characters of a text in a row (Han only), as they come. */
function shingles(text: string): number[] {
  const hashes: number[] = [];
  let [before, last] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (!isHan(code)) continue;
    if (before !== 0) {
      const hash = Math.imul(Math.imul(before, 0x9e3779b1) ^ last, 0x85ebca6b) ^ Math.imul(code, 0xc2b2ae35);
      hashes.push((hash ^ (hash >>> 15)) & 0x3fffffff);
    }
    [before, last] = [last, code];
  }
  return hashes;
}

/** The text as hashes of three characters each (Han only), sorted, each once. */
export function shinglesOf(text: string): Int32Array {
  const hashes = Int32Array.from(shingles(text)).sort();
  return hashes.filter((hash, at) => at === 0 || hash !== hashes[at - 1]);
}

/** The smallest of them, each once, in order: found without sorting the rest. */
export function smallestShingles(text: string, count: number): number[] {
  const smallest: number[] = [];
  for (const hash of shingles(text)) {
    if (smallest.length === count && hash >= (smallest[count - 1] ?? 0)) continue;
    let at = smallest.length;
    while (at > 0 && (smallest[at - 1] ?? 0) > hash) at -= 1;
    if (smallest[at - 1] === hash) continue;
    smallest.splice(at, 0, hash);
    if (smallest.length > count) smallest.pop();
  }
  return smallest;
}

/** Shared over all (Jaccard), of two sorted lists. */
export function similarity(a: Int32Array, b: Int32Array): number {
  let shared = 0;
  for (let x = 0, y = 0; x < a.length && y < b.length; ) {
    const [left = 0, right = 0] = [a[x], b[y]];
    if (left === right) shared += 1;
    if (left <= right) x += 1;
    if (right <= left) y += 1;
  }
  return shared / (a.length + b.length - shared);
}
