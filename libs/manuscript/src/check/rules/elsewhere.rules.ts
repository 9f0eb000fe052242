import { isNear, printedLike, slipOf } from '../digit-slips';
import type { CheckedCase, Passage } from '../passage';
import { figuresOf, intervalOf, quoted, valueOf, type Quantity, type SentenceFigures } from '../quantities';
import { divide, formatDecimal, isLess, meets, multiply, point, product, quotient, rational, ZERO } from '../rational';
import type { CaseRule, Hit } from '../rule';
import { averageAt, thing } from './average-accounts';

/** A number of a named thing: 渔港12座, 28个食堂. */
interface Named {
  passage: Passage;
  quantity: Quantity;
  /** What stands before it in its clause, and behind. */
  lead: string;
  behind: string;
}

const HUNDRED = rational(100);
const FILL = /(?:累计|总计|共计|已经|已|现有|共有|仅有|仅|达到|达|为|共|有|了|突破|逾|全部|均|建成|建有)+$/;
/** Words that make it a part, a step or a mean of the things. */
const OTHER = /其中|首批|新增|另|剩余|目标|计划|力争|预计|最[高低大]|每|各|原|增|扩|较|比|退|减少|均|[由从至到]$/;

function* namedIn(passage: Passage, { amounts, start, text: sentence }: SentenceFigures): Generator<Named> {
  const { text } = passage;
  const parts = sentence.indexOf('其中');
  for (const quantity of amounts) {
    if (parts >= 0 && quantity.start > start + parts) continue;
    if (!['count', 'measure', 'money'].includes(quantity.kind) || quantity.unit === '' || quantity.approximation) continue;
    const lead = /[\u4e00-\u9fa5]*$/.exec(text.slice(Math.max(start, quantity.beforeAt - 16), quantity.beforeAt))?.[0] ?? '';
    if (OTHER.test(lead)) continue;
    yield { passage, quantity, lead: lead.replace(FILL, ''), behind: /^[\u4e00-\u9fa5]*/.exec(text.slice(quantity.end, quantity.end + 10))?.[0] ?? '' };
  }
}

/** More different numbers of one thing than this are as good as none. */
const MANY = 8;
type Known = ReadonlyMap<string, readonly Named[]>;

/** Numbers by unit and the two characters of a name that is nearest to them; of equal ones the first. */
function indexOf(named: Iterable<Named>): Known {
  const index = new Map<string, Named[]>();
  for (const each of named) {
    for (const key of [`${thing(each.quantity.unit)}<${each.lead.slice(-2)}`, `${thing(each.quantity.unit)}>${each.behind.slice(0, 2)}`]) {
      const list = index.get(key);
      if (!list) index.set(key, [each]);
      else if (list.length <= MANY && !list.some(({ quantity, lead, behind }) => quantity.digits === each.quantity.digits && quantity.scale === each.quantity.scale && lead === each.lead && behind === each.behind)) list.push(each);
    }
  }
  return index;
}

/** The one number that a case gives of these things, by their name and how they are counted; undefined where it gives several or none. */
function onlyOne(known: Known, noun: string, unit: string, not: readonly Quantity[]): Named | undefined {
  const near = [...(known.get(`${thing(unit)}<${noun.slice(-2)}`) ?? []), ...(known.get(`${thing(unit)}>${noun.slice(0, 2)}`) ?? [])];
  const found = near.filter(({ quantity, lead, behind }) => thing(quantity.unit) === thing(unit) && (lead.endsWith(noun) || behind.startsWith(noun)) && !not.includes(quantity));
  const [first] = found;
  return first && found.every(({ quantity }) => meets(intervalOf(quantity), intervalOf(first.quantity))) ? first : undefined;
}

const spanOf = ({ passage, quantity }: Named) => ({ passage, start: quantity.start, end: quantity.end });

/** 1.8万人，占全区老年人的: the whole is told in another place. */
const OF_NAMED = /^(?:，[^，。；：\d]{0,6})?(?:约|就)?占(?:了)?(?:全[省市县区州旗镇乡村])?(?:总)?([\u4e00-\u9fa5]{2,8}?)(?:总数|总量|总人数|总户数|总面积|总数量)?的?$/;

function* sharesIn(passage: Passage, { amounts }: SentenceFigures, known: Known): Generator<Hit> {
  const { text } = passage;
  for (const [at, share] of amounts.entries()) {
    const part = amounts[at - 1];
    if (share.unit !== '%' || share.approximation || !part || part.approximation || part.unit === '' || part.kind === 'percent') continue;
    const noun = OF_NAMED.exec(text.slice(part.afterEnd, share.beforeAt))?.[1];
    if (noun === undefined) continue;
    // A whole in the sentence itself is the affair of figures.share_of_part.
    if (amounts.slice(Math.max(0, at - 9), at - 1).some((each) => thing(each.unit) === thing(part.unit) && text.slice(Math.max(0, each.beforeAt - 16), each.beforeAt).replace(FILL, '').endsWith(noun))) continue;
    const whole = onlyOne(known, noun, part.unit, [part]);
    if (!whole || !isLess(ZERO, intervalOf(whole.quantity).low) || isLess(valueOf(whole.quantity), valueOf(part))) continue;
    if (meets(product(quotient(intervalOf(part), intervalOf(whole.quantity)), point(HUNDRED)), intervalOf(share))) continue;
    const computed = `${formatDecimal(divide(multiply(valueOf(part), HUNDRED), valueOf(whole.quantity)), Math.max(1, share.decimals))}%`;
    yield { passage, start: share.start, end: share.end, params: { noun, one: quoted(whole.passage, whole.quantity), computed, stated: quoted(passage, share) }, related: [spanOf(whole), { passage, start: part.start, end: part.end }] };
  }
}

const FOLLOWS = /^[，、][^，。；：\d]{0,16}$/;

/** 设立站长36名，平均每座渔港3名: how many there are is told in another place. */
function* averagesIn(passage: Passage, { amounts, start }: SentenceFigures, known: Known): Generator<Hit> {
  const { text } = passage;
  for (const [at, average] of amounts.entries()) {
    const whole = amounts[at - 1];
    if (!whole || average.approximation || whole.approximation || average.unit === '' || thing(whole.unit) !== thing(average.unit) || !FOLLOWS.test(text.slice(whole.afterEnd, average.beforeAt))) continue;
    const said = averageAt(text, average, start);
    const beside = text.slice(Math.max(start, whole.beforeAt - 12), whole.beforeAt);
    if (!said || said.noun === '' || said.by === '' || /均|每/.test(beside)) continue;
    if (amounts.slice(Math.max(0, at - 9), at).some((each) => each !== whole && thing(each.unit) === thing(said.by))) continue;
    const heads = onlyOne(known, said.noun, said.by, [whole, average]);
    if (!heads || isLess(valueOf(heads.quantity), rational(2))) continue;
    const mean = divide(valueOf(whole), valueOf(heads.quantity));
    if (meets(product(intervalOf(heads.quantity), intervalOf(average)), intervalOf(whole)) || isNear(mean, valueOf(average), 20)) continue;
    // Other things may be shared otherwise: far off and no slip, it is told of something else.
    if (slipOf(mean, average) === undefined && !isNear(mean, valueOf(average), 2)) continue;
    yield { passage, start: average.start, end: average.end, params: { noun: said.noun, one: quoted(heads.passage, heads.quantity), computed: printedLike(mean, average, 1), stated: quoted(passage, average) }, related: [spanOf(heads), { passage, start: whole.start, end: whole.end }] };
  }
}

/** Shares and averages that do not fit the number their things have in another place of the case. */
function* withElsewhere(subject: CheckedCase): Generator<Hit> {
  const sentences = subject.body.flatMap((passage) => figuresOf(passage).map((sentence) => ({ passage, sentence })));
  if (!sentences.some(({ sentence }) => /占|平均/.test(sentence.text))) return;
  const known = indexOf(sentences.flatMap(({ passage, sentence }) => [...namedIn(passage, sentence)]));
  for (const { passage, sentence } of sentences) {
    if (sentence.text.includes('占')) yield* sharesIn(passage, sentence, known);
    if (sentence.text.includes('平均')) yield* averagesIn(passage, sentence, known);
  }
}

export const elsewhereRules: readonly CaseRule[] = [
  { id: 'figures.elsewhere', scope: 'case', severity: 'warning', source: '算术复核：同一文稿数据一致', find: withElsewhere },
];
