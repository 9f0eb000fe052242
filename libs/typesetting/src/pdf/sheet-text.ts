import { type PlainPdf, unescaped, utf16 } from './plain-pdf';

/**
 * The text of single sheets of a PDF as our typesetter writes it: one content stream a sheet, two-byte fonts with a
 * ToUnicode map (ISO 32000-1, 9.10.3). More than ten times faster than a general reader; what is built in any other way
 * gives undefined, and is for the general reader to judge.
 */
export class SheetText {
  private readonly fonts = new Map<number, ReadonlyMap<number, string>>();

  constructor(private readonly file: PlainPdf) {}

  /** Without white space, in the order it is drawn; undefined where the sheet is not built as described. */
  of(sheet: number): string | undefined {
    try {
      const page = this.file.objectAt(this.file.sheets[sheet - 1] ?? 0);
      const content = this.file.streamOf(Number(/\/Contents (\d+) 0 R/.exec(page)?.[1]));
      if (content === undefined) return undefined;
      const named = /\/Font <<([^>]*)>>/.exec(page)?.[1] ?? '';
      const fonts = new Map([...named.matchAll(/\/(\w+) (\d+) 0 R/g)].map(([, name = '', object]) => [name, this.charactersOf(Number(object))]));
      return drawn(content.toString('latin1'), fonts).replace(/\s+/g, '');
    } catch {
      return undefined;
    }
  }

  private charactersOf(font: number): ReadonlyMap<number, string> {
    const known = this.fonts.get(font);
    if (known) return known;
    const map = this.file.streamOf(Number(/\/ToUnicode (\d+) 0 R/.exec(this.file.objectAt(font))?.[1]))?.toString('latin1') ?? '';
    const characters = new Map<number, string>();
    for (const [, block = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs)) {
      for (const [, code = '', text = ''] of block.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g)) characters.set(parseInt(code, 16), utf16(text));
    }
    this.fonts.set(font, characters);
    return characters;
  }
}

// A replaced text, a change of font, a string in brackets (one pair may stand inside), a string in hex.
const tokens = /\/ActualText\s*\((?:\\[^]|[^\\()])*\)|\/(\w+) [\d.]+ Tf|\(((?:\\[^]|[^\\()]|\((?:\\[^]|[^\\()])*\))*)\)|<([0-9A-Fa-f]+)>/g;

function drawn(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined;
  let text = '';
  for (const [, name, literal, hex] of content.matchAll(tokens)) {
    if (name !== undefined) font = fonts.get(name);
    if (literal === undefined && hex === undefined) continue;
    for (let at = 0; hex !== undefined && at + 3 < hex.length; at += 4) text += font?.get(parseInt(hex.slice(at, at + 4), 16)) ?? '\ufffd';
    const codes = literal === undefined ? '' : unescaped(literal);
    for (let at = 0; at + 1 < codes.length; at += 2) text += font?.get(codes.charCodeAt(at) * 256 + codes.charCodeAt(at + 1)) ?? '\ufffd';
  }
  return text;
}
