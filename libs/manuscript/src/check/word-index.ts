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

/** Two units as one whole number of 32 bits, which a map finds fastest. */
export const pairKey = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/**
 * Finds thousands of literal words in one pass over a text: words are filed under their first two units, so a
 * position costs one look-up, and a comparison only where a word may begin. The user's words need no escaping.
 */
export class WordIndex<W extends IndexedWord> {
  private readonly byKey = new Map<number, W[]>();
  /** Which units begin a word, a bit each: most positions are passed over by one look at it, and the bits of many indexes fit the cache together. */
  private readonly begins = new Uint32Array(0x10000 / 32);

  /** @throws RangeError for a word shorter than two units */
  constructor(words: Iterable<W>) {
    for (const entry of words) {
      if (entry.word.length < 2) throw new RangeError(`Too short to look for: ${entry.word}`);
      const key = pairKey(entry.word, 0);
      const first = entry.word.charCodeAt(0);
      this.begins[first >> 5]! |= 1 << (first & 31);
      const filed = this.byKey.get(key);
      if (filed) filed.push(entry);
      else this.byKey.set(key, [entry]);
    }
    for (const filed of this.byKey.values()) filed.sort((one, other) => other.word.length - one.word.length);
  }

  /** Every place of every word, by start; at one start the longest word first. Words may overlap. */
  *places(text: string): Generator<WordPlace<W>> {
    if (this.byKey.size === 0) return;
    for (let at = 0; at + 1 < text.length; at += 1) {
      const first = text.charCodeAt(at);
      if ((this.begins[first >> 5]! & (1 << (first & 31))) === 0) continue;
      const filed = this.byKey.get(pairKey(text, at));
      if (!filed) continue;
      for (const entry of filed) if (text.startsWith(entry.word, at)) yield { entry, start: at, end: at + entry.word.length };
    }
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
