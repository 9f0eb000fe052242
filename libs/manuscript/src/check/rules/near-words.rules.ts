import { isCommonWordAt } from '../common-words.lexicon';
import { keyOf, KeyTable, listAt, pairKey } from '../pairs';
import { printedRoles, type Passage } from '../passage';
import { protectedIn, protectorOf } from '../protected-spans';
import type { Hit, PassageRule } from '../rule';
import { singleSurnames } from '../surnames.lexicon';
import { lookingLike, soundAt } from '../sound-alikes';
import { isPun, nearIdiomsOf, standsInPhrase } from './near-idioms.rules';
import { filedWords, looseCharacters } from './near-words.lexicon';
import { typosOf } from './typos.rules';

const loose = new Set(looseCharacters);
/** Of these no misprint is ever told: they stand alone in every sentence. */
const particles = new Set('的了在是有和与及为以对从向到把被将让使等中上下内外前后里个名位户家年月日时分秒人次元项件条万亿千百十一二三四五六七八九两几大小多少新老高低好不没也都就还再又更最很要能会可想我你他她它这那其各每某本去来进出过者们区县市镇乡村街道于由并且而则但却因故该所之得着给用做作同共又按据经至起占比近约超余达自只仅已曾正非无省校院所馆站点线片');

const HAN = /[\u4e00-\u9fff]/;

/** Whether two characters stand as a word between words and marks: …增收|渠到。 In a list 清洗、配纸、补洞 any two may be put together. */
function isAlone(text: string, start: number, end: number): boolean {
  if (text.charAt(start - 1) === '、' || text.charAt(end) === '、') return false;
  const before = !HAN.test(text.charAt(start - 1)) || isCommonWordAt(text, start - 2);
  return before && (!HAN.test(text.charAt(end)) || isCommonWordAt(text, end));
}

/** Words by what a slip leaves of them: one character as it is, and the sound of the other, or the whole of what a like shape makes of it. */
interface Neighbours {
  /** By the sound of the first character and the second. */
  first: KeyTable<string[]>;
  /** By the first character and the sound of the second. */
  second: KeyTable<string[]>;
  /** By both characters as they are. */
  shape: KeyTable<string>;
}

function filed(): Neighbours {
  const neighbours: Neighbours = { first: new KeyTable(), second: new KeyTable(), shape: new KeyTable() };
  const { first, second, shape } = neighbours;
  for (const group of filedWords.trim().split(/\s+/)) {
    for (const tail of group.slice(1)) {
      const word = group.charAt(0) + tail;
      if (soundAt(word, 0) !== 0) listAt(first, keyOf(soundAt(word, 0), word.charCodeAt(1))).push(word);
      if (soundAt(word, 1) !== 0) listAt(second, keyOf(word.charCodeAt(0), soundAt(word, 1))).push(word);
      for (const other of lookingLike(word.charAt(0))) shape.set(pairKey(other + tail, 0), word);
      for (const other of lookingLike(tail)) shape.set(pairKey(word.charAt(0) + other, 0), word);
    }
  }
  return neighbours;
}

let known: Neighbours | undefined;

interface Slip {
  word: string;
  /** 0 or 1: which of its characters is another. */
  at: number;
}

/** The word that two characters, no word themselves, are one slip away from. `excused` tells of a character that is no misprint there. */
function slipOf(text: string, start: number, excused: (character: string) => boolean): Slip | undefined {
  known ??= filed();
  const [one, other] = [text.charAt(start), text.charAt(start + 1)];
  const at0 = known.first.get(keyOf(soundAt(text, start), text.charCodeAt(start + 1)))?.find((word) => !isPun(one, word.charAt(0)));
  if (at0 && !excused(one)) return { word: at0, at: 0 };
  const at1 = known.second.get(keyOf(text.charCodeAt(start), soundAt(text, start + 1)))?.find((word) => !isPun(other, word.charAt(1)));
  if (at1 && !excused(other)) return { word: at1, at: 1 };
  const word = known.shape.get(pairKey(text, start));
  if (!word) return undefined;
  const at = word.charAt(0) === one ? 1 : 0;
  return excused(at === 0 ? one : other) ? undefined : { word, at };
}

/** What may follow a name of a place, whose letters mean nothing: 壁下村. */
const PLACES = new Set('村镇乡街路弄巷山溪江湖河岛桥港湾社屿岙坑岭畈坞垟');
const SHORT_QUOTATION = 14;

/** A name of three characters is one by chance: 陈重良. Surnames that are everyday words are none here. */
const surnames = new Set([...singleSurnames].filter((character) => !'高常时和成明方经向应于安平全关国'.includes(character)));

/** Names are no words: a brand in quotation marks, a village, an address. */
function isName(passage: Passage, start: number, end: number): boolean {
  if (PLACES.has(passage.text.charAt(end)) || PLACES.has(passage.text.charAt(end + 1))) return true;
  if (surnames.has(passage.text.charAt(start - 1)) && !isCommonWordAt(passage.text, start - 2)) return true;
  const held = protectorOf(protectedIn(passage), start, end, ['quotation', 'title', 'address']);
  return held !== undefined && (held.kind !== 'quotation' || held.end - held.start <= SHORT_QUOTATION);
}

/** 陈重 of a name, 椅业 of a trade, 能改尽改 of a pattern: made for the moment, and by rule. */
function isCoined(text: string, start: number, { at }: Slip): boolean {
  if (at === 0 && (surnames.has(text.charAt(start)) || text.charAt(start + 1) === '业')) return true;
  return text.charAt(start) === text.charAt(start + 2) || text.charAt(start - 1) === text.charAt(start + 1);
}

/** Two characters that are no word, and one by sound or shape beside a word: 植披, 古藉. Neither belongs to the word before or behind it. */
function* nearWords(passage: Passage): Generator<Hit> {
  const { text } = passage;
  let from = 0;
  let before = false;
  let here = false;
  let behind = isCommonWordAt(text, 0);
  for (let start = 0; start + 1 < text.length; start += 1) {
    before = here;
    here = behind;
    behind = isCommonWordAt(text, start + 1);
    // Most pairs are words or lie between two: asked first, it leaves few to think about.
    if (before || here || behind || start < from) continue;
    const end = start + 2;
    const slip = slipOf(text, start, (character) => particles.has(character) || (loose.has(character) && !isAlone(text, start, end)));
    const pair = text.slice(start, end);
    if (!slip || slip.word === pair || isCoined(text, start, slip)) continue;
    if (isName(passage, start, end) || standsInPhrase(text, start, end)) continue;
    const place = start + slip.at;
    if ([...typosOf(passage), ...nearIdiomsOf(passage)].some((hit) => hit.start < end && start < hit.end)) continue;
    yield { passage, start: place, end: place + 1, params: { wrong: pair, right: slip.word }, suggestion: slip.word.charAt(slip.at), certain: false };
    from = end;
  }
}

export const nearWordRules: readonly PassageRule[] = [
  { id: 'wording.near_word', scope: 'passage', severity: 'warning', source: '《现代汉语词典》（第7版）', also: printedRoles, find: nearWords },
];
