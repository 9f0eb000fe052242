import { PairSet, pairKey } from './pairs';
import type { Passage } from './passage';
import { awaitPlaces } from './text-scan';

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

/**
 * Finds thousands of literal words in one pass over a text: words are filed under their first two units, and only where such a pair
 * stands they are compared. The user's words need no escaping.
 */
export class WordIndex<W extends IndexedWord> {
  private filed: ReadonlyMap<number, readonly W[]> | undefined;
  private starts: PairSet | undefined;
  private awaited: number | undefined;

  /**
   * Words given by a function are filed at first use: most of what is loaded is never asked.
   * @throws RangeError for a word shorter than two units
   */
  constructor(private readonly words: Iterable<W> | (() => Iterable<W>)) {
    if (typeof words !== 'function') this.byStart();
  }

  private byStart(): ReadonlyMap<number, readonly W[]> {
    return (this.filed ??= filedByStart(typeof this.words === 'function' ? this.words() : this.words));
  }

  /** Adds the words that stand at a place. */
  private addAt(text: string, at: number, found: WordPlace<W>[]): void {
    const filed = this.byStart().get(pairKey(text, at));
    if (filed) for (const entry of filed) if (text.startsWith(entry.word, at)) found.push({ entry, start: at, end: at + entry.word.length });
  }

  /** Every place of every word, by start; at one start the longest word first. Words may overlap. */
  places(text: string): WordPlace<W>[] {
    const filed = this.byStart();
    const starts = (this.starts ??= new PairSet(filed.keys()));
    const found: WordPlace<W>[] = [];
    if (filed.size > 0) for (let at = 0; at + 1 < text.length; at += 1) if (starts.has(pairKey(text, at))) this.addAt(text, at, found);
    return found;
  }

  /** The same in a passage, from the scan that all rules share: for indexes that last. */
  placesIn({ text, scan }: Passage): WordPlace<W>[] {
    this.awaited ??= awaitPlaces(this.byStart().keys());
    const starts = scan.placesOf(this.awaited);
    if (!starts) return this.places(text);
    const found: WordPlace<W>[] = [];
    for (const at of starts) this.addAt(text, at, found);
    return found;
  }
}

function filedByStart<W extends IndexedWord>(words: Iterable<W>): ReadonlyMap<number, readonly W[]> {
  const filed = new Map<number, W[]>();
  for (const entry of words) {
    if (entry.word.length < 2) throw new RangeError(`Too short to look for: ${entry.word}`);
    const key = pairKey(entry.word, 0);
    const list = filed.get(key);
    if (list) list.push(entry);
    else filed.set(key, [entry]);
  }
  for (const list of filed.values()) list.sort((one, other) => other.word.length - one.word.length);
  return filed;
}

/** Whether one of these longer words stands over start–end: 蚊帐 over 帐. */
export function standsIn(text: string, start: number, end: number, longer: readonly string[]): boolean {
  const word = text.slice(start, end);
  for (const whole of longer) {
    for (let inner = whole.indexOf(word); inner >= 0; inner = whole.indexOf(word, inner + 1)) if (text.startsWith(whole, start - inner)) return true;
  }
  return false;
}
