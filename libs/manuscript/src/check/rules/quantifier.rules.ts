import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import { quantitiesOf, type Quantity } from '../quantities';
import type { Hit, PassageRule } from '../rule';

const isPeriod = ({ kind }: Quantity): boolean => kind === 'time' || kind === 'date';
const OVER = new Set(['超', '超过', '逾', '突破']);
const NEAR = new Set(['近', '接近', '将近', '不足', '不到']);
const LEAST = new Set(['不低于', '不少于', '至少']);
const ABOUT = new Set(['约', '大约']);
const AROUND = new Set(['左右', '上下']);
const MORE = new Set(['余', '多', '以上', '有余']);

/** Two marks that say the same (超500余户) or contradict each other (近500余户). */
type Clash = 'same' | 'contrary';

function clash(quantity: Quantity): { kind: Clash; first: string; second: string } | undefined {
  const { before, inner, after } = quantity;
  const rest = inner === '余' || inner === '多' ? inner : after === '余' || after === '多' ? after : '';
  const found = (kind: Clash, first: string, second: string) => ({ kind, first, second });
  if (rest === '多' && inner === '' && isPeriod(quantity)) return undefined; // 一个月多一点
  if (ABOUT.has(before) && AROUND.has(after)) return found('same', before, after);
  if (ABOUT.has(before) && rest !== '') return found('same', before, rest);
  if (OVER.has(before) && (rest !== '' || after === '以上')) return found('same', before, rest || after);
  if (LEAST.has(before) && after === '以上') return found('same', before, after);
  if (before !== '近' && NEAR.has(before) && !isPeriod(quantity) && (rest !== '' || MORE.has(after))) return found('contrary', before, rest || after);
  // 近10余年 is 最近10余年.
  if (before === '近' && !isPeriod(quantity) && (rest !== '' || AROUND.has(after) || after === '以上')) return found('contrary', before, rest || after);
  if (inner !== '' && inner === rest && (AROUND.has(after) || after === '以上')) return found('same', inner, after);
  return undefined;
}

/** The quantity printed with its first mark only. */
function withoutSecond(text: string, quantity: Quantity, second: string): string {
  const whole = text.slice(quantity.beforeAt, quantity.afterEnd);
  const at = whole.lastIndexOf(second);
  return whole.slice(0, at) + whole.slice(at + second.length);
}

function* clashingMarks(passage: Passage): Generator<Hit> {
  for (const quantity of quantitiesOf(passage)) {
    const found = clash(quantity);
    if (!found) continue;
    const { first, second, kind } = found;
    const place = { passage, start: quantity.beforeAt, end: quantity.afterEnd, params: { first, second } };
    yield kind === 'same' ? { ...place, suggestion: withoutSecond(passage.text, quantity, second), certain: true } : place;
  }
}

/** 超过近100家, 约超100家: a floor and an estimate at once. */
const CONTRARY = new Pattern(/(?:突破|超过|逾|(?<![赶反])超)(?:近|约|将近|接近)\d[\d.,]*|(?<![附邻靠走临贴最就远亲签节预契履违邀公特])(?:近|约)(?:超过|超|逾|突破)\d[\d.,]*/g);

/** 98%左右以上: two marks behind one figure. */
const BEHIND_TWICE = new Pattern(/(?<=[\d%％万亿个家人户名元次件亩])(左右|上下|以内|以下)(以上|左右|以内|以下)/g);

/** 最长不超过20年以上, 至少30人以内: a ceiling and a floor at once. */
const BOUNDED_BOTH = new Pattern(/(不超过|不高于|不多于|不大于|最多|至多|最长|最高)(?:为|可达|可|达)?\d[\d.,]*(?:[百千]?[万亿])?[^，。；：、\d]{0,4}?(以上)|(不低于|不少于|不小于|至少|最少|最低)(?:为|可|达)?\d[\d.,]*(?:[百千]?[万亿])?[^，。；：、\d]{0,4}?(以下|以内)/g);
/** 高达98.6%以上: 达 says the figure is reached, 以上 that it is passed. */
const AS_HIGH = new Pattern(/(高达|多达|长达)\d+\.\d+[%％](以上)/g);

function* contraryMarks(passage: Passage): Generator<Hit> {
  yield* BOUNDED_BOTH.hitsIn(passage, ([, ceiling, above, floor, below]) => ({ params: { first: ceiling ?? floor ?? '', second: above ?? below ?? '' } }));
  yield* AS_HIGH.hitsIn(passage, ([quote, first = '', second = '']) => ({ params: { first, second }, suggestion: quote.replace('以上', ''), severity: 'warning' }));
  yield* CONTRARY.hitsIn(passage, ([quote]) => ({ params: { first: quote.charAt(0), second: quote.replace(/\d.*/, '').slice(-1) } }));
  yield* BEHIND_TWICE.hitsIn(passage, ([, first = '', second = '']) => ({ params: { first, second } }));
}

/** 高出超10%: the verb already says it. */
const VERB_OVER = new Pattern(/(?:高出|超出|多出|超过|高于|多于|低于|少于|突破)了?(?:超过|超|逾)(?=\d)/g);

function* verbAndOver(passage: Passage): Generator<Hit> {
  for (const match of VERB_OVER.matchesIn(passage)) {
    const end = match.index + match[0].length;
    const quantity = quantitiesOf(passage).find(({ start }) => start === end);
    const verb = match[0].replace(/(?:超过|超|逾)$/, '');
    const until = quantity?.afterEnd ?? end;
    yield { passage, start: match.index, end: until, params: { quote: match[0] }, suggestion: `${verb}${passage.text.slice(end, until)}${quantity?.after ? '' : '以上'}` };
  }
}

/** A figure exact to the last place does not take 余: 1531余人. One cut off at a place of its scale may: 225.21万余 leaves out less than a hundred. */
function* exactWithRest(passage: Passage): Generator<Hit> {
  for (const quantity of quantitiesOf(passage)) {
    const rest = quantity.inner === '余' || quantity.inner === '多' ? quantity.inner : quantity.after === '余' || quantity.after === '多' ? quantity.after : '';
    if (rest === '' || isPeriod(quantity)) continue;
    const precise = quantity.decimals >= 2;
    const counted = quantity.decimals === 0 && quantity.scale === '' && (quantity.kind === 'count' || quantity.kind === 'none') && /[1-9]$/.test(quantity.digits) && quantity.digits.length >= 2;
    if (!precise && !counted) continue;
    const end = quantity.after === rest ? quantity.afterEnd : quantity.end;
    const whole = passage.text.slice(quantity.start, end);
    const at = whole.lastIndexOf(rest);
    const hit: Hit = { passage, start: quantity.start, end, params: { quote: whole, mark: rest }, suggestion: whole.slice(0, at) + whole.slice(at + rest.length), certain: true };
    yield !precise && quantity.digits.length >= 3 ? hit : { ...hit, severity: precise && quantity.scale !== '' ? 'hint' : 'warning', certain: false };
  }
}

/** 约35.67万人, 近1531家: an estimate with the precision of a count. */
function* exactWithAbout(passage: Passage): Generator<Hit> {
  for (const quantity of quantitiesOf(passage)) {
    if (quantity.inner !== '' || isPeriod(quantity) || quantity.kind === 'percent') continue;
    const mark = quantity.before === '约' || quantity.before === '大约' || quantity.before === '近' ? quantity.before : AROUND.has(quantity.after) ? quantity.after : '';
    const counted = quantity.decimals === 0 && quantity.scale === '' && quantity.kind === 'count' && /^\d{2,}[1-9]$/.test(quantity.digits);
    if (mark === '' || (quantity.decimals < 2 && !counted)) continue;
    yield { passage, start: quantity.beforeAt, end: quantity.afterEnd, params: { quote: passage.text.slice(quantity.beforeAt, quantity.afterEnd), mark } };
  }
}

const REACH = /(?<![到直抵])达到?$/;

/** 达760余批: 达 names a mark that was reached, 余 leaves it open. */
function* reachedWithRest(passage: Passage): Generator<Hit> {
  for (const quantity of quantitiesOf(passage)) {
    if (quantity.inner !== '余' && quantity.inner !== '多') continue;
    const verb = REACH.exec(passage.text.slice(Math.max(0, quantity.beforeAt - 3), quantity.beforeAt))?.[0];
    if (verb !== undefined) yield { passage, start: quantity.beforeAt - verb.length, end: quantity.end, params: { mark: quantity.inner } };
  }
}

export const quantifierRules: readonly PassageRule[] = [
  { id: 'figures.approximation_twice', scope: 'passage', severity: 'error', source: 'GB/T 15835—2011 4.3；《图书编校质量差错认定细则》概数', find: clashingMarks },
  { id: 'figures.approximation_contrary', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》概数', patterns: [BOUNDED_BOTH, AS_HIGH, CONTRARY, BEHIND_TWICE], find: contraryMarks },
  { id: 'figures.over_twice', scope: 'passage', severity: 'warning', source: '《图书编校质量差错认定细则》词语重复', patterns: [VERB_OVER], find: verbAndOver },
  { id: 'figures.exact_with_rest', scope: 'passage', severity: 'error', source: '《现代汉语词典》“余”：整数后的零头', find: exactWithRest },
  { id: 'figures.exact_with_about', scope: 'passage', severity: 'warning', source: '《现代汉语词典》“约”“近”', find: exactWithAbout },
  { id: 'figures.reach_with_rest', scope: 'passage', severity: 'hint', source: '《现代汉语词典》“达”“余”', find: reachedWithRest },
];
