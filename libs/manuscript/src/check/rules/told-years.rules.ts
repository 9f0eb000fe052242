import { DOWN, gap, UP } from '../changes';
import { printedLike } from '../digit-slips';
import type { CheckedCase, Passage } from '../passage';
import { figuresOf, intervalOf, valueOf, type Quantity, type SentenceFigures } from '../quantities';
import { add, difference, divide, formatDecimal, isLess, meets, ONE, point, product, quotient, rational, subtract, ZERO, type Interval, type Rational } from '../rational';
import type { CaseRule, Hit } from '../rule';

/** What one year had of one thing: 2019年, 校医, 16名. */
interface YearValue {
  passage: Passage;
  quantity: Quantity;
  year: string;
  noun: string;
}

const HUNDRED = rational(100);
const FILL = /(?:累计|总计|共计|已经|已|现有|共有|仅有|仅为|仅|只有|只|(?:下降|降低|减少|降|减|增加|增长|提高|提升|上升|扩大|增|升)(?:至|到)|达到|达|超过|超|约|近|为|共|有|了|突破|逾|也|均|就|是)+$/;
const COUNT_OF = /(?:总人数|总数|总量|数量|人数|户数|规模|个数)$/;
/** Words that make it another thing than the one told elsewhere. */
const OTHER = /其中|新增|新建|另|首批|目标|计划|力争|预计|每|最[高低大]|同比|较|[增减升降]|提高|提升|同期|月均|日均|前三|季度|上半年|下半年|末位|第$/;
const NOUN = 4;

/** What a number is told of: the last words of its clause, without the words that only lead to it. */
function nounBefore(text: string, at: number, from: number): string {
  const lead = /[\u4e00-\u9fa5]*$/.exec(text.slice(Math.max(from, at - 22), at))?.[0].replace(/^[年月日]/, '').replace(FILL, '') ?? '';
  return OTHER.test(lead) ? '' : lead.replace(COUNT_OF, '');
}

const yearOf = ({ digits }: Quantity): string => digits;
const isYear = ({ unit, digits }: Quantity): boolean => unit === '年' && digits.length === 4;
const VALUED: readonly string[] = ['count', 'money', 'measure', 'percent'];

/** 2019年，全县校医16名; 不良率由2019年的62.5%降至2022年的57.3%: values with their year, in one sentence. */
function* valuesIn(passage: Passage, { amounts, dates, start }: SentenceFigures): Generator<YearValue> {
  const { text } = passage;
  const years = dates.filter(isYear);
  if (years.length === 0) return;
  for (const [at, quantity] of amounts.entries()) {
    if (!VALUED.includes(quantity.kind) || quantity.unit === '' || quantity.approximation) continue;
    const year = years.filter(({ end }) => end <= quantity.beforeAt).at(-1);
    if (!year) continue;
    const behind = text.slice(year.end, quantity.beforeAt);
    const of = /([\u4e00-\u9fa5]{2,20})[由从]$/.exec(text.slice(Math.max(start, year.start - 22), year.start));
    if (behind === '的' && of) yield { passage, quantity, year: yearOf(year), noun: nounBefore(text, year.start - 1, start) };
    else if (/^(?:的)?[增升提扩减降缩]/.test(behind) || /月|日|季|半年|^(?:底|末)?以来|比|较|至|到|计划/.test(behind)) continue;
    else if (years.length === 1 && amounts.slice(0, at).every(({ end, unit }) => end <= year.start || unit !== quantity.unit)) yield { passage, quantity, year: yearOf(year), noun: nounBefore(text, quantity.beforeAt, start) };
  }
}

const SINCE = new RegExp(`^，?([\\u4e00-\\u9fa5]{0,10})(?:比|较)(?:年|年底|年末)?(?:(净?增|${UP}|高|多)|(${DOWN}|低|少))(?:了)?(?:约|近|超过|超|达)*$`);

const TIMES_OF = /(?:^|[，；：])([\u4e00-\u9fa5]{0,12}?)(?:已|就)?(?:是|为|达到?|相当于)$/;

/** A change told against a year: 96%，比2020年提高14个百分点; 校医80名……校医人数比2019年增长5倍. */
interface Since {
  passage: Passage;
  now: Quantity;
  by: Quantity;
  year: string;
  noun: string;
  up: boolean;
  /** 是2019年的4倍: the times themselves, and no growth. */
  ratio?: boolean;
}

function* changesIn(passage: Passage, { amounts, dates, start }: SentenceFigures): Generator<Since> {
  const { text } = passage;
  for (const year of dates.filter(isYear)) {
    const at = amounts.findIndex((each) => each.start >= year.end);
    const by = amounts[at];
    const said = by && /(?:比|较)$/.test(text.slice(start, year.start)) ? /(?:^|[，；：])([\u4e00-\u9fa5]{0,12})(?:比|较)$/.exec(text.slice(Math.max(start, year.start - 16), year.start)) : null;
    const times = by?.kind === 'times' && text.slice(year.end, by.beforeAt) === '的' ? TIMES_OF.exec(text.slice(Math.max(start, year.start - 18), year.start)) : null;
    if (!by || !(said ?? times) || by.approximation) continue;
    const way = times ? null : SINCE.exec(`比${gap(text, year.end, by.beforeAt, dates)}`);
    if (!way && !times) continue;
    const subject = ((said ?? times)?.[1] ?? '').replace(COUNT_OF, '');
    const now = amounts.slice(0, at).reverse().find((each) => each.unit !== '' && !each.approximation && VALUED.includes(each.kind) && (subject === '' ? each === amounts[at - 1] : nounBefore(text, each.beforeAt, start).endsWith(subject.slice(-NOUN))));
    const noun = now && (subject === '' ? nounBefore(text, now.beforeAt, start) : subject);
    if (now && noun !== undefined && noun.length >= 2) yield { passage, now, by, year: yearOf(year), noun, up: way?.[2] !== undefined, ...(times ? { ratio: true } : {}) };
  }
}

/** Whether two names end alike: the whole of the shorter, or four characters of both. */
const isAlike = (one: string, other: string): boolean => one !== '' && other !== '' && (one.length >= NOUN && other.length >= NOUN ? one.slice(-NOUN) === other.slice(-NOUN) : one.length >= 2 && other.length >= 2 && (one.endsWith(other) || other.endsWith(one)));

const PLACE = /^全[市县区镇乡村]/;
/** Whether two names are one, but for the place before either. */
const isSame = (one: string, other: string): boolean => one.length >= NOUN && other.length >= NOUN && (one === other || (PLACE.test(one) !== PLACE.test(other) && one.replace(PLACE, '') === other.replace(PLACE, '')));

const magnitude = ({ low, high }: Interval): Interval => (isLess(low, ZERO) ? { low: subtract(ZERO, high), high: subtract(ZERO, low) } : { low, high });

/** Whether a base and its later value make the change that is told. */
function makes(base: Quantity, { now, by, up, ratio: isRatio }: Since): boolean {
  const [a, b, told] = [intervalOf(base), intervalOf(now), intervalOf(by)];
  if (by.kind === 'points' || by.unit === now.unit && by.kind !== 'percent') return meets(magnitude(up ? difference(b, a) : difference(a, b)), told);
  if (!isLess(ZERO, a.low)) return true;
  const ratio = quotient(b, a);
  if (isRatio) return meets(ratio, told);
  const change = up ? { low: subtract(ratio.low, ONE), high: subtract(ratio.high, ONE) } : { low: subtract(ONE, ratio.high), high: subtract(ONE, ratio.low) };
  if (by.kind === 'times') return meets(change, told);
  // A share that moves by per cent may have been subtracted; figures.rate_step asks about that.
  return now.kind === 'percent' || meets(product(change, point(HUNDRED)), told);
}

/** The base that the change makes, as it would be printed beside the one that is told. */
function baseFrom({ now, by, up, ratio }: Since, like: Quantity): string | undefined {
  const [value, change] = [valueOf(now), valueOf(by)];
  if (by.kind === 'points' || by.unit === now.unit) return printedLike(up ? subtract(value, change) : add(value, change), like);
  const rate: Rational = by.kind === 'times' ? change : divide(change, HUNDRED);
  const factor = ratio ? change : up ? add(ONE, rate) : subtract(ONE, rate);
  if (!isLess(ZERO, factor)) return undefined;
  return `${formatDecimal(divide(divide(value, factor), divide(valueOf(like), valueOf({ ...like, scale: '' }))), Math.max(1, like.decimals))}${like.scale}${like.unit}`;
}

const quoted = ({ passage, quantity }: YearValue): string => passage.text.slice(quantity.start, quantity.end);

/** One thing with two values in one year, or a change against a year whose value is told elsewhere and makes another. */
function* yearValues(subject: CheckedCase): Generator<Hit> {
  const values = new Map<string, YearValue[]>();
  const changes: Since[] = [];
  for (const passage of subject.body) {
    for (const sentence of figuresOf(passage)) {
      if (!sentence.dates.some(isYear)) continue;
      for (const value of valuesIn(passage, sentence)) {
        const key = `${value.year} ${value.quantity.unit}`;
        const known = values.get(key);
        const other = known?.find(({ noun, quantity }) => isSame(noun, value.noun) && !meets(intervalOf(quantity), intervalOf(value.quantity)));
        if (other) yield { passage, start: value.quantity.start, end: value.quantity.end, params: { year: value.year, noun: value.noun, one: quoted(other), other: quoted(value) }, related: [{ passage: other.passage, start: other.quantity.start, end: other.quantity.end }] };
        if (known) known.push(value);
        else values.set(key, [value]);
      }
      changes.push(...changesIn(passage, sentence));
    }
  }
  for (const change of changes) {
    const bases = (values.get(`${change.year} ${change.now.unit}`) ?? []).filter(({ noun, quantity }) => quantity !== change.now && isAlike(noun, change.noun));
    const [base] = bases;
    if (!base || bases.some(({ quantity }) => makes(quantity, change))) continue;
    const other = baseFrom(change, base.quantity);
    if (other === undefined) continue;
    const { passage, by, year, noun } = change;
    yield { passage, start: by.start, end: by.end, params: { year, noun, one: quoted(base), other }, related: [{ passage: base.passage, start: base.quantity.start, end: base.quantity.end }, { passage, start: change.now.start, end: change.now.end }] };
  }
}

export const toldYearRules: readonly CaseRule[] = [
  { id: 'figures.year_value', scope: 'case', severity: 'warning', source: '算术复核：同一文稿数据一致', find: yearValues },
];
