import { printedLike, slipOf } from '../digit-slips';
import type { Passage } from '../passage';
import { figuresOf, intervalOf, valueOf, type Quantity } from '../quantities';
import { isLess, meets, multiply, product, rational, type Rational } from '../rational';
import type { Hit } from '../rule';
import { thing } from './average-accounts';

/** What each of them gets, saves or costs: 每人每年另发, 亩均节约, 对每户补助. Groups: the unit, or the unit of …均. */
const EACH_GETS = /(?:对?每)(人|名|位|户|家|个|亩|村|期|场|间|张|台|辆|座|所|份|条|件|吨|公斤|千瓦时|人次|次|门|节|班|批|支|艘|头|只|棵|株|部|本|册|幢|栋)([^，。；：、\d]{0,12})$|(人|户|亩|村|家|校|场|期|台)均([^，。；：、\d]{0,8})$/;
const OF_BY: Readonly<Record<string, string>> = { 校: '所', 次: '人次' };
/** Units that count things of many kinds. */
const ANY: readonly string[] = ['个', '名', '人', '位', '家', '项', '件', '条', '次', '份'];
const IN_ALL = /共|合计|总|累计|发放|补贴|补助|奖励|节约|节省|增收|投入|支出|减免|让利/;
/** A ceiling, a floor or a mean over years is no price. */
const NO_PRICE = /最高|最多|不超过|至少|起步|以上|以下|不低于|可达|[年月日]均/;
const A_PERIOD = /每[年月天日周季]|[年月日]均/;

interface Account {
  heads: Quantity;
  all: Quantity;
  wanted: Rational;
}

const leadOf = (text: string, { beforeAt }: Quantity, reach: number): string => /[^，。；：\d]*$/.exec(text.slice(Math.max(0, beforeAt - reach), beforeAt))?.[0] ?? '';

/** Whether the number counts what the price is told by, by its noun: 每名网格员 and 120名网格员; 每户 needs none. */
const isNamed = (text: string, heads: Quantity, by: string, noun: string): boolean => {
  const beside = text.slice(Math.max(0, heads.beforeAt - 10), heads.beforeAt) + text.slice(heads.unitAt, heads.end + 10);
  return (noun.length === 2 && beside.includes(noun)) || !ANY.includes(by);
};

/** Every pair of figures of a sentence that the price of each may be told of; the total follows the price. */
function accountsOf(text: string, amounts: readonly Quantity[], at: number, by: string, noun: string): Account[] {
  const each = amounts[at];
  if (!each) return [];
  const near = amounts.slice(Math.max(0, at - 5), at + 5).filter((other) => other !== each);
  const heads = near.filter((other) => ['count', 'measure'].includes(other.kind) && (thing(other.unit) === thing(by) || by === '个' && other.unit.startsWith('个')) && !isLess(valueOf(other), rational(2)) && (each.kind === 'money' && by !== '个' || isNamed(text, other, by, noun)));
  const totals = near.filter((other) => other.kind === each.kind && other.unit === each.unit && (each.kind === 'money' || IN_ALL.test(leadOf(text, other, 12))) && !/每|均/.test(leadOf(text, other, 14).replace(A_PERIOD, '')));
  return heads.flatMap((head) => totals.map((all) => ({ heads: head, all, wanted: multiply(valueOf(each), valueOf(head)) })));
}

/** Whether the total stands right behind the heads or the price, and says that it is all. */
function isTold(text: string, each: Quantity, { heads, all }: Account, act: string): boolean {
  const last = heads.start > each.start ? heads : each;
  if (all.start < last.start || all.start - last.end > 24) return false;
  const gap = text.slice(last.afterEnd, all.beforeAt);
  if (!/^[^，。；：、\d]{0,14}(?:[，、][^，。；：、\d]{0,4})?(?:共计|共|合计|总计|累计)[^，。；：、\d]{0,8}$/.test(gap)) return false;
  const verb = act.replace(A_PERIOD, '').slice(-2);
  return gap.includes(verb) || /^[，、]?(?:[^，。；：、\d]{0,4}[，、])?(?:[^，。；：、\d]{0,2})(?:共计|共|合计|总计|累计)[^，。；：、\d]{0,6}$/.test(gap);
}

/** 每人每年补贴1.2万元，80人共需69万元; 亩均节约900元，3万亩共节约270万元: price × heads = in all. */
export function* pricesAndTotals(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { amounts: numbers, start } of figuresOf(passage)) {
    const amounts = numbers.filter(({ kind }) => kind !== 'time' && kind !== 'date');
    if (amounts.length < 3) continue;
    for (const [at, each] of amounts.entries()) {
      if (!['money', 'count', 'measure'].includes(each.kind) || each.unit === '') continue;
      const before = text.slice(Math.max(start, each.beforeAt - 18), each.beforeAt);
      const said = EACH_GETS.exec(before);
      const told = said?.[1] ?? said?.[3];
      const by = told === undefined ? undefined : (OF_BY[told] ?? told);
      if (!said || by === undefined || NO_PRICE.test(before) || /以上|以下|不等/.test(each.after)) continue;
      // A mean that follows its total is told by figures.average.
      const accounts = accountsOf(text, amounts, at, by, (said[2] ?? '').slice(0, 2)).filter(({ all }) => all.start > each.start || (said[1] !== undefined && each.kind === 'money' && !before.includes('平均')));
      if (accounts.some(({ heads, all }) => meets(product(intervalOf(each), intervalOf(heads)), intervalOf(all)))) continue;
      const exact = accounts.filter(({ heads, all }) => isOfOnePeriod(text, before, all) && [each, heads, all].every(({ approximation }) => approximation === undefined));
      const sure = exact.find((account) => isTold(text, each, account, said[2] ?? said[4] ?? ''));
      const slipped = exact.filter(({ all, wanted }) => slipOf(wanted, all) !== undefined && IN_ALL.test(leadOf(text, all, 12)));
      const account = sure ?? (slipped.length === 1 ? slipped[0] : undefined);
      if (!account) continue;
      const { heads, all, wanted } = account;
      const quoted = ({ start: from, end }: Quantity): string => text.slice(from, end);
      const params = { heads: quoted(heads), whole: quoted(each), stated: quoted(all), computed: printedLike(wanted, all) };
      const certain = sure !== undefined && slipOf(wanted, all) !== undefined;
      yield { passage, start: all.start, end: all.end, params, severity: certain ? 'error' : 'warning', related: [each, heads].map(({ start: from, end }) => ({ passage, start: from, end })) };
    }
  }
}

/** What each gets a year makes the sum of a year, not of several. */
function isOfOnePeriod(text: string, before: string, all: Quantity): boolean {
  const period = /每([年月天日])|([年月日])均/.exec(before);
  const unit = period?.[1] ?? period?.[2];
  const lead = leadOf(text, all, 14);
  return unit === undefined || [...'每全一当'].some((which) => lead.includes(which + unit));
}
