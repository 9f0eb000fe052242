import { closingShare } from '../character-places';
import { isCommonWord } from '../common-words.lexicon';
import { doubledAlone, wordsWithDouble } from '../doubled-words.lexicon';
import { isHan } from '../han-windows';
import { Pattern } from '../pattern';
import { isQuoted } from '../protected-spans';
import type { Passage } from '../passage';
import type { Hit, PassageRule } from '../rule';
import { singleSurnames } from '../surnames.lexicon';
import { commonWords, doublableWords, doubledPhrases, longerWords, neverDoubled, reduplicable } from './doubling.lexicon';

const HAN = /[\u4e00-\u9fa5]/;
/** What may bound a lone character on either side: marks, and 的 了 着 that close a phrase. */
const CLOSES = /[，。；：、！？”’）》…的了着\d]|^$/;
const OPENS = /[，。；：、！？“‘（《…]|^$/;
/** The set phrases by the character that is doubled in them, with its place: 家家户户 under 家 and under 户. */
const phrases = new Map<string, { phrase: string; inside: number }[]>();
for (const phrase of [...doubledPhrases, ...wordsWithDouble]) {
  for (let inside = 0; inside + 1 < phrase.length; inside += 1) {
    const key = phrase.charAt(inside);
    if (key === phrase.charAt(inside + 1)) phrases.set(key, [...(phrases.get(key) ?? []), { phrase, inside }]);
  }
}

const isInPhrase = (text: string, at: number): boolean => (phrases.get(text.charAt(at)) ?? []).some(({ phrase, inside }) => text.startsWith(phrase, at - inside));

/** 我们来来: whether the second of two equal characters is one too many, and how sure that is. */
function judge(text: string, at: number): 'error' | 'warning' | undefined {
  const character = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 2)];
  if (isInPhrase(text, at) || (isOfTwoPairs(text, at) && !/[的了着]/.test(character)) || before === '一') return undefined;
  const rare = neverDoubled[character];
  if (rare) return rare.left.includes(before) && before !== '' ? undefined : rare.right.includes(after) && after !== '' ? undefined : 'error';
  const [left, right] = [before + character, character + after];
  if (!reduplicable.has(character)) {
    // 推动动了, 体系系，: a known word, its last character again, and then nothing it could begin.
    if (commonWords.has(left) && CLOSES.test(after) && !HAN.test(after.replace(/[的了着]/, ''))) return 'error';
    // ，推推动: the same at the front of a word.
    if (commonWords.has(right) && OPENS.test(before) && text.charAt(at + 3) !== after) return 'error';
    if (stranded(text, at)) return 'warning';
  }
  return unexplained(text, at);
}

/** Below this share a character seldom closes its words; above its complement it seldom opens them. */
const SELDOM = 0.34;
const seldomLast = (character: string): boolean => closingShare(character) < SELDOM;
const seldomFirst = (character: string): boolean => closingShare(character) > 1 - SELDOM;

const isWord = (pair: string): boolean => isCommonWord(pair) || commonWords.has(pair);

/** Organs and places that close a longer name before any word: 侨联|联动, 统战部|部长, 幼儿园|园区. */
const CLOSES_NAME = /[部委局会院校园馆室办厅署站社联区县市省镇乡村店厂台刊报网库港湾江湖河山岛桥路街庄寨坊楼水]/;
/** What may close a short name that no list has: 社工|工作, 茶农|农业. */
const MAY_CLOSE_NAME = /[工商学医药农林渔茶政法军党团中组队行司人者员家所矿资费]/;
/** 三资|资金, 双减|减负: a short name by its number. */
const SHORT_NAME = /[一二三四五六七八九十两双多]/;
const NUMERAL = /[〇零一二三四五六七八九十百千两]/;
/** What a reduplication may follow, so that it makes no word with it: 让|人人. */
const LEADS = /[让使为令叫由以把对向在要能会将可有因与和及是到从给被按比一不]/;
const COUNTED = /[个家名项座条处支户栋辆台套间场期件份张块片艘亩类种款村位门批天周月岁倍层级段次吨瓦人户年]/;
/** What is doubled to say each of them; 清清 and 慢慢 say how. */
const EACH = /[人家户个村县镇乡市区年月日天时刻处事层步代世组门户页段场片块站关环手口心道路线街巷岛港山面类条项]/;
/** 扩大|大数据, 创新|新时代: what may open a word of three characters. */
const PREFIX = /[大小多高新老好深早远快]/;
/** 搭建|建会: verbs of one syllable that make new words with these. */
const COINED = /^[建强补延引育用招评促融治管扩][链会群圈才工企商资贤巢园网点]/;

/**
 * Whether two equal characters are two at all: 形态|劳|劳动者. They are where the first closes a word and the second opens one, and where
 * the doubling is a word of its own. A character that can hardly close, open or stand alone leaves no other reading: an error.
 */
function unexplained(text: string, at: number): 'error' | 'warning' | undefined {
  const character = text.charAt(at);
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 2)];
  const [closes, opens] = [isWord(before + character), isWord(character + after)];
  // 亿亿次 counts computing.
  if (/\d/.test(before) && /[万元]/.test(character)) return 'error';
  if (after === '均' || (character === '年' && /[初底末中度内终前后]/.test(after))) return undefined;
  if (/[\d万亿余多个]/.test(before) && COUNTED.test(character) && !opens && !closes) return /\d/.test(before) ? 'error' : 'warning';
  if ((closes && opens) || NUMERAL.test(character)) return undefined;
  if (EACH.test(character)) return eachOrTwice(text, at, closes, opens);
  if (reduplicable.has(character) || (!opens && doubledAlone.has(character)) || isWord(character + character)) return undefined;
  return opens ? oneTooManyBefore(text, at) : oneTooManyBehind(text, at, closes);
}

/** 清清楚楚: a pair on either side. */
const isOfTwoPairs = (text: string, at: number): boolean => (HAN.test(text.charAt(at + 2)) && text.charAt(at + 2) === text.charAt(at + 3)) || (HAN.test(text.charAt(at - 1)) && text.charAt(at - 1) === text.charAt(at - 2));

/** Marks, and small words that make no word with what follows or goes before. Between other Han characters a word that no list has may stand. */
const PARTS = /[^\u4e00-\u9fa5]|[的了着在和与及对把被将]|^$/;
/** Whether what stands before (or behind) is complete without the character: 形态|劳. */
const isComplete = (beside: string, pair: string): boolean => PARTS.test(beside) || isWord(pair);

/** 形态劳|劳动: whether the first of two can close a word here. */
function oneTooManyBefore(text: string, at: number): 'error' | 'warning' | undefined {
  const [before, character] = [text.charAt(at - 1), text.charAt(at)];
  if (CLOSES_NAME.test(character) || SHORT_NAME.test(before)) return undefined;
  if (!isComplete(before, text.slice(Math.max(0, at - 2), at))) return undefined;
  return seldomLast(character) && !MAY_CLOSE_NAME.test(character) ? 'error' : closingShare(character) < 0.5 ? 'warning' : undefined;
}

/** 平衡|衡的: whether the second of two can open a word here, or both stand in a name. */
function oneTooManyBehind(text: string, at: number, closes: boolean): 'error' | 'warning' | undefined {
  const [before, character, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 2)];
  if (PREFIX.test(character) || COINED.test(text.slice(at + 1, at + 3)) || (!closes && singleSurnames.includes(before))) return undefined;
  // 高明明 may be a person, though 高明 is a word.
  const mayBePerson = singleSurnames.includes(before) && PARTS.test(text.charAt(at - 2));
  // 影片|片源: a word that no list has may begin with the second, unless what follows is complete without it.
  if (!closes || mayBePerson || !isComplete(after, text.slice(at + 2, at + 4))) return undefined;
  return seldomFirst(character) ? 'error' : 'warning';
}

/** 让|人人|参与 says each of them; 收入|人|人员 says one too many: what stands around is left without a word. */
function eachOrTwice(text: string, at: number, closes: boolean, opens: boolean): 'warning' | undefined {
  const [before, character, after] = [text.charAt(at - 1), text.charAt(at), text.charAt(at + 2)];
  // 形成|人人|尽责: 成 belongs to what stands before it.
  if (closes) return opens || LEADS.test(before) || !HAN.test(before) || isWord(text.slice(at - 2, at)) || !isComplete(after, text.slice(at + 2, at + 4)) ? undefined : 'warning';
  return opens && !CLOSES_NAME.test(character) && HAN.test(after) && !isWord(text.slice(at + 2, at + 4)) ? 'warning' : undefined;
}

/** 一一是, 二二是 at the head of a sentence: the ordinal stands twice. */
const DOUBLED_ORDINAL = new Pattern(/(?<=^|[。；：])([一二三四五六七八九十])(?=[一二三四五六七八九十]是)\1是/g);

/** Characters that live only inside words of two: 构, 促, 拓. If the word that needs them is broken by the doubling, one character is too many. */
const BOUND = new Set('构促拓凝践赋撬彰贯融筹践纾聚辐延惠抓攻搭'.split(''));

/** 构建立立体: 构 cannot stand alone, so 构建 is the word, 立 is left over before 立体. */
function stranded(text: string, at: number): boolean {
  const word = text.slice(at - 2, at);
  return BOUND.has(word.charAt(0)) && commonWords.has(word) && commonWords.has(text.slice(at + 1, at + 3));
}

/** 65%%: the sign typed twice behind its figure. */
const DOUBLED_SIGN = new Pattern(/(?<=\d)[%％]{2,}/g);

function* doubledCharacters(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { 1: ordinal = '', index: start } of DOUBLED_ORDINAL.matchesIn(passage)) yield { passage, start, end: start + 2, params: { quote: ordinal + ordinal }, suggestion: ordinal, certain: true };
  for (const { 0: quote, index: start } of DOUBLED_SIGN.matchesIn(passage)) yield { passage, start, end: start + quote.length, params: { quote }, suggestion: quote.charAt(0), certain: true };
  for (let at = 0; at + 1 < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code !== text.charCodeAt(at + 1) || !isHan(code)) continue;
    const character = text.charAt(at);
    let end = at + 2;
    while (text.charAt(end) === character) end += 1;
    const quote = text.slice(at, end);
    if (end - at > 2) {
      if (!/[一二三四五六七八九十哈呵啊嘿]/.test(character) && !reduplicable.has(character)) yield { passage, start: at, end, params: { quote }, suggestion: character, certain: true };
    } else {
      const severity = judge(text, at);
      if (severity) yield { passage, start: at, end, params: { quote }, suggestion: character, certain: severity === 'error', severity };
    }
    at = end - 1;
  }
}

/** “积分积分，越积越亲”: a clause that is the word twice and nothing else calls it out. */
const REST_OF_VERSE = /^[，！]$/;
const isReduplication = (word: string): boolean =>
  doublableWords.has(word) || word.startsWith('一') || word.startsWith('越') || /^[又再]/.test(word) || new Set(word).size === 1 || (word.length === 4 && word.slice(0, 2) === word.slice(2));

/** The length of a word that stands twice from here, longest first; 0 where none does. */
function repeatAt(text: string, at: number): number {
  const first = text.charCodeAt(at);
  if (!isHan(first)) return 0;
  for (let length = 8; length >= 2; length -= 1) {
    if (text.charCodeAt(at + length) !== first) continue;
    let same = 1;
    while (same < length && text.charCodeAt(at + same) === text.charCodeAt(at + length + same) && isHan(text.charCodeAt(at + same))) same += 1;
    if (same === length) return length;
  }
  return 0;
}

/** …专人推进”推进工作: the word that closes a quotation stands again behind it. */
const CLOSING_QUOTE = new Pattern(/[”’]/g);

function* overQuotes(passage: Passage): Generator<Hit> {
  const { text } = passage;
  let done = 0;
  for (const { index } of CLOSING_QUOTE.matchesIn(passage)) {
    const length = [4, 3, 2].find((each) => index - each >= done && isHanOnly(text, index - each, index) && text.startsWith(text.slice(index - each, index), index + 1));
    if (length === undefined) continue;
    const start = index - length;
    done = index + 1 + length;
    yield { passage, start, end: done, params: { quote: text.slice(start, done), word: text.slice(start, index) }, severity: 'hint' };
  }
}

function isHanOnly(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (!isHan(text.charCodeAt(at))) return false;
  return true;
}

/** 一是一是: the ordinal of a point typed twice. */
const ORDINAL_TWICE = new Pattern(/(?<=^|[。；：])([一二三四五六七八九十](?=是[一二三四五六七八九十]是)是)\1/g);

function* doubledWords(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (const { 0: quote, 1: word = '', index: start } of ORDINAL_TWICE.matchesIn(passage)) if (isReduplication(word)) yield { passage, start, end: start + quote.length, params: { quote, word }, suggestion: word, certain: true };
  yield* overQuotes(passage);
  for (let at = 0; at + 3 < text.length; at += 1) {
    const length = repeatAt(text, at);
    if (length === 0) continue;
    const word = text.slice(at, at + length);
    const end = at + length * 2;
    if (!isReduplication(word)) {
      const longer = [1, 2].some((more) => longerWords.has(text.slice(at + length, end + more)));
      // 公共服务服务水平 is two words: of short ones only a repeat that ends its phrase is surely wrong.
      const sure = length > 2 || (commonWords.has(word) && CLOSES.test(text.charAt(end)));
      const rhymed = REST_OF_VERSE.test(text.slice(end, end + 1)) && OPENS.test(text.charAt(at - 1)) && text.charAt(at - 1) !== '';
      yield { passage, start: at, end, params: { quote: word + word, word }, suggestion: word, certain: sure && !rhymed, severity: rhymed ? 'hint' : sure && !longer ? 'error' : 'warning' };
    }
    at = end - 1;
  }
}

/** What parts clauses; the second takes a list for one clause: 整合资源、多跨协作，整合资源、多跨协作. */
const CLAUSE_ENDS = ['，。；：！？、', '，。；：！？'];
const SHORTEST_CLAUSE = 6;

/** 带动就业26万人，带动就业26万人: a clause that stands twice in a row. A verse or a call may repeat itself. */
function* doubledClauses(passage: Passage): Generator<Hit> {
  for (const ends of CLAUSE_ENDS) yield* repeatedClauses(passage, ends);
  yield* sameObjects(passage);
}

function* repeatedClauses(passage: Passage, ends: string): Generator<Hit> {
  const { text } = passage;
  const isList = !ends.includes('、');
  // Where the clause before begins, and this one.
  let [before, start] = [0, 0];
  for (let end = 0; end <= text.length; end += 1) {
    if (end < text.length && !ends.includes(text.charAt(end))) continue;
    const length = end - start;
    if (length >= SHORTEST_CLAUSE && start - before === length + 1 && text.startsWith(text.slice(start, end), before)) {
      const clause = text.slice(start, end);
      const isMeant = isQuoted(passage, start - 1, end) || (isList && !clause.includes('、'));
      if (!isMeant) yield { passage, start: start - 1, end, params: { quote: text.slice(start - 1, end), word: clause }, suggestion: '', certain: true };
    }
    [before, start] = [start, end + 1];
  }
}

const MARK = new Pattern(/[，；]/g);
const ENDS_CLAUSE = /[，。；]/;

/** 布局生活配套设施，完善生活配套设施: two clauses side by side that end in one object. */
function* sameObjects(passage: Passage): Generator<Hit> {
  const { text } = passage;
  let done = 0;
  for (const { index } of MARK.matchesIn(passage)) {
    let end = index + 1;
    while (isHan(text.charCodeAt(end))) end += 1;
    // A verb of one to four characters goes before the object, which has five to twelve.
    const most = Math.min(12, end - index - 2, index - done);
    if (!ENDS_CLAUSE.test(text.charAt(end))) continue;
    for (let length = most; length >= Math.max(5, end - index - 5); length -= 1) {
      const start = index - length;
      if (!isHanOnly(text, start, index) || !text.startsWith(text.slice(start, index), end - length)) continue;
      const object = text.slice(start, index);
      done = end;
      if (!isQuoted(passage, start, end)) yield { passage, start: end - length, end, params: { quote: object, word: object }, severity: length > 5 ? 'warning' : 'hint', related: [{ passage, start, end: index }] };
      break;
    }
  }
}

/** 产业迭代的迭代: a word explained by itself. 问题的问题, 朋友的朋友 may be meant: asked about only. */
function* selfExplained(passage: Passage): Generator<Hit> {
  const { text } = passage;
  for (let at = text.indexOf('的', 2); at > 0; at = text.indexOf('的', at + 1)) {
    for (const length of [4, 3, 2]) {
      const word = text.slice(at + 1, at + 1 + length);
      if (word.length < length || !text.startsWith(word, at - length) || !ALL_HAN.test(word) || !AT_END.test(text.slice(at + 1 + length, at + 2 + length))) continue;
      yield { passage, start: at - length, end: at + 1 + length, params: { word }, suggestion: word };
      break;
    }
  }
}

const ALL_HAN = /^[\u4e00-\u9fa5]+$/;
const AT_END = /^[，。；、！”]?$/;

export const doublingRules: readonly PassageRule[] = [
  { id: 'repetition.character', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》多字；《现代汉语词典》重叠式', find: doubledCharacters },
  { id: 'repetition.word', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》多字', find: doubledWords },
  { id: 'repetition.clause', scope: 'passage', severity: 'error', source: '《图书编校质量差错认定细则》多字', find: doubledClauses },
  { id: 'repetition.self_explained', scope: 'passage', severity: 'warning', source: '《图书编校质量差错认定细则》语法差错', find: selfExplained },
];
