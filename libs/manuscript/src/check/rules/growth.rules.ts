import { changesAcross, changesIn, fitsYears, RATE, type Change } from '../changes';
import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import { figuresOf, intervalOf, lastPlace, valueOf, type Quantity } from '../quantities';
import { divide, formatDecimal, isEqual, isLess, larger, meets, multiply, ONE, product, quotient, rational, subtract, point, ZERO, type Interval, type Rational } from '../rational';
import type { Hit, PassageRule } from '../rule';

const DOUBLED = /^[，、]?[^，。；：\d]{0,8}?翻了?(近|约)?([一两二三四])番/;
const HUNDRED = rational(100);

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
  /** Where rounding may explain it after all. */
  doubtful?: boolean;
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
    // From 0.5万 to 4万 and 增长8倍: eightfold to the digit, and only rounding would make it eight times more.
    const isRatio = isEqual(exact, valueOf(rate)) && !rate.approximation && !from.approximation && !to.approximation;
    if (meets(change, stated)) return isRatio ? { kind: 'times', computed: exactChange, doubtful: true } : undefined;
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

/** 年均增长: the growth of every year, compounded; without both years nothing can be said here. */
function yearlyVerdict(ratio: Interval, stated: Interval, rate: Quantity, years: number | undefined): Judged | undefined {
  if (rate.kind !== 'percent' || years === undefined || years < 2 || years > 40 || fitsYears(ratio, stated, years)) return undefined;
  return { kind: 'growth', computed: multiply(divide(subtract(ratio.low, ONE), rational(years)), HUNDRED) };
}

interface Found extends Judged {
  change: Change;
  rate: Quantity;
  yearly: boolean;
  /** Whether one sentence tells both values; the base may else be another one than it seems. */
  told: boolean;
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

function* foundIn({ text }: Passage, change: Change, told: boolean): Generator<Found> {
  const placed = rateOf(text, change);
  if (!placed) return;
  const { rate, said } = placed;
  const yearly = said[1] !== undefined;
  const verdict = judge(change, rate, yearly);
  if (verdict) yield { ...verdict, change, rate, yearly, told };
}

const judged = new WeakMap<Passage, readonly Found[]>();

/** Every stated rate that does not fit its values; three rules tell them apart, so they are found once. */
function judgedIn(passage: Passage): readonly Found[] {
  const known = judged.get(passage);
  if (known) return known;
  const found: Found[] = [];
  for (const { amounts, dates } of figuresOf(passage)) {
    if (amounts.length < 3) continue;
    for (const change of changesIn(passage.text, amounts, dates)) found.push(...foundIn(passage, change, true));
  }
  for (const change of changesAcross(passage)) found.push(...foundIn(passage, change, false));
  judged.set(passage, found);
  return found;
}

const isSure = ({ change: { from, to }, rate, told, doubtful }: Found): boolean => told && !doubtful && !from.approximation && !to.approximation && !rate.approximation;

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

/** 是2020年的2倍，实现翻两番; 增长1倍、翻两番: times and doublings told of one thing. Groups: grown by, the digits, 近, the doublings. */
const TIMES_AND_DOUBLINGS = new Pattern(/(增长|增加|提高|提升|上升|扩大)?(?:了|近|约|至|到|为|达)*(\d+(?:\.\d+)?)倍[，、（(](?:也就是|相当于|即|实现了?|达到|总量|整体)?翻了?(近)?([一两二三四])番/g);

function* timesAndDoublings(passage: Passage): Generator<{ start: number; end: number; times: string; doubled: string }> {
  for (const { 0: quote, 1: grown, 2: digits = '', 3: nearly, 4: doublings = '', index } of TIMES_AND_DOUBLINGS.matchesIn(passage)) {
    const said = Number(digits) + (grown !== undefined && !/[至到为达]/.test(quote.slice(grown.length, quote.indexOf(digits))) ? 1 : 0);
    const factor = FACTORS[doublings] ?? 1;
    const least = nearly === undefined ? 0.95 : 0.75;
    if (said >= factor * least && said < factor * 1.5) continue;
    const at = quote.indexOf('翻');
    yield { start: index + at, end: index + quote.length, times: `${digits}倍`, doubled: quote.slice(at) };
  }
}

/** A verb of rising with a smaller second value, and 翻一番 without doubling. */
function* wrongDirections(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { start, end, times, doubled } of timesAndDoublings(passage)) yield { passage, start, end, params: { from: times, to: doubled } };
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
