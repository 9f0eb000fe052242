import type { CheckedCase, Passage } from '../passage';
import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { CaseRule, Hit, PassageRule, Span } from '../rule';

const DECADES = new Pattern(/([1-9])0、([二三四五六七八九])十(?=年代)|([二三四五六七八九])十?、([1-9])0(?=年代)/g);

/** 80、九十年代: two decades in one breath, one in digits and one in words. */
function* mixedDecades(passage: Passage): Generator<Hit> {
  yield* DECADES.hitsIn(passage, ([quote, digit = '', , , other = '']) => {
    const words = '一二三四五六七八九';
    const both = digit === '' ? [quote.charAt(0), words.charAt(Number(other) - 1)] : [words.charAt(Number(digit) - 1), quote.charAt(3)];
    return { suggestion: `${both.join('')}十` };
  });
}

const HOUR = '(?:[01]?\\d|2[0-4])';
/** What shows that a number with 点 or 时 is the time of a day and not a count of points. */
const OF_DAY = '(?:早上?|晚上?|上午|下午|中午|凌晨|清晨|傍晚|夜间|深夜|次日|翌日|当天|当日|每[天日晚]|[日号天晚]|[至到—～从自\\-])';
const CLOCK = new Pattern(new RegExp(`(?<=${OF_DAY})(${HOUR})([点时])(?:\\d{1,2}分|半|整|钟)?(?![间长段代尚期候效位评赞对击以方意建要])`, 'g'));

interface Told extends Span {
  unit: string;
}

function* clocks(passage: Passage): Generator<Told> {
  for (const match of CLOCK.matchesIn(passage)) {
    const end = match.index + match[0].length;
    // A witness speaks as people do.
    if (!isQuoted(passage, match.index, end)) yield { passage, start: match.index, end, unit: match[2] ?? '' };
  }
}

/** The rarer of two ways in a case, each with the other's places. */
function* rarer(all: readonly Told[], first: string, second: string): Generator<Hit> {
  const [one, other] = [all.filter(({ unit }) => unit === first), all.filter(({ unit }) => unit === second)];
  if (one.length === 0 || other.length === 0) return;
  const [few, many] = one.length < other.length ? [one, other] : [other, one];
  for (const { passage, start, end } of few) {
    yield { passage, start, end, params: { quote: passage.text.slice(start, end), usual: many[0]?.passage.text.slice(many[0].start, many[0].end) ?? '' }, related: many.map((each) => ({ passage: each.passage, start: each.start, end: each.end })) };
  }
}

/** 22时 beside 次日1点. */
function* mixedClocks({ body }: CheckedCase): Generator<Hit> {
  yield* rarer(body.flatMap((passage) => [...clocks(passage)]), '时', '点');
}

/** A span of years told in one frame: 为期三年, 每两年一次, 以5年为周期. */
const FRAMES = [new Pattern(/为期(?:(\d+)|[一两三四五六七八九十]+)(?:年|个月|周|天)/g), new Pattern(/(?<=每)(?:(\d+)|[一两三四五六七八九十]+)年(?=一[次届轮]|开展|评|为)|(?<=以)(?:(\d+)|[一两三四五六七八九十]+)年(?=为(?:一个)?周期)/g)];

function* mixedSpans({ body }: CheckedCase): Generator<Hit> {
  for (const frame of FRAMES) {
    const all = body.flatMap((passage) => frame.matchesIn(passage).map((match): Told => ({ passage, start: match.index, end: match.index + match[0].length, unit: /\d/.test(match[0]) ? 'digits' : 'words' })));
    yield* rarer(all, 'digits', 'words');
  }
}

const CONSISTENT = 'GB/T 15835—2011 4.3：体例一致';

export const timeStyleRules: readonly (CaseRule | PassageRule)[] = [
  { id: 'time.decade_mixed', scope: 'passage', severity: 'error', source: 'GB/T 15835—2011 4.2.1', patterns: [DECADES], find: mixedDecades },
  { id: 'time.clock_mixed', scope: 'case', severity: 'warning', source: CONSISTENT, find: mixedClocks },
  { id: 'time.span_mixed', scope: 'case', severity: 'hint', source: CONSISTENT, find: mixedSpans },
];
