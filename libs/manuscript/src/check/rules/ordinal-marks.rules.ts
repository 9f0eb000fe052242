import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import type { Hit, PassageRule } from '../rule';

const POINT_MARK = new Pattern(/(?:^|[。；：，])(?:[一二三四五六七八九十]是)[：，、:,](?!“)/g);

/** A mark after 一是, which goes straight on. */
function* afterPoint(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index } of POINT_MARK.matchesIn(passage)) {
    const start = index + quote.length - 1;
    yield { passage, start, end: start + 1, params: { word: quote.slice(-3, -1) }, suggestion: '', certain: true };
  }
}

const BRACKET_MARK = new Pattern(/(?:^|[。；：])(?:（[一二三四五六七八九十0-9]{1,3}）|[①-⑳])[、，．.]/g);

const ARABIC_PAUSE = new Pattern(/[。；：]\d{1,2}、(?=[\u4e00-\u9fff“《])/g);

const ORDER_WORD_PAUSE = new Pattern(/(?:^|[。；：])(?:第[一二三四五六七八九]|首先|其次|再次|最后|其[一二三四])、(?!第?[一二三四五六七八九十])/g);

/** （一）、 and ①、 — a bracketed or circled ordinal takes no mark; 1、 takes a point. */
function* afterOrdinal(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index } of BRACKET_MARK.matchesIn(passage)) {
    const start = index + quote.length - 1;
    yield { passage, start, end: start + 1, params: { quote: quote.replace(/^[。；：]/, '') }, suggestion: '', certain: true };
  }
  const figure = /^\d{1,2}、/.exec(passage.text);
  if (figure) yield { passage, start: figure[0].length - 1, end: figure[0].length, params: { quote: figure[0] }, suggestion: '.', certain: true, severity: 'warning' };
  for (const { 0: quote, index } of ARABIC_PAUSE.matchesIn(passage)) {
    const start = index + quote.length - 1;
    // 服务热线：12、… may list numbers; a second ordinal behind it shows a list of points.
    if (!/[。；]\d{1,2}[、.．]\D/.test(passage.text.slice(start, start + 200)) && !/[。；：]\d{1,2}[、.．]\D/.test(passage.text.slice(Math.max(0, index - 200), index))) continue;
    yield { passage, start, end: start + 1, params: { quote: quote.slice(1) }, suggestion: '.', certain: true, severity: 'warning' };
  }
  for (const { 0: quote, index } of ORDER_WORD_PAUSE.matchesIn(passage)) {
    const start = index + quote.length - 1;
    yield { passage, start, end: start + 1, params: { quote: quote.replace(/^[。；：]/, '') }, suggestion: '，', certain: true, severity: 'warning' };
  }
}

const NUMBER = new Pattern(/([\u4e00-\u9fff]{1,10})([〔[［【（(])((?:19|20)?\d{2})([〕\]］】）)])(第?)(0*)(\d{1,5})号/g);

/** 浙交[2022]89号: the year of a document number stands in 〔〕, whole, and the number has neither 第 nor zeros before it. */
function* documentNumber(passage: Passage): Generator<Hit> {
  for (const { 0: whole, 1: organ = '', 2: open, 3: year = '', 4: close, 5: ordinal, 6: zeros, 7: number = '', index } of NUMBER.matchesIn(passage)) {
    const brackets = open !== '〔' || close !== '〕';
    if (year.length === 2 && brackets) continue; // （05）12号 may be anything
    if (!brackets && year.length === 4 && !ordinal && !zeros) continue;
    const start = index + organ.length;
    const right = `〔${year.length === 4 ? year : `20${year}`}〕${number}号`;
    const sure = brackets ? !/[（(]/.test(open ?? '') : false;
    yield { passage, start, end: index + whole.length, params: { quote: whole.slice(organ.length), right }, suggestion: right, certain: year.length === 4, severity: sure ? 'error' : 'warning' };
  }
}

export const ordinalMarkRules: readonly PassageRule[] = [
  { id: 'punctuation.after_point', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 B.3', patterns: [POINT_MARK], find: afterPoint },
  { id: 'punctuation.after_ordinal', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 B.3', also: ['section_heading'], find: afterOrdinal },
  { id: 'punctuation.document_number', scope: 'passage', severity: 'error', source: 'GB/T 9704—2012 7.2.5', also: ['heading'], patterns: [NUMBER], find: documentNumber },
];
