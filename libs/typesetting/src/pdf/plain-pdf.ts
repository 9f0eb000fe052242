import { inflateSync } from 'node:zlib';

/**
 * The objects of a PDF as our typesetter writes it: a plain cross-reference table, no object streams, no encryption
 * (ISO 32000-1, 7.5.4). A file built in any other way has no sheets here, and is for the general reader.
 */
export class PlainPdf {
  /** The object number of each sheet, in order. */
  readonly sheets: number[] = [];
  /** The catalog's text; empty where it was not found. */
  readonly catalog: string;
  private readonly source: string;
  private readonly offsets = new Map<number, number>();

  constructor(private readonly bytes: Buffer) {
    this.source = bytes.toString('latin1');
    this.readTable();
    this.catalog = this.objectAt(Number(/\/Root (\d+) 0 R/.exec(this.source.slice(this.source.lastIndexOf('trailer')))?.[1]));
    const pages = /\/Pages (\d+) 0 R/.exec(this.catalog)?.[1];
    if (pages !== undefined) this.addSheets(Number(pages));
  }

  /** The text of an object; empty where there is none of that number. */
  objectAt(object: number): string {
    const from = this.offsets.get(object);
    return from === undefined ? '' : this.source.slice(from, this.source.indexOf('endobj', from));
  }

  /** The bytes of a stream, inflated; undefined where there is no such object. Throws where it is damaged. */
  streamOf(object: number): Buffer | undefined {
    const from = this.offsets.get(object);
    if (from === undefined) return undefined;
    const begins = this.source.indexOf('stream\n', from) + 'stream\n'.length;
    const heading = this.source.slice(from, begins);
    const bytes = this.bytes.subarray(begins, begins + Number(/\/Length (\d+)/.exec(heading)?.[1]));
    return heading.includes('/Filter /FlateDecode') ? inflateSync(bytes) : bytes;
  }

  private readTable(): void {
    const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(this.source.slice(-64))?.[1]);
    const [heading, first, count] = /^xref\s+(\d+) (\d+)\s+/.exec(this.source.slice(start, start + 40)) ?? [];
    if (heading === undefined) return;
    // Each line of the table is twenty bytes long, and says at the eighteenth whether the object is in use.
    for (let entry = 0, at = start + heading.length; entry < Number(count) && at < this.source.length; entry += 1, at += 20) {
      if (this.source[at + 17] === 'n') this.offsets.set(Number(first) + entry, Number(this.source.slice(at, at + 10)));
    }
  }

  private addSheets(node: number): void {
    const text = this.objectAt(node);
    const kids = /\/Kids \[([^\]]*)\]/.exec(text)?.[1];
    if (kids === undefined) this.sheets.push(node);
    else for (const [, kid] of kids.matchAll(/(\d+) 0 R/g)) this.addSheets(Number(kid));
  }
}

/** A string of hexadecimal digits in UTF-16, big end first, without its mark. */
export const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A string in brackets without its escapes (ISO 32000-1, 7.3.4.2). A sheet holds a thousand of them: hence no expression and no callback. */
export function unescaped(literal: string): string {
  let text = '';
  let from = 0;
  for (let at = literal.indexOf('\\'); at >= 0; at = literal.indexOf('\\', from)) {
    text += literal.slice(from, at);
    const digits = octalDigits(literal, at + 1);
    const escaped = literal.charAt(at + 1);
    text += digits === 0 ? (escapes[escaped] ?? escaped) : String.fromCharCode(parseInt(literal.slice(at + 1, at + 1 + digits), 8));
    from = at + 1 + Math.max(1, digits);
  }
  return text + literal.slice(from);
}

function octalDigits(text: string, from: number): number {
  let digits = 0;
  while (digits < 3 && text.charCodeAt(from + digits) >= 0x30 && text.charCodeAt(from + digits) <= 0x37) digits += 1;
  return digits;
}
