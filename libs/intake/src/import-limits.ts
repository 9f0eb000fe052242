import { importBounds } from '@huibian/contracts';

const MEBIBYTE = 1024 * 1024;

/**
 * What an import takes, and nothing above it: every bound that keeps a hostile file from harming the process stands here. The
 * largest honest file measured is a compilation of 710 cases, ten times the published one: 1.17 million characters. As a text it is
 * read in 0.9 s of one processor, as Word (1.6 MiB, a document part of 9.1 MiB with 426,000 elements and attributes) in 3 s, with a
 * peak of 195 MiB in a process of its own that begins at 140. Markup costs most, and a hostile file is all markup: beyond
 * `xmlMarks` it has to be earned by text, so that what holds little of it still ends within 2 s.
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
  partBytes: 12 * MEBIBYTE,
  /** All parts of XML that are read, inflated. */
  xmlBytes: 16 * MEBIBYTE,
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
  /** Elements and attributes of all parts of XML that are read, whatever they hold; a compilation of 71 cases made here has 43,000. */
  xmlMarks: 250_000,
  /** How many more each character of text allows: honest volumes have 0.4 to one. */
  xmlMarksPerCharacter: 0.25,
  /** How many there may be with any text. */
  xmlMarksMax: 600_000,
  /** Attributes of one element. */
  xmlAttributes: 200,
} as const;

export const mebibytes = (bytes: number): number => Math.floor(bytes / MEBIBYTE);
