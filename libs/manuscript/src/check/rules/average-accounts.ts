import type { Passage } from '../passage';
import { slipOf, isNear, type Slip } from '../digit-slips';
import { figuresOf, intervalOf, isExact, valueOf, type Quantity } from '../quantities';
import { divide, isLess, meets, multiply, ONE, point, product, rational, ZERO, type Interval, type Rational } from '../rational';
import { SIZES } from './conversions.rules';

/** An average that its heads and its whole do not make. */
export interface AverageFault {
  average: Quantity;
  heads: Quantity;
  whole: Quantity;
  /** What the whole divided by the heads makes, in the base unit. */
  mean: Rational;
  slip: Slip | undefined;
  /** Whether the figures can mean nothing else. */
  sure: boolean;
}

/** Units that count one and the same thing. */
const ALIKE: Readonly<Record<string, string>> = { 名: '人', 位: '人', 人次: '人' };
export const thing = (unit: string): string => ALIKE[unit] ?? (unit.length > 1 && unit.startsWith('个') ? unit.replace(/^个(?:行政|自然)?/, '') : unit);

const BY = '人次|亩次|公斤|平方米|公里|个|家|户|名|位|人|座|所|期|场|批|部|台|辆|亩|村|镇|乡|县|间|栋|幢|支|项|笔|张|条|艘|头|只|件|次|份|套|组|处|盏|棵|株|本|册|片|班|宗|起|吨|米|架|队|单|门|床';
/** What an average is told of: 平均每个车间, 每期平均, 户均. Groups: the unit with its noun, or the unit alone. */
const AVERAGE = new RegExp(`(?:平均每|每)(${BY})([^，。；：、\\d]{0,10}?)(?:平均|分别|可|约|近|超过|超|达到|达|为|就|已|能)*$|(?:(户|人|亩|家|村|期|场|店|笔|校|班|车|单|户次|人次)均|(亩)产)([^，。；：、\\d]{0,8}?)(?:约|近|超过|超|达到|达|为|可|已)*$`);
/** A period makes another account of it: 年均, 每年, 日均, 每天. */
const PERIOD = /[年月日天周季]|小时/;
const PERIOD_BEFORE = /(?:[年月日天周季]|小时)(?:平均|每|[户人亩家村]均)?$|每[年月日天周季][^，。；]{0,4}$/;
/** Statistics that nobody divides in the sentence they are told in. */
const STATISTIC = /可支配|GDP|生产总值|寿命|纯收入|工资|年龄/;

interface Average {
  /** The unit it is told by: 个, 户, 期. */
  by: string;
  /** What that unit counts, where it is named: 车间. */
  noun: string;
  /** What each of them does or has: 吸纳. */
  act: string;
}

/** How each unit of an average is printed behind a number. */
const COUNTED: Readonly<Record<string, string>> = { 户: '户', 亩: '亩', 家: '家', 村: '村', 期: '期', 场: '场', 笔: '笔', 店: '家', 校: '所', 班: '班', 车: '辆', 单: '单' };

/** What the average that ends at a quantity is told of; undefined where it is none. */
export function averageAt(text: string, { beforeAt }: Quantity, from: number): Average | undefined {
  const at = Math.max(from, beforeAt - 24);
  const said = AVERAGE.exec(text.slice(at, beforeAt));
  if (!said || PERIOD.test(said[2] ?? said[5] ?? '') || STATISTIC.test(said[5] ?? '')) return undefined;
  if (PERIOD_BEFORE.test(text.slice(Math.max(from, at + said.index - 8), at + said.index))) return undefined;
  if (said[1] !== undefined) {
    // 每村增收 may be said of all; only 平均每 and 每……平均 name the mean.
    if (!said[0].includes('平均')) return undefined;
    const noun = /^[\u4e00-\u9fa5]{2}/.exec(said[2] ?? '')?.[0] ?? '';
    return { by: said[1], noun, act: (said[2] ?? '').slice(noun.length) };
  }
  const by = said[3] ?? said[4] ?? '';
  return { by: COUNTED[by] ?? by, noun: '', act: said[5] ?? '' };
}

const besideOf = (text: string, { beforeAt, end }: Quantity): string => `${/[^，。；：、]*$/.exec(text.slice(Math.max(0, beforeAt - 12), beforeAt))?.[0] ?? ''}|${/^[^，。；：、]*/.exec(text.slice(end, end + 10))?.[0] ?? ''}`;

/** How many of the unit of the average one unit of the heads is, or undefined where they count different things. */
function headsBy(text: string, heads: Quantity, { by, noun }: Average): Rational | undefined {
  if (!['count', 'measure'].includes(heads.kind)) return undefined;
  const [wanted, had] = [SIZES[by], SIZES[heads.unit]];
  if (wanted && had) return wanted.of === had.of ? divide(had.size, wanted.size) : undefined;
  // The noun of the average names the number it divides by, whatever that is counted with; without one the unit does.
  const beside = text.slice(Math.max(0, heads.beforeAt - 12), heads.beforeAt) + text.slice(heads.end, heads.end + 10);
  if (noun !== '' && beside.includes(noun)) return ONE;
  return by !== '' && thing(heads.unit) === thing(by) && (by !== '个' || noun === '') ? ONE : undefined;
}

/** How many units of the average one unit of the whole is: 1000 where 吨 are told by 公斤; undefined where they are of different things. */
function sizeIn(whole: Quantity, average: Quantity): Rational | undefined {
  if (thing(whole.unit) === thing(average.unit)) return ONE;
  const [from, to] = [SIZES[whole.unit], SIZES[average.unit]];
  return from && to && from.of === to.of ? divide(from.size, to.size) : undefined;
}

/** 3600万元用于30所学校: the money goes to what it is divided by, and to nothing else. */
const SPENT = /^，?(?:全部|专项)?(?:用于|惠及|支持|补助|补贴|扶持|奖励|分配给|分给|投向)[^，。；：、\d]{0,10}$/;
/** 90个村共获分红360万元, 向28个食堂发放奖补140万元. */
const GIVEN = /^[^，。；：、\d]{0,12}(?:发放|投入|补助|补贴|奖励|拨付|分配|分红|共获|获得|享受|落实)[^，。；：、\d]{0,10}$/;
const SHARED = /惠及|受益|带动|覆盖|涉及|服务|用于|分配|分红|发放|培训|选派|吸纳|搬迁|安置|帮助|共有|总计|累计|共/;
/** The clause of the average follows the figures it is made of. */
const FOLLOWS = /^[^，。；：\d]{0,14}[，、；（](?:其中)?[^，。；：\d]{0,14}$/;
const OF_EACH = /(?<![年月日])均|每(?![年月天日])/;

interface Account {
  heads: Quantity;
  whole: Quantity;
  /** Heads and whole in the units of the average. */
  count: Interval;
  made: Interval;
  mean: Rational;
}

/** 28个食堂安装探头168个，平均每个食堂6个: of the two figures before it only the heads have the noun of the average. */
const isOther = (text: string, heads: Quantity, whole: Quantity, { noun }: Average, near: readonly Quantity[]): boolean =>
  near.slice(0, 2).includes(heads) && near.slice(0, 2).includes(whole) && besideOf(text, heads).includes(noun) && !(text.slice(whole.beforeAt - 4, whole.beforeAt) + text.slice(whole.end, whole.end + 4)).includes(noun);

/** So many figures before an average may be what it is made of. */
const REACH = 7;

/** Every pair of figures before an average that may be its heads and its whole, the nearest first. */
function accountsOf(text: string, before: readonly Quantity[], average: Quantity, said: Average): Account[] {
  const found: Account[] = [];
  const alike = thing(said.by) === thing(average.unit);
  const near = [...before].reverse();
  const wholes = near.filter((each) => !OF_EACH.test(besideOf(text, each).split('|')[0] ?? ''));
  for (const heads of near) {
    const factor = headsBy(text, heads, said);
    if (!factor || !isLess(ZERO, intervalOf(heads).low)) continue;
    for (const whole of wholes) {
      const size = sizeIn(whole, average);
      if (whole === heads || size === undefined) continue;
      // 每名导师带5名学生: where both are counted alike, what is counted must be told of the whole as well.
      if (alike && (said.noun === '' || !(besideOf(text, whole).includes(text.slice(average.end, average.end + 2)) || isOther(text, heads, whole, said, near)))) continue;
      found.push({ heads, whole, made: product(intervalOf(whole), point(size)), count: product(intervalOf(heads), point(factor)), mean: divide(multiply(valueOf(whole), size), multiply(valueOf(heads), factor)) });
    }
  }
  return found;
}

const fits = (average: Quantity, { made, count, mean }: Account): boolean => meets(product(count, intervalOf(average)), made) || isNear(mean, valueOf(average), 100);

/** Whether the average is surely told of the whole and of nothing else: it has no verb of its own, or one that stands there as well. */
function isOfWhole(text: string, { start, end }: Quantity, act: string): boolean {
  const beside = text.slice(Math.max(0, start - 12), start) + text.slice(end, end + 6);
  return [...act.replace(/[有达到配备约为可]/g, '')].every((character) => beside.includes(character));
}

/** Whether an average stands right behind its heads and its whole, and they are told as such. */
function isTold(text: string, average: Quantity, { heads, whole }: Account, said: Average): boolean {
  const [first, second] = heads.start < whole.start ? [heads, whole] : [whole, heads];
  if (average.start - first.end > 60 || !FOLLOWS.test(text.slice(second.afterEnd, average.beforeAt))) return false;
  if (said.by === '个' && said.noun === '' && average.kind !== 'money') return false;
  const gap = text.slice(first.afterEnd, second.beforeAt);
  if (average.kind === 'money') return isOfWhole(text, whole, said.act) && (first === whole ? SPENT : GIVEN).test(gap);
  return SHARED.test(text.slice(Math.max(0, first.start - 12), second.beforeAt));
}

const known = new WeakMap<Passage, readonly AverageFault[]>();

/** Averages that no figures before them make, with the figures they were made of; found once for all rules. Linear in the text. */
export function averageFaults(passage: Passage): readonly AverageFault[] {
  const faults = known.get(passage) ?? [...faultsIn(passage)];
  known.set(passage, faults);
  return faults;
}

function* faultsIn(passage: Passage): Generator<AverageFault> {
  const { text } = passage;
  if (!/均|亩产/.test(text)) return;
  const sentences = figuresOf(passage);
  for (const [index, { amounts, start }] of sentences.entries()) {
    for (const [at, average] of amounts.entries()) {
      if (!['count', 'money', 'measure', 'time'].includes(average.kind) || average.unit === '岁' || average.unit === '周岁') continue;
      const said = averageAt(text, average, start);
      if (!said) continue;
      const own = amounts.slice(Math.max(0, at - REACH), at);
      const earlier = own.length < REACH ? (sentences[index - 1]?.amounts.slice(-REACH) ?? []) : [];
      const accounts = accountsOf(text, [...earlier, ...own], average, said);
      if (accounts.length === 0 || accounts.some((account) => fits(average, account))) continue;
      const fault = faultOf(text, { average, said, accounts, own });
      if (fault) yield fault;
    }
  }
}

/** The one account an average was meant for, where that is certain; undefined otherwise. */
function faultOf(text: string, { average, said, accounts, own }: { average: Quantity; said: Average; accounts: readonly Account[]; own: readonly Quantity[] }): AverageFault | undefined {
  const beside = accounts.find(({ heads, whole }) => own.slice(-2).includes(heads) && own.slice(-2).includes(whole));
  if (beside && isTold(text, average, beside, said)) {
    const exact = isExact([beside.heads, beside.whole, average]);
    return { ...faultBetween(average, beside), sure: exact && isOfWhole(text, beside.whole, said.act) };
  }
  const slipped = accounts.filter((account) => slipOf(account.mean, average) !== undefined && isExact([account.heads, account.whole, average]));
  const [account] = slipped.filter(({ heads }) => said.noun !== '' || own.includes(heads) || said.by !== '个');
  if (!account || isLess(valueOf(account.heads), rational(2)) || slipped.some((other) => other.heads !== account.heads && other.whole !== account.whole)) return undefined;
  return { ...faultBetween(average, account), sure: own.includes(account.heads) && own.includes(account.whole) && isOfWhole(text, account.whole, said.act) };
}

const faultBetween = (average: Quantity, { heads, whole, mean }: Account): Omit<AverageFault, 'sure'> => ({ average, heads, whole, mean, slip: slipOf(mean, average) });
