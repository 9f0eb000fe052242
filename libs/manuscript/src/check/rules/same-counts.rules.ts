import type { CheckedCase, Passage } from '../passage';
import { figuresOf, intervalOf, quantitiesOf, valueOf, type Quantity } from '../quantities';
import { isLess, meets, multiply, rational, subtract, ZERO } from '../rational';
import type { CaseRule, Hit } from '../rule';

interface Told {
  passage: Passage;
  quantity: Quantity;
  /** Whether it is told as the number of all of them: 共有, 现有, 全县, or bare before its noun. */
  words: string;
  noun: string;
}

const AMOUNTS: readonly string[] = ['count', 'money', 'measure', 'percent'];
const printed = ({ passage, quantity }: Told): string => passage.text.slice(quantity.start, quantity.end);
const spanOf = ({ passage, quantity }: Told) => ({ passage, start: quantity.start, end: quantity.end });

/** Four characters before one figure, the figure, and up to so many to the next: where all that is alike, one thing is told. */
const LEAD = 4;
const LONGEST = 24;
const LISTED = /[一二三四五六七八九十]等奖|每|其中|分别|至|到|—|最|第/;

/** 招引项目7个，投资额212亿元……招引项目7个，投资额216亿元. */
function* sameContexts(subject: CheckedCase): Generator<Hit> {
  const known = new Map<string, Told>();
  for (const passage of subject.body) {
    for (const { amounts, start } of figuresOf(passage)) {
      for (const [at, quantity] of amounts.entries()) {
        const before = amounts[at - 1];
        const from = (before?.beforeAt ?? 0) - LEAD;
        if (!before || before.kind === 'percent' || from < start || quantity.beforeAt - from > LONGEST || !AMOUNTS.includes(quantity.kind) || quantity.unit === '') continue;
        const words = passage.text.slice(from, quantity.beforeAt);
        if (LISTED.test(words) || !/^[\u4e00-\u9fa5]{4}/.test(words) || !/[\u4e00-\u9fa5]{2}$/.test(words)) continue;
        const told: Told = { passage, quantity, words, noun: words.replace(/.*[\d，。；：、]/, '') };
        const first = known.get(words);
        if (!first) known.set(words, told);
        else if (first.quantity.unit === quantity.unit && !meets(intervalOf(first.quantity), intervalOf(quantity))) yield { ...spanOf(told), params: { noun: words.replace(/^[^\u4e00-\u9fa5\d]+/, ''), one: printed(first), other: printed(told) }, related: [spanOf(first)] };
      }
    }
  }
}

const FILL = /(?:累计|总计|共计|已经|已|现有|共有|达到|达|超过|超|约|近|为|共|有|了|突破|逾|全部|均)+$/;
/** Words that make it another number of the same things. */
const OTHER = /其中|首批|第.批|新增|新|另|剩余|目标|计划|力争|预计|最[高低大]|每|各|[从由自]|原|增|扩|较|比|退|减少|以上|规[上模]|试点|部分|另外|余下|分别|前|后|再|又|还|[一二三四五六七八九两]批/;

function* countsIn(passage: Passage): Generator<Told> {
  const { text } = passage;
  for (const quantity of quantitiesOf(passage)) {
    if (quantity.kind !== 'count' || quantity.scale !== '' || quantity.approximation || quantity.digits.length < 2 || quantity.decimals > 0) continue;
    const clause = /[^，。；：、]*$/.exec(text.slice(Math.max(0, quantity.beforeAt - 18), quantity.beforeAt))?.[0] ?? '';
    if (OTHER.test(clause)) continue;
    const nounAt = quantity.unit.startsWith('个') ? quantity.unitAt + 1 : quantity.end;
    const behind = /^[\u4e00-\u9fa5]{3,8}/.exec(text.slice(nounAt, nounAt + 8))?.[0];
    const told = { passage, quantity, words: clause };
    if (behind !== undefined && behind.slice(0, 3).length === 3) yield { ...told, noun: `${quantity.unit.charAt(0)}${behind.slice(0, 3)}` };
    else {
      const lead = clause.replace(FILL, '');
      if (/^[\u4e00-\u9fa5]{3}$/.test(lead.slice(-3))) yield { ...told, noun: `${quantity.unit.charAt(0)}${lead.slice(-3)}` };
    }
  }
}

/** Whether one digit parts two numbers, or two that change places: how a hand slips, and a count does not. */
function isSlip(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const apart = [...one].flatMap((digit, at) => (digit === other.charAt(at) ? [] : [at]));
  return apart.length === 1 || (apart.length === 2 && [...one].sort().join('') === [...other].sort().join(''));
}

/** 90个村集体入股……98个村集体分红: the same things, counted by one digit otherwise. */
function* slippedCounts(subject: CheckedCase): Generator<Hit> {
  const known = new Map<string, Told[]>();
  for (const passage of subject.body) {
    for (const told of countsIn(passage)) {
      const list = known.get(told.noun);
      if (list) list.push(told);
      else known.set(told.noun, [told]);
    }
  }
  for (const list of known.values()) {
    const values = [...new Set(list.map(({ quantity }) => quantity.digits))];
    const [a, b] = values;
    if (a === undefined || b === undefined || values.length !== 2 || !isSlip(a, b)) continue;
    const [first] = list;
    const second = list.find(({ quantity }) => quantity.digits === b);
    if (!first || !second || first.passage === second.passage && first.quantity === second.quantity) continue;
    const apart = subtract(valueOf(first.quantity), valueOf(second.quantity));
    const bound = multiply(valueOf(first.quantity), rational(1, 6));
    const isSwapped = [...a].sort().join('') === [...b].sort().join('');
    if (!isSwapped && (isLess(bound, apart) || isLess(bound, subtract(ZERO, apart)))) continue;
    yield { ...spanOf(second), params: { noun: first.noun.slice(1), one: printed(first), other: printed(second) }, related: [spanOf(first)] };
  }
}

function* sameCounts(subject: CheckedCase): Generator<Hit> {
  yield* sameContexts(subject);
  yield* slippedCounts(subject);
}

export const sameCountRules: readonly CaseRule[] = [
  { id: 'figures.same_count', scope: 'case', severity: 'warning', source: '同一文稿数据一致', find: sameCounts },
];
