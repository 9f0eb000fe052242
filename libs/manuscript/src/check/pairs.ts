/** Two neighbouring units of a text as one whole number of 32 bits. Beyond the edge of a text it is no pair of characters. */
export const pairKey = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);

/** Pairs by their keys: a table of numbers, probed from the place a hash says, which is asked at every place of every text. */
export class PairSet {
  private readonly keys: Int32Array;
  private readonly shift: number;

  constructor(pairs: Iterable<number>) {
    const distinct = new Set(pairs);
    // At most a quarter full, so that most pairs that are not in it meet an empty place at once.
    const bits = Math.max(4, Math.ceil(Math.log2(distinct.size * 4 + 1)));
    this.shift = 32 - bits;
    this.keys = new Int32Array(2 ** bits);
    for (const pair of distinct) {
      let at = this.firstOf(pair);
      while (this.keys[at] !== 0) at = (at + 1) & (this.keys.length - 1);
      this.keys[at] = pair;
    }
  }

  private firstOf(pair: number): number {
    return Math.imul(pair, 0x9e3779b1) >>> this.shift;
  }

  has(pair: number): boolean {
    const { keys } = this;
    for (let at = this.firstOf(pair); ; at = (at + 1) & (keys.length - 1)) {
      const key = keys[at];
      if (key === pair) return pair !== 0;
      if (key === 0) return false;
    }
  }
}
