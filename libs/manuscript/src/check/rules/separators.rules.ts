import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import type { Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

const CLAUSE = /[，。；：！？]/;

/** Whether every 、 of the list around `at` stands between two marked items, so that all of them go alike. */
function allMarked(text: string, at: number): boolean {
  let start = at;
  while (start > 0 && !CLAUSE.test(text.charAt(start - 1))) start -= 1;
  let end = at;
  while (end < text.length && !CLAUSE.test(text.charAt(end))) end += 1;
  return text.slice(start, end).replaceAll('”、“', '').replaceAll('》、《', '').includes('、') === false;
}

const PAUSED_PAIR = new Pattern(/”、“|》、《/g);

/** ”、“ and 》、《: marked items that stand side by side are already parted by their marks. */
function* betweenMarks(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { index } of PAUSED_PAIR.matchesIn(passage)) {
    const start = index + 1;
    yield { passage, start, end: start + 1, suggestion: '', certain: allMarked(text, start) };
  }
}

/** What follows 等 when it closes a list; before anything else it may be the verb: 、等潮水. */
const CLOSER = new Pattern(/、(?:的(?![确士哥])|等等|等(?=[，。；）”]|领域|方面|部门|单位|问题|工作|服务|内容|项目|措施|活动|环节|产业|场所|机构|资源|事项|功能|形式|方式|做法|群体|场景|设施|政策|\d|[一二三四五六七八九十几多各]|一系列)|以及|及其)/g);

/** 、等 and 、以及: the list is closed by the word, not by the mark. */
function* beforeCloser(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of CLOSER.matchesIn(passage)) {
    // 用“、”的: the mark itself is spoken of, and “” stand between.
    const sure = /^、[等的]/.test(quote);
    yield { passage, start, end: start + 1, params: { word: quote.slice(1) }, suggestion: '', certain: sure, severity: sure ? 'error' : 'hint' };
  }
  yield* afterList(passage);
}

/** 、等 before any other name of a kind, where a list stands before it: 未戴口罩、未洗手、等行为. Not 、等候, 、等级. */
const CLOSER_OF_LIST = new Pattern(/(?<=、[^，。；：、]{2,16})、等(?=[\u4e00-\u9fa5“《])(?![级额候待量值效高边外身同于到你我他她人车位潮客米水闲分距势压温强号着得不来一下了])/g);

function* afterList(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { index: start } of CLOSER_OF_LIST.matchesIn(passage)) {
    if (text.slice(start).search(CLOSER.expression) === 0) continue;
    yield { passage, start, end: start + 1, params: { word: '等' }, suggestion: '', severity: 'warning' };
  }
}

/** 甲、乙、和丙: before 和 no 、 stands. What begins a word with these characters passes: 、和谐, 、与会, 、及时. */
const BEFORE_AND = new Pattern(/、(?:和(?![平谐睦解气善顺美蔼田县尚稳声合服]|为贵)|以及|及(?![时早第格其至物冠])|与(?![会时众其此日虎世人之]))(?=[\u4e00-\u9fa5“《])/g);

/** 、与企业合作经营: what is done with somebody. 与 and 和 are prepositions there, and the phrase is an item of the list. */
const WITH = /^[^，。；：、！？]{1,16}?(?:共同|合作|联合|配套|签订|签约|签署|衔接|对接|协作|协同|联动|联手|携手|联营|联建|共建|共享|共治|结对|结合|融合|挂钩|匹配|同步|一道|一起|一同|一体|互动|互补|相[\u4e00-\u9fa5]|建立|达成|开展|形成|保持|脱钩|见面|交流|沟通|洽谈|竞争|打交道)/;

function* beforeAnd(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of BEFORE_AND.matchesIn(passage)) {
    if (quote === '、以及') continue; // told by the rule of closers
    if (/[和与]$/.test(quote) && WITH.test(passage.text.slice(start + quote.length, start + quote.length + 24))) continue;
    yield { passage, start, end: start + 1, params: { word: quote.slice(1) }, suggestion: '' };
  }
}

/** 省、市、县、三级: the numeral sums the list up and is no item of it. What names a class or grade of its own passes: 三级医院. */
const SUMMED = new Pattern(/、(?=([三四五六七八九])(?:级(?!医院|甲等|以上|以下|工伤|残疾|响应|保护|文物|教授|公路|资质|跳)|类(?!以上|医疗)|项|方|者|地)(?![、一二三四五六七八九十\d]))/g);

function* beforeSum(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { 1: numeral = '', index: start } of SUMMED.matchesIn(passage)) {
    const list = (/[^，。；：！？（）“”]{0,60}$/.exec(text.slice(Math.max(0, start - 60), start))?.[0] ?? '').split('、');
    const isList = list.length === '一二三四五六七八九'.indexOf(numeral) + 1 && list.slice(1).every((item) => item.length > 0 && item.length <= 6 && !/[和与及等\d]/.test(item));
    if (isList) yield { passage, start, end: start + 1, params: { word: text.slice(start + 1, start + 3) }, suggestion: '', certain: false };
  }
}

/** 化肥，农药，地膜等: short names side by side before 等 are parted by 、. What opens a sentence and pauses is no name. */
const COMMAS = new Pattern(/(?<=[\u4e00-\u9fa5]{2})，[\u4e00-\u9fa5]{2,4}，(?:[\u4e00-\u9fa5]{2,4}，){0,4}[\u4e00-\u9fa5]{2,3}(?=等(?:[，。；、）]|[\u4e00-\u9fa5]{0,4}[，。；]))/g);
const NO_NAME = /^(?:[我他她它你这那其在从对把被将向由让使并且而但也又还再就都均已正要可能会是有无不为以用按凭靠通走建强抓促优]|近年|今年|去年|目前|同时|此外|因此|首先|其次|最后|例如|比如|尤其|特别|随着|经过|根据|提|推|实|做|开|完|落|打|深|加|严|全|统|分|因)|[来后时中下上前里内外们了着过]$/;

function* commaList(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of COMMAS.matchesIn(passage)) {
    const items = quote.slice(1).split('，');
    // Phrases of four are often clauses: 上下联动，左右协同.
    if (items.some((item) => item.length > 3 || NO_NAME.test(item))) continue;
    yield { passage, start, end: start + quote.length, params: { quote }, suggestion: quote.replaceAll('，', '、') };
  }
}

const COMMA_OF_TITLES = new Pattern(/》，(?=《[^《》]{1,20}》(?:、|和|等|《))/g);

/** 《甲报》，《乙报》等: titles of one list are parted by nothing, or by 、 — not by ，. */
function* betweenTitles(passage: Passage): Generator<Hit> {
  for (const { index } of COMMA_OF_TITLES.matchesIn(passage)) yield { passage, start: index + 1, end: index + 2, params: { word: '》《' }, suggestion: '' };
}

const ETC_TWICE = new Pattern(/等等?(?:……|…)|(?:……|…)等等?(?![级待候高])/g);

/** …… and 等 say the same; one of them stands. */
function* doubleRest(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of ETC_TWICE.matchesIn(passage)) {
    yield { passage, start, end: start + quote.length, params: { quote }, suggestion: quote.replace(/…/g, ''), certain: true };
  }
}

const COLON = new Pattern(/：/g);

/** A colon within the reach of another one: only one level of explaining can be read. */
function* colonInColon(passage: Passage): Generator<Hit> {
  const colons = COLON.matchesIn(passage);
  if (colons.length < 2) return;
  for (const { start, end } of passage.sentences) {
    const places = colons.map(({ index }) => index).filter((at) => start <= at && at < end && !protectorOf(protectedIn(passage), at, at + 1, ['quotation', 'title', 'address']) && !/\d/.test(passage.text.charAt(at - 1)));
    for (const at of places.slice(1)) yield { passage, start: at, end: at + 1 };
  }
}

export const separatorRules: readonly PassageRule[] = [
  { id: 'punctuation.marked_list', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.5.3.5', also: ['heading'], patterns: [PAUSED_PAIR], find: betweenMarks },
  { id: 'punctuation.list_closer', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.5', patterns: [CLOSER, CLOSER_OF_LIST], find: beforeCloser },
  { id: 'punctuation.before_and', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.5.3', patterns: [BEFORE_AND], find: beforeAnd },
  { id: 'punctuation.before_sum', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.5', patterns: [SUMMED], find: beforeSum },
  { id: 'punctuation.comma_list', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.5.3.1', patterns: [COMMAS], find: commaList },
  { id: 'punctuation.title_list', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.5.3.5', patterns: [COMMA_OF_TITLES], find: betweenTitles },
  { id: 'punctuation.double_rest', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.11', patterns: [ETC_TWICE], find: doubleRest },
  { id: 'punctuation.colon_in_colon', scope: 'passage', severity: 'hint', source: 'GB/T 15834—2011 4.7.3.4', find: colonInColon },
];
