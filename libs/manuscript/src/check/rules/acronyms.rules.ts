import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import type { CheckedCase, Passage } from '../passage';
import type { CaseRule, Hit } from '../rule';

/** Acronyms a reader of official prose knows. */
const KNOWN = new Set('GDP APP AI IT PC PCR CT IP VR AR MR XR LED GPS ICU USB SUV MBA CEO PVC CPI PPI ETC POS ATM IC ID VIP DIY KTV WIFI MPA EMBA QQ TV DNA ISO GB PM UV COVID AAA AA AAAAA BRT WTO DV VCD DVD HIV CCTV WORD EXCEL PPT PDF'.split(' '));
/** EPC+O is one name. */
const ACRONYM = new Pattern(/[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?:\+[A-Z][A-Z0-9]*)*/g);
const HAN = /[\u4e00-\u9fff]/;

/** Whether the Chinese name stands beside it: 中文名（GEP）, GEP（中文名）, GEP，即……. */
function explained(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 1), start);
  const after = text.slice(end, end + 4);
  return (/[（(]/.test(before) && HAN.test(text.charAt(start - 2))) || (/^[（(]/.test(after) && HAN.test(after)) || /^”?[，：]?(?:即|是指|全称)/.test(after);
}

/** The first place of each acronym of a case, where its name does not stand beside it. */
function* acronyms({ body }: CheckedCase): Generator<Hit> {
  const met = new Set<string>();
  for (const passage of body) {
    for (const { 0: quote, index: start } of ACRONYM.matchesIn(passage)) {
      const name = quote.replace(/[0-9]+$/, '');
      if (quote.length < 2 || KNOWN.has(name.toUpperCase()) || met.has(name) || /[A-Za-z0-9+]/.test(passage.text.charAt(start - 1)) || /[a-z+]/.test(passage.text.charAt(start + quote.length))) continue;
      met.add(name);
      const end = start + quote.length;
      if (explained(passage.text, start, end) || protectorOf(protectedIn(passage), start, end, ['address', 'title'])) continue;
      yield { passage, start, end, params: { quote } };
    }
  }
}

/** Hot lines, school programmes and news programmes everyone knows by their figures. */
const KNOWN_CODES = new Set('110 119 120 122 114 315 12345 12348 12309 12388 12333 12315 12329 8890 985 211 996 863 973 3060 1314 2.0 3.0 4.0'.split(' '));
/** Names of policies and posts everyone knows by their numerals. */
const KNOWN_NUMERALS = /^(?:两代表一委员|三官一律师|四议两公开|五议两公开|一老一小|三会一课|三重一大|两优一先|一带一路|五位一体|四个全面|两山|三农|一村一品|一县一品|一户一策|一企一策|一人一策|一事一议|一人一档|一户一档|一城一策|一厂一策|一网一门一次|两学一做|三严三实|一岗双责|双随机一公开|一枢纽四中心|两手都要硬|三权分置|三权一体|一核多元|多规合一|十四五|一体两翼)$/;
/** 两入股三收益: at least two numerals with what they count. */
const NUMERALS = new Pattern(/“((?:[一二三四五六七八九十两][^一二三四五六七八九十两双百千万“”、，。；：]{1,3}){2,4})”/g);
const CODE = new Pattern(/“(\d{3,5}[A-Z]?\d?|\d{1,4}(?:\+(?:\d{1,4}|[NnXx])){1,4})”/g);

const told = (passage: Passage, end: number): boolean => /^(?:的)?[\u4e00-\u9fff]{0,8}(?:[（(：]|，即|即|，就是|，指)/.test(passage.text.slice(end, end + 14));

/** The first place of each code of figures, “139N1” or “1+2+4”, where nothing says what it counts. */
function* codes({ body }: CheckedCase): Generator<Hit> {
  const met = new Set<string>();
  for (const passage of body) {
    for (const { 0: whole, 1: code = '', index } of CODE.matchesIn(passage)) {
      if (met.has(code) || KNOWN_CODES.has(code) || /^(?:19|20)\d{2}$/.test(code)) continue;
      met.add(code);
      if (!told(passage, index + whole.length)) yield { passage, start: index + 1, end: index + 1 + code.length, params: { quote: code } };
    }
    for (const { 0: whole, 1: code = '', index } of NUMERALS.matchesIn(passage)) {
      // 一镇一专家: to each its own, which explains itself.
      if (met.has(code) || code.length < 5 || KNOWN_NUMERALS.test(code) || /^一.{1,3}一/.test(code) || protectorOf(protectedIn(passage), index, index + whole.length, ['title'])) continue;
      met.add(code);
      if (!told(passage, index + whole.length)) yield { passage, start: index + 1, end: index + 1 + code.length, params: { quote: code } };
    }
  }
}

export const acronymRules: readonly CaseRule[] = [
  { id: 'wording.unexplained_acronym', scope: 'case', severity: 'hint', source: 'GB/T 9704—2012；国务院办公厅关于规范外国语言文字译写的通知', find: acronyms },
  { id: 'wording.unexplained_code', scope: 'case', severity: 'hint', source: '《党政机关公文处理工作条例》第十九条', find: codes },
];
