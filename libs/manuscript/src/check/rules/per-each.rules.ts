import { numeralValue } from '../../chinese-numeral';
import { isNear, printedLike, slipOf } from '../digit-slips';
import type { Passage } from '../passage';
import { figuresOf, intervalOf, isExact, placed, quoted, valueOf } from '../quantities';
import { divide, formatDecimal, isLess, meets, multiply, point, product, rational } from '../rational';
import type { Hit, PassageRule } from '../rule';
import { pricesAndTotals } from './each-accounts';
import { averageFaults, thing, type AverageFault } from './average-accounts';


/** 1月至10月累计供餐72万份，平均每月7.2万份. Groups: the months from and to, or how many. */
const MONTHS = /(\d{1,2})月?(?:至|—|-|～|到)(\d{1,2})月|前(\d{1,2}|[二三四五六七八九十]|十一)个月/g;
const BY_MONTH = /^[，、（](?:平均每月|月均)(?:约|达|为)*$/;
const EACH = /每|均/;

/** A whole told of so many months, and its average by the month behind it. */
function* monthlyAverages(passage: Passage): Generator<Hit> {
  const { text } = passage;
  if (!/平均每月|月均/.test(text)) return;
  for (const { text: sentence, start, amounts } of figuresOf(passage)) {
    const spans = [...sentence.matchAll(MONTHS)];
    const [span] = spans;
    if (!span || spans.length > 1) continue;
    const months = span[3] === undefined ? Number(span[2]) - Number(span[1]) + 1 : (numeralValue(span[3]) ?? Number(span[3]));
    for (const [at, average] of amounts.entries()) {
      const whole = amounts[at - 1];
      if (!whole || months < 2 || months > 12 || whole.start < start + span.index || whole.unit === '' || thing(whole.unit) !== thing(average.unit) || average.start - whole.afterEnd > 8) continue;
      if (!BY_MONTH.test(text.slice(whole.afterEnd, average.start)) || EACH.test(text.slice(Math.max(start, whole.beforeAt - 10), whole.beforeAt))) continue;
      const mean = divide(valueOf(whole), rational(months));
      if (meets(product(intervalOf(average), point(rational(months))), intervalOf(whole)) || isNear(mean, valueOf(average), 50)) continue;
      const params = { heads: `${months}个月`, whole: quoted(passage, whole), stated: quoted(passage, average), computed: printedLike(mean, average, 1) };
      yield { passage, start: average.start, end: average.end, params, severity: isExact([whole, average]) && slipOf(mean, average) ? 'error' : 'warning', related: placed(passage, [whole]) };
    }
  }
}

/** 年处理垃圾18万吨，日均处理500吨: a year and its days. */
const BY_DAY = /^[，、（](?:平均每[天日]|日均)[\u4e00-\u9fa5]{0,4}$/;
const A_YEAR = /(?:^|[^每近\d])(?:全年|年)(?:[^，。；：、\d]{0,8})$/;

function* dailyAverages(passage: Passage): Generator<Hit> {
  const { text } = passage;
  if (!/平均每[天日]|日均/.test(text)) return;
  for (const { amounts, start } of figuresOf(passage)) {
    for (const [at, average] of amounts.entries()) {
      const whole = amounts[at - 1];
      if (!whole || whole.unit === '' || whole.unit !== average.unit || !isExact([whole, average]) || !BY_DAY.test(text.slice(whole.afterEnd, average.start))) continue;
      if (!A_YEAR.test(text.slice(Math.max(start, whole.beforeAt - 12), whole.beforeAt))) continue;
      const mean = divide(valueOf(whole), rational(365));
      // Not every year has its 365 working days: only a lost or gained scale is sure.
      if (slipOf(mean, average) !== 'scale') continue;
      yield { passage, start: average.start, end: average.end, params: { heads: '365天', whole: quoted(passage, whole), stated: quoted(passage, average), computed: printedLike(mean, average, 1) }, severity: 'warning', related: placed(passage, [whole]) };
    }
  }
}

/** 48个车间吸纳就业2150人，平均每个车间吸纳62人: whole = heads × average. */
function* averages(passage: Passage): Generator<Hit> {
  yield* monthlyAverages(passage);
  yield* dailyAverages(passage);
  for (const fault of averageFaults(passage)) if (fault.slip !== 'scale') yield hitOf(passage, fault);
}

/** 23.8亿元，惠及1.9万人，人均12.5元: right but for its 万. */
function* lostScales(passage: Passage): Generator<Hit> {
  for (const fault of averageFaults(passage)) if (fault.slip === 'scale') yield hitOf(passage, fault);
}

/** What a fault of an average says; an average of money is printed in 万 where it has so many. */
function hitOf(passage: Passage, { average, heads, whole, mean, sure, slip }: AverageFault): Hit {
  const tenThousand = rational(10000);
  const inYuan = isLess(mean, tenThousand) ? `${formatDecimal(mean, 0)}元` : `${formatDecimal(divide(mean, tenThousand), 2)}万元`;
  const computed = average.unit === '元' && slip === 'scale' ? inYuan : printedLike(mean, average, 1);
  const params = { heads: quoted(passage, heads), whole: quoted(passage, whole), stated: quoted(passage, average), computed };
  return { passage, start: average.start, end: average.end, params, severity: sure ? 'error' : 'warning', related: placed(passage, [heads, whole]) };
}

/** 两县各选派, 5个镇各新建: how many give each so many. */
const EACH_GIVES = /([两二三四五六七八九十]|\d{1,3})(?:个|家|所|支|座)?(?:县|市|区|旗|镇|乡|村|街道|社区|乡镇|单位|部门|学校|企业|地|方|校|院|园区|片区|县区|县市)(?:均|都)?各(?!级|类|项|种|界|方|自的|地)[^，。；：、\d]{0,10}$/;
const IN_ALL = /^[^，。；：\d]{0,8}[，、]?(?:共计|总计|合计|一共|总共|共)[^，。；：\d]{0,6}$/;

/** 两县各选派15名干部，共计32名: each × how many = in all. */
function* eachAndAll(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { amounts, start } of figuresOf(passage)) {
    for (const [at, each] of amounts.entries()) {
      const all = amounts[at + 1];
      if (!all || each.unit === '' || thing(each.unit) !== thing(all.unit) || !['count', 'money', 'measure'].includes(each.kind)) continue;
      const said = EACH_GIVES.exec(text.slice(Math.max(start, each.beforeAt - 30), each.beforeAt))?.[1];
      if (said === undefined || !IN_ALL.test(text.slice(each.afterEnd, all.beforeAt))) continue;
      const givers = numeralValue(said.replace('两', '二')) ?? Number(said);
      if (!Number.isInteger(givers) || givers < 2) continue;
      const wanted = product(intervalOf(each), point(rational(givers)));
      if (meets(wanted, intervalOf(all))) continue;
      const computed = `${formatDecimal(divide(multiply(valueOf(each), rational(givers)), divide(valueOf(all), valueOf({ ...all, scale: '' }))), Math.max(all.decimals, each.scale === all.scale ? each.decimals : 0))}${all.scale}${all.unit}`;
      yield { passage, start: all.start, end: all.end, params: { heads: said, whole: quoted(passage, each), stated: quoted(passage, all), computed }, severity: isExact([each, all]) ? 'error' : 'warning', related: placed(passage, [each]) };
    }
  }
}

function* products(passage: Passage): Generator<Hit> {
  yield* eachAndAll(passage);
  yield* pricesAndTotals(passage);
}

const ARITHMETIC = '算术复核；《图书编校质量差错认定细则》数据差错';

export const perEachRules: readonly PassageRule[] = [
  { id: 'figures.average', scope: 'passage', severity: 'error', source: ARITHMETIC, find: averages },
  { id: 'figures.lost_scale', scope: 'passage', severity: 'error', source: ARITHMETIC, find: lostScales },
  { id: 'figures.each_times', scope: 'passage', severity: 'error', source: ARITHMETIC, find: products },
];
