import type { Passage } from '../passage';
import { figuresOf, intervalOf, lastPlace, valueOf, type Quantity } from '../quantities';
import { divide, formatDecimal, isEqual, isLess, larger, meets, multiply, ONE, power, product, quotient, rational, subtract, sum, point, ZERO, type Interval, type Rational } from '../rational';
import type { Hit, PassageRule } from '../rule';

const UP = '提高|提升|增加|增长|上升|上涨|扩大|扩展|发展|跃升|攀升|壮大|增|升|涨|拓展|提';
const DOWN = '下降|降低|减少|缩小|缩短|压缩|压减|精简|回落|下跌|缩减|减|降|跌|缩';
/** Between the two values: 提升至, 增加到2021年的. The years themselves are taken out before. */
const TO = new RegExp(`^(?:以上|左右)?[^，。；：\\d]{0,6}?(?:(${UP})|(${DOWN}))?(?:了)?(?:到|至|为|成)(?:了)?[^，。；：\\d]{0,6}$`);
const FROM = /(?:从|由|自)[^，。；：]{0,26}$/;
const RATE = new RegExp(
  `^(?:以上|左右|余|多)?[，、（(]?(?:累计|总共|共|净|整体|总体|实际)?(年均|年平均|平均每年|年复合)?(?:(${UP})|(${DOWN}))(?:率|幅度|幅|速)?(?:了)?(?:约|近|超过|超|达到|高达|达|为|逾)*$`,
);
/** 比2003年的: only what ends in 的 names the earlier value; 较上年增加1.2万人 names the step. */
const COMPARED = /^(?:以上|左右|余|多)?，?(?:较|比|相较于?|相比|与)[^，。；：\d增加提升高降低减少多新扩]{0,8}的$/;
const DOUBLED = /^[，、]?[^，。；：\d]{0,8}?翻了?(近|约)?([一两二三四])番/;
const HUNDRED = rational(100);

interface Change {
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
const isOrdinal = (text: string, { beforeAt, unit }: Quantity): boolean => text.charAt(beforeAt - 1) === '第' || unit === '位' || unit === '名' || unit === '星' || unit === '级';

/** 2.05∶1: a term of a ratio is no value by itself. */
const isInRatio = (text: string, { start, end }: Quantity): boolean => /[∶:：]/.test(text.charAt(start - 1)) && /\d/.test(text.charAt(start - 2)) || /^[∶:：]\d/.test(text.slice(end, end + 2));

/** The text between two places without the dates in it. */
function gap(text: string, from: number, to: number, dates: readonly Quantity[]): string {
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

function* changesIn(text: string, amounts: readonly Quantity[], dates: readonly Quantity[]): Generator<Change> {
  for (let at = 0; at + 1 < amounts.length; at += 1) {
    const [first, second] = [amounts[at], amounts[at + 1]];
    const [next, afterNext] = [amounts[at + 2], amounts[at + 3]];
    if (!first || !second || !comparable(first, second) || isOrdinal(text, first) || isInRatio(text, first) || isInRatio(text, second)) continue;
    const between = gap(text, first.afterEnd, second.beforeAt, dates);
    const to = TO.exec(between);
    if (to && FROM.test(text.slice(Math.max(0, first.beforeAt - 28), first.beforeAt))) {
      const [a, b] = [yearBefore(dates, first.beforeAt, first.beforeAt - 14), yearBefore(dates, second.beforeAt, first.end)];
      yield { from: first, to: second, end: second.afterEnd, direction: to[1] ? 'up' : to[2] ? 'down' : undefined, years: a && b ? b - a : undefined, next, afterNext };
    } else if (COMPARED.test(between)) {
      const [a, b] = [yearBefore(dates, second.beforeAt, first.end), yearBefore(dates, first.beforeAt, first.beforeAt - 20)];
      yield { from: second, to: first, end: second.afterEnd, direction: undefined, years: a && b ? b - a : undefined, next, afterNext };
    }
  }
}

/** A value without a unit in 从30万增加到50万元 takes the unit of its partner; both stand in base units already. */
const rangeOf = (quantity: Quantity): Interval => intervalOf(quantity);

const magnitude = ({ low, high }: Interval): Interval => {
  if (!isLess(low, ZERO)) return { low, high };
  const [a, b] = [subtract(ZERO, high), subtract(ZERO, low)];
  return isLess(a, ZERO) ? { low: ZERO, high: larger(high, b) } : { low: a, high: b };
};

interface Judged {
  kind: 'growth' | 'times' | 'points';
  computed: Rational;
}

/** What is wrong with a stated rate; undefined where some rounding of the three figures explains it. */
function judge({ from, to, years }: Change, rate: Quantity, yearly: boolean): Judged | undefined {
  const [a, b, stated] = [rangeOf(from), rangeOf(to), rangeOf(rate)];
  if (!isLess(ZERO, a.low) || isLess(b.low, ZERO)) return undefined;
  const ratio = quotient(b, a);
  const change = magnitude({ low: subtract(ratio.low, ONE), high: subtract(ratio.high, ONE) });
  const exact = divide(valueOf(to), valueOf(from));
  const exactChange = magnitude(point(subtract(exact, ONE))).low;
  if (yearly) return yearlyVerdict(ratio, stated, rate, years);
  if (rate.kind === 'times') {
    if (meets(change, stated)) return undefined;
    return { kind: meets(ratio, stated) ? 'times' : 'growth', computed: exactChange };
  }
  const relative = product(change, point(HUNDRED));
  const isRate = from.kind === 'percent' && to.kind === 'percent';
  const step = magnitude({ low: subtract(b.low, a.high), high: subtract(b.high, a.low) });
  const exactStep = magnitude(point(subtract(valueOf(to), valueOf(from)))).low;
  if (rate.kind === 'points') return !isRate || meets(step, stated) ? undefined : { kind: 'growth', computed: exactStep };
  // From 82% to 91% is 11%, by rounding at least 9%: who prints 9% has subtracted.
  const subtracted = isRate && isEqual(exactStep, valueOf(rate)) && isLess(lastPlace(rate), magnitude(point(subtract(multiply(exactChange, HUNDRED), valueOf(rate)))).low);
  if (meets(relative, stated) && !subtracted) return undefined;
  if (isRate && meets(step, stated)) return { kind: 'points', computed: exactStep };
  return { kind: 'growth', computed: multiply(exactChange, HUNDRED) };
}

/** 年均增长: the growth of every year, compounded; without both years nothing can be said. */
function yearlyVerdict(ratio: Interval, stated: Interval, rate: Quantity, years: number | undefined): Judged | undefined {
  if (rate.kind !== 'percent' || years === undefined || years < 2 || years > 40) return undefined;
  const factor = sum(point(ONE), { low: divide(stated.low, HUNDRED), high: divide(stated.high, HUNDRED) });
  const compounded = { low: power(factor.low, years), high: power(factor.high, years) };
  // Some offices divide the whole growth by the years; that is another method, not a slip.
  const linear = product({ low: subtract(factor.low, ONE), high: subtract(factor.high, ONE) }, point(rational(years)));
  const total = { low: subtract(ratio.low, ONE), high: subtract(ratio.high, ONE) };
  if (meets(compounded, ratio) || meets(linear, total)) return undefined;
  return { kind: 'growth', computed: multiply(divide(subtract(ratio.low, ONE), rational(years)), HUNDRED) };
}

interface Found extends Judged {
  change: Change;
  rate: Quantity;
  yearly: boolean;
}

const RATES: readonly string[] = ['percent', 'times', 'points'];

/** The rate stated behind a change, straight or after its step: 由6000元提高到9000元，提高3000元，增长50%. */
function rateOf(text: string, { from, end, next, afterNext }: Change): { rate: Quantity; said: RegExpExecArray } | undefined {
  const said = next && RATE.exec(text.slice(end, next.start));
  if (!next || !said) return undefined;
  if (RATES.includes(next.kind)) return { rate: next, said };
  const again = afterNext && next.unit === from.unit ? RATE.exec(text.slice(next.afterEnd, afterNext.start)) : null;
  return afterNext && again && RATES.includes(afterNext.kind) ? { rate: afterNext, said: again } : undefined;
}

const judged = new WeakMap<Passage, readonly Found[]>();

/** Every stated rate that does not fit its values; three rules tell them apart, so they are found once. */
function judgedIn(passage: Passage): readonly Found[] {
  const known = judged.get(passage);
  if (known) return known;
  const found: Found[] = [];
  for (const { amounts, dates } of figuresOf(passage)) {
    if (amounts.length < 3) continue;
    for (const change of changesIn(passage.text, amounts, dates)) {
      const placed = rateOf(passage.text, change);
      if (!placed) continue;
      const { rate, said } = placed;
      const yearly = said[1] !== undefined;
      const verdict = judge(change, rate, yearly);
      if (verdict) found.push({ ...verdict, change, rate, yearly });
    }
  }
  judged.set(passage, found);
  return found;
}

const isSure = ({ change: { from, to }, rate }: Found): boolean => !from.approximation && !to.approximation && !rate.approximation;

function* wrongRates(passage: Passage): Generator<Hit> {
  for (const found of judgedIn(passage)) {
    if (found.kind !== 'growth') continue;
    const { change, rate, computed, yearly } = found;
    const params = { from: passage.text.slice(change.from.start, change.from.end), to: passage.text.slice(change.to.start, change.to.end), stated: passage.text.slice(rate.start, rate.end), computed: formatDecimal(computed, Math.max(1, rate.decimals)) + rate.unit };
    yield { passage, start: rate.start, end: rate.end, params, severity: isSure(found) && !yearly ? 'error' : 'warning', related: [change.from, change.to].map(({ start, end }) => ({ passage, start, end })) };
  }
}

/** 增长了7.5倍 where it grew to 7.5 times. */
function* timesToForBy(passage: Passage): Generator<Hit> {
  for (const found of judgedIn(passage)) {
    if (found.kind !== 'times') continue;
    const { change, rate, computed } = found;
    const right = formatDecimal(computed, rate.decimals);
    const params = { from: passage.text.slice(change.from.start, change.from.end), to: passage.text.slice(change.to.start, change.to.end), stated: passage.text.slice(rate.start, rate.end), computed: `${right}倍` };
    yield { passage, start: rate.start, end: rate.end, params, suggestion: `${right}${passage.text.slice(rate.start + rate.digits.length, rate.end)}`, severity: isSure(found) ? 'error' : 'warning', related: [change.from, change.to].map(({ start, end }) => ({ passage, start, end })) };
  }
}

/** 从3.25%提高到4.3%，提高1.05%. */
function* pointsInChange(passage: Passage): Generator<Hit> {
  for (const found of judgedIn(passage)) {
    if (found.kind !== 'points') continue;
    const { rate } = found;
    yield { passage, start: rate.start, end: rate.end, params: { stated: passage.text.slice(rate.start, rate.end) }, suggestion: `${rate.digits}个百分点`, certain: isSure(found) };
  }
}

const FACTORS: Readonly<Record<string, number>> = { 一: 2, 两: 4, 二: 4, 三: 8, 四: 16 };

/** A verb of rising with a smaller second value, and 翻一番 without doubling. */
function* wrongDirections(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const sentence of figuresOf(passage)) {
    if (sentence.amounts.length < 2) continue;
    for (const { from, to, end, direction } of changesIn(text, sentence.amounts, sentence.dates)) {
      const [a, b] = [valueOf(from), valueOf(to)];
      const params = { from: text.slice(from.start, from.end), to: text.slice(to.start, to.end) };
      const place = { passage, start: from.start, end: to.end };
      if (from.unit === to.unit && !isEqual(a, b) && ((direction === 'up' && isLess(b, a)) || (direction === 'down' && isLess(a, b)))) yield { ...place, params };
      const doubled = DOUBLED.exec(text.slice(end, sentence.end));
      const factor = FACTORS[doubled?.[2] ?? ''];
      if (!doubled || factor === undefined || !isLess(ZERO, a)) continue;
      const least = multiply(rational(factor), doubled[1] ? rational(8, 10) : rational(19, 20));
      const ratio = quotient(intervalOf(to), intervalOf(from));
      if (isLess(ratio.high, least) || isLess(rational(factor * 3, 2), ratio.low)) yield { passage, start: end, end: end + doubled[0].length, params };
    }
  }
}

const ARITHMETIC = '算术复核；《图书编校质量差错认定细则》数据差错';

export const growthRules: readonly PassageRule[] = [
  { id: 'figures.growth', scope: 'passage', severity: 'error', source: ARITHMETIC, find: wrongRates },
  { id: 'figures.times_grown', scope: 'passage', severity: 'error', source: '国家统计局统计用语：增加了几倍与增加到几倍', find: timesToForBy },
  { id: 'figures.points_in_change', scope: 'passage', severity: 'error', source: '国家统计局统计用语：百分数与百分点', find: pointsInChange },
  { id: 'figures.direction', scope: 'passage', severity: 'warning', source: ARITHMETIC, find: wrongDirections },
];
