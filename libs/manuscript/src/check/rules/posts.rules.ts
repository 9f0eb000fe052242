import type { CheckSettings, LeaderPost } from '@huibian/contracts';
import { TITLE } from '../person-names';
import type { CheckedCase, Passage } from '../passage';
import type { CaseRule, Hit } from '../rule';

const FORMERLY = /(?:时任|原)[^，。；、“”]*$/;
const TITLE_BEFORE = new RegExp(`(?:时任|原)?[\\u4e00-\\u9fff]{0,10}${TITLE}$`);
const TITLE_BEHIND = new RegExp(`^${TITLE}`);

/** A name of the office's list where it stands in the text. */
interface Mention {
  passage: Passage;
  start: number;
  end: number;
  posts: readonly LeaderPost[];
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

function* mentionsOf(subject: CheckedCase, leaders: readonly LeaderPost[]): Generator<Mention> {
  if (leaders.length === 0) return;
  const names = [...new Set(leaders.map(({ name }) => name))].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(names.map(escaped).join('|'), 'g');
  for (const passage of subject.body) {
    for (const match of passage.text.matchAll(pattern)) yield { passage, start: match.index, end: match.index + match[0].length, posts: leaders.filter(({ name }) => name === match[0]) };
  }
}

const holds = ({ from, until }: LeaderPost, day: string): boolean => from <= day && (until === null || day <= until);

/** The post whose title is printed right before or behind the name; 省长 in 副省长 is another office. */
function printedPost({ passage, start, end, posts }: Mention): { post: LeaderPost; at: number; to: number } | undefined {
  const before = passage.text.slice(0, start);
  for (const post of [...posts].sort((a, b) => b.title.length - a.title.length)) {
    const at = start - post.title.length;
    if (before.endsWith(post.title) && before.charAt(at - 1) !== '副') return { post, at, to: start };
    if (passage.text.startsWith(post.title, end)) return { post, at: end, to: end + post.title.length };
  }
  return undefined;
}

/** An office that its holder did not hold on the cut-off day is told as 时任; one that is still held is not. */
function* notHeld(subject: CheckedCase, { leaders, cutOff }: CheckSettings): Generator<Hit> {
  if (cutOff === null) return;
  for (const mention of mentionsOf(subject, leaders)) {
    const printed = printedPost(mention);
    if (!printed) continue;
    const { passage, start } = mention;
    const { post, at, to } = printed;
    const same = mention.posts.filter(({ title }) => title === post.title);
    const held = same.some((each) => holds(each, cutOff));
    const formerly = at < start && FORMERLY.test(passage.text.slice(0, at));
    const params = { name: post.name, title: post.title, until: same.map(({ until }) => until).find((until) => until !== null) ?? '', cutOff };
    const begins = at < start ? beginningOf(passage.text, at) : at;
    if (!held && !formerly) yield { passage, start: begins, end: at < start ? mention.end : to, params, ...(at < start && same.every(({ from }) => from <= cutOff) && { suggestion: `时任${passage.text.slice(begins, mention.end)}` }) };
  }
}

/** Where the words of the office begin: 浙江省委书记, not 省委书记. A verb before it ends the office. */
function beginningOf(text: string, at: number): number {
  const place = /(?:浙江|江苏|[\u4e00-\u9fff]{2,3}(?=省))$/.exec(text.slice(Math.max(0, at - 3), at))?.[0];
  return place !== undefined && /^(?:浙江|江苏|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|河北|山西|辽宁|吉林|黑龙江)$/.test(place) ? at - place.length : at;
}

/** 时任 before an office that is still held on the cut-off day. */
function* stillHeld(subject: CheckedCase, { leaders, cutOff }: CheckSettings): Generator<Hit> {
  if (cutOff === null) return;
  for (const mention of mentionsOf(subject, leaders)) {
    const printed = printedPost(mention);
    if (!printed || printed.at >= mention.start) continue;
    const then = /时任([^，。；、“”]{0,6})$/.exec(mention.passage.text.slice(0, printed.at));
    if (!then || !mention.posts.some((post) => post.title === printed.post.title && holds(post, cutOff))) continue;
    yield { passage: mention.passage, start: then.index, end: then.index + 2, suggestion: '', params: { name: printed.post.name, title: printed.post.title, cutOff } };
  }
}

/** An office beside a name that the list does not know of this person. */
function* unknownPost(subject: CheckedCase, { leaders, cutOff }: CheckSettings): Generator<Hit> {
  for (const mention of mentionsOf(subject, leaders)) {
    if (printedPost(mention)) continue;
    const { passage, start, end, posts } = mention;
    const before = TITLE_BEFORE.exec(passage.text.slice(Math.max(0, start - 16), start))?.[0];
    const behind = TITLE_BEHIND.exec(passage.text.slice(end))?.[0];
    const found = before?.match(new RegExp(`${TITLE}$`))?.[0] ?? behind;
    // A list may shorten: 省委书记 for 浙江省委书记. Only another head word contradicts it.
    if (found === undefined || posts.some(({ title }) => title.endsWith(found) && !title.endsWith(`副${found}`))) continue;
    const known = (cutOff === null ? posts : posts.filter((post) => holds(post, cutOff))).map(({ title }) => title);
    const span = before === undefined ? { start: end, end: end + found.length } : { start: start - found.length, end: start };
    yield { passage, ...span, params: { name: passage.text.slice(start, end), found, known: (known.length > 0 ? known : posts.map(({ title }) => title)).join('、') } };
  }
}

const SOURCE = '办公室维护的领导职务表（征集活动设置）';

export const postRules: readonly CaseRule[] = [
  { id: 'leaders.post_not_held', scope: 'case', severity: 'warning', source: SOURCE, find: notHeld },
  { id: 'leaders.post_still_held', scope: 'case', severity: 'warning', source: SOURCE, find: stillHeld },
  { id: 'leaders.post_unknown', scope: 'case', severity: 'warning', source: SOURCE, find: unknownPost },
];
