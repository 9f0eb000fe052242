import type { ExpectedEntry } from '../pdf/verify-contents';

/** A contents entry of a Word, HTML or EPUB file that does not say or does not lead where its heading stands. */
export interface ContentsFault {
  /** The case; null for an entry no case belongs to. */
  number: number | null;
  /**
   * `contents_entry`: the entry is not there, or says something else. `contents_extra`: no case belongs to the entry.
   * `contents_target`: what it leads to is not its heading. `contents_page`: the number kept beside it is not the page.
   */
  what: 'contents_entry' | 'contents_extra' | 'contents_target' | 'contents_page';
  expected: string | number | null;
  found: string | number | null;
}

/** What a contents entry of a file says, and the heading that stands where it leads; null where it leads nowhere. */
export interface FoundEntry {
  text: string;
  heading: string | null;
  /** The page printed beside it; absent in files without pages. */
  page?: number | null;
}

export const bare = (text: string): string => text.replace(/\s+/g, '');

const openingOf = ({ number, label }: ExpectedEntry): string => bare(`${number}.${label}`);

/**
 * Compares in order, so that a label that repeats cannot borrow another's entry, and goes on behind an entry that is missing or
 * too many. `startPages` by case number, where the file prints pages.
 */
export function contentsFaults(expected: readonly ExpectedEntry[], found: readonly FoundEntry[], startPages?: ReadonlyMap<number, number>): ContentsFault[] {
  const faults: ContentsFault[] = [];
  const texts = found.map(({ text }) => bare(text));
  let from = 0;
  expected.forEach((entry, index) => {
    const at = texts.indexOf(openingOf(entry), from);
    if (at >= 0) {
      faults.push(...found.slice(from, at).map(extra), ...entryFaults(entry, found[at], startPages));
      from = at + 1;
      return;
    }
    // What stands in its place and belongs to no later case is what the file says instead.
    const instead = expected.slice(index + 1).some((later) => openingOf(later) === texts[from]) ? undefined : found[from];
    faults.push({ number: entry.number, what: 'contents_entry', expected: `${entry.number}.${entry.label}`, found: instead?.text ?? null });
    if (instead) from += 1;
  });
  return [...faults, ...found.slice(from).map(extra)];
}

const extra = ({ text }: FoundEntry): ContentsFault => ({ number: null, what: 'contents_extra', expected: null, found: text });

function entryFaults({ number, heading }: ExpectedEntry, entry: FoundEntry | undefined, startPages: ReadonlyMap<number, number> | undefined): ContentsFault[] {
  const faults: ContentsFault[] = [];
  const stands = entry?.heading ?? null;
  if (stands === null || bare(stands) !== bare(heading)) faults.push({ number, what: 'contents_target', expected: heading, found: stands });
  const page = startPages?.get(number);
  if (page !== undefined && entry?.page !== page) faults.push({ number, what: 'contents_page', expected: page, found: entry?.page ?? null });
  return faults;
}

/** What a file's own contents say and lead to, as what another file must say. An entry that leads nowhere must lead to what it says. */
export function expectedFrom(found: readonly FoundEntry[]): ExpectedEntry[] {
  return found.flatMap(({ text, heading }): ExpectedEntry[] => {
    const [, number, label] = /^\s*(\d+)\.\s*(.*?)\s*$/s.exec(text) ?? [];
    return number === undefined || label === undefined ? [] : [{ number: Number(number), label, heading: heading ?? label }];
  });
}
