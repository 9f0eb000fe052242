import { changesIn, fitsYears, gap, RATE } from '../changes';
import type { Passage } from '../passage';
import { figuresOf, intervalOf, isExact, placed, quoted, valueOf, type Quantity, type SentenceFigures } from '../quantities';
import { add, difference, divide, formatDecimal, isLess, larger, meets, multiply, point, product, quotient, rational, subtract, sum, ZERO } from '../rational';
import type { Hit, PassageRule } from '../rule';

const HUNDRED = rational(100);
const AMOUNTS: readonly string[] = ['count', 'money', 'measure', 'time'];
const distance = (a: Quantity, b: Quantity) => (isLess(valueOf(a), valueOf(b)) ? subtract(valueOf(b), valueOf(a)) : subtract(valueOf(a), valueOf(b)));

/** A difference in the scale the values are printed in: 2700人, 1.18万元. */
function printedLike(value: ReturnType<typeof valueOf>, like: Quantity): string {
  const scaled = divide(value, divide(valueOf(like), valueOf({ ...like, scale: '' })));
  return `${formatDecimal(scaled, like.decimals)}${like.scale}${like.unit}`;
}

/** 由7200人增加到9900人，增加2900人: the step is the difference of the two values. */
function* steps(passage: Passage): Generator<Hit> {
  for (const { amounts, dates } of figuresOf(passage)) {
    if (amounts.length < 3) continue;
    for (const { from, to, end, next: step } of changesIn(passage.text, amounts, dates)) {
      if (!step || step.unit !== to.unit || step.unit === '' || !AMOUNTS.includes(step.kind) || from.unit !== to.unit) continue;
      const said = RATE.exec(passage.text.slice(end, step.start));
      if (!said || said[1] !== undefined || /^[到至]/.test(passage.text.slice(step.end))) continue;
      const apart = isLess(valueOf(from), valueOf(to)) ? difference(intervalOf(to), intervalOf(from)) : difference(intervalOf(from), intervalOf(to));
      const range = { low: isLess(apart.low, ZERO) ? ZERO : apart.low, high: larger(apart.high, ZERO) };
      if (meets(range, intervalOf(step))) continue;
      const finest = { ...step, decimals: Math.max(step.decimals, ...[from, to].map(({ scale, decimals }) => (scale === step.scale ? decimals : 0))) };
      const params = { from: quoted(passage, from), to: quoted(passage, to), stated: quoted(passage, step), computed: printedLike(distance(from, to), finest) };
      yield { passage, start: step.start, end: step.end, params, severity: isExact([from, to, step]) ? 'error' : 'warning', related: placed(passage, [from, to]) };
    }
  }
}

/** 年利率3.6%，比商业贷款5.2%低1.6个百分点. */
const LESS_THAN = /^，?(?:比|较)[^，。；：、\d]{0,16}$/;
const APART = /^，?(?:低|高|低出|高出|下降|降低|提高|提升)了?(?:约|近)?$/;

/** Two rates set against each other, and the points between them. */
function* pointsApart(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { amounts, dates } of figuresOf(passage)) {
    for (let at = 2; at < amounts.length; at += 1) {
      const [one, other, stated] = [amounts[at - 2], amounts[at - 1], amounts[at]];
      if (one?.unit !== '%' || other?.unit !== '%' || stated?.unit !== '个百分点' || !isExact([one, other, stated])) continue;
      if (!LESS_THAN.test(gap(text, one.afterEnd, other.beforeAt, dates)) || !APART.test(text.slice(other.afterEnd, stated.beforeAt))) continue;
      const apart = isLess(valueOf(one), valueOf(other)) ? difference(intervalOf(other), intervalOf(one)) : difference(intervalOf(one), intervalOf(other));
      const range = { low: isLess(apart.low, ZERO) ? ZERO : apart.low, high: larger(apart.high, ZERO) };
      if (meets(range, intervalOf(stated))) continue;
      const params = { from: quoted(passage, other), to: quoted(passage, one), stated: quoted(passage, stated), computed: printedLike(distance(one, other), stated) };
      yield { passage, start: stated.start, end: stated.end, params, related: placed(passage, [one, other]) };
    }
  }
}

function* allSteps(passage: Passage): Generator<Hit> {
  yield* steps(passage);
  yield* pointsApart(passage);
}

const OF_THE_FIRST = /^，(?:已|就|正好)?(?:是|为|相当于|达到|达)[^，。；\d]{0,14}的(?:约|近|超过|超|整)?$/;

/** 由1.1亿元增加到4.7亿元，是2021年的3.3倍. */
function* multiples(passage: Passage): Generator<Hit> {
  for (const { amounts, dates } of figuresOf(passage)) {
    if (amounts.length < 3) continue;
    for (const { from, to, end, next: times } of changesIn(passage.text, amounts, dates)) {
      if (times?.kind !== 'times' || !isLess(ZERO, intervalOf(from).low) || !OF_THE_FIRST.test(gap(passage.text, end, times.start, dates))) continue;
      if (meets(quotient(intervalOf(to), intervalOf(from)), intervalOf(times))) continue;
      const computed = `${formatDecimal(divide(valueOf(to), valueOf(from)), Math.max(1, times.decimals))}倍`;
      yield { passage, start: times.start, end: times.end, params: { from: quoted(passage, from), to: quoted(passage, to), stated: quoted(passage, times), computed }, severity: isExact([from, to, times]) ? 'error' : 'warning', related: placed(passage, [from, to]) };
    }
  }
}

const STEP_BY = /^[，、（]?(?:比|较|同比|环比|比上年|较上年|比去年|较去年)[^，。；\d]{0,12}?(?:(净?增加|净?增长|提高|增)|(减少|下降|降低|缩短|减))了?$/;

/** 1.73万元，比2019年增加6300元、增长60%: value, step and rate hold one base. */
function* stepRates(passage: Passage): Generator<Hit> {
  for (const { amounts, dates } of figuresOf(passage)) {
    for (let at = 2; at < amounts.length; at += 1) {
      const [value, step, rate] = [amounts[at - 2], amounts[at - 1], amounts[at]];
      if (!value || !step || rate?.kind !== 'percent' || value.unit !== step.unit || !AMOUNTS.includes(value.kind)) continue;
      const way = STEP_BY.exec(gap(passage.text, value.afterEnd, step.beforeAt, dates));
      const said = RATE.exec(passage.text.slice(step.afterEnd, rate.start));
      if (!way || !said || said[1] !== undefined || (way[1] !== undefined) !== (said[2] !== undefined)) continue;
      const [whole, by] = [intervalOf(value), intervalOf(step)];
      const base = way[1] === undefined ? sum(whole, by) : difference(whole, by);
      if (!isLess(ZERO, base.low) || meets(product(quotient(by, base), point(HUNDRED)), intervalOf(rate))) continue;
      const under = way[1] === undefined ? add(valueOf(value), valueOf(step)) : subtract(valueOf(value), valueOf(step));
      const computed = `${formatDecimal(divide(multiply(valueOf(step), HUNDRED), under), Math.max(1, rate.decimals))}%`;
      yield { passage, start: rate.start, end: rate.end, params: { value: quoted(passage, value), step: quoted(passage, step), stated: quoted(passage, rate), computed }, severity: isExact([value, step, rate]) ? 'error' : 'warning', related: placed(passage, [value, step]) };
    }
  }
}

const GROWN_BY = /^，?(?:同比|环比|(?:比|较)[^，。；率比重度速幅\d]{0,8})?(增长|增加|上升|提高|下降|减少|降低)了?$/;

/** 收入31.7亿元，同比增长18.6个百分点: an amount grows by per cent; points part two rates. */
function* pointsOfAmounts(passage: Passage): Generator<Hit> {
  for (const { amounts, dates, start, text } of figuresOf(passage)) {
    for (const [at, stated] of amounts.entries()) {
      const amount = amounts[at - 1];
      if (stated.kind !== 'points' || !amount || !['count', 'money', 'measure'].includes(amount.kind)) continue;
      const said = GROWN_BY.exec(gap(passage.text, amount.afterEnd, stated.beforeAt, dates));
      const verb = said?.[1];
      // 补助200万元，减少1个百分点扣回一成: only 增长 is surely told of the amount before it.
      if (verb === undefined || (!/^，?(?:同比|环比|[比较])/.test(said?.[0] ?? '') && !/增长|增加/.test(verb)) || stated.unit === '个基点') continue;
      // A rate told before may be what moved by points.
      const before = text.slice(0, amount.start - start);
      const sure = /增长|增加|减少/.test(verb) && !/[%％]|率|占比|比重|增速|指数|成数/.test(before);
      yield { passage, start: stated.start, end: stated.end, params: { amount: quoted(passage, amount), stated: quoted(passage, stated) }, suggestion: `${stated.digits}%`, severity: sure ? 'error' : 'warning', related: placed(passage, [amount]) };
    }
  }
}

const LONGEST_SPAN = 15;

/** The values a yearly rate may be told of: a change, or a list of one value a year (分别为68亿元、85亿元、112亿元). */
function* yearlySpans({ amounts, dates }: SentenceFigures, passage: Passage): Generator<{ from: Quantity; to: Quantity; rate: Quantity; years: number | undefined }> {
  const { text } = passage;
  for (const { from, to, end, next, years } of changesIn(text, amounts, dates)) {
    if (next?.kind === 'percent' && years === undefined && RATE.exec(text.slice(end, next.start))?.[1] !== undefined) yield { from, to, rate: next, years: undefined };
  }
  for (const [at, rate] of amounts.entries()) {
    const last = amounts[at - 1];
    if (rate.kind !== 'percent' || !last || RATE.exec(text.slice(last.afterEnd, rate.start))?.[1] === undefined) continue;
    let first = at - 1;
    while (first > 0 && at - first < LONGEST_SPAN && amounts[first - 1]?.unit === last.unit && text.slice(amounts[first - 1]?.afterEnd, amounts[first]?.beforeAt) === '、') first -= 1;
    const from = amounts[first];
    if (from && at - first >= 3 && text.slice(Math.max(0, from.beforeAt - 4), from.beforeAt).includes('分别')) yield { from, to: last, rate, years: at - first - 1 };
  }
}

/** 年均增长 that no number of years gives, or not the years that are listed. */
function* yearlyRates(passage: Passage): Generator<Hit> {
  for (const sentence of figuresOf(passage)) {
    if (sentence.amounts.length < 3) continue;
    for (const { from, to, rate, years } of yearlySpans(sentence, passage)) {
      if (!isLess(ZERO, intervalOf(from).low) || isLess(valueOf(to), valueOf(from))) continue;
      const ratio = quotient(intervalOf(to), intervalOf(from));
      const spans = years === undefined ? Array.from({ length: LONGEST_SPAN }, (_, at) => at + 1) : [years];
      if (spans.some((span) => fitsYears(ratio, intervalOf(rate), span))) continue;
      yield { passage, start: rate.start, end: rate.end, params: { from: quoted(passage, from), to: quoted(passage, to), stated: quoted(passage, rate) }, related: placed(passage, [from, to]) };
    }
  }
}

const ARITHMETIC = '算术复核；《图书编校质量差错认定细则》数据差错';

export const stepRules: readonly PassageRule[] = [
  { id: 'figures.step', scope: 'passage', severity: 'error', source: ARITHMETIC, find: allSteps },
  { id: 'figures.multiple', scope: 'passage', severity: 'error', source: ARITHMETIC, find: multiples },
  { id: 'figures.step_rate', scope: 'passage', severity: 'error', source: ARITHMETIC, find: stepRates },
  { id: 'figures.points_of_amount', scope: 'passage', severity: 'error', source: '国家统计局统计用语：百分数与百分点', find: pointsOfAmounts },
  { id: 'figures.yearly_rate', scope: 'passage', severity: 'warning', source: ARITHMETIC, find: yearlyRates },
];
