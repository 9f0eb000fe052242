import { isQuoted } from '../protected-spans';
import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import type { Hit, PassageRule } from '../rule';

const UNIT = '(?:[%％‰]|[百千]?[万亿]|[元亩吨米倍人户家个件次名台辆]|公里|千米|公斤|平方|立方|个百分点)';

/** 128. 5千米, 28 .6亿元: a space inside a decimal. */
const SPACED = new Pattern(new RegExp(`\\d+(?:\\.[ \\u00a0\\u3000]+|[ \\u00a0\\u3000]+\\.[ \\u00a0\\u3000]*)\\d+(?=${UNIT})`, 'g'));
/** 1，260万元: thousands are grouped by a thin space, or not at all; ，parts two numbers. */
const WIDE_GROUPS = new Pattern(new RegExp(`(?<![\\d，.])[1-9]\\d{0,2}(?:，\\d{3})+(?![\\d，])(?=(?:\\.\\d+)?${UNIT})`, 'g'));
/** 12,6亿元: neither a group of three nor a decimal point. */
const COMMA_POINT = new Pattern(new RegExp(`(?<![\\d,.])\\d{1,4},\\d{1,2}(?![\\d,])(?=${UNIT})`, 'g'));
/** 百分之99.2 */
const HALF_PERCENT = new Pattern(/(百|千|万)分之(\d+(?:\.\d+)?)(?![\d%％])/g);
/** 2022.6月 */
const POINT_MONTH = new Pattern(/(?<![\d.])((?:19|20)\d{2})[.．](1[0-2]|0?[1-9])月/g);
/** 42万3000人: 万 closes the digits before it. */
const BROKEN_SCALE = new Pattern(new RegExp('(?<![\\d.])(\\d+)万(\\d{4})(?=[余多]?[元人户个亩家件吨名次])', 'g'));

/** 227多亿元: what is over 227亿 is 227亿多; 多 stands before a scale only behind a round figure (220多亿). */
const REST_IN_SCALE = new Pattern(/(?<![\d.])(\d*[1-9])([多余])([百千]?[万亿])(?=[元人户个亩家件吨名次美平公])/g);

function* brokenNumbers(passage: Passage): Generator<Hit> {
  yield* REST_IN_SCALE.hitsIn(passage, ([, digits = '', rest = '', scale = '']) => ({ suggestion: `${digits}${scale}${rest}`, severity: digits.length > 1 && rest === '多' ? 'error' : 'warning' }));
  yield* SPACED.hitsIn(passage, ([quote]) => ({ suggestion: quote.replace(/[ \u00a0\u3000]/g, ''), certain: true }));
  yield* WIDE_GROUPS.hitsIn(passage, ([quote]) => ({ suggestion: quote.replaceAll('，', ''), certain: true }));
  yield* COMMA_POINT.hitsIn(passage, ([quote]) => ({ suggestion: quote.replace(',', '.') }));
  yield* HALF_PERCENT.hitsIn(passage, ([, of = '', digits = '']) => (of === '百' ? { suggestion: `${digits}%`, certain: true } : of === '千' ? { suggestion: `${digits}‰` } : {}));
  yield* POINT_MONTH.hitsIn(passage, ([, year = '', month = '']) => ({ suggestion: `${year}年${month.replace(/^0/, '')}月`, certain: true }));
  yield* BROKEN_SCALE.hitsIn(passage, ([, many = '', rest = '']) => ({ suggestion: `${many}.${rest}`.replace(/\.?0+$/, '') + '万' }));
}

const PIECES = '[名位座栋幢间套台辆件条项艘双只头张]';
/** 5个间, 217座栋, 1.2亿双只: two measure words behind one number. 台套, 件套, 架次 are words. */
const TWO_MEASURES = new Pattern(new RegExp(`(?<=[\\d万亿余多])(?:个(?:名|位|间|栋|幢|座|辆|台|件|条|项|艘|双|张|头|亩|元|吨)|(?!台套|件套|套件|台件|头只|套间|座间)(${PIECES})(?!\\1)${PIECES})(?=[，。；、）的]|$)`, 'g'));
const TWO_SCALES = new Pattern(/(?<=\d)(?:个[%％]|[%％]个(?!百分点)|[%％](?=[万亿元吨])|元[万亿](?=[，。；、])|㎡亩|亩㎡|平方米亩|吨公斤)/g);
/** 100多余次: two words for the rest. */
const TWO_RESTS = new Pattern(/(?<=[\d十百千万亿])(?:多余|余多|几多|多几)(?=[个家人户名次件项亩元吨位场条万亿])/g);

function* twice(passage: Passage): Generator<Hit> {
  yield* TWO_MEASURES.hitsIn(passage, ([quote]) => ({ params: { quote, kept: quote.charAt(0) === '个' ? quote.charAt(1) : quote.charAt(0) }, suggestion: quote.charAt(0) === '个' ? quote.charAt(1) : quote.charAt(0) }));
  yield* TWO_SCALES.hitsIn(passage, ([quote]) => ({ params: { quote, kept: '' } }));
  yield* TWO_RESTS.hitsIn(passage, ([quote]) => ({ params: { quote, kept: quote.charAt(0) }, suggestion: quote.includes('余') ? '余' : '多' }));
}

/** 12月31号 in writing is 12月31日. */
const DAY = new Pattern(/(\d{1,2}月\d{1,2})号(?![楼院线院桌码])/g);
/** 自16年被确定: the year of a date is whole. Only behind 自 or 从: elsewhere two digits before 年 may be a span of years. */
const SHORT_YEAR = new Pattern(/(?<=[自从])(\d{2})年(?=被|起|以来|底|末|初|年底|[1-9]月|1[0-2]月|开始|[上下]半年|全[国省市县区年])/g);

function* dates(passage: Passage): Generator<Hit> {
  yield* DAY.hitsIn(passage, (match) => {
    const start = match.index + match[0].length - 1;
    if (isQuoted(passage, start, start + 1)) return undefined;
    return { start, params: { quote: match[0], right: `${match[1] ?? ''}日` }, suggestion: '日', certain: true };
  });
  yield* SHORT_YEAR.hitsIn(passage, (match) => {
    const [quote, year = ''] = match;
    if (Number(year) > 49 && Number(year) < 78) return undefined;
    if (isQuoted(passage, match.index, match.index + quote.length)) return undefined;
    const whole = Number(year) > 77 ? `19${year}年` : `20${year}年`;
    return { params: { quote, right: whole }, suggestion: whole };
  });
}

/** 日处理3万吨/日: by the day before the figure and behind it. */
const RATE_TWICE = new Pattern(/(日|年|月)(?:处理|产|均|供水|消纳|生产|加工|用水|屠宰|接待)[^，。；：、\d]{0,6}\d[\d.]*[\u4e00-\u9fa5]{1,5}\/(?:\1|天)/g);

function* rateTwice(passage: Passage): Generator<Hit> {
  yield* RATE_TWICE.hitsIn(passage, ([quote]) => ({ suggestion: quote.slice(0, quote.lastIndexOf('/')) }));
}

export const numberFormRules: readonly PassageRule[] = [
  { id: 'figures.number_broken', scope: 'passage', severity: 'error', source: 'GB/T 15835—2011 5.1.2 5.1.3', patterns: [REST_IN_SCALE, SPACED, WIDE_GROUPS, COMMA_POINT, HALF_PERCENT, POINT_MONTH, BROKEN_SCALE], find: brokenNumbers },
  { id: 'figures.measure_twice', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》量和单位', patterns: [TWO_MEASURES, TWO_SCALES, TWO_RESTS], find: twice },
  { id: 'figures.date_form', scope: 'passage', severity: 'warning', source: 'GB/T 15835—2011 5.1.6；GB/T 7408', patterns: [DAY, SHORT_YEAR], find: dates },
  { id: 'figures.rate_twice', scope: 'passage', severity: 'warning', source: '《图书编校质量差错认定细则》词语重复', patterns: [RATE_TWICE], find: rateTwice },
];
