import { gap } from '../changes';
import { isNear, slipOf } from '../digit-slips';
import type { Passage } from '../passage';
import { figuresOf, intervalOf, lastPlace, placed, valueOf, type Quantity, type SentenceFigures } from '../quantities';
import { add, isLess, larger, meets, multiply, point, product, rational, subtract, sum, ZERO } from '../rational';
import type { Hit, PassageRule } from '../rule';
import { exceedsByRounding, JOINED, lacksALittle, listedParts, LONGEST_LIST, total } from './part-lists';

/** Where the amounts at or behind a place begin, by bisection: a sentence may hold thousands of them. */
function firstFrom({ amounts }: SentenceFigures, start: number): number {
  let [low, high] = [0, amounts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((amounts[middle]?.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The amounts from one place to another. */
function* between(sentence: SentenceFigures, start: number, end: number): Generator<Quantity> {
  for (let at = firstFrom(sentence, start); at < sentence.amounts.length; at += 1) {
    const amount = sentence.amounts[at];
    if (!amount || amount.end > end) return;
    yield amount;
  }
}

const PARTS = /其中/g;
/** What goes on from a number to the one that counts: 亿元项目, —10亿元项目. */
const OF_THE_NAME = /^(?:[—～~-]|(?:及)?(?:以上|以下)?(?:的)?[^，。；：、\d]{1,8})\d/;
/** What else a figure behind 其中 may be: a growth, an earlier year, the size of one thing. */
const NO_PART = /同比|较|比|增长|提高|下降|去年|上年|平均|人均|户均|每|最高|最大|累计|目标|计划|原|第$/;

/** 共有20家，其中甲类25家: no part is larger than its whole. */
function* partsOverWhole(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const sentence of figuresOf(passage)) {
    for (const match of sentence.text.matchAll(PARTS)) {
      const at = sentence.start + match.index;
      const whole = sentence.amounts[firstFrom(sentence, at) - 1];
      if (!whole || whole.unit === '' || !['count', 'money', 'measure'].includes(whole.kind) || !/^[^：\d]{0,16}$/.test(text.slice(whole.afterEnd, at))) continue;
      if (/[均每最各]|同比|增长/.test(text.slice(Math.max(sentence.start, whole.beforeAt - 10), whole.beforeAt))) continue; // an average has no parts
      const next = text.indexOf('其中', at + 2);
      const parts: Quantity[] = [];
      for (const part of between(sentence, at, next > 0 && next < sentence.end ? next : sentence.end)) {
        const from = parts.at(-1)?.end ?? at + 2;
        // 5亿—10亿元项目9个: a number that belongs to the name of the part.
        if (part.unit !== whole.unit && OF_THE_NAME.test(text.slice(part.afterEnd, part.afterEnd + 14))) continue;
        if (part.unit !== whole.unit || NO_PART.test(text.slice(from, part.start)) || text.slice(from, part.start).length > 24) break;
        parts.push(part);
      }
      const wholeRange = intervalOf(whole);
      const larger = parts.find((part) => isLess(wholeRange.high, intervalOf(part).low));
      const sure = (quantity: Quantity): boolean => quantity.approximation === undefined;
      if (larger) yield { passage, start: larger.start, end: larger.end, params: { parts: text.slice(larger.start, larger.end), whole: text.slice(whole.start, whole.end) }, severity: sure(larger) && sure(whole) && whole.kind === 'count' ? 'error' : 'warning', related: placed(passage, [whole]) };
      else if (parts.length > 1) {
        const [first, last] = [parts[0], parts.at(-1)];
        const wrong = isLess(wholeRange.high, total(parts).low) || isOff(whole, parts) || isShort(whole, parts, text) || lacksALittle(text, whole, parts);
        if (first && last && (wrong || exceedsByRounding(whole, parts))) yield { passage, start: first.start, end: last.end, params: { parts: parts.map((part) => text.slice(part.start, part.end)).join('＋'), whole: text.slice(whole.start, whole.end) }, severity: wrong ? 'warning' : 'hint', related: placed(passage, [whole]) };
      }
    }
  }
}

/** Printed parts that add up to more than the printed whole by two units of its last place: rounding alone seldom does that. */
function isOff(whole: Quantity, parts: readonly Quantity[]): boolean {
  if ([whole, ...parts].some(({ approximation }) => approximation !== undefined)) return false;
  const place = [whole, ...parts].map(lastPlace).reduce(larger);
  const over = subtract(parts.map(valueOf).reduce(add, ZERO), valueOf(whole));
  return parts.length <= 5 && !isLess(over, multiply(place, rational(2)));
}

/** A list that names every part there can be: 城镇 and 农村, 男 and 女, the rest, what the county itself gave. */
const WHOLE_LIST = /城镇[^。；]*农村|农村[^。；]*城镇|城区[^。；]*乡村|男[^。；]*女|其[他它余]|中央[^。；]*省级?[^。；]*[市县]|财政[^。；]*(?:自筹|社会|企业|集体|个人|群众)|政府[^。；]*社会|线[上下][^。；]*线[上下]|地[上下][^。；]*地[上下]|公办[^。；]*民办|[国省][内外][^。；]*[国省][内外]|本地[^。；]*外[地来]|中央[^。；]*地方|存量[^。；]*新[增建]|新建[^。；]*改[造扩建]|国有[^。；]*民营|[县市区旗](?:约|近)?\d[^。；]*[县市区旗](?:约|近)?\d/;

const REACH = 200;

/** Parts that name the whole and fall short of it a little. */
function isShort(whole: Quantity, parts: readonly Quantity[], text: string): boolean {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || [whole, ...parts].some(({ approximation }) => approximation !== undefined)) return false;
  const sumRange = total(parts);
  const missing = subtract(valueOf(whole), parts.map(valueOf).reduce(add, ZERO));
  if (!isLess(sumRange.high, intervalOf(whole).low) || isLess(multiply(valueOf(whole), rational(1, 5)), missing)) return false;
  return WHOLE_LIST.test(text.slice(Math.max(0, first.start - 16), Math.min(last.afterEnd, first.start + REACH)));
}

const SUM_WORD = /(?:累计|合计|共计|总计|总共|一共|(?<![公])共(?![享同建富治管用商赢创性青产和]))(?:[^，。；：、\d]{0,4})$/;

/** Whether some end of the list, of two or more, makes the sum: what stands before a comma may be another list. */
function endsInSum(list: readonly Quantity[], stated: Quantity, joints: readonly string[]): boolean {
  const wanted = intervalOf(stated);
  let running = point(ZERO);
  for (let at = list.length - 1; at >= 0; at -= 1) {
    const each = list[at];
    if (each) running = sum(running, intervalOf(each));
    if (at < list.length - 1 && meets(running, wanted) && (at === 0 || /，/.test(joints[at - 1] ?? ''))) return true;
  }
  return false;
}

/** 9个镇 and 60个 are both counted by 个. */
const countedBy = ({ unit }: Quantity): string => (unit.startsWith('个') ? '个' : unit);

/** The amounts before a printed sum that it may be the sum of, and what joins each to the next. */
function listBefore(text: string, { amounts, dates }: SentenceFigures, at: number): { list: Quantity[]; joints: string[] } {
  const stated = amounts[at];
  const [list, joints]: [Quantity[], string[]] = [[], []];
  for (let back = at - 1; stated && back >= 0 && list.length < LONGEST_LIST; back -= 1) {
    const each = amounts[back];
    const next = list[0];
    if (!each || countedBy(each) !== countedBy(stated)) break;
    const joint = next ? gap(text, each.afterEnd, next.beforeAt, dates) : '';
    if (next && !JOINED.test(joint)) break;
    if (next) joints.unshift(joint);
    list.unshift(each);
  }
  return { list, joints };
}

/** Sums of lists, told behind them or before. */
function* sums(passage: Passage): Generator<Hit> {
  yield* sumsBehind(passage);
  yield* listedParts(passage);
}

/** A 3个、B 4个，共计8个: a printed sum of a list is the sum of the list. */
function* sumsBehind(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const sentence of figuresOf(passage)) {
    const { amounts, dates } = sentence;
    for (let at = 2; at < amounts.length; at += 1) {
      const stated = amounts[at];
      const previous = amounts[at - 1];
      if (!stated || !previous || !['count', 'money', 'measure'].includes(stated.kind)) continue;
      const said = gap(text, previous.afterEnd, stated.beforeAt, dates);
      if (!SUM_WORD.test(said) || !/^(?:[^，。；：、\d]{0,12}，)?[，、]?[^，。；：\d]{0,3}$/.test(said.replace(SUM_WORD, ''))) continue;
      const { list, joints } = listBefore(text, sentence, at);
      if (list.length < 2 || endsInSum(list, stated, joints)) continue;
      const wanted = list.map(valueOf).reduce(add, ZERO);
      // 累计 may go further back than the list, and 192个行政村 are no sum of 街道 and 镇: only what all but fits is a slip.
      const isOther = stated.unit.length > 1 && list.every(({ unit }) => unit !== stated.unit && unit !== '个');
      if ((isOther || said.includes('累计')) && ((!isOther && list.length < 3) || !isNear(wanted, valueOf(stated), 9))) continue;
      const exact = [...list, stated].every(({ approximation }) => approximation === undefined);
      yield { passage, start: stated.start, end: stated.end, params: { parts: list.map((part) => text.slice(part.start, part.end)).join('＋'), stated: text.slice(stated.start, stated.end) }, severity: exact && slipOf(wanted, stated) ? 'error' : 'warning', related: placed(passage, list) };
    }
  }
}

const HEADS: Readonly<Record<string, string>> = { 人: '人名位人次', 户: '户', 家: '家', 村: '个村个行政村', 亩: '亩', 吨: '吨', 名: '人名位', 店: '家' };
const AVERAGE = /(?:平均每([人户家村亩吨名店])|每([人户家村亩吨名店])平均|([人户家村亩店])均|(?<=[，；])每([人户家村亩吨店]))(每?[年月]均?)?([^，。；：、\d]{0,8})$/;
const FILL = /(?:累计|已|达到|达|超过|超|约|近|为|共|了|逾|实现|可|预计)+$/;
const noun = (words: string): string => words.replace(FILL, '').replace(/[年月]$/, '').slice(-2);
const NUMERALS: Readonly<Record<string, number>> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 };

/** 两年来 and a figure by the month make 24 of it. */
function periods(sentence: string, by: string): number {
  const said = /([一两二三四五六七八九十]|\d{1,2})年(?:来|间)/.exec(sentence)?.[1] ?? '';
  const years = NUMERALS[said] ?? (Number(said) || 0);
  if (by.includes('月')) return years > 0 ? years * 12 : 1;
  return by.includes('年') && years > 0 ? years : 1;
}

/** 带动1000户增收500万元，户均增收5000元: total, heads and average fit together. */
function* perHead(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const sentence of figuresOf(passage)) {
    const { amounts } = sentence;
    for (let at = 2; at < amounts.length; at += 1) {
      const average = amounts[at];
      const pair = [amounts[at - 2], amounts[at - 1]];
      const sums = pair.find((each) => each?.kind === 'money');
      const heads = pair.find((each) => each?.kind === 'count' || each?.kind === 'measure');
      if (!average || !sums || !heads || average.kind !== 'money' || average.unit !== sums.unit) continue;
      const said = AVERAGE.exec(text.slice(Math.max(0, average.start - 24), average.start));
      if (!said) continue;
      const by = said[5] ?? '';
      const sameHead = (HEADS[said[1] ?? said[2] ?? said[3] ?? said[4] ?? ''] ?? '').includes(heads.unit);
      const lead = (quantity: Quantity): string => noun(text.slice(Math.max(0, quantity.start - 12), quantity.start).replace(/.*[，。；：、\d]/, ''));
      const wanted = noun(said[6] ?? '');
      const sameThing = wanted.length === 2 && lead(sums) === wanted;
      const whole = product(intervalOf(average), product(intervalOf(heads), point(rational(periods(sentence.text, by)))));
      const params = { heads: text.slice(heads.start, heads.end), sum: text.slice(sums.start, sums.end), average: text.slice(average.start, average.end) };
      const place: Hit = { passage, start: average.start, end: average.end, params, related: placed(passage, [sums, heads]) };
      if (sameHead && sameThing && by === '' && !/年|月/.test(said[6] ?? '')) {
        if (!meets(whole, intervalOf(sums))) yield { ...place, severity: pair.every((each) => !each?.approximation) && !average.approximation ? 'error' : 'warning' };
      } else if (/[总共累]/.test(text.slice(Math.max(0, sums.start - 10), sums.start)) && isLess(multiply(intervalOf(sums).high, rational(2)), whole.low) && (sameHead || by !== '') && !isLess(ZERO, subtract(intervalOf(average).low, intervalOf(sums).high))) yield { ...place, severity: 'warning' };
    }
  }
}

const SOURCE = '算术复核；《图书编校质量差错认定细则》数据差错';

export const partRules: readonly PassageRule[] = [
  { id: 'figures.part_over_whole', scope: 'passage', severity: 'error', source: SOURCE, find: partsOverWhole },
  { id: 'figures.sum', scope: 'passage', severity: 'warning', source: SOURCE, find: sums },
  { id: 'figures.per_head', scope: 'passage', severity: 'error', source: SOURCE, find: perHead },
];
