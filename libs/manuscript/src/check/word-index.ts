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
 * Which pairs of units may be filed: a bit for each, found by a hash, so that one look turns down nearly every place of a text. 8 KB:
 * those of many indexes fit the cache together.
 */
export class PairSieve {
  private readonly bits = new Uint32Array(0x10000 / 32);

  add(text: string, at: number): void {
    const hash = hashAt(text, at);
    this.bits[hash >> 5]! |= 1 << (hash & 31);
  }

  /** False where the pair was never added; true where it was, and seldom where another was. */
  mayHave(text: string, at: number): boolean {
    const hash = hashAt(text, at);
    return (this.bits[hash >> 5]! & (1 << (hash & 31))) !== 0;
  }
}

const hashAt = (text: string, at: number): number => (Math.imul(text.charCodeAt(at), 0x9e3b) ^ Math.imul(text.charCodeAt(at + 1), 0x85eb)) & 0xffff;

/** Two units as one whole number of 32 bits, which a map finds fastest. */
export const pairKey = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/**
 * Finds thousands of literal words in one pass over a text: words are filed under their first two units, so a
 * position costs one look-up, and a comparison only where a word may begin. The user's words need no escaping.
 */
export class WordIndex<W extends IndexedWord> {
  private readonly byKey = new Map<number, W[]>();
  private readonly sieve = new PairSieve();

  /** @throws RangeError for a word shorter than two units */
  constructor(words: Iterable<W>) {
    for (const entry of words) {
      if (entry.word.length < 2) throw new RangeError(`Too short to look for: ${entry.word}`);
      const key = pairKey(entry.word, 0);
      this.sieve.add(entry.word, 0);
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
      if (!this.sieve.mayHave(text, at)) continue;
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
