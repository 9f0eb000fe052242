import { bodyForm, clausesOf } from './title-form';

/**
 * How a body heading departs from its contents entry.
 * words: they say different things; marks: only quotation marks or other marks differ; split: the heading is cut in two where the
 * entry has one clause; unsplit: a comma of the entry has no space in the heading; space: a space stands inside a phrase;
 * unit_gap: a space stands between the units and the title.
 */
export type TitleDisagreementKind = 'words' | 'marks' | 'split' | 'unsplit' | 'space' | 'unit_gap';

/** One departure; offsets are UTF-16 units in the heading and in the entry's title. */
export interface TitleDisagreement {
  kind: TitleDisagreementKind;
  start: number;
  end: number;
  titleStart: number;
  titleEnd: number;
  /** What the contents entry asks for in this place. */
  expected: string;
}

/** The contents entry: ordered units and the title as printed after the colon. */
export interface TitleEntry {
  units: readonly string[];
  title: string;
}

/** A text without white space, with the place of each character in it and of each space before one. */
interface BareText {
  text: string;
  at: readonly number[];
  /** Bare indices that a space stands before. */
  spaces: ReadonlySet<number>;
}

const WHITE = /\s/;
const IS_MARK = /[^\p{L}\p{N}]/gu;

function bareOf(text: string): BareText {
  const at: number[] = [];
  const spaces = new Set<number>();
  for (let index = 0; index < text.length; index += 1) {
    if (!WHITE.test(text.charAt(index))) at.push(index);
    else if (at.length > 0) spaces.add(at.length);
  }
  return { text: at.map((index) => text.charAt(index)).join(''), at, spaces };
}

const withoutMarks = (text: string): string => text.replace(IS_MARK, '');

/** The whole stretch in which two texts differ: what is left when the common beginning and end are taken off. */
function differingStretch(a: string, b: string): { from: number; aTo: number; bTo: number } {
  const least = Math.min(a.length, b.length);
  let from = 0;
  while (from < least && a[from] === b[from]) from += 1;
  let tail = 0;
  while (tail < least - from && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1;
  return { from, aTo: a.length - tail, bTo: b.length - tail };
}

/** From bare offsets to printed ones; an empty stretch takes in its neighbours, so that there is something to show. */
function printedSpan(bare: BareText, from: number, to: number): [number, number] {
  const first = to > from ? from : Math.max(0, from - 1);
  const last = to > from ? to - 1 : Math.min(bare.at.length - 1, from);
  return [bare.at[first] ?? 0, (bare.at[last] ?? 0) + 1];
}

/** The place in the entry's title of a stretch of the body form: commas that the body form drops are stepped over. */
function titleSpan(title: string, unitsLength: number, expected: BareText, from: number, to: number): [number, number] {
  const places: number[] = [];
  let next = unitsLength;
  for (let index = 0; index < title.length && next < expected.text.length; index += 1) {
    if (title.charAt(index) !== expected.text.charAt(next)) continue;
    places.push(index);
    next += 1;
  }
  const start = places[Math.max(0, from - unitsLength)] ?? 0;
  const end = places[Math.max(0, to - 1 - unitsLength)] ?? title.length - 1;
  return [start, Math.max(start, end) + 1];
}

/** The run of white space in the heading before a bare index. */
function gapBefore(heading: BareText, index: number): [number, number] {
  return [(heading.at[index - 1] ?? 0) + 1, heading.at[index] ?? 0];
}

/**
 * Compares a printed body heading with its contents entry. By the rule of the genre the heading is the entry without its colon and
 * with a space for each comma outside quotes. Empty when they agree. Where words or marks differ, that is told once and spacing is not.
 */
export function titleDisagreements(entry: TitleEntry, heading: string): TitleDisagreement[] {
  const clauses = clausesOf(entry.title);
  const form = bodyForm({ units: entry.units, titleClauses: clauses });
  if (form === heading) return [];
  const expected = bareOf(form);
  const printed = bareOf(heading);
  const unitsLength = bareOf(entry.units.join('、')).text.length;
  if (expected.text !== printed.text) {
    const { from, aTo, bTo } = differingStretch(expected.text, printed.text);
    const [start, end] = printedSpan(printed, from, bTo);
    const [titleStart, titleEnd] = titleSpan(entry.title, unitsLength, expected, from, Math.max(aTo, from + 1));
    const kind = withoutMarks(expected.text) === withoutMarks(printed.text) ? 'marks' : 'words';
    return [{ kind, start, end, titleStart, titleEnd, expected: form.slice(...printedSpan(expected, from, aTo)) }];
  }
  const [titleStart, titleEnd] = [0, entry.title.length];
  const added = [...printed.spaces].filter((index) => !expected.spaces.has(index));
  const lost = [...expected.spaces].filter((index) => !printed.spaces.has(index));
  const spacing = (kind: TitleDisagreementKind, [start, end]: [number, number]): TitleDisagreement => ({ kind, start, end, titleStart, titleEnd, expected: entry.title });
  return [
    ...added.map((index) => {
      if (index === unitsLength) return spacing('unit_gap', gapBefore(printed, index));
      // A space that cuts a one-clause title is a second clause or a slip; only the entry's author knows.
      return clauses.length === 1 ? spacing('split', around(printed, index)) : spacing('space', gapBefore(printed, index));
    }),
    ...lost.map((index) => spacing('unsplit', around(printed, index))),
  ].sort((a, b) => a.start - b.start);
}

/** From the character before a bare index to the one at it: what shows a place where something is missing. */
const around = (bare: BareText, index: number): [number, number] => [bare.at[index - 1] ?? 0, (bare.at[index] ?? 0) + 1];
