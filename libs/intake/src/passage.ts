/**
 * A stretch of the source that knows where each of its characters stood, however it was cut and joined:
 * this is what lets an import account for every character. `at` has one source offset per UTF-16 unit.
 */
export class Passage {
  private constructor(
    readonly text: string,
    readonly at: readonly number[],
  ) {}

  static of(source: string, from = 0, to = source.length): Passage {
    const at: number[] = [];
    for (let offset = from; offset < to; offset += 1) at.push(offset);
    return new Passage(source.slice(from, to), at);
  }

  static readonly empty = new Passage('', []);

  /** Joined without anything between. */
  static join(passages: readonly Passage[]): Passage {
    return new Passage(
      passages.map((passage) => passage.text).join(''),
      passages.flatMap((passage) => passage.at),
    );
  }

  /** Lines made one: nothing between Chinese, a space (of no place in the source) between Latin words. */
  static joinLines(lines: readonly Passage[]): Passage {
    const space = new Passage(' ', [-1]);
    return Passage.join(
      lines.flatMap((line, index) => {
        const previous = lines[index - 1]?.text ?? '';
        return /[A-Za-z]$/.test(previous) && /^[A-Za-z]/.test(line.text) ? [space, line] : [line];
      }),
    );
  }

  /** Offset of the first character in the source, or -1 where there is none. */
  get start(): number {
    return this.at[0] ?? -1;
  }

  /** Joined with one character between them that has no place in the source. */
  static joinWith(passages: readonly Passage[], separator: string): Passage {
    const between = new Passage(separator, [-1]);
    return Passage.join(passages.flatMap((passage, index) => (index === 0 ? [passage] : [between, passage])));
  }

  /** The trimmed pieces between a character, empty ones left out. */
  split(separator: string): Passage[] {
    if (!this.text.includes(separator)) return this.text === '' ? [] : [this];
    const pieces: Passage[] = [];
    let from = 0;
    for (let at = 0; at <= this.text.length; at += 1) {
      if (at < this.text.length && this.text.charAt(at) !== separator) continue;
      const piece = this.slice(from, at).trim();
      if (piece.text !== '') pieces.push(piece);
      from = at + 1;
    }
    return pieces;
  }

  /** Characters changed in their places; an empty answer takes one out. */
  replace(change: (character: string, index: number) => string): Passage {
    const text: string[] = [];
    const at: number[] = [];
    for (let index = 0; index < this.at.length; index += 1) {
      const changed = change(this.text.charAt(index), index);
      if (changed === '') continue;
      text.push(changed);
      at.push(this.at[index] ?? -1);
    }
    return new Passage(text.join(''), at);
  }

  slice(from: number, to = this.text.length): Passage {
    return new Passage(this.text.slice(from, to), this.at.slice(from, to));
  }

  trim(): Passage {
    const from = this.text.length - this.text.trimStart().length;
    return this.slice(from, Math.max(from, this.text.trimEnd().length));
  }

  /** The characters a test lets through, by their place in this passage. */
  filter(keep: (character: string, index: number) => boolean): Passage {
    const places = this.at.map((_, index) => index).filter((index) => keep(this.text.charAt(index), index));
    return new Passage(places.map((index) => this.text.charAt(index)).join(''), places.map((index) => this.at[index] ?? -1));
  }
}
