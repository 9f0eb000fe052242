import { nounsLikeUnits, units, type UnitKind } from './measure.lexicon';
import type { Passage } from './passage';
import { add, isLess, multiply, rational, readDecimal, subtract, ZERO, type Interval, type Rational } from './rational';

export type Approximation = 'about' | 'below' | 'above';

/** A number as it is printed, with what belongs to it: 近1.2万余户 is the digits 1.2, the scale 万, the unit 户 and two marks. */
export interface Quantity {
  /** From the first digit to the end of the unit (or of the scale where no unit follows); offsets in the text, UTF-16 units. */
  start: number;
  end: number;
  /** 12,345.6 */
  digits: string;
  decimals: number;
  /** '', 百, 千, 万, 百万, 亿, 万亿 … */
  scale: string;
  /** Canonical: ％ is %; '' where none is known. */
  unit: string;
  kind: UnitKind | 'none';
  /** Where the unit begins; equals `end` without one. */
  unitAt: number;
  /** The mark before it, as printed: 约, 近, 超过 … and where the mark begins. */
  before: string;
  beforeAt: number;
  /** 余, 多, 几 between digits and unit. */
  inner: string;
  /** 以上, 左右 … behind the unit, and where that ends. */
  after: string;
  afterEnd: number;
  approximation: Approximation | undefined;
}

const NUMBER = /\d+(?:,\d{3})*(?:\.\d+)?/g;
/** 千 of 千克, 千米, 千瓦 belongs to the unit. */
const SCALE = /万亿|[百千]?亿|[百千]?万|百|千(?![克米瓦伏卡帕])/y;
const INNER = /[余多几来]/y;
const AFTER = /以上|以下|以内|左右|上下|有余|不等|之多|[余多](?=[，。；：、）的]|$)/y;
const ZEROS: Readonly<Record<string, number>> = { '': 0, 百: 2, 千: 3, 万: 4, 百万: 6, 千万: 7, 亿: 8, 百亿: 10, 千亿: 11, 万亿: 12 };

/**
 * Marks before a number, longest first. 节约、签约、预约 end in 约 and say nothing of the number behind them;
 * the same with 附近、反超.
 */
const BEFORE: readonly { mark: string; says: Approximation; not: string }[] = [
  { mark: '超过', says: 'above', not: '' },
  { mark: '不低于', says: 'above', not: '' },
  { mark: '不少于', says: 'above', not: '' },
  { mark: '至少', says: 'above', not: '' },
  { mark: '突破', says: 'above', not: '' },
  { mark: '逾', says: 'above', not: '' },
  { mark: '超', says: 'above', not: '赶反' },
  { mark: '不超过', says: 'below', not: '' },
  { mark: '不高于', says: 'below', not: '' },
  { mark: '不到', says: 'below', not: '看找受得想料等吃买见听遇感想做办' },
  { mark: '不足', says: 'below', not: '' },
  { mark: '最高', says: 'below', not: '' },
  { mark: '接近', says: 'below', not: '' },
  { mark: '将近', says: 'below', not: '' },
  { mark: '近', says: 'below', not: '附邻靠走临贴最就远亲' },
  { mark: '大约', says: 'about', not: '' },
  { mark: '约', says: 'about', not: '节签预契履违制合公邀特续简集条婚隐相' },
];
const sortedMarks = [...BEFORE].sort((a, b) => b.mark.length - a.mark.length);
const AFTER_SAYS: Readonly<Record<string, Approximation>> = { 以上: 'above', 有余: 'above', 余: 'above', 多: 'above', 以下: 'below', 以内: 'below', 左右: 'about', 上下: 'about', 不等: 'about' };

const byFirst = new Map<string, { text: string; unit: string; kind: UnitKind }[]>();
for (const [text, unit, kind] of units) {
  const list = byFirst.get(text.charAt(0)) ?? [];
  list.push({ text, unit, kind });
  byFirst.set(text.charAt(0), list);
}
for (const list of byFirst.values()) list.sort((a, b) => b.text.length - a.text.length);

function sticky(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function markBefore(text: string, at: number): { before: string; beforeAt: number; says: Approximation | undefined } {
  for (const { mark, says, not } of sortedMarks) {
    const start = at - mark.length;
    if (start >= 0 && text.startsWith(mark, start) && !(start > 0 && not.includes(text.charAt(start - 1)))) return { before: mark, beforeAt: start, says };
  }
  return { before: '', beforeAt: at, says: undefined };
}

/** 8000册（件）, 54台（套）: the second measure belongs to the unit. */
const SECOND_MEASURE = /（[件套次人户个家台项条只辆组处份批队支]）/y;

const LATIN_END = /[A-Za-z]$/;
const LATIN_START = /[A-Za-z0-9]/;

/** 80名校医, 20名师傅, 12家门店: 名校, 名师 and 家门 are no words there. */
const WORD_BEHIND = /^(?:名校[医长友]|名师[傅生徒]|家门店)/;

/** The unit that begins at this place, longest first; undefined where none is known: 人才, 家庭, 项目 begin no unit. */
function unitFrom(text: string, at: number): { text: string; unit: string; kind: UnitKind } | undefined {
  const unit = byFirst.get(text.charAt(at))?.find((entry) => text.startsWith(entry.text, at));
  if (!unit || (nounsLikeUnits.has(text.slice(at, at + 2)) && !WORD_BEHIND.test(text.slice(at, at + 3)))) return undefined;
  return LATIN_END.test(unit.text) && LATIN_START.test(text.charAt(at + unit.text.length)) ? undefined : unit;
}

const GLUED = /[A-Za-z0-9.\-–/_+]/;

function quantityAt(text: string, match: RegExpExecArray): Quantity | undefined {
  const start = match.index;
  const digits = match[0];
  let end = start + digits.length;
  // A1, GB/T 15834 or 3.2.1 are names, not amounts; LPR4.3% is one.
  if (start > 0 && (/[._]/.test(text.charAt(start - 1)) || (/[A-Za-z]/.test(text.charAt(start - 1)) && !/^[%％]/.test(text.slice(end))))) return undefined;
  if (text.charAt(end) === '.' && GLUED.test(text.charAt(end + 1))) return undefined;
  const first = sticky(INNER, text, end);
  const scale = sticky(SCALE, text, end + first.length);
  if (scale !== '' || first !== '') end += first.length + scale.length;
  const second = sticky(INNER, text, end);
  const unitStart = end + second.length;
  const unit = unitFrom(text, unitStart);
  const inner = first || second;
  end = unit ? unitStart + unit.text.length : end + second.length;
  if (unit?.kind === 'count') end += sticky(SECOND_MEASURE, text, end).length;
  const { before, beforeAt, says } = markBefore(text, start);
  const after = sticky(AFTER, text, end);
  const approximation = says ?? (inner === '' ? AFTER_SAYS[after] : 'above');
  return {
    start, end, digits, decimals: digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0, scale,
    unit: unit?.unit ?? '', kind: unit?.kind ?? 'none', unitAt: unit ? unitStart : end,
    before, beforeAt, inner, after, afterEnd: end + after.length, approximation,
  };
}

const read = new WeakMap<object, readonly Quantity[]>();

/** Every number of the text in order, with unit and marks. Linear in the text. */
export function readQuantities(text: string): Quantity[] {
  const found: Quantity[] = [];
  for (const match of text.matchAll(NUMBER)) {
    const quantity = quantityAt(text, match);
    if (quantity) found.push(quantity);
  }
  return found;
}

/** The numbers of a passage, read once however many rules ask. */
export function quantitiesOf(passage: { readonly text: string }): readonly Quantity[] {
  let known = read.get(passage);
  if (!known) read.set(passage, (known = readQuantities(passage.text)));
  return known;
}

/** The numbers of one sentence: amounts, and the dates between them (years of four digits, months, days). */
export interface SentenceFigures {
  start: number;
  end: number;
  text: string;
  amounts: readonly Quantity[];
  dates: readonly Quantity[];
}

const isDate = ({ kind, unit, digits }: Quantity): boolean => kind === 'date' && (unit !== '年' || digits.length === 4);
const cut = new WeakMap<object, readonly SentenceFigures[]>();

/** Sentences that hold an amount, in order, each with its numbers; cut once for a passage. */
export function figuresOf(passage: { readonly text: string; readonly sentences: readonly { text: string; start: number; end: number }[] }): readonly SentenceFigures[] {
  const known = cut.get(passage);
  if (known) return known;
  const figures: SentenceFigures[] = [];
  const quantities = quantitiesOf(passage);
  let at = 0;
  for (const { text, start, end } of passage.sentences) {
    const from = at;
    while (at < quantities.length && (quantities[at]?.start ?? end) < end) at += 1;
    const inside = quantities.slice(from, at);
    const amounts = inside.filter((quantity) => !isDate(quantity));
    if (amounts.length > 0) figures.push({ start, end, text, amounts, dates: inside.filter(isDate) });
  }
  cut.set(passage, figures);
  return figures;
}

const tens = (count: number): Rational => rational(10n ** BigInt(count));

/** The printed value in its unit, scale multiplied out: 1.2万户 is 12000. */
export const valueOf = ({ digits, scale }: Quantity): Rational => multiply(readDecimal(digits), tens(ZEROS[scale] ?? 0));

/** One unit of the last printed place: 0.1万 for 1.2万. */
export const lastPlace = ({ decimals, scale }: Quantity): Rational => rational(10n ** BigInt(ZEROS[scale] ?? 0), 10n ** BigInt(decimals));

/** What 多 and 余 may add: less than one at the last place that is not zero. 350多 ends before 360, 100多 before 200. */
function roundness(quantity: Quantity): Rational {
  const zeros = quantity.decimals > 0 ? 0 : (/0*$/.exec(quantity.digits)?.[0].length ?? 0);
  return multiply(lastPlace(quantity), tens(Math.min(zeros, quantity.digits.length - 1)));
}

/**
 * Every true value that may have been printed so: half a last place below (rounded up), a whole one above (cut off).
 * A plain count in full (38家) is itself. 近, 超, 约, 余 widen to the next round figure.
 */
export function intervalOf(quantity: Quantity): Interval {
  const value = valueOf(quantity);
  if (quantity.approximation) {
    const wide = roundness(quantity);
    const low = quantity.approximation === 'above' ? value : subtract(value, wide);
    return { low: isLess(low, ZERO) ? ZERO : low, high: quantity.approximation === 'below' ? value : add(value, wide) };
  }
  if (quantity.kind === 'count' && quantity.decimals === 0 && quantity.scale === '') return { low: value, high: value };
  const place = lastPlace(quantity);
  return { low: subtract(value, multiply(place, rational(1, 2))), high: add(value, place) };
}

/** Whether none of them is told as about, over or nearly so much. */
export const isExact = (quantities: readonly Quantity[]): boolean => quantities.every(({ approximation }) => approximation === undefined);

/** Where they stand, as a hit names its other places. */
export const placed = (passage: Passage, quantities: readonly Quantity[]): { passage: Passage; start: number; end: number }[] => quantities.map(({ start, end }) => ({ passage, start, end }));

/** As it is printed. */
export const quoted = (passage: Passage, { start, end }: Quantity): string => passage.text.slice(start, end);
