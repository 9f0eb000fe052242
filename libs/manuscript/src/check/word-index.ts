import { listAt, pairKey, KeyTable } from './pairs';
import type { Passage } from './passage';
import { awaitPlaces, beforeNextScan } from './text-scan';

/** Something that is looked for literally; at least two UTF-16 units long. */
export interface IndexedWord {
  word: string;
}

/** A place where a word stands; `end` is after its last unit. */
export interface WordPlace<W extends IndexedWord> {
  entry: W;
  start: number;
  end: number;
}

/** Words under what they begin with: those of two units under both, longer ones under three, which leaves one or two to compare. */
interface FiledWords<W> {
  byPair: KeyTable<W[]>;
  /** By `startKey`; words of one key that begin otherwise are told apart when they are compared. */
  byStart: KeyTable<W[]>;
  /** Every pair that a word begins with. */
  pairs: ReadonlySet<number>;
}

const startKey = (text: string, at: number): number => (pairKey(text, at) ^ Math.imul(text.charCodeAt(at + 2), 0x9e3779b1)) || 1;

function filed<W extends IndexedWord>(words: Iterable<W>): FiledWords<W> {
  const [byPair, byStart, pairs] = [new KeyTable<W[]>(), new KeyTable<W[]>(), new Set<number>()];
  for (const entry of words) {
    const { word } = entry;
    if (word.length < 2) throw new RangeError(`Too short to look for: ${word}`);
    pairs.add(pairKey(word, 0));
    if (word.length === 2) listAt(byPair, pairKey(word, 0)).push(entry);
    else listAt(byStart, startKey(word, 0)).push(entry);
  }
  for (const list of byStart.values()) list.sort((one, other) => other.word.length - one.word.length);
  return { byPair, byStart, pairs };
}

/**
 * Finds thousands of literal words in one pass over a text: words are filed under what they begin with, and only where that stands
 * they are compared. The user's words need no escaping.
 */
export class WordIndex<W extends IndexedWord> {
  private filed: FiledWords<W> | undefined;
  private awaited: number | undefined;

  /**
   * Words given by a function last as long as the rules, and are filed before the first text is scanned: most of what is loaded is never asked.
   * @throws RangeError for a word shorter than two units
   */
  constructor(private readonly words: Iterable<W> | (() => Iterable<W>)) {
    if (typeof words === 'function') beforeNextScan(() => (this.awaited = awaitPlaces(this.known.pairs)));
    else this.filed = filed(words);
  }

  private get known(): FiledWords<W> {
    return (this.filed ??= filed(typeof this.words === 'function' ? this.words() : this.words));
  }

  /** Adds the words that stand at a place, the longest first. */
  private addAt(start: number, text: string, found: WordPlace<W>[]): void {
    const { byPair, byStart } = this.known;
    const [longer, shorter] = [byStart.get(startKey(text, start)), byPair.get(pairKey(text, start))];
    if (longer) for (const entry of longer) if (text.startsWith(entry.word, start)) found.push({ entry, start, end: start + entry.word.length });
    if (shorter) for (const entry of shorter) found.push({ entry, start, end: start + 2 });
  }

  /** Every place of every word, by start; at one start the longest word first. Words may overlap. */
  places(text: string): WordPlace<W>[] {
    const found: WordPlace<W>[] = [];
    if (this.known.pairs.size === 0) return found;
    for (let at = 0; at + 1 < text.length; at += 1) this.addAt(at, text, found);
    return found;
  }

  /** The same in a passage, from the scan that all rules share: for indexes that last. */
  placesIn({ text, scan }: Passage): WordPlace<W>[] {
    this.awaited ??= awaitPlaces(this.known.pairs);
    const starts = scan.placesOf(this.awaited);
    if (!starts) return this.places(text);
    const found: WordPlace<W>[] = [];
    for (const at of starts) this.addAt(at, text, found);
    return found;
  }
}

/** Whether one of these longer words stands over start–end: 蚊帐 over 帐. */
export function standsIn(text: string, start: number, end: number, longer: readonly string[]): boolean {
  const word = text.slice(start, end);
  for (const whole of longer) {
    for (let inner = whole.indexOf(word); inner >= 0; inner = whole.indexOf(word, inner + 1)) if (text.startsWith(whole, start - inner)) return true;
  }
  return false;
}
