import type { CheckedCase, Passage } from '../passage';
import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { CaseRule, Hit, PassageRule, Span } from '../rule';

const RANK = new Pattern(/(全省|全市|全国|全县|全区|全球|排名|[居列位排])([\u4e00-\u9fa5]{0,4}?)第(?:(\d{1,3})|([一二三四五六七八九十]{1,3}))(?=[，。；、：）”名位的和与及]|$)/g);

/** 全省第1 beside 全市第一 in one paragraph: the rarer form is shown. */
function* mixedRanks(passage: Passage): Generator<Hit> {
  const found = RANK.matchesIn(passage).map((match) => {
    const start = match.index + (match[1] ?? '').length + (match[2] ?? '').length;
    return { passage, start, end: match.index + match[0].length, arabic: match[3] !== undefined };
  });
  const arabic = found.filter((each) => each.arabic);
  const chinese = found.filter((each) => !each.arabic);
  if (arabic.length === 0 || chinese.length === 0) return;
  const [few, many] = arabic.length < chinese.length ? [arabic, chinese] : [chinese, arabic];
  for (const { start, end } of few) yield { passage, start, end, params: { quote: passage.text.slice(start, end) }, related: many.map((each) => ({ passage, start: each.start, end: each.end })) };
}

const DIGITS = '一二三四五六七八九';
const COUNTER = '(?=(?:[个天岁人名位家倍户]|小时|百|千|万|年(?!级)|次(?!产业)|十(?:[个天年岁多余人户家名]|$))(?!会))';
const ADJACENT = new Pattern(new RegExp(`(?<![${DIGITS}十、第]|\\d)([${DIGITS}])、([${DIGITS}])${COUNTER}`, 'g'));
const ADJACENT_ARABIC = new Pattern(/(?<![\d.、])([1-9])、([1-9])(?=(?:个(?!月|方面|等)|天|岁|倍|户)(?!、))/g);

/** 三、四个: two neighbouring digits that estimate stand in Chinese numerals without 顿号. */
function* adjacentNumerals(passage: Passage): Generator<Hit> {
  yield* ADJACENT.hitsIn(passage, ([, first = '', second = '']) => (DIGITS.indexOf(second) === DIGITS.indexOf(first) + 1 ? { suggestion: `${first}${second}`, certain: false } : undefined));
  yield* ADJACENT_ARABIC.hitsIn(passage, ([, first = '', second = '']) =>
    Number(second) === Number(first) + 1 ? { suggestion: `${DIGITS.charAt(Number(first) - 1)}${DIGITS.charAt(Number(second) - 1)}`, certain: false } : undefined,
  );
}

const SLASH_FRACTION = new Pattern(/(?<![\d/A-Za-z.])([1-9])\/([1-9]|10)(?![\d/A-Za-z个元年月日.\-—])/g);

/** 占总面积近2/3: in running text a fraction is written out or given in per cent. */
function* slashFractions(passage: Passage): Generator<Hit> {
  yield* SLASH_FRACTION.hitsIn(passage, ([, top = '', bottom = '']) => {
    const numerals = '一二三四五六七八九';
    const below = bottom === '10' ? '十' : numerals.charAt(Number(bottom) - 1);
    return Number(top) < Number(bottom) ? { suggestion: `${below}分之${numerals.charAt(Number(top) - 1)}`, certain: false } : undefined;
  });
}

/** 5万6千元: scales other than 万 and 亿 are not mixed into digits. 7.8亿万元: 万亿 was meant. */
const MIXED_SCALE = new Pattern(/\d亿万(?=[元人户吨亩美])|\d+[万亿]\d+[千百](?=[元人户个名家亩余多，。；、])/g);

function* mixedScales(passage: Passage): Generator<Hit> {
  yield* MIXED_SCALE.hitsIn(passage, () => ({}));
}

const COUNTED_WORDS = '[个人户家名位次项件亩条吨辆座所场]';
/** 三十5人, 2十个: Chinese and Arabic digits inside one number. */
const HALF_AND_HALF = new Pattern(new RegExp(`[二三四五六七八九]十\\d(?=${COUNTED_WORDS}|分钟|天|年|岁|[万亿%])|(?<![一二三四五六七八九第初百千万合\\d])十\\d(?=${COUNTED_WORDS}|分钟|天|年|岁)|\\d十(?:[余多几]|${COUNTED_WORDS})|(?<![\\d.第万亿])[1-9][千百](?=[余多几]?${COUNTED_WORDS})`, 'g'));

/** 20世纪80、九十年代: two decades of one list. */
const HALF_DECADES = new Pattern(/\d0(?:年代)?[、和至到—][一二三四五六七八九]十年代|[一二三四五六七八九]十(?:年代)?[、和至到—]\d0年代/g);

function* halfAndHalf(passage: Passage): Generator<Hit> {
  yield* HALF_DECADES.hitsIn(passage, () => ({}));
  yield* HALF_AND_HALF.hitsIn(passage, ([quote]) => (/^\d[千百]$/.test(quote) ? { severity: 'warning', suggestion: quote.replace('千', '000').replace('百', '00') } : {}));
}

/** 为期三年 beside 为期3年. Groups: the frame, the Arabic digits, the Chinese ones, the unit. */
const FRAME = new Pattern(/(为期|历时|历经|连续|近|每|未来|过去)(?:(\d{1,2})|([二两三四五六七八九十]{1,3}))(年|个月|天|周|小时)(?!级|行动|规划|计划|纲要|制|多|来?，?每)/g);
/** 以2年为周期 beside 每五年一次. Groups: the Arabic digits of either. */
const CYCLE = new Pattern(/以(?:(\d{1,2})|[二两三四五六七八九十]{1,2})年为(?:一个)?周期|每(?:(\d{1,2})|[二两三四五六七八九十]{1,2})年(?=一次|一轮|一届|一评|评选|开展|召开|举办|修订|表彰)/g);
/** 22时 beside 1点. Groups: what leads to a clock, the hour, 点 or 时. */
const CLOCK = new Pattern(/(次日|凌晨|清晨|上午|中午|下午|晚上|晚|早上|早|夜间|每天|每日|[至到—])(\d{1,2})(点|时)(?=[，。；、）至到—前后起开以半]|\d{1,2}分|的|整|钟|$)/g);

/** One frame of words in one case takes one kind of numerals: the rarer is shown. */
function* mixedFrames(subject: CheckedCase): Generator<Hit> {
  const frames = new Map<string, { place: Span; second: boolean }[]>();
  const file = (key: string, place: Span, second: boolean): void => {
    const list = frames.get(key);
    if (list) list.push({ place, second });
    else frames.set(key, [{ place, second }]);
  };
  for (const passage of subject.body) {
    for (const match of FRAME.matchesIn(passage)) {
      const place = { passage, start: match.index, end: match.index + match[0].length };
      if (!isQuoted(passage, place.start, place.end)) file(`${match[1] ?? ''}${match[4] ?? ''}`, place, match[2] === undefined);
    }
    for (const match of CYCLE.matchesIn(passage)) file('cycle', { passage, start: match.index, end: match.index + match[0].length }, match[1] === undefined && match[2] === undefined);
    for (const match of CLOCK.matchesIn(passage)) {
      const start = match.index + (match[1] ?? '').length;
      file('clock', { passage, start, end: start + (match[2] ?? '').length + 1 }, match[3] === '点');
    }
  }
  for (const list of frames.values()) {
    const [ones, others] = [list.filter(({ second }) => !second), list.filter(({ second }) => second)];
    const [few, many] = others.length <= ones.length ? [others, ones] : [ones, others];
    const [first, ...rest] = few;
    const [other] = many;
    if (!first || !other) continue;
    const quoteOf = ({ place }: { place: Span }): string => place.passage.text.slice(place.start, place.end);
    yield { ...first.place, params: { quote: quoteOf(first), other: quoteOf(other) }, related: [other.place, ...rest.map(({ place }) => place)] };
  }
}

export const numeralRules: readonly (PassageRule | CaseRule)[] = [
  { id: 'figures.ranks_mixed', scope: 'passage', severity: 'hint', source: 'GB/T 15835—2011 4.3：体例一致', find: mixedRanks },
  { id: 'figures.adjacent_numerals', scope: 'passage', severity: 'warning', source: 'GB/T 15835—2011 4.2.2', find: adjacentNumerals },
  { id: 'figures.slash_fraction', scope: 'passage', severity: 'hint', source: 'GB/T 15835—2011 5.1', patterns: [SLASH_FRACTION], find: slashFractions },
  { id: 'figures.scales_mixed', scope: 'passage', severity: 'warning', source: 'GB/T 15835—2011 5.1.3', patterns: [MIXED_SCALE], find: mixedScales },
  { id: 'figures.numerals_in_frame', scope: 'case', severity: 'hint', source: 'GB/T 15835—2011 4.3：体例一致', find: mixedFrames },
  { id: 'figures.numerals_mixed', scope: 'passage', severity: 'error', source: 'GB/T 15835—2011 5.1.3', patterns: [HALF_DECADES, HALF_AND_HALF], find: halfAndHalf },
];
