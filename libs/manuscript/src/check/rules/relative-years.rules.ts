import type { CheckSettings } from '@huibian/contracts';
import { cutOffOf, printedDay, type CutOff } from '../cut-off';
import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { Hit, PassageRule } from '../rule';

/** A word that means a year, and where the same characters mean something else. */
interface YearWord {
  offset: number;
  /** What before or behind makes it another word: 文明年, 过去年均, 当今年轻人, 目前年产. */
  notAfter: RegExp;
  notBefore: RegExp;
}

const YEAR_WORD = new Pattern(/[今去明前]年/g);
const yearWords: Readonly<Record<string, YearWord>> = {
  今年: { offset: 0, notAfter: /[当如现至](?<!截至)$/, notBefore: /^[轻龄代限均份纪货级幼产会报检鉴度]/ },
  去年: { offset: -1, notAfter: /[过失除远离上下出进回死脱]$/, notBefore: /^[均龄轻份味货级幼产]/ },
  明年: { offset: 1, notAfter: /[文清证说光注表声透发黎鲜阐查标写简载昭著]$/, notBefore: /^[均龄轻份味货度限级幼产会报检鉴代]/ },
  前年: { offset: -2, notAfter: /[以目之年提当从生节月天日午]$/, notBefore: /^[均度产末龄轻收销利增营后久]/ },
};

const SETTLED_MONTH = 3;

/** 今年 is the year of the cut-off day; 去年同期 is the same stretch of the year before whatever the year. */
function resolved(passage: Passage, end: number, offset: number, cutOff: CutOff | undefined): Pick<Hit, 'end' | 'suggestion' | 'certain'> {
  if (offset === -1 && passage.text.startsWith('同期', end)) return { end: end + 2, suggestion: '上年同期', certain: true };
  // A cut-off early in a year may close a text that was written in the year before.
  return cutOff ? { end, suggestion: `${cutOff.year + offset}年`, certain: cutOff.month >= SETTLED_MONTH } : { end };
}

function* relativeYears(passage: Passage, { cutOff: day }: CheckSettings): Generator<Hit> {
  const cutOff = cutOffOf(day);
  for (const match of YEAR_WORD.matchesIn(passage)) {
    const word = yearWords[match[0]];
    const start = match.index;
    const end = start + match[0].length;
    if (!word || word.notAfter.test(passage.text.slice(Math.max(0, start - 2), start)) || word.notBefore.test(passage.text.charAt(end)) || isQuoted(passage, start, end)) continue;
    yield { passage, start, ...resolved(passage, end, word.offset, cutOff), params: { found: match[0] } };
  }
}

const UNTIL_NOW = new Pattern(/截[至止](?:到)?(?:目前|现在|当前|今日|今天|日前)(?:为止)?/g);

/** 截至目前 is proposed as the cut-off day; whether the figure is of that day only its writer knows. */
function* untilNow(passage: Passage, { cutOff: day }: CheckSettings): Generator<Hit> {
  const cutOff = cutOffOf(day);
  for (const match of UNTIL_NOW.matchesIn(passage)) {
    const end = match.index + match[0].length;
    yield { passage, start: match.index, end, params: { found: match[0] }, ...(cutOff && { suggestion: `截至${printedDay(cutOff)}` }) };
  }
}

const NOW = new Pattern(/目前|当前|日前|近日|近期|近来|最近|近年来|近年|近几年来?|近[一二两三四五六七八九十\d]{1,3}年来?|眼下|现如今|如今|迄今|至今(?!年)|(?<![成基根样剧版资原日])[本上下]个?月(?![份色亮光季度])|[本上下]周(?![边期])|本季度|疫情期间|今明两年|去冬今春|前些年|前几年|过去几年|(?<![\d一二三四五六七八九十两几数百多半当全0-9]个?)年内(?!容)/g);
/** 以前年份, 提前, 面前: 目前 and 日前 inside a longer word or after a span of time. */
const NOW_IN_WORD = /(?:截[至止]到?|[题项科节数栏夺盲头十\d]|每|中秋节|国庆节|春节|除夕)$/;

function* nowWords(passage: Passage): Generator<Hit> {
  for (const match of NOW.matchesIn(passage)) {
    const end = match.index + match[0].length;
    if (NOW_IN_WORD.test(passage.text.slice(Math.max(0, match.index - 3), match.index)) || isQuoted(passage, match.index, end)) continue;
    yield { passage, start: match.index, end, params: { found: match[0] } };
  }
}

const SOURCE = '出版物编校惯例：汇编长期使用，相对时间应改为绝对时间（GB/T 15835—2011 4.1 日期写法）';

export const relativeYearRules: readonly PassageRule[] = [
  { id: 'time.relative_year', scope: 'passage', severity: 'warning', source: SOURCE, also: ['heading', 'row_name'], find: relativeYears },
  { id: 'time.until_now', scope: 'passage', severity: 'warning', source: SOURCE, find: untilNow },
  { id: 'time.now_word', scope: 'passage', severity: 'hint', source: SOURCE, patterns: [NOW], find: nowWords },
];
