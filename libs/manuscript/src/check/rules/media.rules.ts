import { mediaTitles, type MediaTitle } from '../media.lexicon';
import type { CheckedBatch, CheckedCase, Passage } from '../passage';
import { Pattern } from '../pattern';
import { protectedIn, protectorOf } from '../protected-spans';
import type { BatchRule, CaseRule, Hit, Span } from '../rule';
import { WordIndex } from '../word-index';

const index = new WordIndex(() => mediaTitles);
/** 人民日报社, 人民日报客户端: the house or its platform, which take no title marks. */
const HOUSE = /^(?:社(?![会区])|网|客户端|新媒体|融媒体|全媒体|传媒|集团|报业|微信|微博|抖音|公众号|视频号|官微|官网|官方|[Aa][Pp][Pp]|记者|评论员|数字|海外网|头条号|强国号|百家号|微视|旗下|主办|举办|发布会|理论|编辑|副总编|总编)/;

interface Mention extends Span {
  kind: MediaTitle['kind'];
  /** Named as a body that reports, beside agencies and stations: 新华社、人民日报等媒体. */
  asBody: boolean;
}

interface Mentions {
  marked: Mention[];
  bare: Mention[];
}

/** Any periodical in title marks, listed or not: it shows how the case prints them. */
const PERIODICAL = new Pattern(/《[^《》]{2,10}(?:报|刊|信息|内参|联播|参阅|动态|杂志|导报|周刊)》/g);
/** An issue is a thing that was printed and takes 《》 in any manner of printing: 《甲报》（第46期）. */
const ISSUE = /^[（(]?(?:20\d\d年)?(?:总)?第?[\d一二三四五六七八九十]+期/;
const NEWSPAPER = /(?<![要简专内通公画月季年快])报$/;

const kindOf = (title: string): MediaTitle['kind'] => (title.endsWith('联播') ? 'column' : NEWSPAPER.test(title) ? 'newspaper' : 'periodical');

/** Agencies, stations, sites: who stands in one list with them is named as a body. */
const BODIES = /新华社|中新社|通讯社|电视台|广播电台|央视|卫视|总台|[民华明国]网|客户端|学习强国|日报社/;

/** Whether a paper without marks is named as a body: in a list with bodies, with 等媒体 behind the list, or as the house of a journal. */
function isBody(text: string, start: number, end: number): boolean {
  const before = /[^。；，：]{0,40}$/.exec(text.slice(Math.max(0, start - 40), start))?.[0] ?? '';
  const after = /^[^。；，：]{0,40}/.exec(text.slice(end, end + 40))?.[0] ?? '';
  return BODIES.test(before + after) || /^(?:、[^、]{2,12}|和[^、]{2,12}){0,5}等(?:[^、]{0,6}媒体|报道|刊发|宣传)/.test(after) || /^(?:报道|刊发|宣传|内刊|内参)/.test(after);
}

/** Places of one passage where a paper or column is named, with title marks and without. Within a longer title nothing is told. */
function mentionsIn(passage: Passage): Mentions {
  const mentions: Mentions = { marked: [], bare: [] };
  if (!/[报刊谈]|联播|信息|内参|参阅|动态|杂志|周刊|瞭望|新闻|时空/.test(passage.text)) return mentions;
  for (const match of PERIODICAL.matchesIn(passage)) {
    const [start, end] = [match.index + 1, match.index + match[0].length - 1];
    if (!ISSUE.test(passage.text.slice(end + 1, end + 16))) mentions.marked.push({ passage, start, end, kind: kindOf(passage.text.slice(start, end)), asBody: false });
  }
  let last = 0;
  for (const { entry, start, end } of index.placesIn(passage)) {
    if (start < last) continue;
    last = end;
    const title = protectorOf(protectedIn(passage), start, end, ['title']);
    const mention: Mention = { passage, start, end, kind: entry.kind, asBody: false };
    if (title?.start === start - 1) {
      if (!ISSUE.test(passage.text.slice(end + 1, end + 16))) mentions.marked.push(mention);
    } else if (!title && !HOUSE.test(passage.text.slice(end, end + 4)) && !/[\u4e00-\u9fff]报$/.test(passage.text.slice(Math.max(0, start - 2), start))) mentions.bare.push({ ...mention, asBody: isBody(passage.text, start, end) });
  }
  return mentions;
}

const known = new WeakMap<CheckedCase, Mentions>();

function mentionsOf(subject: CheckedCase): Mentions {
  const found = known.get(subject);
  if (found) return found;
  const each = subject.body.map(mentionsIn);
  const mentions = { marked: each.flatMap(({ marked }) => marked), bare: each.flatMap(({ bare }) => bare) };
  known.set(subject, mentions);
  return mentions;
}

const named = ({ passage, start, end }: Span): string => passage.text.slice(start, end);
const unmarked = ({ passage, start, end }: Span, rest: Partial<Hit> = {}): Hit => ({ passage, start, end, suggestion: `《${named({ passage, start, end })}》`, certain: true, params: { found: passage.text.slice(start, end) }, ...rest });

const placeOf = ({ passage, start, end }: Span): Span => ({ passage, start, end });
/** No list of papers is longer. */
const LONGEST_LIST = 200;
/** The clause a paper is named in: two of one clause stand in one list. */
function listOf({ passage, start }: Mention): string {
  const before = /[^。；，]*$/.exec(passage.text.slice(Math.max(0, start - LONGEST_LIST), start))?.[0].length ?? 0;
  return `${passage.where} ${start - before}`;
}

/**
 * Papers without title marks in a case that prints papers with them. Only like is set against like: a paper that reports is named as
 * a body, and may go unmarked where a broadcast or a journal bears its marks. Those are a hint, in case the house marks both.
 */
function* mixed(subject: CheckedCase): Generator<Hit> {
  const { marked, bare } = mentionsOf(subject);
  const [first] = marked;
  if (!first) return;
  const firstOf = new Map<string, Mention>();
  const listed = new Map<string, Mention>();
  for (const each of marked) {
    if (!firstOf.has(each.kind)) firstOf.set(each.kind, each);
    listed.set(`${each.kind} ${listOf(each)}`, each);
  }
  for (const span of bare) {
    const beside = listed.get(`${span.kind} ${listOf(span)}`);
    const other = beside ?? firstOf.get(span.kind) ?? first;
    const isMixed = beside !== undefined || (other.kind === span.kind && !span.asBody);
    yield unmarked(span, { params: { found: named(span), other: named(other) }, related: [placeOf(other)], certain: false, severity: isMixed ? 'warning' : 'hint' });
  }
}

function* unmarkedThroughout(subject: CheckedCase): Generator<Hit> {
  const { marked, bare } = mentionsOf(subject);
  if (marked.length === 0) for (const span of bare) yield unmarked(span);
}

/** How many cases print papers with marks and without, told once at the first place of the rarer way. */
function* overBatch(subject: CheckedBatch): Generator<Hit> {
  const all = subject.cases.map(mentionsOf);
  const marked = all.filter((each) => each.marked.length > 0).length;
  const bare = all.filter((each) => each.bare.length > 0).length;
  const involved = all.filter((each) => each.bare.length + each.marked.length > 0).length;
  if (marked === 0 || bare === 0 || involved < 2) return;
  const [hit, ...related] = all.flatMap((each) => each.bare.slice(0, 1).map(placeOf));
  if (hit) yield { ...hit, related, params: { marked, bare } };
}

/** An article, a document or a song takes 《》; a show, an activity, a brand and a course do not. */
const NOT_TITLES = new Pattern(/《([^《》]{2,30}(?:展|展览|成就展|博览会|论坛|活动|大赛|比赛|行动|工程|培训班|研讨会|晚会|奖|称号|项目库|案例库|平台|APP|模式))》/g);

/** Agencies, stations and sites are bodies; only what they print or broadcast bears 《》. */
const AGENCIES = new Pattern(/《(新华社|中新社|中国新闻社|中央电视台|中央广播电视总台|央视|央视网|人民网|新华网|光明网|中国网|央广网|学习强国|[\u4e00-\u9fa5]{2,4}(?:卫视|电视台|广播电台|日报社|晚报社))》/g);

function* wronglyMarked(subject: CheckedCase): Generator<Hit> {
  for (const passage of subject.body) {
    for (const { 0: quote, 1: found = '', index } of AGENCIES.matchesIn(passage)) yield { passage, start: index, end: index + quote.length, suggestion: found, certain: true, params: { found } };
    for (const match of NOT_TITLES.matchesIn(passage)) {
      const end = match.index + match[0].length;
      // 《开展××行动》 as the title of a text keeps its marks: the text is published, printed or broadcast.
      const around = passage.text.slice(Math.max(0, match.index - 8), match.index) + passage.text.slice(end, end + 6);
      if (/[出印刊发播编著作篇文章题为一书创专电节目片报道稿修制下定落贯彻实施推改关于信息简内载]/.test(around)) continue;
      yield { passage, start: match.index, end, suggestion: `“${match[1] ?? ''}”`, params: { found: match[1] ?? '' } };
    }
  }
}

const SOURCE = 'GB/T 15834—2011 4.15：书名号标示书名、篇名、报纸名、刊物名、栏目名';

export const mediaRules: readonly (CaseRule | BatchRule)[] = [
  { id: 'units.media_mixed', scope: 'case', severity: 'warning', source: SOURCE, find: mixed },
  { id: 'units.media_unmarked', scope: 'case', severity: 'warning', source: SOURCE, find: unmarkedThroughout },
  { id: 'units.media_batch', scope: 'batch', severity: 'hint', source: SOURCE, find: overBatch },
  { id: 'units.title_marks_misused', scope: 'case', severity: 'warning', source: 'GB/T 15834—2011 附录A.13：非作品名不用书名号', find: wronglyMarked },
];
