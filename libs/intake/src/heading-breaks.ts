import { bodyForm } from '@huibian/manuscript';
import type { ContentsEntry } from './contents-page';
import type { Passage } from './passage';

/** Characters on either side of a break that are looked for in the expected title. */
const EDGE = 2;
/** A clause this wide, in full-width characters, still stands on one line of a title: a break inside it parts clauses. */
const ONE_LINE_EM = 24;

const widthInEm = (text: string): number => [...text].reduce((width, character) => width + (/[\u0020-\u024f]/.test(character) ? 0.5 : 1), 0);

/**
 * A heading set in lines, as one line: a break stands for the space between clauses, except where the contents run on there and the
 * clause is too wide for a line, so that it had to be broken.
 */
export function settledHeading(heading: Passage, entry: ContentsEntry): Passage {
  const expected = bodyForm(entry);
  const { text } = heading;
  return heading.replace((character, index) => {
    if (character !== '\u2028') return character;
    // A space beside the break says what it stands for: files made here carry it, hidden.
    if (text.charAt(index - 1) === ' ' || text.charAt(index + 1) === ' ') return '';
    const before = text.slice(0, index).split(/[\u2028\s]/).at(-1) ?? '';
    const after = text.slice(index + 1).split(/[\u2028\s]/)[0] ?? '';
    const broken = widthInEm(before + after) > ONE_LINE_EM && expected.includes(before.slice(-EDGE) + after.slice(0, EDGE));
    return broken ? '' : ' ';
  });
}
