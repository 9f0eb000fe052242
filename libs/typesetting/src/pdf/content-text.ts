/** Characters of one font by their two-byte codes. */
export type Characters = readonly (string | undefined)[];

const byte = (mark: string): number => mark.charCodeAt(0);
const [OPEN, CLOSE, LESS, GREATER, SLASH, BACKSLASH] = [byte('('), byte(')'), byte('<'), byte('>'), byte('/'), byte('\\')];
const [ZERO, SEVEN] = [byte('0'), byte('7')];
/** What a byte stands for behind a backslash; all but five letters for themselves (ISO 32000-1, 7.3.4.2). */
const escaped = Uint8Array.from({ length: 256 }, (_, code) => code);
for (const [letter, stands] of ['n\n', 'r\r', 't\t', 'b\b', 'f\f']) escaped[byte(letter ?? '')] = byte(stands ?? '');
/** Bytes that end a name: white space and delimiters. */
const endsName = Uint8Array.from({ length: 256 }, (_, code) => Number(code <= 0x20 || '()<>[]{}/%'.includes(String.fromCharCode(code))));
const hexValue = Uint8Array.from({ length: 256 }, (_, code) => parseInt(String.fromCharCode(code), 16) || 0);

/**
 * What a content stream (a character a byte) draws, in order, each string by the font named last (ISO 32000-1, 9.4.3). A code
 * its font does not name gives U+FFFD; what is said in place of a drawing (ActualText) is left out.
 */
export const textDrawn = (content: string, fonts: ReadonlyMap<string, Characters>): string => new ContentWalk(content, fonts).read();

/** Byte by byte: a sheet has a thousand strings of one character each, and no piece of text is made for any of them. */
class ContentWalk {
  private at = 0;
  private text = '';
  private font: Characters = [];
  private drawing = true;
  /** The first byte of a code whose second is still to come, else -1. */
  private half = -1;

  constructor(
    private readonly content: string,
    private readonly fonts: ReadonlyMap<string, Characters>,
  ) {}

  read(): string {
    const { content } = this;
    while (this.at < content.length) {
      const mark = content.charCodeAt(this.at);
      this.at += 1;
      if (mark === SLASH) this.readName();
      else if (mark === OPEN) this.readLiteral();
      else if (mark === LESS) this.readHex();
    }
    return this.text;
  }

  private readName(): void {
    const { content } = this;
    const begin = this.at;
    while (this.at < content.length && endsName[content.charCodeAt(this.at)] === 0) this.at += 1;
    const name = content.slice(begin, this.at);
    this.drawing = name !== 'ActualText';
    this.font = this.fonts.get(name) ?? this.font;
  }

  private readLiteral(): void {
    const { content } = this;
    for (let depth = 1; this.at < content.length; this.at += 1) {
      const code = content.charCodeAt(this.at);
      if (code === BACKSLASH) this.readEscape();
      else {
        if (code === OPEN) depth += 1;
        else if (code === CLOSE) depth -= 1;
        if (depth === 0) break;
        this.take(code);
      }
    }
    this.endString();
  }

  private readEscape(): void {
    const { content } = this;
    let value = 0;
    let digits = 0;
    for (let next = this.at + 1; digits < 3 && next < content.length; next += 1, digits += 1) {
      const digit = content.charCodeAt(next);
      if (digit < ZERO || digit > SEVEN) break;
      value = value * 8 + digit - ZERO;
    }
    this.take(digits === 0 ? (escaped[content.charCodeAt(this.at + 1)] ?? 0) : value & 0xff);
    this.at += Math.max(1, digits);
  }

  private readHex(): void {
    const { content } = this;
    // Two of them open a dictionary.
    if (content.charCodeAt(this.at) === LESS) this.at += 1;
    else {
      for (; this.at + 1 < content.length && content.charCodeAt(this.at) !== GREATER; this.at += 2) this.take((hexValue[content.charCodeAt(this.at)] ?? 0) * 16 + (hexValue[content.charCodeAt(this.at + 1)] ?? 0));
      this.endString();
    }
  }

  private take(code: number): void {
    if (this.half < 0) this.half = code;
    else {
      if (this.drawing) this.text += this.font[this.half * 256 + code] ?? '\ufffd';
      this.half = -1;
    }
  }

  private endString(): void {
    this.at += 1;
    this.half = -1;
    this.drawing = true;
  }
}
