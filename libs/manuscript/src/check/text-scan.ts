import { listAt, pairKey, KeyTable } from './pairs';
import { isPair, type Anchors } from './pattern-anchors';

/**
 * Who waits for a pair, and who for a character: a list of anchors by its number, an index of words by the complement of its own.
 * Lists and indexes are added before a text is scanned, and never taken away.
 */
const byPair = new KeyTable<number[]>();
const byCharacter: (number[] | undefined)[] = Array.from({ length: 0x10000 });
const numbers = new Map<string, number>();
let indexes = 0;
/** Who has yet to say what it waits for: loading the rules costs little where no text is checked. */
const unsaid: (() => void)[] = [];

/** Runs once before the next text is scanned; the place for `awaitAnchors` and `awaitPlaces`. */
export function beforeNextScan(say: () => void): void {
  unsaid.push(say);
}

function wait(anchor: number, listener: number): void {
  if (isPair(anchor)) listAt(byPair, anchor).push(listener);
  else (byCharacter[anchor] ??= []).push(listener);
}

/** The number of a list of anchors, under which a scan tells whether one of them stands in its text. Equal lists share one. */
export function awaitAnchors(anchors: Anchors): number {
  const name = [...anchors].sort((one, other) => one - other).join();
  const known = numbers.get(name);
  if (known !== undefined) return known;
  const number = numbers.size;
  numbers.set(name, number);
  for (const anchor of new Set(anchors)) wait(anchor, number);
  return number;
}

/** The number of a set of pairs, under which a scan tells every place of one of them. */
export function awaitPlaces(pairs: Iterable<number>): number {
  const number = indexes;
  indexes += 1;
  for (const pair of pairs) wait(pair, ~number);
  return number;
}

const NOWHERE: readonly number[] = [];

/**
 * One pass over a text on behalf of every pattern and every index of words: most of them learn from it that they have nothing to do.
 * Linear in the text, whatever the number of patterns.
 */
export class TextScan {
  private readonly met: Uint8Array;
  private readonly placed: (number[] | undefined)[] = [];
  private readonly indexes: number;

  constructor(text: string) {
    for (const say of unsaid.splice(0)) say();
    this.met = new Uint8Array(numbers.size);
    this.indexes = indexes;
    for (let at = 0; at < text.length; at += 1) {
      const waiting = byCharacter[text.charCodeAt(at)];
      if (waiting) this.tell(waiting, at);
      if (at + 1 === text.length) return;
      const pairs = byPair.get(pairKey(text, at));
      if (pairs) this.tell(pairs, at);
    }
  }

  private tell(listeners: readonly number[], at: number): void {
    for (const listener of listeners) {
      if (listener >= 0) this.met[listener] = 1;
      else (this.placed[~listener] ??= []).push(at);
    }
  }

  /** Whether one of these anchors stands in the text; undefined where nobody waited for them yet. */
  has(anchors: number): boolean | undefined {
    return anchors < this.met.length ? this.met[anchors] === 1 : undefined;
  }

  /** Where the pairs stand, in order; undefined where nobody waited for them yet. */
  placesOf(pairs: number): readonly number[] | undefined {
    return pairs < this.indexes ? (this.placed[pairs] ?? NOWHERE) : undefined;
  }
}
