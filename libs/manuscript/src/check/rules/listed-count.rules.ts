import { numeralValue } from '../../chinese-numeral';
import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

/** …、…等3个城市, …、…等六个方面: a list, and how many it is of. Group: the count. */
const COUNTED = new Pattern(/等(\d{1,2}|[两三四五六七八九十]{1,2})(?:个|家|项|大|种|类|所|条|座|名|位|级|支|门)[\u4e00-\u9fa5]{1,2}/g);
/** A list is told between these; what is in brackets or marks is one item. */
const OPENS = /[，。；：！？（）()]/;
const LONGEST = 120;

/** The items of a list that ends at `end`, or undefined where an item holds a list or a clause of its own. */
function itemsBefore(passage: Passage, end: number): { start: number; items: string[] } | undefined {
  const { text } = passage;
  let start = end;
  while (start > 0 && end - start < LONGEST && !OPENS.test(text.charAt(start - 1))) start -= 1;
  if (end - start >= LONGEST) return undefined;
  const items: string[] = [];
  let from = start;
  for (let at = start; at < end; at += 1) {
    if (text.charAt(at) !== '、') continue;
    if (isQuoted(passage, at, at + 1)) continue;
    items.push(text.slice(from, at));
    from = at + 1;
  }
  items.push(text.slice(from, end));
  return { start, items };
}

/** Words that make one item of two, or two lists of one. */
const KNOT = /[和与及或]|以及|”“|》《|的|等|分别|\d/;

/** 北京、上海、深圳、成都等3个城市: more are listed than counted. */
function* listedCounts(passage: Passage): Generator<Hit> {
  const { text } = passage;
  if (!text.includes('、')) return;
  for (const match of COUNTED.matchesIn(passage)) {
    const [quote, printed = ''] = match;
    const list = itemsBefore(passage, match.index);
    if (!list || list.items.length < 3) continue;
    const others = list.items.slice(1);
    const last = others.at(-1) ?? '';
    // Any knot may hide a list in a list; the first item has the head of the sentence before it.
    const inner = others.slice(0, -1);
    if (inner.some((item) => KNOT.test(item) || item.length > 14 || item.length === 0) || /[或的等\d]|以及|分别/.test(last) || last.length > 20) continue;
    const said = numeralValue(printed.replace('两', '二')) ?? Number(printed);
    // 等 may close a list that is whole or leave some out: only more than the count is wrong.
    if (list.items.length <= said) continue;
    yield { passage, start: match.index + 1, end: match.index + quote.length, params: { stated: quote.slice(1), listed: list.items.length } };
  }
}

/** 分为完好、待修、停用三类: kinds, levels and sides are listed in full where no 等 leaves some out. Group: the count. */
const IN_FULL = new Pattern(/([2-9]|1\d|[两三四五六七八九十])(?:个|大)?(?:类别|类型|类|种(?!植|养|子|粮|业)|级(?!别)|色|方面|环节|领域|维度|板块|阶段|要素|端)/g);
/** A list ends right before its number; 等三类, 前三类, 共三类 are told otherwise. */
const ENDS_LIST = /[\u4e00-\u9fa5”》）]/;
const NO_LIST = /[等第前近余多几约超这那各上下同共全有为了分每到达]/;
const TWO_IN_ONE = /[和与及]|以及/g;

/** 完好、待修、停用四类: a list that is closed by its number has so many. */
function* closedLists(passage: Passage): Generator<Hit> {
  const { text } = passage;
  if (!text.includes('、')) return;
  for (const match of IN_FULL.matchesIn(passage)) {
    const [quote, printed = ''] = match;
    const last = text.charAt(match.index - 1);
    if (!ENDS_LIST.test(last) || NO_LIST.test(last)) continue;
    const list = itemsBefore(passage, match.index);
    if (!list || list.items.length < 3) continue;
    const others = list.items.slice(1);
    if (others.some((item) => item.length === 0 || item.length > 12 || /[的等或\d“”（）]|分别/.test(item)) || /[“”（）《》]/.test(list.items[0] ?? '')) continue;
    const said = numeralValue(printed.replace('两', '二')) ?? Number(printed);
    const knots = list.items.reduce((sum, item) => sum + [...item.matchAll(TWO_IN_ONE)].length, 0);
    // A knot parts two items or two halves of one.
    if (said >= list.items.length && said <= list.items.length + knots) continue;
    yield { passage, start: match.index, end: match.index + quote.length, params: { stated: quote, listed: list.items.length } };
  }
}

function* allListedCounts(passage: Passage): Generator<Hit> {
  yield* listedCounts(passage);
  yield* closedLists(passage);
}

const CONTINENTS = '非洲|欧洲|亚洲|美洲|北美|南美|拉美|大洋洲|东南亚|中东|欧美|中亚|南亚|东盟|欧盟|港澳台|香港|澳门|台湾';
const COUNTRIES = new Pattern(new RegExp(`(?:(?:${CONTINENTS})、[^，。；：]{0,24}?|、(?:${CONTINENTS}))等(?:世界)?(?:\\d+(?:余|多)?个|多个|[二三四五六七八九十几]+(?:余|多)?个)?国家(?!和地区|或地区|、地区|及地区|（地区|\\(地区|与地区|级|队)`, 'g'));

/** 俄罗斯、德国、非洲等30多个国家: a continent or a region is no country. */
function* countries(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index } of COUNTRIES.matchesIn(passage)) {
    const end = index + quote.length;
    yield { passage, start: end - 2, end, params: { quote: '国家' }, suggestion: '国家和地区' };
  }
}

export const listedCountRules: readonly PassageRule[] = [
  { id: 'figures.listed_count', scope: 'passage', severity: 'warning', source: '算术复核：列举项数与总数一致', find: allListedCounts },
  { id: 'figures.countries', scope: 'passage', severity: 'warning', source: '新华社新闻信息报道中的禁用词和慎用词：国家和地区', patterns: [COUNTRIES], find: countries },
];
