import type { CheckedCase, Passage } from '../passage';
import { Pattern } from '../pattern';
import type { CaseRule, Hit, PassageRule } from '../rule';

const UNIT = '(?:元|万元|亿元|万|亿|千|百|%|％|年|月|日|天|岁|周岁|个|人|户|家|名|亩|米|公里|平方米|吨|斤|公斤|倍|次|项|条|级|期|周|小时|分钟)';
const AMOUNT = `\\d[\\d.]*${UNIT}?`;
/** What a range counts: without it, 12-3 may be a score, a code or a door number. */
const COUNTED = '(?=[万亿千百十]?[余多]?(?:[元年月日天岁个人户家名亩米吨斤倍次项条级期周小分平公周星类层座栋℃%％点时]|/))';
const HYPHEN_RANGE = new Pattern(new RegExp(`(?<![A-Za-z\\d.\\-/])(\\d[\\d.]*${UNIT}?)(-{1,2}|–|－|―|——|~|∼|〜)(\\d[\\d.]*)${COUNTED}(?!\\d*-\\d)`, 'g'));

/** A year range or an amount: 2021—2025年, 2000—3000元. A run of three (2022-11-30) is a date and passes. */
function* hyphenRanges(passage: Passage): Generator<Hit> {
  const { text } = passage;
  yield* HYPHEN_RANGE.hitsIn(passage, (match) => {
    const [quote, from = '', mark = '', to = ''] = match;
    if (/^-\d/.test(text.slice(match.index + quote.length)) || /^0\d{2,3}$/.test(from)) return undefined;
    const wanted = mark === '~' || mark === '∼' || mark === '〜' ? '～' : '—';
    return { suggestion: `${from}${wanted}${to}`, certain: true, params: { mark, wanted } };
  });
}

/** 20～30万元 may read as 20元; GB/T 15835 prints 20万～30万元, 15%～30%. */
const OMITTED = new Pattern(/(?<![\d.A-Za-z第\-—～~/])(\d+(?:\.\d+)?)([—～~\-–－至到])(\d+(?:\.\d+)?)([余多]?(?:[百千]?[万亿]|％|%|‰))/g);

function* omittedScales(passage: Passage): Generator<Hit> {
  yield* OMITTED.hitsIn(passage, (match) => {
    const [, from = '', mark = '', to = '', scale = ''] = match;
    if (/[余多]/.test(scale) || Number(from) >= Number(to)) return undefined;
    const joined = mark === '至' || mark === '到' ? mark : mark === '～' || mark === '~' ? '～' : '—';
    return { suggestion: `${from}${scale}${joined}${to}${scale}`, params: { scale }, certain: false };
  });
}

/** 100至200元之间、左右, 约3—5天左右: a range is not estimated again. */
const RANGE_AND_ABOUT = new Pattern(new RegExp(`约${AMOUNT}[—～~\\-–－至到]\\d[\\d.]*${UNIT}{0,2}(?:左右|上下)|\\d[\\d.]*${UNIT}?[—～~\\-–－至到]\\d[\\d.]*[余多]${UNIT}|\\d[\\d.]*${UNIT}?[—～~\\-–－]\\d[\\d.]*${UNIT}{1,2}(?:左右|上下)`, 'g'));

function* estimatedRanges(passage: Passage): Generator<Hit> {
  yield* RANGE_AND_ABOUT.hitsIn(passage, () => ({}));
}

const STYLES: readonly [string, Pattern][] = [
  ['—', new Pattern(new RegExp(`(?<![\\d.A-Za-z])\\d[\\d.]*${UNIT}?—\\d[\\d.]*(?=[万亿]?[^\\d—])`, 'g'))],
  ['～', new Pattern(new RegExp(`(?<![\\d.A-Za-z])\\d[\\d.]*${UNIT}?[～~∼]\\d[\\d.]*(?=[万亿]?[^\\d～~])`, 'g'))],
  ['-', new Pattern(new RegExp(`(?<![\\dA-Za-z.\\-])\\d[\\d.]*${UNIT}?[-–－]\\d[\\d.]*${COUNTED}`, 'g'))],
];

/** One case, one mark: the first place of every further mark is shown, the others beside it. */
function* mixedMarks(subject: CheckedCase): Generator<Hit> {
  const styles = STYLES.map(([mark, pattern]) => ({
    mark,
    places: subject.body.flatMap((passage) => pattern.matchesIn(passage).map((match) => ({ passage, start: match.index, end: match.index + match[0].length }))),
  })).filter(({ places }) => places.length > 0);
  const [main, ...others] = styles.sort((a, b) => b.places.length - a.places.length);
  if (!main) return;
  for (const { mark, places } of others) {
    const [first, ...rest] = places;
    if (first) yield { ...first, params: { mark, main: main.mark }, related: [...main.places.slice(0, 1), ...rest] };
  }
}

/** 40%—35%: a range goes up. Years, sizes and scores may run down. */
const RANGE = new Pattern(/(?<![\d.—～~\-第])(\d+(?:\.\d+)?)([%％万亿]?)(?:—|～|-|至)(\d+(?:\.\d+)?)([%％]|[万亿]?[元人户亩吨])(?![\d—～~-])/g);
const SCALES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8 };
const scaleOf = (unit: string): number => SCALES[unit.charAt(0)] ?? 1;

function* orders(passage: Passage): Generator<Hit> {
  yield* RANGE.hitsIn(passage, (match) => {
    const [, low = '', scale = '', high = '', unit = ''] = match;
    const sameScale = scale === '' || unit.startsWith(scale) || (scale === '％' && unit === '%');
    // 8000—1万元 goes up as it stands, and 30—20万元 may as well be meant: only where neither reading goes up the order is wrong.
    const rises = scale === '' && Number(low) <= Number(high) * scaleOf(unit);
    if (!sameScale || rises || Number(low) <= Number(high) || /[从由自降减缩下]|下降|比分/.test(passage.text.slice(Math.max(0, match.index - 12), match.index))) return undefined;
    return { suggestion: match[0].replace(low, '\u0000').replace(high, low).replace('\u0000', high) };
  });
}

export const rangeRules: readonly (PassageRule | CaseRule)[] = [
  { id: 'figures.range_hyphen', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.13；GB/T 15835—2011 5.1.4', patterns: [HYPHEN_RANGE], find: hyphenRanges },
  { id: 'figures.range_scale', scope: 'passage', severity: 'warning', source: 'GB/T 15835—2011 5.1.4', patterns: [OMITTED], find: omittedScales },
  { id: 'figures.range_estimated', scope: 'passage', severity: 'warning', source: '《图书编校质量差错认定细则》概数', patterns: [RANGE_AND_ABOUT], find: estimatedRanges },
  { id: 'figures.range_mixed', scope: 'case', severity: 'hint', source: 'GB/T 15834—2011 4.13；同一文稿体例一致', find: mixedMarks },
  { id: 'figures.range_order', scope: 'passage', severity: 'warning', source: 'GB/T 15835—2011 5.1.4', patterns: [RANGE], find: orders },
];
