import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import { printedRoles, type Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

const wide: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！', '(': '（', ')': '）' };
const HAN = /[\u3400-\u9fff々〇]/;
/** What belongs to Chinese text: Han characters and full-width marks. */
const CHINESE = /[\u3400-\u9fff々〇，。、；：？！“”‘’（）《》〈〉—…％]/;
const FOREIGN = ['address'] as const;

/** The nearest character before and after that is not a space. */
function neighbours(text: string, start: number, end: number): [string, string] {
  let before = start - 1;
  while (text.charAt(before) === ' ') before -= 1;
  let after = end;
  while (text.charAt(after) === ' ') after += 1;
  return [text.charAt(before), text.charAt(after)];
}

/** Whether the bracket at `at` stands about Chinese words, or after one. */
function aboutChinese(text: string, at: number): boolean {
  const opens = text.charAt(at) === '(';
  const other = opens ? text.slice(at + 1, at + 80).search(/[)）]/) : [...text.slice(Math.max(0, at - 80), at)].reverse().join('').search(/[(（]/);
  const inner = other < 0 ? '' : opens ? text.slice(at + 1, at + 1 + other) : text.slice(at - other, at);
  const outer = opens ? text.charAt(at - 1) : text.charAt(other < 0 ? at - 1 : at - other - 2);
  return HAN.test(inner) || CHINESE.test(outer);
}

const HALF_WIDTH = new Pattern(/[,;:?!()]/g);

const HALF_STOP = new Pattern(/([\u3400-\u9fff”》）])\.(?=$|[\u3400-\u9fff“《])/g);

/** Half-width , ; : ? ! ( ) in Chinese text. 3,500, 8:30, 1:5, addresses and Latin phrases stay. */
function* halfWidth(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const match of HALF_WIDTH.matchesIn(passage)) {
    const at = match.index;
    const mark = match[0];
    const [before, after] = neighbours(text, at, at + 1);
    const bracket = mark === '(' || mark === ')';
    const chinese = bracket ? aboutChinese(text, at) : CHINESE.test(before) || (CHINESE.test(after) && !/[A-Za-z]/.test(before));
    if (!chinese || protectorOf(protectedIn(passage), at, at + 1, FOREIGN)) continue;
    const sure = bracket || (CHINESE.test(before) && (after === '' || CHINESE.test(after) || /[0-9A-Za-z]/.test(after)));
    yield { passage, start: at, end: at + 1, params: { mark, right: wide[mark] ?? mark }, suggestion: wide[mark], certain: true, severity: sure ? 'error' : 'warning' };
  }
  for (const match of HALF_STOP.matchesIn(passage)) {
    const at = match.index + 1;
    const ends = at + 1 === text.length;
    yield { passage, start: at, end: at + 1, params: { mark: '.', right: '。' }, suggestion: '。', certain: ends, severity: ends ? 'error' : 'warning' };
  }
}

const STRAIGHT = new Pattern(/"/g);

/** Straight quotes about Chinese words: turned by their order in the paragraph, with one click where they are even. */
function* straightQuotes(passage: Passage): Generator<Hit> {
  const places = STRAIGHT.matchesIn(passage).map(({ index }) => index).filter((at) => !/\d/.test(passage.text.charAt(at - 1))); // 55" is inches
  const even = places.length % 2 === 0;
  for (const [order, at] of places.entries()) {
    const [before, after] = neighbours(passage.text, at, at + 1);
    if (!CHINESE.test(before) && !CHINESE.test(after)) continue;
    yield { passage, start: at, end: at + 1, params: { mark: '"' }, suggestion: even ? (order % 2 === 0 ? '“' : '”') : undefined, certain: even, severity: even ? 'error' : 'warning' };
  }
}

const FULL_WIDTH = new Pattern(/[０-９Ａ-Ｚａ-ｚ]+(?:．[０-９]+)?/g);

const COMPATIBILITY_MARK = new Pattern(/[﹐﹑､﹔﹕﹖﹗｡﹙﹚「」『』]/g);

const STOP_FOR_POINT = new Pattern(/(?<![\d.∶:：—～第-])(\d{1,4})。\d{1,2}([%％]|[万亿]?[元吨亩倍]|公里|平方)/g);

const DOTS = new Pattern(/[．•‧・･]/g);

/** Full-width letters and figures, and marks of East Asian code pages that only look like Chinese marks. */
function* wrongForm(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index } of FULL_WIDTH.matchesIn(passage)) {
    yield { passage, start: index, end: index + quote.length, params: { quote, right: narrow(quote) }, suggestion: narrow(quote), certain: true };
  }
  for (const { 0: quote, index } of COMPATIBILITY_MARK.matchesIn(passage)) {
    const right = standard[quote] ?? quote;
    yield { passage, start: index, end: index + 1, params: { quote, right }, suggestion: right, certain: true };
  }
  // 1∶15.8。2021年: a sentence may end with a figure and the next begin with one.
  for (const { 1: whole = '', 2: unit = '', index } of STOP_FOR_POINT.matchesIn(passage)) {
    const start = index + whole.length;
    const sure = unit === '%' || unit === '％';
    yield { passage, start, end: start + 1, params: { quote: '。', right: '.' }, suggestion: '.', certain: sure, severity: sure ? 'error' : 'warning' };
  }
  for (const { 0: quote, index } of DOTS.matchesIn(passage)) {
    if (HAN.test(passage.text.charAt(index - 1)) && HAN.test(passage.text.charAt(index + 1))) yield { passage, start: index, end: index + 1, params: { quote, right: '·' }, suggestion: '·', certain: true };
  }
}

const standard: Readonly<Record<string, string>> = { '﹐': '，', '﹑': '、', '､': '、', '﹔': '；', '﹕': '：', '﹖': '？', '﹗': '！', '｡': '。', '﹙': '（', '﹚': '）', '「': '“', '」': '”', '『': '‘', '』': '’' };
const narrow = (quote: string): string => [...quote].map((each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)).join('');

const INVISIBLE = new Pattern(/[\u0000-\u0008\u000b-\u001f\u007f\u00ad\u200b-\u200f\u2028\u2029\u2060\ufeff\ufffd\ue000-\uf8ff]+/g);

/** Characters that print as nothing or as a box. */
function* invisible(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index } of INVISIBLE.matchesIn(passage)) {
    const lost = /[\ufffd\ue000-\uf8ff]/.test(quote);
    const code = `U+${quote.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    yield { passage, start: index, end: index + quote.length, params: { code }, suggestion: lost ? undefined : '', certain: !lost };
  }
}

const RATIO = new Pattern(/\d{1,4}(?:\.\d{1,2})?(?: ?[:：] ?\d{1,4}(?:\.\d{1,2})?){1,3}/g);

/** 1:5 as a ratio takes the sign ∶; a time of day keeps its colon. */
function* ratioColon(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index } of RATIO.matchesIn(passage)) {
    const after = passage.text.slice(index + quote.length, index + quote.length + 6);
    const before = passage.text.slice(Math.max(0, index - 6), index);
    if (!/^的?(?:比例|标准|比重|配比|比率|杠杆|股比|出资|配套)/.test(after) && !/(?:比例|配比|之比|比率|股比|比)[为是达约按：]?[到至]?$/.test(before)) continue;
    yield { passage, start: index, end: index + quote.length, params: { quote }, suggestion: quote.replace(/ ?[:：] ?/g, '∶'), certain: true };
  }
}

export const widthRules: readonly PassageRule[] = [
  { id: 'punctuation.half_width', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4 5', also: printedRoles, patterns: [HALF_WIDTH, HALF_STOP], find: halfWidth },
  { id: 'punctuation.straight_quote', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.8', also: printedRoles, find: straightQuotes },
  { id: 'punctuation.wrong_form', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4; GB/T 15835—2011 4.1', also: printedRoles, patterns: [FULL_WIDTH, COMPATIBILITY_MARK, STOP_FOR_POINT, DOTS], find: wrongForm },
  { id: 'punctuation.invisible', scope: 'passage', severity: 'error', source: 'GB 18030—2022', also: printedRoles, patterns: [INVISIBLE], find: invisible },
  { id: 'punctuation.ratio_colon', scope: 'passage', severity: 'hint', source: 'GB/T 3102.11', patterns: [RATIO], find: ratioColon },
];
