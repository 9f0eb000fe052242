import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import { printedRoles, type Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';

const END = /[。！？…]/;

const SIDE_BY_SIDE = new Pattern(/[，、；：。][，、；：。]+|[！？][，、；：。]+|[，、；：][！？]+|。[！？]+/g);

/** Two point marks where one stands. ！！ and ？！ may be doubled, …… is one mark. */
function* doubled(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of SIDE_BY_SIDE.matchesIn(passage)) {
    if (/^。{3,}$/.test(quote)) continue; // an ellipsis typed as full stops
    const marks = new Set(quote);
    const ends = [...quote].find((mark) => /[！？]/.test(mark)) ?? (quote.includes('。') ? '。' : undefined);
    yield { passage, start, end: start + quote.length, params: { quote }, suggestion: ends ?? quote.charAt(0), certain: marks.size === 1 || (ends !== undefined && marks.size === 2 && quote.endsWith(ends)) };
  }
}

const MANY = new Pattern(/…+|\.{3,}|。{3,}|·{3,}|、{3,}/g);

/** The ellipsis is six dots in two cells. */
function* ellipsis(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of MANY.matchesIn(passage)) {
    if (quote === '……' || quote === '…………' || quote.length > 6) continue; // longer runs are leaders
    if (protectorOf(protectedIn(passage), start, start + quote.length, ['address'])) continue;
    yield { passage, start, end: start + quote.length, params: { quote }, suggestion: '……', certain: true, severity: quote === '…' ? 'warning' : 'error' };
  }
}

const AT_BRACKETS = new Pattern(/(?<![，、])[，、]+[）》〉]|(?<!、)、+[”’]|(?<!，)，+[”’](?=[，。、；！？])|[“‘（《〈][，。、；：！？]+/g);

/** ， 、 ； ： before a closing mark or after an opening one, and a point mark at the head of a paragraph. */
function* astray(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { 0: quote, index: start } of AT_BRACKETS.matchesIn(passage)) {
    const closes = /[）》〉”’]$/.test(quote);
    if (closes ? /[“（][一二三四五六七八九十\d]{0,3}$/.test(text.slice(Math.max(0, start - 4), start)) : /^[”’）》]/.test(text.slice(start + quote.length))) continue; // the mark itself, or an ordinal, is spoken of
    yield { passage, start, end: start + quote.length, params: { quote }, suggestion: closes ? quote.slice(-1) : quote.charAt(0), certain: true };
  }
  const head = /^[，。、；：！？）》”’]+/.exec(text);
  if (head) yield { passage, start: 0, end: head[0].length, params: { quote: head[0] }, severity: passage.role === 'row_content' ? 'warning' : 'error' };
}

const STOP_TWICE = new Pattern(/。([”’）])[。，、；]/g);

/** A full stop on both sides of a closing mark, or one inside where the sentence goes on. */
function* stopAtClosing(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of STOP_TWICE.matchesIn(passage)) {
    const close = quote.charAt(1);
    const quoted = close !== '）' && quote.endsWith('。') && wholeQuotation(passage.text, start);
    yield { passage, start, end: start + 3, params: { quote }, suggestion: quoted ? `。${close}` : close + quote.charAt(2), certain: close === '）' || quoted, severity: /[。，]$/.test(quote) ? 'error' : 'warning' };
  }
}

const STOP_BEHIND_MARK = new Pattern(/[！？…]”。/g);

/** 说：“……！”。 — a whole quotation has its own end. */
function* stopAfterQuotation(passage: Passage): Generator<Hit> {
  for (const { index } of STOP_BEHIND_MARK.matchesIn(passage)) {
    if (wholeQuotation(passage.text, index)) yield { passage, start: index + 2, end: index + 3, suggestion: '', certain: true };
  }
}

const SAYS = new Pattern(/(?<![学小听传据])(?:说道|说|道|表示|介绍|感慨|感叹|坦言|笑言|回忆|称赞|告诉[^，。；：“”]{1,6})，“[^“”]{6,200}[。！？…]”/g);

/** 他说，“整句。”: a whole quotation behind the verb is introduced by a colon. */
function* commaBeforeQuotation(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index } of SAYS.matchesIn(passage)) {
    const start = index + quote.indexOf('，“');
    // …”某某说，“…。”: a quotation that goes on behind its speaker is parted by ，.
    if (/”[^。！？”“]{0,40}$/.test(passage.text.slice(Math.max(0, start - 44), start))) continue;
    yield { passage, start, end: start + 1, suggestion: '：' };
  }
}

/** Whether the quotation that ends at `stop` is introduced by a colon. */
function wholeQuotation(text: string, stop: number): boolean {
  const opens = Math.max(text.lastIndexOf('“', stop), text.lastIndexOf('‘', stop));
  return opens > 0 && text.charAt(opens - 1) === '：';
}

const SPEECH = new Pattern(/(?:指出|强调|要求|说道?|表示|写道|认为|感慨|提出)：“([^“”]{12,400})”。/g);

/** 指出：“整句”。 — a whole sentence introduced by a colon keeps its full stop inside. */
function* stopOfQuotation(passage: Passage): Generator<Hit> {
  for (const { 0: whole, index } of SPEECH.matchesIn(passage)) {
    if (END.test(whole.charAt(whole.length - 3)) || !/[，；]/.test(whole)) continue;
    const start = index + whole.length - 2;
    yield { passage, start, end: start + 2, suggestion: '。”' };
  }
}

/** A paragraph without a mark at its end. What is short, or has neither a full stop nor clauses inside, is a heading of its own. */
function* openEnd(passage: Passage): Generator<Hit> {
  const { text } = passage;
  if (/[。！？；：…]["”’）》]*$/.test(text) || text.length < 30) return;
  if (!/[。；]/.test(text) && !(text.length >= 40 && /，.*，/s.test(text))) return;
  const last = text.charAt(text.length - 1);
  const start = text.length - 1;
  if (/[，、]/.test(last)) yield { passage, start, end: text.length, params: { quote: last }, suggestion: '。' };
  else if (/[\u3400-\u9fff0-9A-Za-z%％”’）》]/.test(last)) yield { passage, start, end: text.length, params: { quote: last }, suggestion: `${last}。`, certain: true };
}

/** 针对老人用餐难问题。 — why or by what something is done, and nothing done. */
const UNFINISHED = /^(?:针对[^，。；：！？]{4,60}(?:问题|难题|痛点|短板|困境|瓶颈|实际|需求|现状|情况)|(?:按照|根据)[^，。；：！？]{4,60}(?:原则|要求|思路|目标|精神|部署|安排|规定)|(?:面对|鉴于|随着)[^，。；：！？]{4,60}(?:问题|难题|挑战|机遇|形势|压力|困境|局面|需求|发展|推进|深入|加快|提高)|为了?(?:贯彻|落实|破解|解决|深入|进一步|切实|推动|推进|加快|加强|提升|提高|规范|满足|适应|确保|保障)[^，。；：！？]{4,60}|以[^，。；：！？]{2,50}为(?:抓手|契机|载体|突破口|牵引|引领|导向|出发点|落脚点|切入点|主线|重点|核心|依托|目标))。$/;

/** A sentence that stops after its adverbial: 在……基础上。 What it was said of is lost, or a comma was meant. */
function* stopAfterAdverbial(passage: Passage): Generator<Hit> {
  for (const [index, { text, start, end }] of passage.sentences.entries()) {
    const isSentence = start === 0 || /[。！？]/.test(passage.text.charAt(start - 1));
    // 以自治为基础。以法治为保障。 — sentences of one shape in a row are meant so.
    const isRow = [index - 1, index + 1].some((at) => passage.sentences[at]?.text.charAt(0) === text.charAt(0));
    if (isSentence && !isRow && end < passage.text.length && UNFINISHED.test(text)) {
      yield { passage, start: end - 1, end, suggestion: '，' };
      continue;
    }
    const stop = /^(?:自|自从|在|随着|为了|针对|面对|围绕|通过|按照|根据)[^，。；：！？]{4,60}(?:以来|之后|过程中|基础上|同时|背景下|前提下|情况下|要求下|带动下|推动下|支持下)。$/.exec(text);
    if (stop && end < passage.text.length) yield { passage, start: end - 1, end, suggestion: '，' };
  }
}

/** A point in time or a word of transition that fills its sentence: 2020年8月。 What happened then stands in the next one. */
const ONLY_A_TIME = new RegExp(
  '^(?:(?:自|从|到|至|截至|截止到?|于|在)?(?:19|20)\\d{2}年(?:以来|初|底|末|[春夏秋冬]季?|[上下]半年|(?:第?[一二三四]|[1-4])季度|\\d{1,2}月(?:\\d{1,2}日|份|[初底末]|[上中下]旬)?)?(?:以来|起|开始|之前|之后|前|后|期间)?' +
    '|截[至止](?:目前|当前|[今去]年[初底末]|\\d{1,2}月底?)|[今去前]年(?:以来|[初底末]|[上下]半年|\\d{1,2}月(?:以来|[初底]|起)?)|近年来|近[一二两三四五几\\d]年来?|目前|当前|同时|与此同时|此外|另外|为此|因此|随后|期间|其间|其中|例如|比如)。$',
);

/** 截至目前。建成厨房12个。 — a full stop where the sentence has not begun. */
function* stopAfterTime(passage: Passage): Generator<Hit> {
  for (const { text, start, end } of passage.sentences) {
    const isSentence = start === 0 || /[。！？]/.test(passage.text.charAt(start - 1));
    if (isSentence && end < passage.text.length && text.length < 24 && ONLY_A_TIME.test(text)) yield { passage, start, end, suggestion: `${text.slice(0, -1)}，`, certain: true, severity: 'error' };
  }
}

/** Who calls out, and how: 群众纷纷点赞. */
const PRAISED = new Pattern(/”(?=(?:(?:当地|不少|许多|很多|广大|沿线|周边)?(?:群众|村民|居民|市民|老人|老百姓|百姓|网友|家长|学生|游客|农户|企业|大家|人们)们?)(?:纷纷|连连|无不|不禁|由衷|由衷地|高兴地|激动地|欣喜地|感慨地|自豪地|都|也)?(?:点赞|称赞|赞叹|夸赞|感叹|感慨|叫好|表示|说道|说)(?:[，。：；]|道[，。：；]))/g);
/** What is said has a pause, or a person in it; a name has neither. */
const IS_SAID = /[，、]|[我你您咱她他]|真的?[\u4e00-\u9fa5]|[了啦啊呀吧]$/;

/** “看得见，摸得着”群众纷纷点赞: what is said and who says it are parted by ， where the quotation has no end of its own. */
function* commaAfterQuotation(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { index: start } of PRAISED.matchesIn(passage)) {
    const said = /“([^“]{4,80})$/.exec(text.slice(Math.max(0, start - 81), start))?.[1];
    if (said === undefined || /[”！？。…]/.test(said) || !IS_SAID.test(said)) continue;
    yield { passage, start, end: start + 1, suggestion: '”，' };
  }
}

const TWIN_TROUBLES = new Pattern(/([\u4e00-\u9fff]{2})[难贵慢繁乱差少高]\1[难贵慢繁乱差少高]/g);

/** 融资难融资贵: two complaints of one shape side by side, which a 、 parts. */
function* missingSeparator(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index: start } of TWIN_TROUBLES.matchesIn(passage)) {
    yield { passage, start, end: start + quote.length, suggestion: `${quote.slice(0, 3)}、${quote.slice(3)}` };
  }
}

const AREA = '(?:亩|公顷|平方米|平方公里|平方千米|立方米|公里|千米|米|吨|公斤|元|人|户|人次|家)';
/** 项目396个10.5万亩: two figures of one thing with nothing between. 个3公里的 describes, and is none of this. */
const TWO_FIGURES = new Pattern(new RegExp(`\\d(?:[万亿]?[余多]?)(?:个|家|项|座|处|条|宗|片|栋|幅|块|所)(?=(?:近|超过|超|约|共)?\\d[\\d.]*[万亿]?[余多]?${AREA}[，。；、）])`, 'g'));

function* figuresWithoutMark(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index } of TWO_FIGURES.matchesIn(passage)) {
    const end = index + quote.length;
    yield { passage, start: end - 1, end, suggestion: `${quote.slice(-1)}、`, severity: 'warning' };
  }
}

/** 省委省政府: two organs side by side, told at the first place; 获得感幸福感安全感 the same. */
const ORGANS = new Pattern(/([省市县区])委(?=\1政府)/g);
const FEELINGS = new Pattern(/[\u4e00-\u9fa5]{2}感(?=[\u4e00-\u9fa5]{2}感[\u4e00-\u9fa5]{2}感)/g);

function* separators(passage: Passage): Generator<Hit> {
  yield* missingSeparator(passage);
  yield* figuresWithoutMark(passage);
  for (const pattern of [ORGANS, FEELINGS]) {
    const [match] = pattern.matchesIn(passage);
    if (!match) continue;
    const end = match.index + match[0].length;
    if (!protectorOf(protectedIn(passage), match.index, end, ['title'])) yield { passage, start: match.index, end, suggestion: `${match[0]}、` };
  }
}

const SUCH_AS = new Pattern(/(?:^|[。；])如，/g);

/** 如，…… at the head of a sentence: 如 goes straight on; 例如 may pause. */
function* afterExample(passage: Passage): Generator<Hit> {
  for (const { 0: quote, index } of SUCH_AS.matchesIn(passage)) {
    const end = index + quote.length;
    yield { passage, start: end - 2, end, suggestion: '如', certain: true };
  }
}

export const markRules: readonly PassageRule[] = [
  { id: 'punctuation.doubled', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4 5.1', also: printedRoles, patterns: [SIDE_BY_SIDE], find: doubled },
  { id: 'punctuation.ellipsis', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.11.2', also: printedRoles, patterns: [MANY], find: ellipsis },
  { id: 'punctuation.astray', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 5.1.1', also: printedRoles, find: astray },
  { id: 'punctuation.stop_at_closing', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.1 4.9', patterns: [STOP_TWICE], find: stopAtClosing },
  { id: 'punctuation.stop_twice', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.1 4.8', patterns: [STOP_BEHIND_MARK], find: stopAfterQuotation },
  { id: 'punctuation.comma_before_quotation', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.7.3.3', patterns: [SAYS], find: commaBeforeQuotation },
  { id: 'punctuation.comma_after_quotation', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.4 4.8', patterns: [PRAISED], find: commaAfterQuotation },
  { id: 'punctuation.stop_of_quotation', scope: 'passage', severity: 'hint', source: 'GB/T 15834—2011 4.8', patterns: [SPEECH], find: stopOfQuotation },
  { id: 'punctuation.stop_after_adverbial', scope: 'passage', severity: 'warning', source: 'GB/T 15834—2011 4.1 4.4', find: stopAfterAdverbial },
  { id: 'punctuation.stop_after_time', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.1 4.4', find: stopAfterTime },
  { id: 'punctuation.missing_separator', scope: 'passage', severity: 'hint', source: 'GB/T 15834—2011 4.5', find: separators },
  { id: 'punctuation.after_example', scope: 'passage', severity: 'hint', source: 'GB/T 15834—2011 4.4', patterns: [SUCH_AS], find: afterExample },
  { id: 'punctuation.open_end', scope: 'passage', severity: 'error', source: 'GB/T 15834—2011 4.1', find: openEnd },
];
