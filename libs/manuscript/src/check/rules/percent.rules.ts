import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import { figuresOf, intervalOf, quantitiesOf, valueOf, type Quantity } from '../quantities';
import { difference, divide, isEqual, isLess, meets, multiply, product, quotient, rational, subtract, ZERO, point, type Interval } from '../rational';
import type { Hit, PassageRule } from '../rule';

const APART = /(?:低|高|高出|低了|高了|相差|下降|降低|减少|提高|提升|上升|增加|增长|扩大|缩小|下调|上调|下浮|上浮|回落)(?:了|约|近)?$/;
const HUNDRED = rational(100);

const negated = ({ low, high }: Interval): Interval => ({ low: subtract(ZERO, high), high: subtract(ZERO, low) });

const CHANGED = /(?:提高|下降|降低|增加|上升|减少|缩小|增长|提升|扩大|[升降增减])(?:了)?[至到]/;

/** Whether the first two figures are set against each other, and the third is not against a further one; 从…至… is judged as a growth. */
function isCompared(text: string, first: Quantity, second: Quantity, stated: Quantity): boolean {
  const between = text.slice(first.end, second.start);
  if (CHANGED.test(between) && /[从由自][^，。；：]{0,26}$/.test(text.slice(Math.max(0, first.start - 28), first.start))) return false;
  return /较|比(?!例|重)|于|去年|上年|今年|[至到]/.test(between) && !/同比|环比|比|较|上年|去年|年初/.test(text.slice(second.end, stated.start));
}

/** 3.25%的利率较4.3%低1.05%: the third figure is the difference of the two before it, and no share of either. */
function* differences(passage: Passage): Generator<Hit> {
  yield* levelsApart(passage);
  const { text } = passage;
  for (const { amounts } of figuresOf(passage)) {
    if (amounts.length < 3) continue;
    const rates = amounts.filter(({ kind }) => kind === 'percent');
    for (let at = 2; at < rates.length; at += 1) {
      const [first, second, stated] = [rates[at - 2], rates[at - 1], rates[at]];
      if (!first || !second || !stated || !APART.test(text.slice(second.end, stated.start))) continue;
      if (!isCompared(text, first, second, stated)) continue;
      if (stated.start - first.end > 80 || isEqual(valueOf(first), valueOf(second))) continue;
      const [a, b, told] = [intervalOf(first), intervalOf(second), intervalOf(stated)];
      const exact = subtract(valueOf(first), valueOf(second));
      const apart = isLess(exact, ZERO) ? negated(point(exact)).low : exact;
      if (!isEqual(apart, valueOf(stated)) || !isLess(ZERO, a.low) || !isLess(ZERO, b.low)) continue;
      const gap = difference(a, b);
      const steps = isLess(exact, ZERO) ? negated(gap) : gap;
      if ([a, b].some((base) => isLess(ZERO, steps.low) && meets(product(quotient(steps, base), point(HUNDRED)), told))) continue;
      const quote = text.slice(stated.start, stated.end);
      yield { passage, start: stated.start, end: stated.end, params: { stated: quote }, suggestion: `${stated.digits}个百分点`, certain: true, related: [first, second].map(({ start, end }) => ({ passage, start, end })) };
    }
  }
}

/** 占24%，高于全市平均水平2%: two rates are set against each other, so they are apart by points. */
const OVER_LEVEL = /^[，、（](?:均|都|分别|已|也)?(?:(?:比|较)?(?:高于|低于|高出|低出|超出|领先|优于)(?:于)?[^，。；：、\d]{0,16}?(?:平均水平|平均值|平均线|平均数|平均|水平|同期|上年|去年|全国|全省|全市|全县|全区)|(?:比|较)[^，。；：、\d]{0,16}?(?:平均水平|平均值|平均|水平|同期|上年|去年|全国|全省|全市|全县|全区)(?:高出?|低出?|多|少)了?)(?:约|近|超)?$/;

function* levelsApart(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { amounts } of figuresOf(passage)) {
    for (const [at, stated] of amounts.entries()) {
      const level = amounts[at - 1];
      if (stated.unit !== '%' || level?.unit !== '%' || !OVER_LEVEL.test(text.slice(level.afterEnd, stated.start))) continue;
      // 达标率99%，超出全省平均水平97%: as large as the rate itself it may be the other rate.
      if (isLess(valueOf(level), multiply(valueOf(stated), rational(2)))) continue;
      yield { passage, start: stated.start, end: stated.end, params: { stated: text.slice(stated.start, stated.end) }, suggestion: `${stated.digits}个百分点`, certain: true, severity: isLess(valueOf(level), multiply(valueOf(stated), rational(4))) ? 'warning' : 'error', related: [{ passage, start: level.start, end: level.end }] };
    }
  }
}

const STEP = '(?:提高|提升|上升|下降|降低|减少|增加|增长|扩大|回升|回落|下调|上调|下滑)(?:了|约|近|超过|超|达到|达){0,2}';
/** A share, a ratio or a growth rate that goes up by N%: of itself, or by N points? */
const RATE_STEP = new Pattern(new RegExp(`(占比|比重|占有率|份额|增速|增幅|利率|负债率|失业率|不良率|贫困率|城镇化率|(?<![功频速汇工分效产周])[合及覆格盖知晓化办满意成绿化贷][格盖及意功晓化结解]率)([^，。；：、（\\d]{0,6}?)${STEP}(\\d[\\d.]*)[%％]`, 'g'));
/** 分担率达35%，比2019年增加4.5%: a rate, told with its level, that moves by N%. */
const LEVEL_STEP = new Pattern(new RegExp(`(?:^|[，。；：的])[^，。；：、\\d]{0,10}?(?<![功频速汇效利])(率|占比|比重|满意度|知晓度|参与度|好评度|认可度|覆盖面)[^，。；：、\\d率]{0,4}\\d[\\d.]*[%％](?:以上|左右)?，?(?:比|较|同比|环比)[^，。；：、%％]{0,12}?${STEP}(\\d[\\d.]*)[%％]`, 'g'));
/** 出口率比上年提高了12%，达到30%以上: the same, the level behind. */
const STEP_LEVEL = new Pattern(new RegExp(`(?:^|[，。；：的])[^，。；：、\\d]{0,10}?(?<![功频速汇效利])(率|占比|比重|满意度|知晓度|参与度|好评度|认可度|覆盖面)(?:比|较|同比|环比)?[^，。；：、\\d率]{0,6}?${STEP}(\\d[\\d.]*)[%％](?=，(?:已)?(?:达到|达|升至|增至|提高到|降至|为)\\d[\\d.]*[%％])`, 'g'));
const SURELY = /占比|比重|占有率|份额|增速|增幅|利率|负债率|失业率|不良率/;

function* steps(passage: Passage): Generator<Hit> {
  yield* RATE_STEP.hitsIn(passage, (match) => {
    const [quote, rate = '', , digits = ''] = match;
    const start = match.index + quote.length - digits.length - 1;
    if (/[从由至到]/.test(match[2] ?? '')) return undefined;
    return { start, params: { rate, stated: `${digits}%` }, suggestion: `${digits}个百分点`, severity: SURELY.test(rate) ? 'warning' : 'hint' };
  });
}

function* levels(passage: Passage): Generator<Hit> {
  for (const pattern of [LEVEL_STEP, STEP_LEVEL]) {
    yield* pattern.hitsIn(passage, (match) => {
      const [quote, rate = '', digits = ''] = match;
      const start = match.index + quote.length - digits.length - 1;
      return { start, params: { rate, stated: `${digits}%` }, suggestion: `${digits}个百分点` };
    });
  }
}

/** Both ways to tell that a rate moved; a place that both see is told once. */
function* rateSteps(passage: Passage): Generator<Hit> {
  if (!/率|占比|比重|份额|增速|增幅|[意晓与评可]度|覆盖面/.test(passage.text)) return;
  const told = new Set<number>();
  for (const hit of [...levels(passage), ...steps(passage)]) {
    if (told.has(hit.start)) continue;
    told.add(hit.start);
    yield hit;
  }
}

/** 满意率达到95个百分点: a level is told in per cent; points tell how far two levels are apart. Groups: the rate, the digits. */
const LEVEL_IN_POINTS = new Pattern(/(率|比例|占比|比重)(?:已|均|都|已经)?(?:达到?|为|是|保持在|稳定在)(?:了|约|近|超过|超)?(\d[\d.]*)个百分点(?!的)/g);
const IS_APART = /比|较|高|低|差|降|升|提|增|减|幅/;

function* levelsInPoints(passage: Passage): Generator<Hit> {
  yield* LEVEL_IN_POINTS.hitsIn(passage, ({ 0: quote, 1: rate = '', 2: digits = '', index }) => {
    const clause = /[^，。；：]{0,30}$/.exec(passage.text.slice(Math.max(0, index - 30), index))?.[0] ?? '';
    const end = index + quote.length;
    if (IS_APART.test(clause.replace(/比例|占比|比重|高[中校等新]/g, ''))) return undefined;
    return { start: end - digits.length - 4, end, params: { rate, stated: `${digits}个百分点`, wanted: `${digits}%` }, suggestion: `${digits}%`, certain: false };
  });
}

/** Totals that a growth rate cannot be higher than: 高于全区产值2个百分点. */
const TOTAL = '(?:产值|增加值|总值|生产总值|GDP|营收|营业收入|收入|利润|税收|销售额|投资|消费|进出口|出口|总额|成交额|贷款|存款|用电量|人员|人口|支出|经济)';
const OVER_TOTAL = new Pattern(new RegExp(`(高于|超出|高出|快于|低于|领先|超过|落后于?|慢于|跑赢)([^，。；：、\\d]{0,16}?${TOTAL})(?=约?\\d[\\d.]*个百分点)`, 'g'));
const OVER_PLACE = new Pattern(/(高于|超出|高出|低于|领先|超过)(全国|全省|全市|全县|全区)(?=\d[\d.]*个百分点)/g);

function* comparisons(passage: Passage): Generator<Hit> {
  yield* OVER_TOTAL.hitsIn(passage, (match) => ({ params: { base: match[2] ?? '', wanted: '增速' }, suggestion: `${match[0]}增速` }));
  yield* OVER_PLACE.hitsIn(passage, (match) => ({ severity: 'hint', params: { base: match[2] ?? '', wanted: '平均水平' }, suggestion: `${match[0]}平均水平` }));
}

const BOUNDED = /(?:占比|比重|覆盖率|满意率|满意度|合格率|达标率|普及率|签约率|知晓率|好评率|成功率|化解率|办结率|调解率|调处率|调解成功率|优良率|绿化率|建档率|参与率|入住率|出租率|知晓度|回访率|履约率|上线率|处置率|响应率|接通率|受益率|通达率|及格率|准确率|处理率|兑现率|登记率|达产率|建成率|整改率|受训率|持证率|接种率|入学率|巩固率|录取率|到位率|公开率|兑付率|普查率|排查率|归集率|结案率|执结率|收缴率|反馈率|回复率|上门率|配备率|拥有率|脱贫率|返贫率|搬迁率|入园率|入托率|参合率|保有率|存活率|成活率|无害化率|回收率|绿化覆盖率)[^，。；：、\d%]{0,8}$/;

/** A share of a whole above 100%. */
function* overWhole(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const quantity of quantitiesOf(passage)) {
    if (quantity.unit !== '%') continue;
    const value = valueOf(quantity);
    const over = isLess(HUNDRED, value);
    const strictly = isEqual(HUNDRED, value) && (['超', '超过', '逾', '突破'].includes(quantity.before) || quantity.after === '以上');
    if ((!over && !strictly) || !BOUNDED.test(text.slice(Math.max(0, quantity.beforeAt - 16), quantity.beforeAt))) continue;
    if (/增长|提高|提升|上升|增加|同比|较|比(?!重)/.test(text.slice(Math.max(0, quantity.beforeAt - 8), quantity.beforeAt).replace('占比', ''))) continue;
    yield { passage, start: quantity.beforeAt, end: quantity.afterEnd, params: { stated: text.slice(quantity.beforeAt, quantity.afterEnd) } };
  }
}

const URBAN = /城镇(?:常住)?居民[^，。；\d]{0,16}?收入|城镇(?:常住)?居民收入/g;
const RURAL = /(?:农村(?:常住)?居民|农民)[^，。；\d]{0,16}?收入/g;
const RATIO = /城乡(?:居民)?(?:人均)?(?:可支配)?(?:收入)?(?:收入)?(?:倍差|比值|收入比|差距比|之比)/g;

/** The amounts of a clause behind a word, up to the next mark. */
function amountsBehind(passage: Passage, pattern: RegExp, from: number, to: number, isWanted: (unit: string) => boolean) {
  const { text } = passage;
  for (const match of text.slice(from, to).matchAll(pattern)) {
    const at = from + match.index + match[0].length;
    const stop = /[，。；]/.exec(text.slice(at, to));
    const end = stop ? at + stop.index : to;
    const amounts = quantitiesOf(passage).filter((each) => each.start >= at && each.end <= end && isWanted(each.unit) && each.kind !== 'date');
    if (amounts.length > 0) return amounts;
  }
  return [];
}

/** Income of town and country, and the ratio printed beside them. */
function* incomeRatio(passage: Passage): Generator<Hit> {
  if (!passage.text.includes('城乡')) return;
  for (const { start, end } of passage.sentences) {
    const money = (unit: string): boolean => unit === '元';
    const urban = amountsBehind(passage, URBAN, start, end, money);
    const rural = amountsBehind(passage, RURAL, start, end, money);
    const ratios = amountsBehind(passage, RATIO, start, end, (unit) => unit === '' || unit === '倍');
    if (urban.length === 0 || urban.length !== rural.length) continue;
    const count = Math.min(urban.length, ratios.length);
    for (let back = 1; back <= count; back += 1) {
      const [a, b, stated] = [urban.at(-back), rural.at(-back), ratios.at(-back)];
      if (!a || !b || !stated || a.approximation || b.approximation) continue;
      const [low, told] = [intervalOf(b), intervalOf(stated)];
      if (!isLess(ZERO, low.low) || meets(quotient(intervalOf(a), low), told)) continue;
      const computed = divide(valueOf(a), valueOf(b));
      const shown = multiply(computed, HUNDRED);
      const digits = (shown.n * 2n + shown.d) / (shown.d * 2n);
      yield { passage, start: stated.start, end: stated.end, params: { urban: passage.text.slice(a.start, a.end), rural: passage.text.slice(b.start, b.end), stated: stated.digits, computed: `${digits / 100n}.${(digits % 100n).toString().padStart(2, '0')}` }, related: [a, b].map((each) => ({ passage, start: each.start, end: each.end })) };
    }
  }
}

const STATISTICS = '国家统计局统计用语：百分数与百分点';

export const percentRules: readonly PassageRule[] = [
  { id: 'figures.percent_points', scope: 'passage', severity: 'error', source: STATISTICS, find: differences },
  { id: 'figures.rate_step', scope: 'passage', severity: 'warning', source: STATISTICS, find: rateSteps },
  { id: 'figures.level_in_points', scope: 'passage', severity: 'error', source: STATISTICS, patterns: [LEVEL_IN_POINTS], find: levelsInPoints },
  { id: 'figures.comparison_base', scope: 'passage', severity: 'warning', source: '国家统计局统计用语：增速与总量不相比', patterns: [OVER_TOTAL, OVER_PLACE], find: comparisons },
  { id: 'figures.over_whole', scope: 'passage', severity: 'error', source: '算术复核：部分不大于整体', find: overWhole },
  { id: 'figures.income_ratio', scope: 'passage', severity: 'error', source: '算术复核：城乡居民收入比＝城镇÷农村', find: incomeRatio },
];
