import { diffCharacters } from '@huibian/manuscript';
import { headingByRule } from './heading-by-rule';

/** A stretch of a text. An empty one that differs stands where the other text has something and this one has nothing. */
export interface Marked {
  text: string;
  differs: boolean;
}

export interface ContradictionMarks {
  contents: Marked[];
  body: Marked[];
}

/** Gathers characters and gaps into stretches. */
class Stretches {
  readonly list: Marked[] = [];

  put(text: string, differs: boolean): void {
    const last = this.list.at(-1);
    // A gap that stands before characters that are marked anyway is one mark with them.
    if (last && last.differs === differs) last.text += text;
    else this.list.push({ text, differs });
  }

  /** Nothing is shown beside characters that are marked anyway. */
  gap(): void {
    if (this.list.at(-1)?.differs !== true) this.list.push({ text: '', differs: true });
  }
}

/** Where each character of the body form stands in the contents entry: a space of the one is a comma of the other, the colon is only in the entry. */
function placesInEntry(entry: string, rule: string): number[] {
  const places: number[] = [];
  for (let index = 0; index < entry.length && places.length < rule.length; index += 1) {
    const [wanted, found] = [rule.charAt(places.length), entry.charAt(index)];
    if (wanted === found || (wanted === ' ' && (found === '，' || found === ','))) places.push(index);
  }
  return places;
}

/**
 * What differs between a contents entry (`单位、单位：标题，分句`) and a printed body heading, character by character, marked in both. Both
 * are compared in the body form, so that the colon and the commas of the entry count for nothing where the heading follows the rule.
 */
export function contradictionMarks(entry: string, body: string): ContradictionMarks {
  const rule = headingByRule(entry);
  const places = placesInEntry(entry, rule);
  const inBody = new Stretches();
  const differing = new Set<number>();
  const gaps = new Set<number>();
  let at = 0;
  const segments = diffCharacters(rule, body);
  segments.forEach(({ kind, text }, index) => {
    if (kind === 'removed') for (let offset = 0; offset < text.length; offset += 1) differing.add(places[at + offset] ?? 0);
    // What the heading has too much of stands in the entry's colon, or between two of its characters.
    if (kind === 'added' && segments[index - 1]?.kind !== 'removed') {
      const [from, to] = [(places[at - 1] ?? -1) + 1, places[at] ?? entry.length];
      if (to > from) for (let between = from; between < to; between += 1) differing.add(between);
      else gaps.add(from);
    }
    if (kind === 'removed' && segments[index + 1]?.kind !== 'added') inBody.gap();
    if (kind !== 'removed') inBody.put(text, kind === 'added');
    if (kind !== 'added') at += text.length;
  });
  const inEntry = new Stretches();
  for (let index = 0; index <= entry.length; index += 1) {
    if (gaps.has(index)) inEntry.gap();
    if (index < entry.length) inEntry.put(entry.charAt(index), differing.has(index));
  }
  return { contents: inEntry.list, body: inBody.list };
}

/** A character that is seen, and what stands before it: a gap, or white space that differs. */
interface Solid {
  character: string;
  differs: boolean;
  gapBefore: boolean;
  blankDiffers: boolean;
}

const isBlank = (character: string): boolean => /\s/.test(character);

function solidsOf(marked: readonly Marked[]): { solids: Solid[]; gapAtEnd: boolean } {
  const solids: Solid[] = [];
  let [gapBefore, blankDiffers] = [false, false];
  for (const { text, differs } of marked) {
    if (text === '') gapBefore = true;
    for (const character of text) {
      if (isBlank(character)) blankDiffers = differs;
      else {
        solids.push({ character, differs, gapBefore, blankDiffers });
        [gapBefore, blankDiffers] = [false, false];
      }
    }
  }
  return { solids, gapAtEnd: gapBefore };
}

/**
 * The marks of one text on another that holds its characters, whole or in part, among other things and with other white space: the
 * line of a file that prints a contents entry, one line of a heading.
 */
export function marksOn(text: string, marked: readonly Marked[]): Marked[] {
  const { solids, gapAtEnd } = solidsOf(marked);
  const { from, first, length } = longestRun([...text].filter((character) => !isBlank(character)), solids);
  const stretches = new Stretches();
  let seen = 0;
  for (const character of text) {
    const solid = seen >= from && seen < from + length ? solids[first + seen - from] : undefined;
    if (isBlank(character)) {
      stretches.put(character, seen > from && solid?.blankDiffers === true);
      continue;
    }
    if (solid?.gapBefore) stretches.gap();
    stretches.put(character, solid?.differs === true);
    seen += 1;
    if (gapAtEnd && solid !== undefined && solid === solids.at(-1)) stretches.gap();
  }
  return stretches.list;
}

/** The longest run two texts have in common, and where it begins in each. */
function longestRun(text: readonly string[], solids: readonly Solid[]): { from: number; first: number; length: number } {
  let best = { from: 0, first: 0, length: 0 };
  for (let from = 0; from < text.length; from += 1) {
    for (let first = 0; first < solids.length; first += 1) {
      let length = 0;
      while (from + length < text.length && first + length < solids.length && text[from + length] === solids[first + length]?.character) length += 1;
      if (length > best.length) best = { from, first, length };
    }
  }
  return best;
}
