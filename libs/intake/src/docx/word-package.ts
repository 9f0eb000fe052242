import { fromBuffer, type Entry, type ZipFile } from 'yauzl';
import { importLimits, mebibytes } from '../import-limits';
import { ImportRefusal } from '../import-refusal';

const LOCAL_HEADER_BYTES = 30;
const ENCRYPTED_FLAG = 1;
/** Below this a part may be as repetitive as it likes. */
const RATIO_FROM_BYTES = 1024 * 1024;

const isXml = (name: string): boolean => /\.(?:xml|rels)$/i.test(name);

function openZip(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => (error ? reject(new ImportRefusal('intake.word.broken')) : resolve(zip)));
  });
}

function listEntries(zip: ZipFile): Promise<Entry[]> {
  if (zip.entryCount > importLimits.entries) throw new ImportRefusal('intake.word.too_many_entries', { count: zip.entryCount, limit: importLimits.entries });
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      zip.readEntry();
    });
    zip.on('end', () => resolve(entries));
    // The names are checked while they are read: a name that leaves the package, or is absolute, ends here.
    zip.on('error', (error: Error) => reject(new ImportRefusal(/relative path|absolute path|invalid characters/.test(error.message) ? 'intake.word.unsafe_name' : 'intake.word.broken')));
    zip.readEntry();
  });
}

/** Entries that share bytes, or a name, say two things of one place: honest writers make none. */
function refuseOverlaps(entries: readonly Entry[]): void {
  const places = entries.toSorted((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader);
  let end = 0;
  const names = new Set<string>();
  for (const entry of places) {
    if (entry.relativeOffsetOfLocalHeader < end) throw new ImportRefusal('intake.word.overlapping');
    end = entry.relativeOffsetOfLocalHeader + LOCAL_HEADER_BYTES + entry.fileNameLength + entry.compressedSize;
    if (names.has(entry.fileName.toLowerCase())) throw new ImportRefusal('intake.word.overlapping');
    names.add(entry.fileName.toLowerCase());
  }
}

function refuseSizes(entries: readonly Entry[]): void {
  let declared = 0;
  for (const { fileName, compressedSize, uncompressedSize, generalPurposeBitFlag } of entries) {
    if ((generalPurposeBitFlag & ENCRYPTED_FLAG) === ENCRYPTED_FLAG) throw new ImportRefusal('intake.unreadable.protected');
    declared += uncompressedSize;
    if (declared > importLimits.declaredBytes) throw new ImportRefusal('intake.word.inflates', { part: fileName, limit: mebibytes(importLimits.declaredBytes) });
    if (!isXml(fileName)) continue;
    if (uncompressedSize > importLimits.partBytes) throw new ImportRefusal('intake.word.inflates', { part: fileName, limit: mebibytes(importLimits.partBytes) });
    if (uncompressedSize > RATIO_FROM_BYTES && uncompressedSize > compressedSize * importLimits.inflation) {
      throw new ImportRefusal('intake.word.inflates', { part: fileName, limit: mebibytes(RATIO_FROM_BYTES) });
    }
  }
}

/** The package of a Word file, opened from memory: names and sizes are checked before one byte is inflated, and again while it is. */
export class WordPackage {
  private xmlBytesRead = 0;
  private xmlMarksRead = 0;
  private charactersRead = 0;

  private constructor(
    private readonly zip: ZipFile,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  static async open(bytes: Buffer): Promise<WordPackage> {
    const zip = await openZip(bytes);
    const entries = (await listEntries(zip)).filter((entry) => !entry.fileName.endsWith('/'));
    refuseOverlaps(entries);
    refuseSizes(entries);
    return new WordPackage(zip, new Map(entries.map((entry) => [entry.fileName.toLowerCase(), entry])));
  }

  get names(): string[] {
    return [...this.entries.values()].map((entry) => entry.fileName);
  }

  has(name: string): boolean {
    return this.entries.has(name.toLowerCase());
  }

  /** Bytes a part says it has; 0 where there is none. */
  sizeOf(name: string): number {
    return this.entries.get(name.toLowerCase())?.uncompressedSize ?? 0;
  }

  /** Hands a part of XML on piece by piece; a part that is not there hands on nothing. */
  async readXml(name: string, take: (bytes: Buffer) => void): Promise<void> {
    for await (const bytes of this.pieces(name, importLimits.partBytes)) {
      this.xmlBytesRead += bytes.length;
      if (this.xmlBytesRead > importLimits.xmlBytes) throw new ImportRefusal('intake.word.inflates', { part: name, limit: mebibytes(importLimits.xmlBytes) });
      take(bytes);
    }
  }

  /** Counts an element, or the nth attribute of one, against what a file with so much text may have. */
  countMark(part: string, attributesHere = 0): void {
    this.xmlMarksRead += 1;
    if (this.xmlMarksRead <= importLimits.xmlMarks && attributesHere <= importLimits.xmlAttributes) return;
    const limit = Math.min(importLimits.xmlMarksMax, Math.floor(importLimits.xmlMarks + this.charactersRead * importLimits.xmlMarksPerCharacter));
    if (this.xmlMarksRead > limit || attributesHere > importLimits.xmlAttributes) throw new ImportRefusal('intake.word.too_many_elements', { part, limit });
  }

  /** Counts text between marks; white space that only indents the markup is none. */
  countText(characters: string): void {
    this.charactersRead += characters.trim().length;
  }

  async readImage(name: string): Promise<Buffer> {
    const pieces: Buffer[] = [];
    for await (const bytes of this.pieces(name, importLimits.imageBytes)) pieces.push(bytes);
    return Buffer.concat(pieces);
  }

  private async *pieces(name: string, limitBytes: number): AsyncGenerator<Buffer> {
    const entry = this.entries.get(name.toLowerCase());
    if (!entry) return;
    const stream = await new Promise<NodeJS.ReadableStream>((resolve, reject) => {
      this.zip.openReadStream(entry, (error, opened) => (error ? reject(new ImportRefusal('intake.word.part_broken', { part: name })) : resolve(opened)));
    });
    let seen = 0;
    try {
      for await (const piece of stream) {
        seen += piece.length;
        if (seen > limitBytes) throw new ImportRefusal('intake.word.inflates', { part: name, limit: mebibytes(limitBytes) });
        yield piece as Buffer;
      }
    } catch (error) {
      // What inflate, the checksum or the declared size stumbles over is the file's fault and said as such.
      throw error instanceof ImportRefusal ? error : new ImportRefusal('intake.word.part_broken', { part: name });
    }
  }
}
