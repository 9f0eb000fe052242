import type { ExpectedEntry } from '../pdf/verify-contents';

/** A contents entry of a Word, HTML or EPUB file that does not say or does not lead where its heading stands. */
export interface ContentsFault {
  number: number;
  /** `contents_entry`: the entry is not there. `contents_target`: what it leads to is not its heading. `contents_page`: the number kept beside it is not the page. */
  what: 'contents_entry' | 'contents_target' | 'contents_page';
  expected: string | number;
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

/** Compares in order, so that a label that repeats cannot borrow another's entry. `startPages` by case number, where the file prints pages. */
export function contentsFaults(expected: readonly ExpectedEntry[], found: readonly FoundEntry[], startPages?: ReadonlyMap<number, number>): ContentsFault[] {
  return expected.flatMap(({ number, label, heading }, index): ContentsFault[] => {
    const entry = found[index];
    const opening = `${number}.${label}`;
    if (!entry || bare(entry.text) !== bare(opening)) return [{ number, what: 'contents_entry', expected: opening, found: entry?.text ?? null }];
    const faults: ContentsFault[] = [];
    if (entry.heading === null || bare(entry.heading) !== bare(heading)) faults.push({ number, what: 'contents_target', expected: heading, found: entry.heading });
    const page = startPages?.get(number);
    if (page !== undefined && entry.page !== page) faults.push({ number, what: 'contents_page', expected: page, found: entry.page ?? null });
    return faults;
  });
}
