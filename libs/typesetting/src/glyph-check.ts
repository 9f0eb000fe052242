import type { BatchDocument } from '@huibian/contracts';
import type { FontFamilies } from './fonts/font-families';
import { faceBehindEveryHand, type FontSet } from './fonts/prepare-fonts';
import type { MissingGlyph } from './typesetting-error';
import type { Volume } from './volume';

/** 〓, the printer's mark for a sort that is not in the case. */
export const MISSING_GLYPH_MARK = '〓';

/** Words as they are printed, in one hand; `where` tells the places apart. */
export interface PrintedText {
  text: string;
  hand: keyof FontFamilies;
  where: string;
  caseNumber?: number;
}

/** Every character of a compilation that no font of its hand can print, once for each place. */
export function missingInVolume(volume: Volume, fonts: FontSet): MissingGlyph[] {
  return missingIn(volumeTexts(volume), fonts);
}

/** The same for an experience table; `caseNumber` is the row's. */
export function missingInTable(document: BatchDocument, fonts: FontSet): MissingGlyph[] {
  return missingIn([{ text: document.title, hand: 'biaosong', where: 'title' }, ...document.rows.flatMap(rowTexts)], fonts);
}

function rowTexts(row: BatchDocument['rows'][number]): PrintedText[] {
  return [
    { text: row.name, hand: 'kai', where: 'name', caseNumber: row.number },
    { text: row.content, hand: 'fangsong', where: 'content', caseNumber: row.number },
  ];
}

function* volumeTexts(volume: Volume): Generator<PrintedText> {
  for (const line of [...volume.coverLines, volume.title]) yield { text: line, hand: 'biaosong', where: 'cover' };
  yield { text: volume.office, hand: 'kai', where: 'cover' };
  yield { text: volume.date, hand: 'kai', where: 'cover' };
  for (const chapter of volume.chapters) {
    yield { text: chapter.name, hand: 'kai', where: 'chapter' };
    yield { text: chapter.name, hand: 'hei', where: 'chapter' };
  }
  for (const entry of volume.cases) {
    const caseNumber = entry.number;
    yield { text: entry.heading, hand: 'biaosong', where: 'title', caseNumber };
    yield { text: entry.label, hand: 'fangsong', where: 'contents', caseNumber };
    for (const section of entry.sections) yield { text: section.heading, hand: 'hei', where: 'heading', caseNumber };
    for (const paragraph of [...entry.preamble, ...entry.sections.flatMap((section) => section.paragraphs)]) {
      yield { text: paragraph.lead, hand: 'kai', where: 'paragraph', caseNumber };
      yield { text: paragraph.text, hand: 'fangsong', where: 'paragraph', caseNumber };
    }
  }
}

/** Every character that no font of its text's hand can print, once for each `where`. */
export function missingIn(texts: Iterable<PrintedText>, fonts: Pick<FontSet, 'families' | 'covers'>): MissingGlyph[] {
  const found = new Map<string, MissingGlyph>();
  const hands = new Map<keyof FontFamilies, HandCheck>();
  for (const { text, hand, where, caseNumber } of texts) {
    const check = hands.get(hand) ?? new HandCheck(fonts, hand);
    hands.set(hand, check);
    for (let at = check.nextMissing(text, 0); at >= 0; at = check.nextMissing(text, at + 1)) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const place = `${character} ${caseNumber ?? 0} ${where}`;
      if (!found.has(place)) found.set(place, describe(character, text, at, where, caseNumber));
      at += character.length - 1;
    }
  }
  return [...found.values()];
}

// Spaces and joiners leave no ink; the typesetter asks no font for them.
const INKLESS = /[\s\u200b-\u200d\u2028\u2060\ufeff]/u;

/**
 * Whether the face behind every hand has all of these characters: then nothing can be missing, whatever fonts an office adds.
 * Almost every text passes, and is spared the reading of the other faces (some 500 ms, and seconds where the 楷体 is not unpacked yet).
 */
export function printedByEveryHand(text: string): boolean {
  const covers = faceBehindEveryHand();
  for (const character of new Set(text)) if (!INKLESS.test(character) && !covers(character.codePointAt(0) ?? 0)) return false;
  return true;
}

/** One hand of a volume: of its hundred thousand characters some three thousand differ, and each is asked for once. */
class HandCheck {
  private readonly chain: readonly string[];
  /** By code unit: 1 where it is known to print. */
  private readonly printed = new Uint8Array(0x10000);

  constructor(
    private readonly fonts: Pick<FontSet, 'families' | 'covers'>,
    hand: keyof FontFamilies,
  ) {
    this.chain = [...fonts.families.latin, ...fonts.families[hand]];
  }

  /** Where the next character stands that does not print; -1 where there is none. */
  nextMissing(text: string, from: number): number {
    for (let at = from; at < text.length; at += 1) {
      if (this.printed[text.charCodeAt(at)] === 1) continue;
      const codePoint = text.codePointAt(at) ?? 0;
      if (!INKLESS.test(String.fromCodePoint(codePoint)) && !this.fonts.covers(this.chain, codePoint)) return at;
      if (codePoint < 0x10000) this.printed[codePoint] = 1;
      else at += 1;
    }
    return -1;
  }
}

function describe(character: string, text: string, at: number, where: string, caseNumber?: number): MissingGlyph {
  const codePoint = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { character, codePoint, where, excerpt: text.slice(Math.max(0, at - 8), at + 8), ...(caseNumber === undefined ? {} : { caseNumber }) };
}

/** A copy of the data in which every such character is 〓. Case numbers are not looked at: a font lacks it everywhere in a hand. */
export function markMissing<T>(data: T, glyphs: readonly MissingGlyph[]): T {
  if (glyphs.length === 0) return data;
  const missing = new Set(glyphs.map((glyph) => glyph.character));
  const marked = (value: unknown): unknown => {
    if (typeof value === 'string') return [...value].map((character) => (missing.has(character) ? MISSING_GLYPH_MARK : character)).join('');
    if (Array.isArray(value)) return value.map(marked);
    if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
    return value;
  };
  return marked(data) as T;
}
