import { constants, deflateRawSync } from 'node:zlib';

/** An entry of a package as a hostile writer would put it: every figure may lie. */
export interface HostileEntry {
  name: string;
  data: Buffer;
  /** 0 stored, 8 deflated. */
  method?: 0 | 8;
  declaredBytes?: number;
  /** Points at the bytes of another entry. */
  sharesWith?: number;
  flags?: number;
}

function localHeader(entry: HostileEntry): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(30);
  header.writeUInt32LE(0x04034b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(entry.flags ?? 0, 6);
  header.writeUInt16LE(entry.method ?? 0, 8);
  header.writeUInt32LE(entry.data.length, 18);
  header.writeUInt32LE(entry.declaredBytes ?? entry.data.length, 22);
  header.writeUInt16LE(name.length, 26);
  return Buffer.concat([header, name, entry.data]);
}

function centralHeader(entry: HostileEntry, offset: number): Buffer {
  const name = Buffer.from(entry.name);
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, 6);
  header.writeUInt16LE(entry.flags ?? 0, 8);
  header.writeUInt16LE(entry.method ?? 0, 10);
  header.writeUInt32LE(entry.data.length, 20);
  header.writeUInt32LE(entry.declaredBytes ?? entry.data.length, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, name]);
}

/** Writes a zip by hand, lies included. */
export function hostilePackage(entries: readonly HostileEntry[]): Buffer {
  const pieces: Buffer[] = [];
  const offsets: number[] = [];
  let length = 0;
  for (const entry of entries) {
    offsets.push(entry.sharesWith === undefined ? length : (offsets[entry.sharesWith] ?? 0));
    if (entry.sharesWith !== undefined) continue;
    const local = localHeader(entry);
    pieces.push(local);
    length += local.length;
  }
  const central = Buffer.concat(entries.map((entry, index) => centralHeader(entry, offsets[index] ?? 0)));
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(length, 16);
  return Buffer.concat([...pieces, central, end]);
}

/** Deflated bytes that inflate to so many mebibytes of one character, made without ever holding them. */
export function inflatesTo(mebibytes: number, character = ' '): Buffer {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, character), { finishFlush: constants.Z_FULL_FLUSH });
  return Buffer.concat([...Array.from({ length: mebibytes }, () => piece), deflateRawSync(Buffer.alloc(0))]);
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** A document part around what stands in its body. */
export const documentXml = (body: string, before = ''): string => `<?xml version="1.0" encoding="UTF-8"?>${before}<w:document ${W} ${R}><w:body>${body}</w:body></w:document>`;

/** A package of text parts, stored. */
export const packageOf = (parts: Readonly<Record<string, string | Buffer>>): Buffer =>
  hostilePackage(Object.entries(parts).map(([name, data]) => ({ name, data: Buffer.from(data) })));

/** A package of a document part alone, lies included. */
export const partOf = (data: Buffer, rest: Partial<HostileEntry> = {}): Buffer => hostilePackage([{ name: 'word/document.xml', data, ...rest }]);

const CASE = ['东山县办好共享菜场', '一、基本情况', '赶集要走两个钟头。'];
export const paragraphXml = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
/** The body of a small case. */
export const caseBody = CASE.map(paragraphXml).join('');
