import type { Passage } from '../passage';
import { Pattern } from '../pattern';
import { quantitiesOf } from '../quantities';
import type { Hit, PassageRule } from '../rule';

/** 每小时22公里/小时: told before the figure and behind it. */
const EACH_BEFORE = new Pattern(/每(?=([年月天日人户亩吨米家]|小时|分钟|公里|平方米))\1[^，。；：、\d]{0,4}\d[\d.]*[\u4e00-\u9fa5]{1,4}\/\1/g);

const SLASH_EACH = new Pattern(/(?<=[元人次件吨户亩米]|%)\/每(?=[\u4e00-\u9fa5])/g);

/** 1元/每公斤: the slash already reads 每. */
function* slashEach(passage: Passage): Generator<Hit> {
  yield* SLASH_EACH.hitsIn(passage, () => ({ suggestion: '/', certain: true }));
  yield* EACH_BEFORE.hitsIn(passage, ([quote, unit = '']) => ({ suggestion: quote.slice(0, -unit.length - 1), certain: false }));
}

/** 每年年均, 每月月均. */
const EACH_AVERAGE = new Pattern(/每年[^，。；：、\d]{0,12}年均|平均每(?:人次|[期场个户家人名座台辆亩村月年天日次批所项条艘间校班])[^，。；：、\d]{0,4}平均|(?:[户人亩村校班日月年]均|平均每[人户年月天])[^，。；：、\d]{0,2}平均(?=约|近|超|达|为|\d)|平均[年月日户人亩村]均|每月[^，。；：、\d]{0,4}月均|每[天日][^，。；：、\d]{0,4}日均|每人[^，。；：、\d]{0,4}人均|每户[^，。；：、\d]{0,4}户均|平均每(?:年年|月月|户户|人人|亩亩)均/g);

function* eachAverage(passage: Passage): Generator<Hit> {
  yield* EACH_AVERAGE.hitsIn(passage, ([quote]) => ({ suggestion: quote.slice(-2) === '均' ? quote : quote.replace(/^(?:平均)?每[年月天日人户](?:平均)?/, ''), certain: false }));
}

/** 年均接待学生均超1万人次. A plural before it (各县人均收入均超…) makes the second 均 mean 都. */
const AVERAGE_TWICE = new Pattern(/([年月日户人亩]均|平均)[^，。；：、（）“”\d均]{1,10}均(?=[超达过为约近逾]|\d)/g);
const PLURAL = /各|都|分别|两|三|四|五|\d个|等|和|与|及|、|所有|每/;
/** Of several subjects, 年均…均 still reads twice, and 都 is clearer; 人均收入均 is plain. */
const BY_PERIOD = /^[年月日]均$/;
const AVERAGE_NOUN = /(?:[年月日户人亩村店校班床单场车平等]|(?<![学考师新])生|(?<!专)家)$/;

function* averageTwice(passage: Passage): Generator<Hit> {
  const { text } = passage;
  yield* AVERAGE_TWICE.hitsIn(passage, (match) => {
    const clauseStart = Math.max(...['，', '。', '；', '：'].map((mark) => text.lastIndexOf(mark, match.index))) + 1;
    if (AVERAGE_NOUN.test(match[0].slice(0, -1)) || PLURAL.test(match[0])) return undefined;
    const word = match[1] ?? '';
    const plural = PLURAL.test(text.slice(clauseStart, match.index));
    if (plural) return BY_PERIOD.test(word) ? { severity: 'hint', params: { word } } : undefined;
    return { suggestion: match[0].slice(0, -1), params: { word } };
  });
}

/** 降低2倍: what falls by one whole is nothing. */
const FALLS_BY_TIMES = new Pattern(/(?:减少|降低|下降|缩短|压缩|缩小|减轻|缩减|压减|下跌)(?:了|近|约|超过|超|达到|达|逾){0,2}(?:\d[\d.]*|[一两二三四五六七八九十几数])[多余]?倍(?:以上|左右|多)?/g);

function* fallsByTimes(passage: Passage): Generator<Hit> {
  yield* FALLS_BY_TIMES.hitsIn(passage, () => ({}));
}

/** 同比去年增长, 环比上月下降: 同比 and 环比 already say what is compared with. */
const COMPARED_TWICE = new Pattern(/(同比)(?:于|较|比)?(?:去年同期|上年同期|去年|上年)|(环比)(?:于|较|比)?(?:上月|上季度|上个月)/g);

function* comparedTwice(passage: Passage): Generator<Hit> {
  yield* COMPARED_TWICE.hitsIn(passage, (match) => ({ suggestion: match[1] ?? match[2] ?? '', certain: true }));
}

const LIST = /[、和与及]|分别为|以及|两|三|四|五|六|各|等|[“”]/;
const LONE = /分别(?:同比|环比|比[^，。；、\d]{1,6}|较[^，。；、\d]{1,6})?(?:增长|提高|提升|上升|增加|减少|下降|降低|达到|达|占|为)了?(?:约|近|超过|超|逾)?(?=\d)/g;

/** 比年初分别增长88%: one subject and one figure. A list in the sentence before it passes. */
function* loneRespectively(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { text: sentence, start: from } of passage.sentences) {
    for (const match of sentence.matchAll(LONE)) {
      const at = from + match.index;
      const numberAt = at + match[0].length;
      const quantity = quantitiesOf(passage).find(({ start }) => start === numberAt);
      if (!quantity || LIST.test(sentence.slice(0, match.index))) continue;
      const rest = text.slice(quantity.afterEnd, from + sentence.length);
      if (!/^(?:[，。；]|$)/.test(rest) || /^，(?:约|近|超|超过)?\d/.test(rest)) continue;
      yield { passage, start: at, end: at + 2, params: {}, suggestion: '', certain: false };
    }
  }
}

export const averageRules: readonly PassageRule[] = [
  { id: 'figures.slash_each', scope: 'passage', severity: 'error', source: 'GB 3100—1993 组合单位；《图书编校质量差错认定细则》词语重复', patterns: [SLASH_EACH, EACH_BEFORE], find: slashEach },
  { id: 'figures.each_average', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》词语重复', patterns: [EACH_AVERAGE], find: eachAverage },
  { id: 'figures.average_twice', scope: 'passage', severity: 'warning', source: '《图书编校质量差错认定细则》词语重复', patterns: [AVERAGE_TWICE], find: averageTwice },
  { id: 'figures.falls_by_times', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》倍数；GB/T 15835—2011', patterns: [FALLS_BY_TIMES], find: fallsByTimes },
  { id: 'figures.compared_twice', scope: 'passage', severity: 'error', source: '国家统计局统计用语：同比、环比', patterns: [COMPARED_TWICE], find: comparedTwice },
  { id: 'figures.lone_respectively', scope: 'passage', severity: 'error', source: '《现代汉语词典》“分别”：各自', find: loneRespectively },
];
