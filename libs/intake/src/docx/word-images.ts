import { importLimits } from '../import-limits';
import type { Relationship } from './relationships';
import type { WordPackage } from './word-package';

/** An image of the document. The name is made here: nothing of the file's own names is used as one. */
export interface WordImage {
  name: string;
  type: string;
  bytes: Buffer;
}

const SIGNATURES: readonly [extension: string, type: string, matches: (bytes: Buffer) => boolean][] = [
  ['png', 'image/png', (bytes) => bytes.readUInt32BE(0) === 0x89504e47],
  ['jpg', 'image/jpeg', (bytes) => bytes.readUIntBE(0, 3) === 0xffd8ff],
  ['gif', 'image/gif', (bytes) => bytes.toString('latin1', 0, 4) === 'GIF8'],
  ['bmp', 'image/bmp', (bytes) => bytes.toString('latin1', 0, 2) === 'BM'],
  ['tif', 'image/tiff', (bytes) => [0x49492a00, 0x4d4d002a].includes(bytes.readUInt32BE(0))],
  ['webp', 'image/webp', (bytes) => bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP'],
  ['wmf', 'image/wmf', (bytes) => bytes.readUInt32LE(0) === 0x9ac6cdd7],
  ['emf', 'image/emf', (bytes) => bytes.readUInt32LE(0) === 1 && bytes.toString('latin1', 40, 44) === ' EMF'],
];
const HEADER_BYTES = 44;

function typeOf(bytes: Buffer): { extension: string; type: string } | undefined {
  if (bytes.length < HEADER_BYTES) return undefined;
  const found = SIGNATURES.find(([, , matches]) => matches(bytes));
  return found && { extension: found[0], type: found[1] };
}

export interface ImagesRead {
  images: WordImage[];
  /** Parts that are no image by their bytes, or too large. */
  refused: string[];
}

/** Reads the images a story shows, in order and each once, typed by their bytes. */
export async function readImages(source: WordPackage, relations: readonly string[], relationships: readonly Relationship[]): Promise<ImagesRead> {
  const byId = new Map(relationships.map((each) => [each.id, each]));
  const parts = new Set(relations.flatMap((id) => {
    const found = byId.get(id);
    return found && !found.external && source.has(found.target) ? [found.target] : [];
  }));
  const read: ImagesRead = { images: [], refused: [] };
  let total = 0;
  for (const part of parts) {
    const size = source.sizeOf(part);
    if (size > importLimits.imageBytes || total + size > importLimits.imagesBytes) {
      read.refused.push(part);
      continue;
    }
    total += size;
    const bytes = await source.readImage(part);
    const type = typeOf(bytes);
    if (type) read.images.push({ name: `image${read.images.length + 1}.${type.extension}`, type: type.type, bytes });
    else read.refused.push(part);
  }
  return read;
}
