import { slipOf } from '../digit-slips';
import type { Passage } from '../passage';
import { figuresOf, intervalOf, placed, valueOf, type Quantity, type SentenceFigures } from '../quantities';
import { add, formatDecimal, isEqual, isLess, meets, multiply, point, product, quotient, rational, ZERO } from '../rational';
import type { Hit, PassageRule } from '../rule';
import { LONGEST_LIST, total } from './part-lists';

const HUNDRED = rational(100);
const exactTotal = (quantities: readonly Quantity[]): Quantity['digits'] => {
  const decimals = Math.max(0, ...quantities.map(({ decimals: each }) => each));
  return formatDecimal(quantities.map(valueOf).reduce(add, ZERO), decimals);
};

/** 名 and 位 count people as 人 does. */
const thing = ({ unit }: Quantity): string => (unit === '名' || unit === '位' ? '人' : unit.startsWith('个') ? '个' : unit);

const SHARES = /(?:分别占|占比分别|比例分别|比重分别|占比依次|各占)(?!(?:全省|全市|全国|全县|全区|同期))[^，。；：\d]{0,8}$/;
const LIST_GAP = /^(?:[、和及与，]|以及)?[^，。；：、\d]{0,8}$/;
const IN_BRACKETS = /^[）)][、和及与，]?(?:以及)?[^，。；：、（）\d]{1,14}[（(](?:占比?|约)?$/;

const isSharesList = (passage: Passage, list: readonly Quantity[]): 'said' | 'bracketed' | undefined => {
  const { text } = passage;
  const [first, second] = list;
  if (!first || !second) return undefined;
  if (SHARES.test(text.slice(Math.max(0, first.beforeAt - 16), first.beforeAt))) return 'said';
  const last = list.at(-1);
  const isClosed = list.length > 2 && last !== undefined && /^[）)][^，。；\d]{0,4}(?:[三四五六七八]|\d)?[类型种档]/.test(text.slice(last.end));
  return isClosed && list.every((each, index) => index === 0 || IN_BRACKETS.test(text.slice(list[index - 1]?.end ?? 0, each.beforeAt))) ? 'bracketed' : undefined;
};

/** 学校42所、学生2.4万人，分别占70%和50%: shares of things that are counted differently are no parts of one whole. */
function isOfOthers({ amounts }: SentenceFigures, list: readonly Quantity[]): boolean {
  const at = amounts.findIndex(({ start }) => start === list[0]?.start);
  const parts = amounts.slice(Math.max(0, at - list.length), at);
  return parts.length === list.length && parts.some((part) => thing(part) !== thing(parts[0] ?? part));
}

/** Shares of one whole, listed as such, that do not sum to 100. */
function* shares(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const sentence of figuresOf(passage)) {
    const rates = sentence.amounts.filter(({ unit }) => unit === '%');
    for (let at = 0; at < rates.length; at += 1) {
      const list = rates.slice(at, at + 1);
      for (const next of rates.slice(at + 1, at + LONGEST_LIST)) {
        const between = text.slice(list.at(-1)?.afterEnd ?? 0, next.beforeAt);
        if (!LIST_GAP.test(between) && !IN_BRACKETS.test(between)) break;
        list.push(next);
      }
      const kind = isSharesList(passage, list);
      if (!kind) continue;
      at += list.length - 1;
      if (kind === 'said' && isOfOthers(sentence, list)) continue;
      const range = total(list);
      const off = isLess(HUNDRED, range.low) || (isLess(range.high, HUNDRED) && !isLess(range.high, rational(kind === 'said' ? 94 : 85)));
      const [first, last] = [list[0], list.at(-1)];
      if (off && first && last) yield { passage, start: first.start, end: last.end, params: { sum: `${exactTotal(list)}%`, parts: list.map((each) => text.slice(each.start, each.end)).join('＋') } };
    }
  }
}

const SHARE_OF = /^[，、]?(占比?|比例为?|占总[数量人户][^，。；\d]{0,3}|占全部(?:的)?|占总数的?)(?:约|近|超过|超|达到|高达|达|为|逾)*$/;

/** 1.86万名劳动力中，就业的有1.72万人，就业率为…: the whole, then its part, then the rate of it. */
const OF_A_WHOLE = /^[^，。；：\d]{0,10}中，[^，。；：\d]{0,14}$/;
const BY_RATE = /([\u4e00-\u9fa5]{2})率(?:为|达到|达|是|约)?$/;

/** Whether the rate is the part's: 就业率 of those who 就业, and of no one else. */
const isRateOf = (between: string, partAt: number): boolean => {
  const stem = BY_RATE.exec(between)?.[1];
  return stem !== undefined && between.slice(0, partAt).includes(stem);
};
/** 36个，占全县90个行政村的…: the part, then the whole. */
const TAKES_UP = /^[^，。；：\d]{0,8}，?(?:约)?占(?:了)?[^，。；：\d]{0,8}$/;
const OF_IT = /^[^，。；：、\d]{0,10}的$/;

/** A share that is not its part ÷ its whole, by no rounding. */
function* wrongShare(passage: Passage, part: Quantity, whole: Quantity, share: Quantity, surely = true, mayExceed = false): Generator<Hit> {
  const { text } = passage;
  const [a, b, told] = [intervalOf(whole), intervalOf(part), intervalOf(share)];
  if (!isLess(ZERO, a.low) || meets(product(quotient(b, a), point(HUNDRED)), told)) return;
  const exact = multiply(quotient(point(valueOf(part)), point(valueOf(whole))).low, HUNDRED);
  if ((isLess(HUNDRED, exact) && !mayExceed) || isEqual(exact, ZERO)) return;
  const sure = (surely || slipOf(exact, { ...share, scale: '' }) !== undefined) && [whole, part, share].every(({ approximation }) => approximation === undefined);
  yield { passage, start: share.start, end: share.end, params: { part: text.slice(part.start, part.end), whole: text.slice(whole.start, whole.end), stated: text.slice(share.start, share.end), computed: `${formatDecimal(exact, Math.max(1, share.decimals))}%` }, severity: sure ? 'error' : 'warning', related: placed(passage, [whole, part]) };
}

/** 占总种植面积的65%, 占全县耕地的40%. Groups: the scope, the noun of the whole. */
const OF_NAMED = /^[^，。；：\d]{0,6}，?(?:约|就)?占(总|全[省市县区州旗镇乡村国])(?:的)?([\u4e00-\u9fa5]{2,8}?)(?:总[量数])?的(?:比例)?(?:约|近|超过|超|达到|高达|达|为|逾)*$/;
const LEAD_FILL = /(?:累计|已|达到|达|超过|超|约|近|为|共|有|共有|现有|了|逾)+$/;

/** The whole that a share names, told before it in the sentence with the same noun; undefined where its scope is another. */
function namedWhole(text: string, { amounts }: SentenceFigures, at: number, [, scope = '', noun = '']: RegExpExecArray): { whole: Quantity; surely: boolean } | undefined {
  const part = amounts[at - 1];
  for (const whole of amounts.slice(Math.max(0, at - 4), at - 1).reverse()) {
    if (!part || whole.unit === '' || thing(whole) !== thing(part)) continue;
    const lead = /[^，。；：、\d]*$/.exec(text.slice(Math.max(0, whole.beforeAt - 20), whole.beforeAt))?.[0].replace(LEAD_FILL, '') ?? '';
    if (!lead.endsWith(noun) || /均|每|其中|新增|增加/.test(lead)) continue;
    const said = /全[省市县区州旗镇乡村国]/.exec(lead)?.[0];
    if (scope !== '总' && said !== undefined && said !== scope) continue;
    return { whole, surely: said === scope || (scope === '总' && (lead.endsWith(`总${noun}`) || said !== undefined)) };
  }
  return undefined;
}

/** 60周岁及以上老年人: an age is no amount. */
const AGE = /\d+(?:周岁|岁)(?:及以上|以上|以下|及以下)?/g;
const isAge = ({ unit }: Quantity): boolean => unit === '岁' || unit === '周岁';

/** 发出预警400条，处置320条，处置率为: the whole, what was done of it, and the rate of doing it. */
const DONE_RATE = /^[，、]([\u4e00-\u9fa5]{2})率(?:为|达到|达|是|约)*$/;
const DONE_OF = /^[，、；][^，。；：\d]{0,16}$/;

/** The figures that a rate of what was done is made of; undefined where some other figure before it makes the rate. */
function doneOf(text: string, amounts: readonly Quantity[], at: number): { whole: Quantity; part: Quantity } | undefined {
  const [whole, part, share] = [amounts[at - 2], amounts[at - 1], amounts[at]];
  if (!whole || !part || !share || thing(whole) !== thing(part) || part.unit === '') return undefined;
  const stem = DONE_RATE.exec(text.slice(part.afterEnd, share.beforeAt))?.[1];
  const gap = text.slice(whole.afterEnd, part.beforeAt);
  if (stem === undefined || !DONE_OF.test(gap) || !gap.includes(stem)) return undefined;
  const made = (each: Quantity): boolean => thing(each) === thing(part) && isLess(ZERO, intervalOf(each).low) && meets(product(quotient(intervalOf(part), intervalOf(each)), point(HUNDRED)), intervalOf(share));
  return amounts.slice(Math.max(0, at - 8), at - 1).some(made) ? undefined : { whole, part };
}

/** 共1860万元，其中甲1116万元、乙744万元，分别占60%和40%: each share is of its own part. */
function* sharesOfParts(passage: Passage, sentence: SentenceFigures): Generator<Hit> {
  const { text } = passage;
  const { amounts } = sentence;
  for (let at = 3; at < amounts.length; at += 1) {
    const first = amounts[at];
    if (first?.unit !== '%' || !SHARES.test(text.slice(Math.max(0, first.beforeAt - 16), first.beforeAt))) continue;
    let end = at + 1;
    while (end < amounts.length && end - at < LONGEST_LIST && amounts[end]?.unit === '%' && LIST_GAP.test(text.slice(amounts[end - 1]?.afterEnd ?? 0, amounts[end]?.beforeAt))) end += 1;
    const from = at - (end - at);
    const parts = amounts.slice(Math.max(0, from), at);
    if (end - at < 2 || from < 1 || !/其中/.test(text.slice(amounts[from - 1]?.afterEnd, parts[0]?.beforeAt))) continue;
    for (const [index, part] of parts.entries()) {
      // 学校60所、学生4.8万人，其中…: each part is of the one whole before it that is counted as it is.
      const [whole, other] = amounts.slice(Math.max(0, from - LONGEST_LIST), from).filter((each) => each.unit !== '' && thing(each) === thing(part)).reverse();
      const share = amounts[at + index];
      if (share && whole && (other === undefined || thing(part) === thing(parts[1 - Math.min(index, 1)] ?? part))) yield* wrongShare(passage, part, whole, share);
    }
    at = end - 1;
  }
}

/** 共100家，其中甲类20家，占35%: share = part ÷ whole. */
function* shareOfPart(passage: Passage): Generator<Hit> {
  for (const figures of figuresOf(passage)) {
    const sentence = { ...figures, amounts: figures.amounts.filter((each) => !isAge(each)) };
    yield* sharesOfParts(passage, sentence);
    yield* namedParts(passage, sentence);
    for (let at = 2; at < sentence.amounts.length; at += 1) yield* shareAt(passage, sentence, at);
  }
}

/** 增至3000万元，增长1.5倍，其中…1800万元，占60%: rates between the whole and its part are no amounts of it. */
function wholeFurtherOff(text: string, amounts: readonly Quantity[], at: number): Quantity | undefined {
  const [part, share] = [amounts[at - 1], amounts[at]];
  const whole = amounts.slice(Math.max(0, at - 5), at - 1).reverse().find(({ kind }) => kind !== 'percent' && kind !== 'times' && kind !== 'points');
  const last = amounts[at - 2];
  if (!part || !share || !whole || !last || whole === last || part.unit === '' || thing(whole) !== thing(part)) return undefined;
  return /^[^。；：\d]{0,12}其中[^，。；：\d]{0,14}$/.test(text.slice(last.afterEnd, part.beforeAt)) && SHARE_OF.test(text.slice(part.afterEnd, share.start)) ? whole : undefined;
}

/** 其中财政补助1200万元、社会捐赠600万元，财政补助占40%: the part that is named, of the whole before 其中. */
const NAMED_PART = /[，、；]([\u4e00-\u9fa5]{2,10}?)(?:占比|占)(?:比|总投资的?|总数的?|总额的?)?(?:为|达|约)*$/;

function* namedParts(passage: Passage, { amounts, start }: SentenceFigures): Generator<Hit> {
  const { text } = passage;
  for (const [at, share] of amounts.entries()) {
    const last = amounts[at - 1];
    if (share.unit !== '%' || !last || last.kind === 'percent') continue;
    const name = NAMED_PART.exec(text.slice(Math.max(start, last.afterEnd), share.beforeAt))?.[1];
    const from = text.lastIndexOf('其中', last.start);
    if (name === undefined || from < start) continue;
    const parts = amounts.slice(0, at).filter((each) => each.start > from);
    const whole = amounts.filter((each) => each.end <= from).at(-1);
    const part = parts.find((each) => text.slice(Math.max(from, each.beforeAt - name.length), each.beforeAt) === name);
    if (part && whole && part.unit !== '' && thing(part) === thing(whole)) yield* wrongShare(passage, part, whole, share, false);
  }
}

/** The share at this place of a sentence, where it is not what its part and its whole make. */
function* shareAt(passage: Passage, sentence: SentenceFigures, at: number): Generator<Hit> {
  const { text } = passage;
  const { amounts } = sentence;
  const [whole, part, share] = [amounts[at - 2], amounts[at - 1], amounts[at]];
  if (!whole || !part || share?.unit !== '%') return;
  const told = OF_NAMED.exec(text.slice(part.afterEnd, share.start));
  const named = told && namedWhole(text, sentence, at, told);
  if (named) {
    yield* wrongShare(passage, part, named.whole, share, named.surely);
    return;
  }
  if (thing(whole) !== thing(part) || whole.unit === '') {
    const further = wholeFurtherOff(text, amounts, at);
    if (further) yield* wrongShare(passage, part, further, share, false);
    return;
  }
  const done = doneOf(text, amounts, at);
  if (done) {
    yield* wrongShare(passage, done.part, done.whole, share, false, true);
    return;
  }
  const between = text.slice(whole.afterEnd, part.beforeAt);
  if (OF_A_WHOLE.test(between) && isRateOf(text.slice(whole.afterEnd, share.beforeAt), part.start - whole.afterEnd)) {
    yield* wrongShare(passage, part, whole, share, false);
  } else if (TAKES_UP.test(between) && OF_IT.test(text.slice(part.afterEnd, share.beforeAt))) {
    yield* wrongShare(passage, whole, part, share);
  } else {
    const said = SHARE_OF.exec(text.slice(part.afterEnd, share.start))?.[1];
    if (said !== undefined && /^[^。；：]{0,12}其中[^，。；：\d]{0,14}$/.test(between.replace(AGE, ''))) yield* wrongShare(passage, part, whole, share, said.startsWith('占总'));
  }
}

const SOURCE = '算术复核；《图书编校质量差错认定细则》数据差错';

export const shareRules: readonly PassageRule[] = [
  { id: 'figures.shares', scope: 'passage', severity: 'warning', source: SOURCE, find: shares },
  { id: 'figures.share_of_part', scope: 'passage', severity: 'error', source: SOURCE, find: shareOfPart },
];
