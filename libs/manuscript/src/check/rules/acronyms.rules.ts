import { protectedIn, protectorOf } from '../protected-spans';
import type { CheckedCase, Passage } from '../passage';
import type { CaseRule, Hit } from '../rule';

/** Acronyms a reader of official prose knows. */
const KNOWN = new Set('GDP APP AI IT PC PCR CT IP VR AR MR XR LED GPS ICU USB SUV MBA CEO PVC CPI PPI ETC POS ATM IC ID VIP DIY KTV WIFI MPA EMBA QQ TV DNA ISO GB PM UV COVID AAA AA AAAAA BRT WTO DV VCD DVD HIV CCTV WORD EXCEL PPT PDF'.split(' '));
/** EPC+O is one name. */
const ACRONYM = /[A-Z][A-Z0-9]*[A-Z][A-Z0-9]*(?:\+[A-Z][A-Z0-9]*)*/g;
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
    for (const { 0: quote, index: start } of passage.text.matchAll(ACRONYM)) {
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
const CODE = /“(\d{3,5}[A-Z]?\d?|\d{1,4}(?:\+(?:\d{1,4}|[NnXx])){1,4})”/g;

const told = (passage: Passage, end: number): boolean => /^(?:的)?[\u4e00-\u9fff]{0,8}(?:[（(：]|，即|即|，就是|，指)/.test(passage.text.slice(end, end + 14));

/** The first place of each code of figures, “139N1” or “1+2+4”, where nothing says what it counts. */
function* codes({ body }: CheckedCase): Generator<Hit> {
  const met = new Set<string>();
  for (const passage of body) {
    for (const { 0: whole, 1: code = '', index } of passage.text.matchAll(CODE)) {
      if (met.has(code) || KNOWN_CODES.has(code) || /^(?:19|20)\d{2}$/.test(code)) continue;
      met.add(code);
      if (!told(passage, index + whole.length)) yield { passage, start: index + 1, end: index + 1 + code.length, params: { quote: code } };
    }
  }
}

export const acronymRules: readonly CaseRule[] = [
  { id: 'wording.unexplained_acronym', scope: 'case', severity: 'hint', source: 'GB/T 9704—2012；国务院办公厅关于规范外国语言文字译写的通知', find: acronyms },
  { id: 'wording.unexplained_code', scope: 'case', severity: 'hint', source: '《党政机关公文处理工作条例》第十九条', find: codes },
];
