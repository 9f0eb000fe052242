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
    return new Passage(source.slice(from, to), Array.from({ length: to - from }, (_, index) => from + index));
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
