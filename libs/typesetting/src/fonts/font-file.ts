import { readFileSync } from 'node:fs';

/** What a font file can print and the names it goes by. */
export interface FontFile {
  path: string;
  families: string[];
  covers(codePoint: number): boolean;
}

const HIGHEST_CODE_POINT = 0x110000;

/**
 * Reads the family names and the character map of a TrueType or OpenType file or collection (ISO/IEC 14496-22).
 * Returns one entry a face; throws RangeError on a file that is not a font or is cut short.
 */
export function readFontFile(path: string): FontFile[] {
  const bytes = readFileSync(path);
  if (bytes.toString('latin1', 0, 4) !== 'ttcf') return [readFace(path, bytes, 0)];
  const faces = bytes.readUInt32BE(8);
  return Array.from({ length: faces }, (_, index) => readFace(path, bytes, bytes.readUInt32BE(12 + index * 4)));
}

function readFace(path: string, bytes: Buffer, start: number): FontFile {
  const tables = new Map<string, number>();
  const count = bytes.readUInt16BE(start + 4);
  for (let index = 0; index < count; index += 1) {
    const record = start + 12 + index * 16;
    tables.set(bytes.toString('latin1', record, record + 4), bytes.readUInt32BE(record + 8));
  }
  const name = tables.get('name');
  const cmap = tables.get('cmap');
  if (name === undefined || cmap === undefined) throw new RangeError(`${path}: no name or cmap table`);
  const covered = readCharacterMap(bytes, cmap);
  return {
    path,
    families: readFamilies(bytes, name),
    covers: (codePoint) => ((covered[codePoint >> 3] ?? 0) & (1 << (codePoint & 7))) !== 0,
  };
}

/** Name ids 1 (family) and 16 (typographic family), in every language given. */
function readFamilies(bytes: Buffer, table: number): string[] {
  const count = bytes.readUInt16BE(table + 2);
  const strings = table + bytes.readUInt16BE(table + 4);
  const families = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const record = table + 6 + index * 12;
    const platform = bytes.readUInt16BE(record);
    const nameId = bytes.readUInt16BE(record + 6);
    if (nameId !== 1 && nameId !== 16) continue;
    const from = strings + bytes.readUInt16BE(record + 10);
    const raw = bytes.subarray(from, from + bytes.readUInt16BE(record + 8));
    families.add(platform === 1 ? raw.toString('latin1') : Buffer.from(raw).swap16().toString('utf16le'));
  }
  return [...families];
}

function readCharacterMap(bytes: Buffer, table: number): Uint8Array {
  const covered = new Uint8Array(HIGHEST_CODE_POINT >> 3);
  const count = bytes.readUInt16BE(table + 2);
  for (let index = 0; index < count; index += 1) {
    const subtable = table + bytes.readUInt32BE(table + 4 + index * 8 + 4);
    const format = bytes.readUInt16BE(subtable);
    if (format === 12) coverGroups(bytes, subtable, covered);
    if (format === 4) coverSegments(bytes, subtable, covered);
  }
  return covered;
}

function mark(covered: Uint8Array, codePoint: number): void {
  covered[codePoint >> 3] = (covered[codePoint >> 3] ?? 0) | (1 << (codePoint & 7));
}

function coverGroups(bytes: Buffer, subtable: number, covered: Uint8Array): void {
  const groups = bytes.readUInt32BE(subtable + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = subtable + 16 + index * 12;
    const first = bytes.readUInt32BE(group);
    const last = Math.min(bytes.readUInt32BE(group + 4), HIGHEST_CODE_POINT - 1);
    const glyph = bytes.readUInt32BE(group + 8);
    for (let codePoint = first; codePoint <= last; codePoint += 1) if (glyph + codePoint - first !== 0) mark(covered, codePoint);
  }
}

function coverSegments(bytes: Buffer, subtable: number, covered: Uint8Array): void {
  const doubled = bytes.readUInt16BE(subtable + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const last = bytes.readUInt16BE(subtable + 14 + offset);
    const first = bytes.readUInt16BE(subtable + 16 + doubled + offset);
    const delta = bytes.readUInt16BE(subtable + 16 + doubled * 2 + offset);
    const rangeAt = subtable + 16 + doubled * 3 + offset;
    const range = bytes.readUInt16BE(rangeAt);
    for (let codePoint = first; codePoint <= last && codePoint < 0xffff; codePoint += 1) {
      const listed = range === 0 ? codePoint : bytes.readUInt16BE(rangeAt + range + (codePoint - first) * 2);
      const glyph = range !== 0 && listed === 0 ? 0 : (listed + delta) & 0xffff;
      if (glyph !== 0) mark(covered, codePoint);
    }
  }
}
