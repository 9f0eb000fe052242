import type { Passage } from './passage';
import { figuresOf, valueOf, type Quantity } from './quantities';
import { divide, isEqual, meets, ONE, point, power, product, rational, subtract, sum, ZERO, type Interval } from './rational';

/** Verbs of rising and falling, as alternatives of a pattern. */
export const UP = '延长|提高|提升|增加|增长|上升|上涨|扩大|扩展|发展|跃升|攀升|壮大|增|升|涨|拓展|提';
export const DOWN = '下降|降低|减少|缩小|缩短|压缩|压减|精简|回落|下跌|缩减|减|降|跌|缩';
/** Between the two values: 提升至, 增加到2021年的. The years themselves are taken out before. */
const TO = new RegExp(`^(?:以上|左右)?[^，。；：\\d]{0,6}?(?:(${UP})|(${DOWN}))?(?:了)?(?:到|至|为|成)(?:了)?[^，。；：\\d]{0,6}$`);
const FROM = /(?:从|由|自)[^，。；：]{0,26}$/;
/** 比2003年的: only what ends in 的 names the earlier value; 较上年增加1.2万人 names the step. */
const COMPARED = /^(?:以上|左右|余|多)?，?(?:较|比|相较于?|相比|与)[^，。；：\d增加提升高降低减少多新扩]{0,8}的(?:每[亩户人斤吨个度升台张平公斤]{1,2}|平均)?$/;

/** What leads from a change to its rate or its step: ，年均增长, 、净增. Groups: by the year, up, down. */
export const RATE = new RegExp(
  `^(?:以上|左右|余|多)?[，、（(]?(?:累计|总共|共|净|整体|总体|实际)?(年均|年平均|平均每年|年复合)?(?:(${UP})|(${DOWN}))(?:率|幅度|幅|速)?(?:了)?(?:约|近|超过|超|达到|高达|达|为|逾)*$`,
);
/** 2020年为40万元，2024年增加到50万元: no 从, but a year on either side. */
const YEAR_BY_YEAR = new RegExp(`^[，；](?:到|至)?(?:已|则|又)?(?:${UP}|${DOWN})(?:了)?(?:到|至)(?:了)?$`);
/** A sentence that goes on from the one before it: 到2024年，增加到. */
const GOES_ON = new RegExp(`^(?:而|现)?(?:到|至|截至)?(?:底|末)?，?(?:已经|已|则|迅速|快速|大幅)?(?:${UP}|${DOWN})(?:了)?(?:到|至|为)(?:了)?$`);

/** Two values of one thing, the earlier first: 从40万元增加到50万元, 50万元，比上年的40万元. */
export interface Change {
  from: Quantity;
  to: Quantity;
  /** Where the change ends: the rate follows here. */
  end: number;
  direction: 'up' | 'down' | undefined;
  years: number | undefined;
  /** The amounts behind it, of which the first may be its rate, or its step and then its rate. */
  next: Quantity | undefined;
  afterNext: Quantity | undefined;
}

const comparable = (a: Quantity, b: Quantity): boolean => a.unit === b.unit || (a.unit === '' && b.kind !== 'percent' && (a.scale !== '' || b.scale === ''));
const isOrdinal = (text: string, { beforeAt, unit }: Quantity): boolean => text.charAt(beforeAt - 1) === '第' || unit === '位' || unit === '星' || unit === '级' || (unit === '名' && /[第排列]|全[国省市县区]/.test(text.slice(Math.max(0, beforeAt - 8), beforeAt)));

/** 2.05∶1: a term of a ratio is no value by itself. */
const isInRatio = (text: string, { start, end }: Quantity): boolean => /[∶:：]/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(start - 2)) || /^[∶:：]\d/.test(text.slice(end, end + 2));

/** The text between two places without the dates in it. */
export function gap(text: string, from: number, to: number, dates: readonly Quantity[]): string {
  let at = from;
  let kept = '';
  for (const date of dates) {
    if (date.start < from || date.end > to) continue;
    kept += text.slice(at, date.start);
    at = date.end;
  }
  return kept + text.slice(at, to);
}

const yearBefore = (dates: readonly Quantity[], at: number, after: number): number | undefined => {
  const year = dates.filter(({ start, end, unit }) => unit === '年' && start >= after && end <= at).at(-1);
  return year && Number(year.digits);
};

/** What is told by the way: 分红405万元，村均15万元，比上年的324万元增长25%. */
const BY_THE_WAY = /(?:[\u4e00-\u9fa5]均|平均|每[\u4e00-\u9fa5]{1,3})$/;

/** About how many times one is the other, either way. Roughly: it only chooses between two. */
const apart = (one: Quantity, other: Quantity): number => {
  const times = divide(valueOf(one), valueOf(other));
  return Math.abs(Math.log(Number(times.n) / Number(times.d)));
};

/** The later value of a comparison: the amount right before it, or the one before an average told by the way, whichever is nearer the earlier value. */
function comparedWith(text: string, amounts: readonly Quantity[], at: number, earlier: Quantity): Quantity {
  const [before, last] = [amounts[at - 1], amounts[at]!];
  if (!before || before.unit !== last.unit || isEqual(valueOf(earlier), ZERO) || !BY_THE_WAY.test(text.slice(Math.max(0, last.beforeAt - 4), last.beforeAt))) return last;
  return apart(before, earlier) < apart(last, earlier) ? before : last;
}

/** Every change told in one sentence; `amounts` and `dates` are its numbers in order. */
export function* changesIn(text: string, amounts: readonly Quantity[], dates: readonly Quantity[]): Generator<Change> {
  for (let at = 0; at + 1 < amounts.length; at += 1) {
    const [first, second] = [amounts[at], amounts[at + 1]];
    const [next, afterNext] = [amounts[at + 2], amounts[at + 3]];
    if (!first || !second || !comparable(first, second) || isOrdinal(text, first) || isInRatio(text, first) || isInRatio(text, second)) continue;
    const between = gap(text, first.afterEnd, second.beforeAt, dates);
    const to = TO.exec(between);
    if (to && FROM.test(text.slice(Math.max(0, first.beforeAt - 28), first.beforeAt))) {
      const [a, b] = [yearBefore(dates, first.beforeAt, first.beforeAt - 14), yearBefore(dates, second.beforeAt, first.end)];
      yield { from: first, to: second, end: second.afterEnd, direction: to[1] ? 'up' : to[2] ? 'down' : undefined, years: a && b ? b - a : undefined, next, afterNext };
    } else if (YEAR_BY_YEAR.test(between)) {
      const [a, b] = [yearBefore(dates, first.beforeAt, first.beforeAt - 16), yearBefore(dates, second.beforeAt, first.end)];
      if (a && b && a < b) yield { from: first, to: second, end: second.afterEnd, direction: undefined, years: b - a, next, afterNext };
    } else if (COMPARED.test(between)) {
      const to = comparedWith(text, amounts, at, second);
      const [a, b] = [yearBefore(dates, second.beforeAt, first.end), yearBefore(dates, to.beforeAt, to.beforeAt - 20)];
      yield { from: second, to, end: second.afterEnd, direction: undefined, years: a && b ? b - a : undefined, next, afterNext };
    }
  }
}

/**
 * Changes told over two sentences: the first gives the one value of its kind, with its year; the second begins 到2024年，增加到.
 * What they speak of is not named twice, so whoever judges them asks rather than asserts.
 */
export function* changesAcross(passage: Passage): Generator<Change> {
  const sentences = figuresOf(passage);
  for (const [at, second] of sentences.entries()) {
    const first = sentences[at - 1];
    const to = second.amounts[0];
    if (!first || !to || first.end !== second.start || to.beforeAt - second.start > 24) continue;
    const opening = gap(passage.text, second.start, to.beforeAt, second.dates);
    const alike = first.amounts.filter(({ unit }) => unit === to.unit);
    const [from] = alike;
    if (!from || alike.length > 1 || to.unit === '' || !GOES_ON.test(opening)) continue;
    const [a, b] = [yearBefore(first.dates, from.beforeAt, first.start), yearBefore(second.dates, to.beforeAt, second.start)];
    if (a && b && a < b) yield { from, to, end: to.afterEnd, direction: undefined, years: b - a, next: second.amounts[1], afterNext: second.amounts[2] };
  }
}

const HUNDRED = rational(100);

/**
 * Whether a yearly rate in per cent makes this growth in so many years, compounded. Some offices divide the whole growth by
 * the years; that is another method, not a slip.
 */
export function fitsYears(ratio: Interval, stated: Interval, years: number): boolean {
  const factor = sum(point(ONE), { low: divide(stated.low, HUNDRED), high: divide(stated.high, HUNDRED) });
  const linear = product({ low: subtract(factor.low, ONE), high: subtract(factor.high, ONE) }, point(rational(years)));
  const total = { low: subtract(ratio.low, ONE), high: subtract(ratio.high, ONE) };
  return meets({ low: power(factor.low, years), high: power(factor.high, years) }, ratio) || meets(linear, total);
}
