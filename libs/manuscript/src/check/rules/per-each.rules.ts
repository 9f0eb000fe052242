import { numeralValue } from '../../chinese-numeral';
import type { Passage } from '../passage';
import { figuresOf, intervalOf, valueOf, type Quantity, type SentenceFigures } from '../quantities';
import { divide, formatDecimal, isLess, meets, multiply, point, product, quotient, rational, ZERO, type Rational } from '../rational';
import type { Hit, PassageRule } from '../rule';

const isExact = (quantities: readonly Quantity[]): boolean => quantities.every(({ approximation }) => approximation === undefined);
const quoted = (passage: Passage, { start, end }: Quantity): string => passage.text.slice(start, end);
const placed = (passage: Passage, quantities: readonly Quantity[]) => quantities.map(({ start, end }) => ({ passage, start, end }));

/** Units that count one and the same thing. */
const ALIKE: Readonly<Record<string, string>> = { 名: '人', 位: '人', 人次: '人' };
const thing = (unit: string): string => ALIKE[unit] ?? unit;

/** What an average is told of: 平均每个车间, 每期平均, 户均. Groups: the unit with its noun, or the unit alone. */
const AVERAGE = /(?:平均每|每)(个|家|户|名|位|人|座|所|期|场|批|部|台|辆|亩|村|镇|间|栋|支|项|笔|张|条|艘|头|只)([^，。；：、\d]{0,10}?)(?:平均|可|约|近|超过|超|达到|达|为|就|已|能)*$|(户|人|亩|家|村|期|场|店|笔|校)均([^，。；：、\d]{0,8}?)(?:约|近|超过|超|达到|达|为|可|已)*$/;
/** A period makes another account of it: 年均, 每年, 日均, 每天. */
const PERIOD = /[年月日天周季]/;

interface Average {
  /** The unit it is told by: 个, 户, 期. */
  by: string;
  /** What that unit counts, where it is named: 车间. */
  noun: string;
  /** What each of them does or has: 吸纳. */
  act: string;
}

/** How each unit of an average is printed behind a number. */
const COUNTED: Readonly<Record<string, string>> = { 户: '户', 亩: '亩', 家: '家', 村: '个村', 期: '期', 场: '场', 笔: '笔', 店: '家', 校: '所' };

function averageAt(text: string, { beforeAt }: Quantity, from: number): Average | undefined {
  const said = AVERAGE.exec(text.slice(Math.max(from, beforeAt - 24), beforeAt));
  if (!said || PERIOD.test(said[2] ?? said[4] ?? '')) return undefined;
  if (said[1] !== undefined) {
    // 每村增收 may be said of all; only 平均每 and 每……平均 name the mean.
    if (!said[0].includes('平均')) return undefined;
    const noun = /^[\u4e00-\u9fa5]{2}/.exec(said[2] ?? '')?.[0] ?? '';
    return { by: said[1], noun, act: (said[2] ?? '').slice(noun.length) };
  }
  return { by: COUNTED[said[3] ?? ''] ?? said[3] ?? '', noun: '', act: said[4] ?? '' };
}

/** The two amounts before an average, as the heads and the whole they share; undefined where either is in doubt. */
function accountOf(text: string, { amounts }: SentenceFigures, at: number, { by, noun }: Average): { heads: Quantity; whole: Quantity } | undefined {
  const average = amounts[at];
  const [first, second] = [amounts[at - 2], amounts[at - 1]];
  if (!average || !first || !second) return undefined;
  const beside = (each: Quantity): string => text.slice(Math.max(0, each.beforeAt - 12), each.beforeAt) + text.slice(each.end, each.end + 10);
  // The noun of the average names the number it divides by, whatever that is counted with; without one the unit does.
  const isHead = (each: Quantity): boolean => (noun !== '' ? beside(each).includes(noun) && ['count', 'measure'].includes(each.kind) : by !== '个' && thing(each.unit) === thing(by));
  const isWhole = (each: Quantity): boolean => thing(each.unit) === thing(average.unit);
  const alike = thing(by) === thing(average.unit);
  const [heads, whole] = isHead(first) && isWhole(second) ? [first, second] : isHead(second) && isWhole(first) ? [second, first] : [];
  if (!heads || !whole || average.start - first.end > 60) return undefined;
  // 每名导师带5名学生: where both are counted alike, what is counted must be told of the whole as well.
  if (alike && (noun === '' || !beside(whole).includes(text.slice(average.end, average.end + 2)))) return undefined;
  return { heads, whole };
}

/** 3600万元用于30所学校: the money goes to what it is divided by, and to nothing else. */
const SPENT = /^，?(?:全部|专项)?(?:用于|惠及|支持|补助|补贴|扶持|奖励|分配给|分给|投向)[^，。；：、\d]{0,10}$/;

const SHARED = /惠及|受益|带动|覆盖|涉及|服务|用于|分配|分红|发放|培训|选派|吸纳|搬迁|安置|帮助|共有|总计|累计|[，、]$/;

/** 48个车间吸纳就业2150人，平均每个车间吸纳62人: whole = heads × average. */
function* averages(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const sentence of figuresOf(passage)) {
    for (let at = 2; at < sentence.amounts.length; at += 1) {
      const average = sentence.amounts[at];
      if (!average || !['count', 'money', 'measure'].includes(average.kind)) continue;
      const said = averageAt(text, average, sentence.start);
      const account = said && accountOf(text, sentence, at, said);
      if (!account) continue;
      const { heads, whole } = account;
      // Other money is told by figures.per_head, which knows what it is for, and by figures.lost_scale.
      if (average.kind === 'money' && (said.act !== '' || !SPENT.test(text.slice(whole.afterEnd, heads.beforeAt)) || isScaled(whole, heads, average))) continue;
      if (!SHARED.test(text.slice(Math.max(0, Math.min(heads.start, whole.start) - 12), average.beforeAt))) continue;
      if (!isLess(ZERO, intervalOf(heads).low) || meets(product(intervalOf(heads), intervalOf(average)), intervalOf(whole))) continue;
      const mean = divide(valueOf(whole), valueOf(heads));
      // An average is printed as it comes or as a round figure.
      if (isNear(mean, valueOf(average), 100)) continue;
      const params = { heads: quoted(passage, heads), whole: quoted(passage, whole), stated: quoted(passage, average), computed: `${formatDecimal(mean, Math.max(1, average.decimals))}${average.unit}` };
      yield { passage, start: average.start, end: average.end, params, severity: isExact([heads, whole, average]) && isOfWhole(text, whole, said.act) ? 'error' : 'warning', related: placed(passage, [heads, whole]) };
    }
  }
}

/** Whether the average is surely told of the whole and of nothing else: it has no verb of its own, or one that stands there as well. */
function isOfWhole(text: string, { start, end }: Quantity, act: string): boolean {
  const beside = text.slice(Math.max(0, start - 12), start) + text.slice(end, end + 6);
  return [...act.replace(/[有达到配备约为可]/g, '')].every((character) => beside.includes(character));
}

/** Whether two values differ by less than one part in so many. */
function isNear(one: Rational, other: Rational, parts: number): boolean {
  const [low, high] = isLess(one, other) ? [one, other] : [other, one];
  return isLess(multiply(high, rational(parts)), multiply(low, rational(parts + 1)));
}

const MONEY_AVERAGE = /(?:(户)|(人)|(亩)|(家)|(村))均(?![年月日])[^，。；：、年月\d]{0,6}$/;
const POWERS = [-8, -7, -6, -5, -4, -3, 3, 4, 5, 6, 7, 8];

/** 23.8亿元，惠及1.9万人，人均12.5元: right but for its 万. */
function* lostScales(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { amounts } of figuresOf(passage)) {
    for (let at = 2; at < amounts.length; at += 1) {
      const average = amounts[at];
      const pair = [amounts[at - 2], amounts[at - 1]];
      const [sum, heads] = [pair.find((each) => each?.kind === 'money'), pair.find((each) => each?.kind === 'count' || each?.kind === 'measure')];
      if (!average || average.kind !== 'money' || !sum || !heads || sum.unit !== average.unit) continue;
      const said = MONEY_AVERAGE.exec(text.slice(Math.max(0, average.beforeAt - 12), average.beforeAt));
      const by = said?.slice(1).find((group) => group !== undefined);
      if (by === undefined || thing(heads.unit) !== by || isLess(intervalOf(heads).low, rational(1))) continue;
      if (!isExact([sum, heads, average])) continue;
      const factor = quotient(product(intervalOf(average), intervalOf(heads)), point(valueOf(sum)));
      const power = POWERS.find((zeros) => meets(factor, zeros > 0 ? around(rational(10n ** BigInt(zeros))) : around(rational(1n, 10n ** BigInt(-zeros)))));
      if (power === undefined) continue;
      const mean = divide(valueOf(sum), valueOf(heads));
      const computed = isLess(mean, rational(10000)) ? `${formatDecimal(mean, 0)}元` : `${formatDecimal(divide(mean, rational(10000)), 2)}万元`;
      yield { passage, start: average.start, end: average.end, params: { heads: quoted(passage, heads), whole: quoted(passage, sum), stated: quoted(passage, average), computed }, severity: 'error', related: placed(passage, [sum, heads]) };
    }
  }
}

/** Whether an average is the right one but for its scale. */
function isScaled(whole: Quantity, heads: Quantity, average: Quantity): boolean {
  const factor = quotient(product(intervalOf(average), intervalOf(heads)), point(valueOf(whole)));
  return POWERS.some((zeros) => meets(factor, zeros > 0 ? around(rational(10n ** BigInt(zeros))) : around(rational(1n, 10n ** BigInt(-zeros)))));
}

const around = (value: Rational) => ({ low: multiply(value, rational(98, 100)), high: multiply(value, rational(102, 100)) });

/** 两县各选派, 5个镇各新建: how many give each so many. */
const EACH_GIVES = /([两二三四五六七八九十]|\d{1,3})(?:个|家|所|支|座)?(?:县|市|区|旗|镇|乡|村|街道|社区|乡镇|单位|部门|学校|企业|地|方|校|院|园区|片区|县区|县市)(?:均|都)?各(?!级|类|项|种|界|方|自的|地)[^，。；：、\d]{0,10}$/;
const IN_ALL = /^[^，。；：\d]{0,8}[，、]?(?:共计|总计|合计|一共|总共|共)[^，。；：\d]{0,6}$/;

/** 两县各选派15名干部，共计32名: each × how many = in all. */
function* eachAndAll(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { amounts, start } of figuresOf(passage)) {
    for (const [at, each] of amounts.entries()) {
      const all = amounts[at + 1];
      if (!all || each.unit === '' || thing(each.unit) !== thing(all.unit) || !['count', 'money', 'measure'].includes(each.kind)) continue;
      const said = EACH_GIVES.exec(text.slice(Math.max(start, each.beforeAt - 30), each.beforeAt))?.[1];
      if (said === undefined || !IN_ALL.test(text.slice(each.afterEnd, all.beforeAt))) continue;
      const givers = numeralValue(said.replace('两', '二')) ?? Number(said);
      if (!Number.isInteger(givers) || givers < 2) continue;
      const wanted = product(intervalOf(each), point(rational(givers)));
      if (meets(wanted, intervalOf(all))) continue;
      const computed = `${formatDecimal(divide(multiply(valueOf(each), rational(givers)), divide(valueOf(all), valueOf({ ...all, scale: '' }))), Math.max(all.decimals, each.scale === all.scale ? each.decimals : 0))}${all.scale}${all.unit}`;
      yield { passage, start: all.start, end: all.end, params: { heads: said, whole: quoted(passage, each), stated: quoted(passage, all), computed }, severity: isExact([each, all]) ? 'error' : 'warning', related: placed(passage, [each]) };
    }
  }
}

const EACH_GETS = /(?:每|对每)(人|名|位|户|家|个|亩|村|期|场|间|张)[^，。；：、\d]{0,10}$/;

/** 每人奖励10万元，累计奖励50人、共600万元: each × heads = in all. */
function* eachAndHeads(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { amounts: numbers, start } of figuresOf(passage)) {
    const amounts = numbers.filter(({ kind }) => kind !== 'time' && kind !== 'date');
    for (let at = 2; at < amounts.length; at += 1) {
      const [each, heads, all] = [amounts[at - 2], amounts[at - 1], amounts[at]];
      if (!each || !heads || !all || each.kind !== 'money' || all.kind !== 'money' || heads.kind !== 'count') continue;
      const by = EACH_GETS.exec(text.slice(Math.max(start, each.beforeAt - 16), each.beforeAt))?.[1];
      if (by === undefined || thing(by) !== thing(heads.unit) || !/^(?:[^，。；\d]{0,4}[，、])(?:共|共计|总计|合计|累计)[^，。；\d]{0,8}$/.test(text.slice(heads.afterEnd, all.beforeAt))) continue;
      if (/最高|最多|不超过|至少|起步|以上/.test(text.slice(Math.max(start, each.beforeAt - 16), each.afterEnd)) || meets(product(intervalOf(each), intervalOf(heads)), intervalOf(all))) continue;
      const computed = `${formatDecimal(divide(multiply(valueOf(each), valueOf(heads)), divide(valueOf(all), valueOf({ ...all, scale: '' }))), all.decimals)}${all.scale}${all.unit}`;
      yield { passage, start: all.start, end: all.end, params: { heads: quoted(passage, heads), whole: quoted(passage, each), stated: quoted(passage, all), computed }, severity: 'warning', related: placed(passage, [each, heads]) };
    }
  }
}

function* products(passage: Passage): Generator<Hit> {
  yield* eachAndAll(passage);
  yield* eachAndHeads(passage);
}

const ARITHMETIC = '算术复核；《图书编校质量差错认定细则》数据差错';

export const perEachRules: readonly PassageRule[] = [
  { id: 'figures.average', scope: 'passage', severity: 'error', source: ARITHMETIC, find: averages },
  { id: 'figures.lost_scale', scope: 'passage', severity: 'error', source: ARITHMETIC, find: lostScales },
  { id: 'figures.each_times', scope: 'passage', severity: 'error', source: ARITHMETIC, find: products },
];
