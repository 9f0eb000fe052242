import { Passage, type CheckedBatch } from './passage';

type Place = [start: number, end: number];

/** A contents line taken apart; places are offsets in the line. */
export interface ContentsLine {
  passage: Passage;
  /** The mark after the number: 9. 9．9、 */
  numberMark: Place;
  colon: Place;
  /** Everything between title and page. */
  leader: Place;
  /** …… for ellipses, ⇥ a tab, ␣ a space, ..... dots, · middle dots, — dashes, ∅ nothing: shown to people, so nothing invisible. */
  leaderForm: string;
  /** The page with its brackets. */
  page: Place;
  /** （） or () or nothing; mixed pairs as they stand. */
  brackets: string;
}

const LINE = /^(\d{1,4}\s*)([.．、]?)/;
const PAGE = /([（(]?)\s*\d{1,4}\s*([）)]?)\s*$/;
const LEADER = /[\s….·⋯．。_—–-]/;

function leaderFormOf(leader: string): string {
  const bare = leader.replace(/[ \u3000]/g, '');
  if (bare === '') return leader === '' ? '∅' : '␣';
  if (/^[…⋯]+$/.test(bare)) return '……';
  if (/^[.．]+$/.test(bare)) return '.....';
  return /^\t+$/.test(bare) ? '⇥' : bare.charAt(0);
}

function lineOf(passage: Passage): ContentsLine | undefined {
  const { text } = passage;
  const number = LINE.exec(text);
  const page = PAGE.exec(text);
  const colon = text.search(/[：:]/);
  if (!number || !page || colon < 0) return undefined;
  const [, digits = '', mark = ''] = number;
  const [, opening = '', closing = ''] = page;
  let from = page.index;
  while (from > 0 && LEADER.test(text.charAt(from - 1))) from -= 1;
  const leader = text.slice(from, page.index);
  return {
    passage,
    numberMark: [digits.length, digits.length + mark.length],
    colon: [colon, colon + 1],
    leader: [from, page.index],
    leaderForm: leaderFormOf(leader),
    page: [page.index, page.index + page[0].trimEnd().length],
    brackets: opening + closing,
  };
}

/** The contents lines of a batch whose source printed them, in order. */
export function contentsLines(subject: CheckedBatch): ContentsLine[] {
  return subject.cases.flatMap(({ source, number }) => {
    const printed = source.contents?.printed;
    const line = printed === undefined ? undefined : lineOf(new Passage('contents', 'contents.printed', printed, undefined, number));
    return line ? [line] : [];
  });
}
