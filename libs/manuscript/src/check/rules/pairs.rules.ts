import { Pattern } from '../pattern';
import type { PassageRule, Hit, Span } from '../rule';
import { printedRoles, type Passage } from '../passage';

const pairs: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '《': '》', '〈': '〉', '（': '）', '【': '】', '〔': '〕', '「': '」', '『': '』' };
const openings: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(pairs).map(([open, close]) => [close, open]));
/** A half-width bracket is paired as if it were a full-width one: its width is another finding. */
const widened: Readonly<Record<string, string>> = { '(': '（', ')': '）' };
const nestable: Readonly<Record<string, { open: string; close: string }>> = { '“': { open: '‘', close: '’' }, '《': { open: '〈', close: '〉' } };
const LATIN = /[A-Za-z]/;
/** 1） and a) number a point: there is no bracket to open. */
const ORDINAL = /(?:^|[^A-Za-z0-9一二三四五六七八九十])(?:[0-9]{1,2}|[a-zA-Z]|[一二三四五六七八九十]{1,2})$/;

const MARKS = new Pattern(/[“”‘’《》〈〉（）()【】〔〕「」『』]/g);

interface Mark {
  mark: string;
  at: number;
}

interface Pairing {
  couples: { open: Mark; close: Mark; depth: number }[];
  alone: Mark[];
}

const known = new WeakMap<Passage, Pairing>();

/** The pairing of a passage, made once for the rules of this file. */
function pairedIn(passage: Passage): Pairing {
  const pairing = known.get(passage) ?? paired(passage);
  known.set(passage, pairing);
  return pairing;
}

/** The marks of a text in their pairs, and those without a partner. A mark closed over by an outer one is alone. */
function paired(passage: Passage): Pairing {
  const { text } = passage;
  const open: Mark[] = [];
  const alone: Mark[] = [];
  const couples: Pairing['couples'] = [];
  // How many of each opening mark wait for a partner: without the count a page of lone marks would be searched for each.
  const waiting = new Map<string, number>();
  const wait = (mark: string, step: number): void => void waiting.set(mark, (waiting.get(mark) ?? 0) + step);
  for (const { 0: quote, index: at } of MARKS.matchesIn(passage)) {
    const mark = widened[quote] ?? quote;
    if (pairs[mark] !== undefined) {
      open.push({ mark, at });
      wait(mark, 1);
    }
    else if (openings[mark] !== undefined) {
      if (mark === '’' && LATIN.test(text.charAt(at - 1))) continue; // an apostrophe
      const partner = waiting.get(openings[mark]) ? open.findLastIndex((each) => pairs[each.mark] === mark) : -1;
      if (partner < 0) {
        if (mark !== '）' || !ORDINAL.test(text.slice(Math.max(0, at - 3), at))) alone.push({ mark, at });
        continue;
      }
      const [first, ...lost] = open.splice(partner);
      alone.push(...lost);
      for (const each of first ? [first, ...lost] : lost) wait(each.mark, -1);
      if (first) couples.push({ open: first, close: { mark, at }, depth: waiting.get(first.mark) ?? 0 });
    }
  }
  return { couples, alone: [...alone, ...open].sort((one, other) => one.at - other.at) };
}

/** Marks without a partner in their paragraph. Two lone marks of one direction are one pair with a mark turned round. */
function* unbalanced(passage: Passage): Generator<Hit> {
  const { alone } = pairedIn(passage);
  for (let index = 0; index < alone.length; index += 1) {
    const { mark, at } = alone[index]!;
    const next = alone[index + 1];
    if (next?.mark === mark && !passage.text.slice(at, next.at).includes('。')) {
      const opens = pairs[mark] !== undefined;
      const wrong = opens ? next : { mark, at };
      index += 1;
      yield { passage, start: wrong.at, end: wrong.at + 1, params: { mark }, suggestion: opens ? pairs[mark] : openings[mark] };
    } else yield { passage, start: at, end: at + 1, params: { mark: passage.text.charAt(at) }, related: probablyTo(passage, mark, at) };
  }
}

/** A sentence is quoted after a colon, or after the comma that follows who says it: 会议指出，“…. */
const QUOTES_SENTENCE = /(?:：|(?:指出|提出|强调|要求|认为|表示|说|道|写道|明确|规定)，)$/;
const END_OF_SENTENCE = /[。！？]/;
const END_OF_NAME = /[，。；：！？、]/;
/** So far a lost partner is looked for. */
const REACH = 200;

/** From a lone opening mark to where its partner was probably lost: the end of the sentence that is quoted, or of the name. */
function probablyTo(passage: Passage, mark: string, at: number): Span[] {
  if (pairs[mark] === undefined) return [];
  const { text } = passage;
  const stop = QUOTES_SENTENCE.test(text.slice(Math.max(0, at - 3), at)) ? END_OF_SENTENCE : END_OF_NAME;
  const length = text.slice(at, at + REACH).search(stop);
  return length < 2 ? [] : [{ passage, start: at, end: at + length + (stop === END_OF_SENTENCE ? 1 : 0) }];
}

/** “ inside “, 《 inside 《: the inner pair is written with the other marks. */
function* nested(passage: Passage): Generator<Hit> {
  const { couples, alone } = pairedIn(passage);
  if (alone.length > 0) return; // who holds whom is not known yet
  for (const { open, close, depth } of couples) {
    const inner = nestable[open.mark];
    if (!inner || depth % 2 === 0) continue;
    const start = open.at;
    const end = close.at + 1;
    yield { passage, start, end, params: { inner: inner.open + inner.close }, suggestion: inner.open + passage.text.slice(start + 1, end - 1) + inner.close };
  }
}

const doubles: Readonly<Record<string, { open: string; close: string }>> = { '‘': { open: '“', close: '”' }, '〈': { open: '《', close: '》' } };

/** ‘一餐码’ outside “: the single marks are for what stands inside the double ones. */
function* outer(passage: Passage): Generator<Hit> {
  const { couples, alone } = pairedIn(passage);
  if (alone.length > 0) return;
  let reach = -1;
  for (const { open, close } of [...couples].sort((one, other) => one.open.at - other.open.at)) {
    const double = doubles[open.mark];
    if (nestable[open.mark]) reach = Math.max(reach, close.at);
    else if (double && open.at > reach) yield { passage, start: open.at, end: close.at + 1, params: { inner: double.open + double.close }, suggestion: double.open + passage.text.slice(open.at + 1, close.at) + double.close, certain: true };
  }
}

/** A pair with nothing in it. */
function* empty(passage: Passage): Generator<Hit> {
  for (const { open, close } of pairedIn(passage).couples) {
    if (passage.text.slice(open.at + 1, close.at).trim() === '') yield { passage, start: open.at, end: close.at + 1, params: { mark: passage.text.slice(open.at, close.at + 1) } };
  }
}

export const pairRules: readonly PassageRule[] = [
  { id: 'punctuation.unbalanced_pair', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.8 4.9 4.15', also: printedRoles, find: unbalanced },
  { id: 'punctuation.nested_pair', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.8.3.4 4.15.3.4', also: printedRoles, find: nested },
  { id: 'punctuation.outer_pair', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.8.3.4 4.15.3.4', also: printedRoles, find: outer },
  { id: 'punctuation.empty_pair', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.8 4.9 4.15', also: printedRoles, find: empty },
];
