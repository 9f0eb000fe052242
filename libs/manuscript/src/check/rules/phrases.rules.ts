import { protectedIn, protectorOf } from '../protected-spans';
import { WordIndex, type IndexedWord } from '../word-index';
import { printedRoles, type Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';
import { fixedPhrases } from './phrases.lexicon';

/** One half of a phrase: when it stands, the other half is looked at beside it. */
interface Half extends IndexedWord {
  phrase: string;
  /** Where the half begins in the phrase. */
  at: number;
}

const PUNCTUATION = /[^\u4e00-\u9fff]/;
const known = new Set(fixedPhrases);
const halves = new WordIndex(() =>
  fixedPhrases.flatMap((phrase): Half[] => {
    const middle = Math.floor(phrase.length / 2);
    return [
      { word: phrase.slice(0, middle), phrase, at: 0 },
      { word: phrase.slice(middle), phrase, at: middle },
    ];
  }),
);

/** How many characters of two texts of one length differ. */
function differences(one: string, other: string): number {
  let count = 0;
  for (let at = 0; at < one.length; at += 1) if (one.charAt(at) !== other.charAt(at)) count += 1;
  return count;
}

/** Whether `found` is `phrase` with one character changed inside, two neighbours swapped, or an inner one lost. */
function oneOff(found: string, phrase: string): boolean {
  if (PUNCTUATION.test(found) || found.charAt(0) !== phrase.charAt(0) || found.charAt(found.length - 1) !== phrase.charAt(phrase.length - 1)) return false;
  if (found.length === phrase.length) {
    const apart = differences(found, phrase);
    return apart === 1 || (apart === 2 && [...found].sort().join('') === [...phrase].sort().join(''));
  }
  for (let at = 1; at < phrase.length - 1; at += 1) if (phrase.slice(0, at) + phrase.slice(at + 1) === found) return true;
  return false;
}

/** What stands in the place of the phrase, given where one of its halves was found; undefined when it is the phrase itself. */
function neighbourAt(text: string, { phrase, at, word }: Half, start: number): { start: number; end: number } | undefined {
  for (const length of [phrase.length, phrase.length - 1]) {
    const from = at === 0 ? start : start + word.length - length;
    if (from < 0 || from + length > text.length) continue;
    const found = text.slice(from, from + length);
    if (found === phrase || known.has(found)) return undefined;
    if (oneOff(found, phrase)) return { start: from, end: from + length };
  }
  return undefined;
}

/** Whether a longer phrase of the list stands over the place, so that the passage is right as it is. */
const rightIn = (text: string, start: number, end: number): boolean => fixedPhrases.some((phrase) => {
  for (let at = text.indexOf(phrase, Math.max(0, start - phrase.length)); at >= 0 && at <= start; at = text.indexOf(phrase, at + 1)) if (at + phrase.length >= end) return true;
  return false;
});

function* nearPhrases(passage: Passage): Generator<Hit> {
  let done = 0;
  for (const { entry, start } of halves.placesIn(passage)) {
    const place = neighbourAt(passage.text, entry, start);
    if (!place || place.start < done || rightIn(passage.text, place.start, place.end)) continue;
    if (protectorOf(protectedIn(passage), place.start, place.end, ['title'])) continue;
    done = place.end;
    yield { passage, ...place, params: { wrong: passage.text.slice(place.start, place.end), right: entry.phrase }, suggestion: entry.phrase };
  }
}

export const phraseRules: readonly PassageRule[] = [
  { id: 'wording.near_phrase', scope: 'passage', severity: 'warning', source: '法律、中央文件和机构名称原文', also: printedRoles, find: nearPhrases },
];
