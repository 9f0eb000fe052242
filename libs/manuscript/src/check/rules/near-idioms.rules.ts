import { isCommonWordAt } from '../common-words.lexicon';
import { protectedIn, protectorOf } from '../protected-spans';
import { isMistaken, soundsLike } from '../sound-alikes';
import { pairKey, KeyTable } from '../pairs';
import { printedRoles, type Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';
import { awaitPlaces, beforeNextScan, TextScan } from '../text-scan';
import { fixedPhrases } from './phrases.lexicon';
import { besideOfficePhrases, officePhrases } from './office-phrases.lexicon';
import { idioms, officeWords } from './set-phrases.lexicon';
import { typosOf } from './typos.rules';

/** Two neighbouring characters of a phrase; where they stand, the rest is looked at. */
interface Pair {
  phrase: string;
  at: number;
  listed: boolean;
  /** Made of words that go their own ways too: where the slip makes another word, it is asked about. */
  office: boolean;
}

/** Right as well as the phrase it is one character from: policy says 易地, a dictionary 异地. */
const besides = ['异地搬迁', '异地扶贫搬迁', '异地安置'];
const known = new Set([...idioms, ...officeWords, ...officePhrases, ...besideOfficePhrases, ...fixedPhrases, ...besides]);

/** One intact pair leads to each place where a phrase may be one character off: its first two and its last two. */
function pairsOf(phrase: string, listed: boolean, office: boolean): Pair[] {
  if (phrase.length < 3) return [];
  const last = phrase.length - 2;
  return [...new Set([0, last])].map((at) => ({ phrase, at, listed, office }));
}

/**
 * The phrases that hold a pair, and the pair beside it in each, so that thousands of candidates a page are turned down without a look at
 * their phrases: of four characters or more, one of the two must be intact as well.
 */
interface Candidates {
  phrases: Pair[];
  besides: number[];
}

/** Candidates by their pair, and the number under which a scan tells of the pairs. */
interface FiledPairs {
  byKey: KeyTable<Candidates>;
  awaited: number;
}

/** The two characters behind the first pair, or before the last; zero where there are not as many. */
const besideOf = ({ phrase, at }: Pair): number => (phrase.length < 4 ? 0 : pairKey(phrase, at === 0 ? 2 : at - 2));

let index: FiledPairs | undefined;

function pairs(): FiledPairs {
  if (index) return index;
  const filed = new KeyTable<Candidates>();
  for (const [list, phrases] of [new Set(idioms), new Set(officePhrases), new Set(officeWords)].entries()) {
    for (const pair of [...phrases].flatMap((phrase) => pairsOf(phrase, list < 2, list === 1))) {
      const key = pairKey(pair.phrase, pair.at);
      const known = filed.get(key) ?? { phrases: [], besides: [] };
      filed.set(key, known);
      known.phrases.push(pair);
      known.besides.push(besideOf(pair));
    }
  }
  return (index = { byKey: filed, awaited: awaitPlaces(filed.filledKeys()) });
}
beforeNextScan(() => void pairs());

/** Where exactly one character of the phrase is another that may be taken for it. */
function slipIn(text: string, start: number, phrase: string): number | undefined {
  let slip: number | undefined;
  for (let at = 0; at < phrase.length; at += 1) {
    if (text.charCodeAt(start + at) === phrase.charCodeAt(at)) continue;
    if (slip !== undefined) return undefined;
    slip = at;
  }
  return slip !== undefined && isMistaken(text.charAt(start + slip), phrase.charAt(slip)) ? slip : undefined;
}

/** Puns this prose is fond of, what is printed before what is meant: 智惠平台, 数智改革. */
const puns = new Set('惠慧 惠会 惠汇 惠回 汇惠 汇慧 慧惠 慧会 智治 智字 智致 智制 智指 智织 智质 治智 享想 裕育 裕遇 裕域 裕欲 渔育 医一 医益 医宜 益一 链联 链恋 富福 福富 富服 福服 福抚 廉联 廉连 廉恋 廉链 贤先 贤闲 邻零 邻临 邻灵 侨桥 侨巧 乡香 香乡 旅绿 绿旅 瓯欧 衢驱 衢趋 湖互 湖护 湖户 悦越 越悦 育裕 宜一 宜益 亲青 青亲 馨新 馨心 家佳 佳家 创窗 法发 云运 e一'.split(' '));

/** Whether a character is printed for another on purpose. */
export const isPun = (printed: string, meant: string): boolean => puns.has(printed + meant);

/** 一户一档: any noun may stand second. */
const ONE_EACH = /^一.一.$/;

/** Whether the odd character at the edge of a phrase belongs to the word beside it: 指挥中形成 is no 指挥中心. */
function isNextWord(text: string, start: number, end: number, slip: number): boolean {
  if (slip === 0 && start > 0 && isCommonWordAt(text, start - 1)) return true;
  return start + slip === end - 1 && isCommonWordAt(text, end - 1);
}

/** “医”路同行 plays with a phrase on purpose, and with its sound: a short quotation, a title. */
const LONGEST_PLAY = 12;
/** Its marks, and two characters more: “一老一小”. */
const NAME_MARGIN = 4;
function isPlay(passage: Passage, start: number, end: number, office: boolean): boolean {
  const held = protectorOf(protectedIn(passage), start, end, ['quotation', 'title']);
  // Nobody plays with a phrase of the office but to make a name of it.
  const longest = office ? end - start + NAME_MARGIN : LONGEST_PLAY;
  return held !== undefined && (held.kind === 'title' || (end - start === 4 && held.end - held.start <= longest));
}

interface Candidate extends Pair {
  start: number;
  end: number;
}

/** Whether one of two neighbouring pairs' characters is the other's in its place. */
const isHalf = (one: number, other: number): boolean => ((one ^ other) & 0xffff) === 0 || (one ^ other) >>> 16 === 0;

/** Places where a phrase stands with one of its characters mistaken. */
function candidates({ text, scan }: Passage): Candidate[] {
  const { byKey, awaited } = pairs();
  const found: Candidate[] = [];
  for (const place of scan.placesOf(awaited) ?? new TextScan(text).placesOf(awaited) ?? []) {
    const { phrases, besides } = byKey.get(pairKey(text, place)) ?? NO_CANDIDATES;
    const [before, behind] = [pairKey(text, place - 2), pairKey(text, place + 2)];
    for (let index = 0; index < besides.length; index += 1) {
      const beside = besides[index] ?? 0;
      if (beside !== 0 && !isHalf(beside, before) && !isHalf(beside, behind)) continue;
      const pair = phrases[index]!;
      const start = place - pair.at;
      const end = start + pair.phrase.length;
      if (start >= 0 && end <= text.length && slipIn(text, start, pair.phrase) !== undefined) found.push({ ...pair, start, end });
    }
  }
  return found;
}

const NO_CANDIDATES: Candidates = { phrases: [], besides: [] };

/** A phrase with one character replaced by one of its sound or shape: 因地治宜, 络绎不决. */
function* slips(passage: Passage): Generator<Hit> {
  const { text } = passage;
  let done = 0;
  for (const { start, end, phrase, listed, office } of candidates(passage)) {
    if (start < done) continue;
    const slip = slipIn(text, start, phrase);
    if (slip === undefined || (slip === 1 && ONE_EACH.test(phrase)) || known.has(text.slice(start, end)) || stands(text, start + slip, start + slip + 1, { start, end }) || isNextWord(text, start, end, slip) || isPun(text.charAt(start + slip), phrase.charAt(slip)) || (soundsLike(text.charAt(start + slip), phrase.charAt(slip)) && isPlay(passage, start, end, office))) continue;
    done = end;
    const place = start + slip;
    // A misprint of the lists is told there.
    if (typosOf(passage).some((typo) => typo.start <= place && place < typo.end)) continue;
    const pair = place - (slip % 2);
    const certain = listed && phrase.length >= 4 && !(office && isCommonWordAt(text, pair));
    yield { passage, start: place, end: place + 1, params: { wrong: text.slice(start, end), right: phrase }, suggestion: phrase.charAt(slip), certain, severity: certain ? 'error' : 'warning' };
  }
}

/** The longest phrase that may stand over a place, in characters. */
const LONGEST = 8;

/** Whether a phrase of the list stands over the place, right as it is, so that the words are cut otherwise. `within` is what was taken for a longer phrase. */
function stands(text: string, place: number, end: number, within?: { start: number; end: number }): boolean {
  for (let from = Math.max(0, place - LONGEST + 1); from <= place; from += 1) {
    for (let size = Math.max(3, end - from); size <= LONGEST; size += 1) {
      const isPart = within && from >= within.start && from + size <= within.end;
      if (!isPart && known.has(text.slice(from, from + size))) return true;
    }
  }
  return false;
}

const slipsRead = new WeakMap<Passage, readonly Hit[]>();

/** The misspelt phrases of a passage, found once however many rules ask. */
export function nearIdiomsOf(passage: Passage): readonly Hit[] {
  let found = slipsRead.get(passage);
  if (!found) slipsRead.set(passage, (found = [...slips(passage)]));
  return found;
}

/** Whether two characters stand in a phrase that is right as it is: 因[地制]宜. */
export const standsInPhrase = (text: string, start: number, end: number): boolean => stands(text, start, end);

export const nearIdiomRules: readonly PassageRule[] = [
  { id: 'wording.near_idiom', scope: 'passage', severity: 'error', source: '《现代汉语词典》（第7版）；《汉语成语大词典》', also: printedRoles, find: nearIdiomsOf },
];
