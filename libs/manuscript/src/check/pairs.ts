/** Two units as one whole number of 32 bits. */
export const keyOf = (first: number, second: number): number => (first << 16) | second;

/** Two neighbouring units of a text. Beyond the edge of a text it is no pair of characters. */
export const pairKey = (text: string, at: number): number => keyOf(text.charCodeAt(at), text.charCodeAt(at + 1));

const LEAST = 16;
const emptyPlaces = <T>(length: number): (T | undefined)[] => new Array<T | undefined>(length).fill(undefined);

/**
 * Something filed under pairs, or other whole numbers of 32 bits but zero. It is asked at every place of every text: the keys lie in one
 * array of numbers, probed from the place a hash says, where a map would follow pointers.
 */
export class KeyTable<T> {
  private keys = new Int32Array(LEAST);
  // As long as the keys: a look beyond its end is what engines are slow at.
  private filled: (T | undefined)[] = emptyPlaces(LEAST);
  private size = 0;

  constructor(entries: Iterable<readonly [number, T]> = []) {
    for (const [key, value] of entries) this.set(key, value);
  }

  /** The place of a key, or the empty one where it would be. */
  private placeOf(key: number): number {
    const last = this.keys.length - 1;
    let at = Math.imul(key ^ (key >>> 15), 0x9e3779b1) >>> 8 & last;
    while (this.keys[at] !== key && this.keys[at] !== 0) at = (at + 1) & last;
    return at;
  }

  has(key: number): boolean {
    return this.keys[this.placeOf(key)] === key && key !== 0;
  }

  get(key: number): T | undefined {
    return this.filled[this.placeOf(key)];
  }

  set(key: number, value: T): void {
    // At most a quarter full, so that most keys that are not filed meet an empty place at once.
    if (this.size * 4 >= this.keys.length) this.grow();
    const at = this.placeOf(key);
    if (this.keys[at] === 0) this.size += 1;
    this.keys[at] = key;
    this.filled[at] = value;
  }

  private grow(): void {
    const { keys, filled } = this;
    this.keys = new Int32Array(keys.length * 4);
    this.filled = emptyPlaces(this.keys.length);
    for (let from = 0; from < keys.length; from += 1) {
      const key = keys[from]!;
      if (key === 0) continue;
      const at = this.placeOf(key);
      this.keys[at] = key;
      this.filled[at] = filled[from];
    }
  }

  /** Every key under which something is filed. */
  filledKeys(): number[] {
    return [...this.keys].filter((key) => key !== 0);
  }

  /** Everything that is filed. */
  values(): T[] {
    return this.filled.filter((value) => value !== undefined);
  }
}

/** The list filed under a key, a new one where there is none. */
export function listAt<T>(table: KeyTable<T[]>, key: number): T[] {
  let list = table.get(key);
  if (!list) table.set(key, (list = []));
  return list;
}
