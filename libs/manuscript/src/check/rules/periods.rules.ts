import type { CheckSettings } from '@huibian/contracts';
import { cutOffOf } from '../cut-off';
import { numeralValue } from '../../chinese-numeral';
import { printedRoles, type CheckedBatch, type CheckedCase, type Passage } from '../passage';
import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { BatchRule, CaseRule, Hit, PassageRule, Span } from '../rule';

/** A stretch of a year; last month of each. */
const PERIOD = new Pattern(/(前三季度|[一二三四]季度|第[一二三四]季度|上半年|下半年)/g);
const LAST_MONTH: Readonly<Record<string, number>> = { 前三: 9, 一: 3, 二: 6, 三: 9, 四: 12, 上: 6, 下: 12 };
/** A year, said or meant, that the period belongs to. */
const YEAR = /(?:19|20)\d{2}年|[今去明前当同全次翌每历]年|年度|逐年|[○〇零一二三四五六七八九]{4}年|往年|上年|[两二三四五多几近]年|季季|每个?|按|逐|年初|年底|年末/;
/** 一季度一评比, 每季度: a rhythm, no date. */
const RHYTHM = /^[一两]?[次评考通调会督检例推晾讲赛]/;

function* withoutYear(passage: Passage, { cutOff: day }: CheckSettings): Generator<Hit> {
  const cutOff = cutOffOf(day);
  for (const match of PERIOD.matchesIn(passage)) {
    const start = match.index;
    const end = start + match[0].length;
    const sentence = passage.sentences.find((each) => each.start <= start && start < each.end);
    const before = passage.text.slice(sentence?.start ?? 0, start);
    if (YEAR.test(before) || RHYTHM.test(passage.text.slice(end)) || isQuoted(passage, start, end)) continue;
    const lastMonth = LAST_MONTH[match[0].replace(/第|季度|半年/g, '')] ?? 12;
    const year = cutOff && (lastMonth <= cutOff.month ? cutOff.year : cutOff.year - 1);
    yield { passage, start, end, params: { found: match[0] }, ...(year !== undefined && { suggestion: `${year}年${match[0]}` }) };
  }
}

const MONTH = new Pattern(/(?:^|[。；，])(\d{1,2}月(?:\d{1,2}日|底|末|初|中旬|上旬|下旬)?)，/g);

/** 11月，… where no year stands before it in the paragraph: the reader cannot tell which. */
function* monthsWithoutYear(passage: Passage): Generator<Hit> {
  for (const match of MONTH.matchesIn(passage)) {
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const sentence = passage.sentences.find((each) => each.start <= start && start < each.end);
    if (YEAR.test(passage.text.slice(sentence?.start ?? 0, start))) continue;
    yield { passage, start, end: start + (match[1] ?? '').length, params: { found: match[1] ?? '' } };
  }
}

/** 1—11月, 截至11月底: the day statistics end, with its month and how it is written. */
const ENDING = new Pattern(/(?:1\s*[-–—~～－至到]+\s*(\d{1,2})月(?!\d{1,2}日)|截[至止]到?(?:今年|20\d{2}年)?\s*(\d{1,2})(月末|月底|月\d{1,2}日|月)|前(三)季度|(上)半年)/g);

interface Ending extends Span {
  month: number;
  /** 月末, 月底, 月30日 … where the form is 截至. */
  form: string;
}

function endingsOf(passages: readonly Passage[]): Ending[] {
  return passages.flatMap((passage) =>
    [...ENDING.matchesIn(passage)].map((match) => {
      const [whole, ofRange, ofDay, form = '', quarters, half] = match;
      const month = quarters ? 9 : half ? 6 : Number(ofRange ?? ofDay);
      return { passage, start: match.index, end: match.index + whole.length, month, form: form === '月' ? '' : form.replace(/\d+/, 'n') };
    }),
  );
}

const bare = ({ passage, start, end }: Span): Span => ({ passage, start, end });

/** Statistics of one case that end in three months or more. */
function* mixedEndings(subject: CheckedCase): Generator<Hit> {
  const endings = endingsOf(subject.body);
  const first = new Map<number, Ending>();
  for (const ending of endings) if (!first.has(ending.month)) first.set(ending.month, ending);
  const [hit, ...related] = [...first.values()];
  if (hit && first.size >= 3) yield { ...bare(hit), related: related.map(bare), params: { count: first.size, months: [...first.keys()].sort((a, b) => a - b).map((month) => `${month}月`).join('、') } };
}

/** 11月末, 11月底 and 11月30日 side by side over the batch; the rarer forms are shown once each. */
function* mixedForms(subject: CheckedBatch): Generator<Hit> {
  const byForm = new Map<string, Ending[]>();
  for (const ending of endingsOf(subject.cases.flatMap(({ body }) => body))) {
    if (ending.form !== '') byForm.set(ending.form, [...(byForm.get(ending.form) ?? []), ending]);
  }
  const [usual, ...rarer] = [...byForm].sort((a, b) => b[1].length - a[1].length);
  for (const [, endings] of rarer) {
    const [hit, ...related] = endings;
    if (hit && usual?.[1][0]) yield { ...bare(hit), related: related.map(bare), params: { found: hit.passage.text.slice(hit.start, hit.end), usual: usual[1][0].passage.text.slice(usual[1][0].start, usual[1][0].end), count: endings.length, usualCount: usual[1].length } };
  }
}

/** A month with its day, its year or both, in figures or as covers write it: 二〇二二年十二月. */
const DATES: readonly Pattern[] = [
  new Pattern(/(?<![\d.])(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g),
  new Pattern(/(?<![\d.])(\d{4})年(\d{1,2})月(?!\d)/g),
  new Pattern(/([〇零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月(?:([一二三四五六七八九十]{1,3})日)?/g),
];
const DAYS: readonly number[] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const HAN_DIGITS = '〇一二三四五六七八九';

const yearOf = (text: string): number => Number([...text].map((each) => (/\d/.test(each) ? each : HAN_DIGITS.indexOf(each === '零' ? '〇' : each))).join(''));
const numberOf = (text: string): number => (/\d/.test(text) ? Number(text) : (numeralValue(text) ?? 0));
const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** 6月31日, 13月1日, 2022年13月, 29 February of a common year. */
function* impossibleDates(passage: Passage): Generator<Hit> {
  for (const date of DATES) {
    for (const { 0: quote, 1: year, 2: month = '', 3: day = '1', index: start } of date.matchesIn(passage)) {
      const common = year !== undefined && !isLeap(yearOf(year));
      const most = numberOf(month) === 2 && common ? 28 : (DAYS[numberOf(month) - 1] ?? 0);
      if (numberOf(day) < 1 || numberOf(day) > most) yield { passage, start, end: start + quote.length, params: { quote } };
    }
  }
}

const SOURCE = '出版物编校惯例：统计时点应有年份，全书统一';

export const periodRules: readonly (PassageRule | CaseRule | BatchRule)[] = [
  { id: 'time.impossible_date', scope: 'passage', severity: 'error', source: 'GB/T 7408.1—2023', also: printedRoles, find: impossibleDates },
  { id: 'time.period_without_year', scope: 'passage', severity: 'warning', source: SOURCE, find: withoutYear },
  { id: 'time.month_without_year', scope: 'passage', severity: 'hint', source: SOURCE, patterns: [MONTH], find: monthsWithoutYear },
  { id: 'time.mixed_cut_off', scope: 'case', severity: 'hint', source: SOURCE, find: mixedEndings },
  { id: 'time.mixed_cut_off_form', scope: 'batch', severity: 'hint', source: SOURCE, find: mixedForms },
];
