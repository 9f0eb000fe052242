/**
 * 字数 as Word's statistics count it: "Chinese characters and Korean words" plus "non-Chinese words".
 * Every East Asian character counts one, its punctuation included; a run of anything else without a space is one word,
 * so 59.8% is one, GB/T is one, 2022年12月 is four.
 * Source: the 字数统计 dialog of Microsoft Word (字数 = 中文字符和朝鲜语单词 + 非中文单词); WPS counts the same way.
 */
export interface WordCount {
  /** 字数, punctuation counted: the number Word shows. */
  withPunctuation: number;
  /** 字数 without punctuation: full-width marks, and runs that hold neither letter nor digit, are left out. */
  withoutPunctuation: number;
}

type CharacterClass = 'space' | 'ignored' | 'east_asian' | 'east_asian_mark' | 'other';

const SPACE = /\s|[\u200b\u2060\ufeff]/u;
/** Combining marks, joiners and variation selectors change the character before them and are none themselves. */
const IGNORED = /\p{M}|[\u200c\u200d\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/u;
const EAST_ASIAN_LETTER = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Bopomofo}|\p{Script=Hangul}|\p{Extended_Pictographic}/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** Marks outside the CJK blocks that Chinese type sets a full character wide: curly quotes, dashes, ellipses (GB/T 15834). */
const CHINESE_MARKS = new Set('“”‘’—―…‖');

function isWideBlock(code: number): boolean {
  return (
    (code >= 0x2e80 && code <= 0x33ff) || // radicals, 、。《》〇, enclosed numbers, ㎡
    (code >= 0xfe30 && code <= 0xfe4f) || // vertical forms
    (code >= 0xff01 && code <= 0xffee) || // full-width forms
    (code >= 0x2160 && code <= 0x217f) || // Ⅰ Ⅱ
    (code >= 0x2460 && code <= 0x24ff) || // ① ⑴
    (code >= 0x2190 && code <= 0x21ff) || // arrows
    (code >= 0x2200 && code <= 0x22ff) || // ≤ ≥ as GB 2312 has them
    (code >= 0x2500 && code <= 0x27bf) || // ■ ● ★
    (code >= 0x2100 && code <= 0x214f) //   ℃ №
  );
}

const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;
/** Stands for every one of them: they count alike. */
const HAN = '一';

function classify(character: string): CharacterClass {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x80) return code <= 0x20 ? 'space' : 'other';
  if (isCommonHan(code)) return 'east_asian'; // without asking the tables
  if (SPACE.test(character)) return 'space';
  if (IGNORED.test(character)) return 'ignored';
  if (CHINESE_MARKS.has(character)) return 'east_asian_mark';
  if (EAST_ASIAN_LETTER.test(character)) return 'east_asian';
  if (isWideBlock(code)) return LETTER_OR_DIGIT.test(character) ? 'east_asian' : 'east_asian_mark';
  return 'other';
}

const LATIN_LETTER = /\p{Script=Latin}/u;

/** In don’t and O’Neill the curly mark is an apostrophe inside a Latin word, not a Chinese quotation mark. */
const isApostrophe = (before: string, after: string): boolean => LATIN_LETTER.test(before) && LATIN_LETTER.test(after);

/** The character that begins at a place, with both halves of one beyond the first plane; empty at the end of the text. */
const characterAt = (text: string, at: number): string => (at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '');

/** Counts a text. Linear in its length; the same number in editor, check and limit. */
export function countWords(text: string): WordCount {
  let withPunctuation = 0;
  let withoutPunctuation = 0;
  let inRun = false;
  let runCounted = false;
  let before = '';
  for (let at = 0; at < text.length; at += before.length) {
    const character = isCommonHan(text.charCodeAt(at)) ? HAN : characterAt(text, at);
    const kind = character === '’' && isApostrophe(before, characterAt(text, at + 1)) ? 'other' : classify(character);
    before = character;
    if (kind === 'ignored') continue;
    if (kind !== 'other') {
      inRun = false;
      if (kind === 'space') continue;
      withPunctuation += 1;
      if (kind === 'east_asian') withoutPunctuation += 1;
      continue;
    }
    if (!inRun) {
      inRun = true;
      runCounted = false;
      withPunctuation += 1;
    }
    if (!runCounted && LETTER_OR_DIGIT.test(character)) {
      runCounted = true;
      withoutPunctuation += 1;
    }
  }
  return { withPunctuation, withoutPunctuation };
}

/** The sum over several texts: what stands in two paragraphs never makes one word. */
export function countWordsOf(texts: readonly string[]): WordCount {
  const total: WordCount = { withPunctuation: 0, withoutPunctuation: 0 };
  for (const text of texts) {
    const count = countWords(text);
    total.withPunctuation += count.withPunctuation;
    total.withoutPunctuation += count.withoutPunctuation;
  }
  return total;
}
