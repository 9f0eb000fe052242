import { importBounds } from '@huibian/contracts';

const MEBIBYTE = 1024 * 1024;

/**
 * What an import takes, and nothing above it: every bound that keeps a hostile file from harming the process stands here. The
 * largest honest file measured, a compilation of 710 cases, has 1.2 million characters and a document part of 9 MiB.
 */
export const importLimits = {
  /** A file, in bytes, before anything in it is looked at. */
  fileBytes: 64 * MEBIBYTE,
  /** Characters (UTF-16 units) of one text, white space included. */
  textCharacters: importBounds.characters,
  /** Lines with text, or paragraphs. The compilation of 71 cases has 1,300 of both and 120,000 characters. */
  textLines: importBounds.lines,
  /** Entries of a Word package. */
  entries: 2_000,
  /** One part of XML, inflated. */
  partBytes: 8 * MEBIBYTE,
  /** All parts of XML that are read, inflated. */
  xmlBytes: 12 * MEBIBYTE,
  /** One image, inflated. */
  imageBytes: 16 * MEBIBYTE,
  /** All images of a file, inflated; what is beyond it is left out and said. */
  imagesBytes: 64 * MEBIBYTE,
  /** What all entries together say they inflate to, read or not. */
  declaredBytes: 256 * MEBIBYTE,
  /** How many times its size a part of XML above a mebibyte may inflate to. */
  inflation: 200,
  /** Elements inside each other. */
  xmlDepth: 200,
  /** Elements and attributes of all parts of XML that are read; a compilation of 71 cases made here has 13,000. */
  xmlMarks: 250_000,
  /** Attributes of one element. */
  xmlAttributes: 200,
} as const;

export const mebibytes = (bytes: number): number => Math.floor(bytes / MEBIBYTE);
