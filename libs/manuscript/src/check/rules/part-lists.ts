import { slipOf } from '../digit-slips';
import type { Passage } from '../passage';
import { figuresOf, intervalOf, isExact, placed, valueOf, type Quantity, type SentenceFigures } from '../quantities';
import { add, divide, isEqual, isLess, meets, multiply, point, rational, subtract, sum, ZERO, type Interval, type Rational } from '../rational';
import type { Hit } from '../rule';

/** More than this is no list of parts that somebody adds up; it also bounds the work. */
export const LONGEST_LIST = 16;
export const total = (quantities: readonly Quantity[]): Interval => quantities.map(intervalOf).reduce(sum, point(ZERO));
const printedTotal = (quantities: readonly Quantity[]): Rational => quantities.map(valueOf).reduce(add, ZERO);

/** What stands between two items of one list: 、驿站, 个中心、, years left out. */
export const JOINED = /^[^，。；：、\d]{0,14}(?:[、，+＋和及与]|以及)[^，。；：、\d]{0,14}$/;
/** The same of a list that no comma parts. */
const LISTED = /^[^，。；：、\d]{0,10}(?:[、+＋和及与]|以及)[^，。；：、\d]{0,14}$/;
/** What leaves a list open: 等, 其余, 另有. */
const OPEN = /^[^，。；：、\d]{0,8}等|^[^。；\d]{0,6}(?:其余|其[他它]|余下|剩余|另|还有|以及)/;

/** The amounts of one unit from a place on that one list joins. */
function listFrom(text: string, { amounts }: SentenceFigures, from: number): Quantity[] {
  const list: Quantity[] = [];
  for (let at = from; at < amounts.length && list.length < LONGEST_LIST; at += 1) {
    const [each, last] = [amounts[at], list.at(-1)];
    if (!each || (last && (each.unit !== last.unit || !LISTED.test(text.slice(last.afterEnd, each.beforeAt))))) break;
    list.push(each);
  }
  return list;
}

/** Whether the first so many parts make the whole: what follows them is told of something else. */
const beginsWithWhole = (whole: Quantity, parts: readonly Quantity[]): boolean => {
  let running = point(ZERO);
  return parts.some((part, at) => {
    running = sum(running, intervalOf(part));
    return at > 0 && meets(running, intervalOf(whole));
  });
};

/** 480台，其中甲60台、乙120台、丙160台、丁120台: a list of three parts and more that lacks a tenth of its whole or less, and is not left open. */
export function lacksALittle(text: string, whole: Quantity, parts: readonly Quantity[]): boolean {
  const joined = parts.findIndex((part, at) => at > 0 && !LISTED.test(text.slice(parts[at - 1]?.afterEnd, part.beforeAt)));
  const list = joined < 0 ? parts : parts.slice(0, joined);
  const last = list.at(-1);
  if (list.length < 2 || !last || !isExact([whole, ...list]) || OPEN.test(text.slice(last.afterEnd, last.afterEnd + 16)) || beginsWithWhole(whole, parts)) return false;
  if (slipOf(printedTotal(list), whole) !== undefined) return true;
  const missing = subtract(valueOf(whole), printedTotal(list));
  return list.length > 2 && isLess(total(list).high, intervalOf(whole).low) && !isLess(multiply(valueOf(whole), rational(1, 10)), missing);
}

/** 2.5亿元，其中1.5亿元、0.8亿元、0.3亿元: a little more than the whole, as rounding may make it. */
export const exceedsByRounding = (whole: Quantity, parts: readonly Quantity[]): boolean =>
  parts.length <= 5 && isExact([whole, ...parts]) && isLess(valueOf(whole), printedTotal(parts)) && isLess(printedTotal(parts), multiply(valueOf(whole), rational(11, 10))) && !parts.some((_, at) => at > 0 && isEqual(printedTotal(parts.slice(0, at + 1)), valueOf(whole)));

/** 共70个：, 84名，分别为, 70个（: what follows makes the whole. */
const MAKES = /^[^，。；：、\d（]{0,10}(?:：|，(?:分别(?:为|是|有)|具体(?:为|是)|包括|即)|（(?:含|包括|分别(?:为|是))?)[^，。；：、\d）]{0,14}$/;
const WHOLE_LEAD = /(?:共|总|合计|全部)[^，。；：\d]{0,10}$/;

/** A total and, behind a colon or in brackets, the parts it is made of. */
function* toldParts(passage: Passage, sentence: SentenceFigures): Generator<Hit> {
  const { text } = passage;
  const { amounts } = sentence;
  for (const [at, whole] of amounts.entries()) {
    const first = amounts[at + 1];
    if (!first || whole.unit === '' || first.unit !== whole.unit || !['count', 'money', 'measure'].includes(whole.kind)) continue;
    const gap = text.slice(whole.afterEnd, first.beforeAt);
    if (!MAKES.test(gap) || !(/分别|具体/.test(gap) || WHOLE_LEAD.test(text.slice(Math.max(0, whole.beforeAt - 14), whole.beforeAt)))) continue;
    const parts = listFrom(text, sentence, at + 1);
    const last = parts.at(-1);
    if (parts.length < 2 || !last || !isExact([whole, ...parts]) || OPEN.test(text.slice(last.afterEnd, last.afterEnd + 16)) || /每|均/.test(gap) || beginsWithWhole(whole, parts)) continue;
    const made = divide(printedTotal(parts), valueOf(whole));
    if (isLess(made, rational(1, 2)) || isLess(rational(2), made)) continue;
    yield { passage, start: whole.start, end: whole.end, params: { parts: partsOf(text, parts), stated: text.slice(whole.start, whole.end) }, related: placed(passage, parts) };
  }
}

const partsOf = (text: string, parts: readonly Quantity[]): string => parts.map((part) => text.slice(part.start, part.end)).join('＋');

const LEAST = rational(100);
/** A part of a list has a name of two characters and more before its number. */
const NAMED = /[\u4e00-\u9fa5]{2}$/;

/** More figures of one unit than this leave no one total. */
const MANY = 6;

/** The amounts counted as this one is and before it, a few more than may matter. */
function* ofUnit(sentences: readonly SentenceFigures[], { unit, start }: Quantity): Generator<Quantity> {
  let count = 0;
  for (const { amounts } of sentences) {
    for (const amount of amounts) {
      if (amount.end > start || count > MANY) return;
      if (amount.unit !== unit) continue;
      count += 1;
      yield amount;
    }
  }
}

/** 投放6000辆……完好5340辆、待修460辆、停用180辆: a list in another sentence that all but makes the one total of its unit in the paragraph. */
function* nearTotals(passage: Passage): Generator<Hit> {
  const { text } = passage;
  const sentences = figuresOf(passage);
  for (const [index, sentence] of sentences.entries()) {
    for (let at = 0; at + 2 < sentence.amounts.length; at += 1) {
      const parts = listFrom(text, sentence, at);
      if (parts.length < 3) continue;
      const first = parts[0];
      const lead = text.slice(Math.max(sentence.start, (first?.beforeAt ?? 0) - 24), first?.beforeAt);
      at += parts.length - 1;
      if (!first || !isExact(parts) || first.kind !== 'count' || isLess(printedTotal(parts), LEAST) || !NAMED.test(lead) || /其中|新增|分别|每|均/.test(lead)) continue;
      if (OPEN.test(text.slice(parts.at(-1)?.afterEnd, (parts.at(-1)?.afterEnd ?? 0) + 16)) || /^[^。；\d]{0,6}共/.test(text.slice(parts.at(-1)?.afterEnd))) continue;
      const others = [...ofUnit([...sentences.slice(Math.max(0, index - 3), index), sentence], first)];
      const [whole] = others;
      if (others.length > MANY) continue;
      const apart = whole && subtract(valueOf(whole), printedTotal(parts));
      if (!whole || !apart || others.some((other) => !isEqual(valueOf(other), valueOf(whole))) || !isExact([whole]) || isEqual(apart, ZERO) || MAKES.test(text.slice(whole.afterEnd, first.beforeAt))) continue;
      const bound = multiply(valueOf(whole), rational(1, 20));
      if (isLess(bound, apart) || isLess(bound, subtract(ZERO, apart))) continue;
      yield { passage, start: first.start, end: parts.at(-1)?.end ?? first.end, params: { parts: partsOf(text, parts), stated: text.slice(whole.start, whole.end) }, related: placed(passage, [whole]) };
    }
  }
}

/** Lists of parts that do not make the total told before them. */
export function* listedParts(passage: Passage): Generator<Hit> {
  for (const sentence of figuresOf(passage)) yield* toldParts(passage, sentence);
  yield* nearTotals(passage);
}
