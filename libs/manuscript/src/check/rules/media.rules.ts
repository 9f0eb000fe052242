import { mediaTitles } from '../media.lexicon';
import type { CheckedBatch, CheckedCase, Passage } from '../passage';
import { protectedIn, protectorOf } from '../protected-spans';
import type { BatchRule, CaseRule, Hit, Span } from '../rule';
import { WordIndex } from '../word-index';

const index = new WordIndex(mediaTitles);
/** 人民日报社, 人民日报客户端: the house or its platform, which take no title marks. */
const HOUSE = /^(?:社(?![会区])|网|客户端|新媒体|融媒体|全媒体|传媒|集团|报业|微信|微博|抖音|公众号|视频号|官微|官网|官方|[Aa][Pp][Pp]|记者|评论员|数字|海外网|头条号|强国号|百家号|微视|旗下|主办|举办|发布会|理论|编辑|副总编|总编)/;

interface Mentions {
  marked: Span[];
  bare: Span[];
}

/** Any periodical in title marks, listed or not: it shows how the case prints them. */
const PERIODICAL = /《[^《》]{2,10}(?:报|刊|信息|内参|联播|参阅|动态|杂志|导报|周刊)》/g;

/** Places of one passage where a paper or column is named, with title marks and without. Within a longer title nothing is told. */
function mentionsIn(passage: Passage): Mentions {
  const mentions: Mentions = { marked: [], bare: [] };
  if (!/[报刊谈]|联播|信息|内参|参阅|动态|杂志|周刊|瞭望|新闻|时空/.test(passage.text)) return mentions;
  for (const match of passage.text.matchAll(PERIODICAL)) mentions.marked.push({ passage, start: match.index + 1, end: match.index + match[0].length - 1 });
  let last = 0;
  for (const { start, end } of index.places(passage.text)) {
    if (start < last) continue;
    last = end;
    const title = protectorOf(protectedIn(passage), start, end, ['title']);
    if (title?.start === start - 1) mentions.marked.push({ passage, start, end });
    else if (!title && !HOUSE.test(passage.text.slice(end, end + 4)) && !/[\u4e00-\u9fff]报$/.test(passage.text.slice(Math.max(0, start - 2), start))) mentions.bare.push({ passage, start, end });
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
const unmarked = (span: Span, rest: Partial<Hit> = {}): Hit => ({ ...span, suggestion: `《${named(span)}》`, certain: true, params: { found: named(span) }, ...rest });

/** Papers without title marks in a case that prints others with them. */
function* mixed(subject: CheckedCase): Generator<Hit> {
  const { marked, bare } = mentionsOf(subject);
  const other = marked[0];
  if (other) for (const span of bare) yield unmarked(span, { params: { found: named(span), other: named(other) }, related: [other] });
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
  const [hit, ...related] = all.flatMap((each) => each.bare.slice(0, 1));
  if (hit) yield { ...hit, related, params: { marked, bare } };
}

/** An article, a document or a song takes 《》; a show, an activity, a brand and a course do not. */
const NOT_TITLES = /《([^《》]{2,30}(?:展|展览|成就展|博览会|论坛|活动|大赛|比赛|行动|工程|培训班|研讨会|晚会|奖|称号|项目库|案例库|平台|APP|模式))》/g;

/** Agencies, stations and sites are bodies; only what they print or broadcast bears 《》. */
const AGENCIES = /《(新华社|中新社|中国新闻社|中央电视台|中央广播电视总台|央视|央视网|人民网|新华网|光明网|中国网|央广网|学习强国|[\u4e00-\u9fa5]{2,4}(?:卫视|电视台|广播电台|日报社|晚报社))》/g;

function* wronglyMarked(subject: CheckedCase): Generator<Hit> {
  for (const passage of subject.body) {
    for (const { 0: quote, 1: found = '', index } of passage.text.matchAll(AGENCIES)) yield { passage, start: index, end: index + quote.length, suggestion: found, certain: true, params: { found } };
    for (const match of passage.text.matchAll(NOT_TITLES)) {
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
  { id: 'units.media_mixed', scope: 'case', severity: 'error', source: SOURCE, find: mixed },
  { id: 'units.media_unmarked', scope: 'case', severity: 'warning', source: SOURCE, find: unmarkedThroughout },
  { id: 'units.media_batch', scope: 'batch', severity: 'hint', source: SOURCE, find: overBatch },
  { id: 'units.title_marks_misused', scope: 'case', severity: 'warning', source: 'GB/T 15834—2011 附录A.13：非作品名不用书名号', find: wronglyMarked },
];
