import { numeralValue } from '../../chinese-numeral';
import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import type { Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

const HAN = '[\\u4e00-\\u9fa5]';
const COUNTED = '(?:超过|超|近|约|逾|共)?\\d[\\d.]*[万亿千百]?[余多]?(?:个|家|名|项|所|座|条|处|支|户|栋|幢|辆|台|套|间|场|期|人|件|份|张|块|片|艘|艇|亩|公里|类|种|款|村|位|部|门|批|只|棵|株|头|根|口|盏|路|班|对|届|册|篇|幅|本|枚|节|堂|次|组)';
const NAME = '[\\u4e00-\\u9fa5“”（）A-Za-z]{2,16}';
/** 乡镇服务站, but not 村完成改造: what happens with the things makes a clause of its own. */
const HAPPENS = /[了达获已被把将为是]|(?<![国公私所])有|(?<![存现])在|完成|启动|实现|入选|增[加长收至]|建成|建立|改造|投[入用产运]|提[高升供]|参[与加]|受益|开[展工业]|运[行营转]|覆盖|惠及|带动|组[建成]|形成|设立|成立|落[地户实成]|签约|申[报请]|通过|减少|下降|分布|涉及|占比/;
const ITEM_AT_END = new RegExp(`${COUNTED}(${NAME})$`);
const ITEM = new RegExp(`^${COUNTED}(${NAME})$`);
/** The last item may go on: 的…, 等…, or a closing mark of the quotation it stands in. */
const LAST_ITEM = new RegExp(`^${COUNTED}(${NAME}?)(?:$|等|”|的${HAN})`);
const COUNTED_THING = new Pattern(new RegExp(COUNTED, 'g'));
const SEPARATED = new Pattern(/[^，、。；：！？]+/g);

interface Part {
  text: string;
  start: number;
}

const nameOf = (pattern: RegExp, text: string): string | undefined => {
  // Asked of every part of every sentence: most have no figure.
  const name = /\d/.test(text) ? pattern.exec(text)?.[1] : undefined;
  return name !== undefined && !HAPPENS.test(name) ? name : undefined;
};

/** The parts of a passage between marks, in runs that only ， and 、 hold together. */
function runsOf(passage: Passage): Part[][] {
  const { text } = passage;
  const runs: Part[][] = [];
  let end = -1;
  for (const { 0: part, index } of SEPARATED.matchesIn(passage)) {
    const open = runs.at(-1);
    if (open && index === end + 1 && /[，、]/.test(text.charAt(end))) open.push({ text: part, start: index });
    else runs.push([{ text: part, start: index }]);
    end = index + part.length;
  }
  return runs;
}

/** The commas of a list that has 、 as well, told at the first. */
function* commasAmong(passage: Passage, places: readonly number[]): Generator<Hit> {
  const [first, ...rest] = places.filter((at) => passage.text.charAt(at) === '，');
  if (first === undefined || rest.length + 1 === places.length) return;
  yield { passage, start: first, end: first + 1, suggestion: '、', related: rest.map((at) => ({ passage, start: at, end: at + 1 })) };
}

/** 建成3个中心，12个站、40个点: things counted in a row, parted by ， and by 、. */
function* counted(passage: Passage): Generator<Hit> {
  if (!COUNTED_THING.mayMatch(passage)) return;
  for (const run of runsOf(passage)) {
    for (let at = 0; at < run.length; at += 1) {
      if (nameOf(ITEM_AT_END, run[at]?.text ?? '') === undefined) continue;
      let last = at + 1;
      while (last < run.length && nameOf(ITEM, run[last]?.text ?? '') !== undefined) last += 1;
      if (nameOf(LAST_ITEM, run[last]?.text ?? '') !== undefined) last += 1;
      const items = run.slice(at, last);
      if (items.length >= 3) yield* commasAmong(passage, items.slice(1).map(({ start }) => start - 1));
      at = last - 1;
    }
  }
}

/** 甲、乙，丙3类: as many items as the numeral says, the last of them behind ，. */
const SUMMED = new Pattern(new RegExp(`(${HAN}{2,8}(?:、${HAN}{2,8}){1,7})，(${HAN}{2,6})((?:\\d{1,2}|[三四五六七八九十])(?:个|大?类|项|种|大${HAN}|方面|级|款|门|条|方|者))`, 'g'));
/** 甲、乙，丙等: short names of things before 等. */
const CLOSED = new Pattern(new RegExp(`(${HAN}{2,4}、${HAN}{2,4})，(${HAN}{2,4})等(?=[，。；、）]|${HAN}{2,6}[，。；])`, 'g'));
/** What is done and not what is named: 完善政策、机制，推出3项. */
const DOES = /[出立展施成现建定造入到好用行设供取给化合并达为有共计分]$|^(?:实|推|开|形|建|制|打|设|提|出|落|梳|明|细|完|归|整|新|划|确|创|组|培|发|编|构|聚|围|抓|做|办|解|破|配|引|投|兑|承|下|取|精|压|选|挑|筛|遴|收|征|采|汇|列|拟|规|搭|上|运|应|启|谋|储|举|累|总|合|分|包|涉|覆|涵|共|全|近|其|同|并|均|已|先|还|由|让|使|以|对|在|从|将|把|向|为|与|和|及|即|如|含|至|能|可|加|深|增|强|统|健|优|拓|延|促|带|助|支|服|帮|扶|惠|获)/;

function* named(passage: Passage): Generator<Hit> {
  for (const { 1: before = '', 2: last = '', 3: sum = '', index } of SUMMED.matchesIn(passage)) {
    const items = before.split('、');
    const value = Number(/^\d+/.exec(sum)?.[0] ?? numeralValue(sum.charAt(0)));
    const isAlike = items.slice(1).every((item) => Math.abs(item.length - last.length) <= 1);
    const at = index + before.length;
    if (value === items.length + 1 && isAlike && !DOES.test(last)) yield* commasAmong(passage, [...placesOf(before, index), at]);
  }
  for (const { 1: before = '', 2: last = '', index } of CLOSED.matchesIn(passage)) {
    const [, second = ''] = before.split('、');
    if (second.length === last.length && !DOES.test(last) && !DOES.test(second)) yield* commasAmong(passage, [...placesOf(before, index), index + before.length]);
  }
}

/** “建得好、管得住，用得久”: three or more phrases of one length that fill what stands between two marks. */
const FILLING = new Pattern(new RegExp(`(?<=^|[。；：“（])(?:${HAN}{3,8}[，、]){2,7}${HAN}{3,8}(?=[。；”）])`, 'g'));

function* alike(passage: Passage): Generator<Hit> {
  for (const { 0: list, index } of FILLING.matchesIn(passage)) {
    const items = list.split(/[，、]/);
    const marks = list.replace(/[^，、]/g, '');
    // 甲、乙，丙、丁: pairs of pairs.
    const isPaired = items.length % 2 === 0 && [...marks].every((mark, at) => mark === (at % 2 === 0 ? '、' : '，'));
    if (isPaired || items.some(({ length }) => length !== items[0]?.length)) continue;
    yield* commasAmong(passage, [...list.matchAll(/[，、]/g)].map((match) => index + match.index));
  }
}

const placesOf = (list: string, from: number): number[] => [...list.matchAll(/、/g)].map(({ index }) => from + index);

function* mixed(passage: Passage): Generator<Hit> {
  yield* counted(passage);
  yield* named(passage);
  yield* alike(passage);
}

/** 、其中, 、分别占, 、同比: what goes on with the sentence is no item of a list. 同比、环比 are two names; 300人、占30% is how budgets are told. */
const GOES_ON = new Pattern(/、(?=其中(?!的|之|一)|分别(?:占|为|达|是|比)|(?:同比|环比)(?:增|下|上|提|降|减|翻|扩|缩)|(?:比|较)(?:上年|去年|同期|20\d\d)|平均每)/g);
/** 2020年、全县…: a time is followed by a pause of the sentence; by another time in a list. */
const AFTER_TIME = new Pattern(/(?<=(?:^|[。；])(?:20\d{2}年(?:\d{1,2}月(?:\d{1,2}日)?|以来|[底初末])?|今年以来|近年来|近[\d几两三五]年来?|截?至?目前|[去今]年(?:以来|[底初末])?))、(?![\d今明去上下前近本当第一二三四])/g);

function* pauses(passage: Passage): Generator<Hit> {
  for (const pattern of [GOES_ON, AFTER_TIME]) {
    for (const { index: start } of pattern.matchesIn(passage)) {
      if (/[同环]比$/.test(passage.text.slice(Math.max(0, start - 2), start))) continue;
      if (!protectorOf(protectedIn(passage), start, start + 1, ['title'])) yield { passage, start, end: start + 1, suggestion: '，' };
    }
  }
}

export const mixedListRules: readonly PassageRule[] = [
  { id: 'punctuation.mixed_list', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.5', find: mixed },
  { id: 'punctuation.pause_for_comma', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.4 4.5', find: pauses },
];
