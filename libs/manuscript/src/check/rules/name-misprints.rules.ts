import { bodiesInFull } from '../bodies-in-full.lexicon';
import { mediaTitles } from '../media.lexicon';
import { printedRoles, type Passage } from '../passage';
import { Pattern } from '../pattern';
import type { Hit, PassageRule } from '../rule';
import { isMistaken } from '../sound-alikes';
import { standsIn, WordIndex } from '../word-index';

const names = new Set(bodiesInFull);

/** A name with one character lost inside. 和 is dropped in short forms that are in use; without its last character a name is a field of work: 文化和旅游. */
const shortened = new WordIndex(() =>
  bodiesInFull.flatMap((right) => (right.length < 6 ? [] : [...right].flatMap((lost, at) => (at === 0 || at === right.length - 1 || lost === '和' ? [] : [{ word: right.slice(0, at) + right.slice(at + 1), right }])))).filter(({ word }) => !names.has(word) && bodiesInFull.every((name) => !name.endsWith(word))),
);

/** Every name with two neighbours, or two neighbouring words of two characters, the other way round: 浙江林农大学, 人力资源社会和保障局. */
function* turned(name: string): Generator<string> {
  for (const size of [1, 2]) {
    for (let at = 0; at + 2 * size <= name.length; at += 1) yield name.slice(0, at) + name.slice(at + size, at + 2 * size) + name.slice(at, at + size) + name.slice(at + 2 * size);
  }
  for (let at = 1; at + 2 < name.length; at += 1) if (name.charAt(at) === '和') yield name.slice(0, at) + name.slice(at + 1, at + 3) + '和' + name.slice(at + 3);
}

const transposed = new WordIndex(() => bodiesInFull.flatMap((right) => (right.length < 5 ? [] : [...new Set(turned(right))].filter((word) => word !== right && !names.has(word)).map((word) => ({ word, right })))));

/** A body's full name with a character lost or two the other way round. */
function* bodies(passage: Passage): Generator<Hit> {
  let last = 0;
  for (const index of [transposed, shortened]) {
    for (const { entry, start, end } of index.placesIn(passage)) {
      if (start < last || standsIn(passage.text, start, end, bodiesInFull)) continue;
      last = end;
      yield { passage, start, end, params: { found: entry.word, right: entry.right }, suggestion: entry.right };
    }
    last = 0;
  }
}

const titles = new Set(mediaTitles.map(({ word }) => word));
const byLength = new Map<number, string[]>();
for (const title of titles) if (title.length > 3) byLength.set(title.length, [...(byLength.get(title.length) ?? []), title]);
/** What tells papers of one name apart: 中国绿色日报 is 中国绿色时报. */
const EDITIONS = '日时晨晚早曰';

/** The one place where two titles of a length differ. */
function slipOf(found: string, right: string): number | undefined {
  let slip: number | undefined;
  for (let at = 0; at < found.length; at += 1) {
    if (found.charCodeAt(at) === right.charCodeAt(at)) continue;
    if (slip !== undefined) return undefined;
    slip = at;
  }
  return slip;
}

const SHORT_TITLE = new Pattern(/《([^《》]{4,8})》/g);

/** 《农民曰报》: in title marks, one character off a paper or a programme. */
function* papers(passage: Passage): Generator<Hit> {
  for (const { 1: found = '', index } of SHORT_TITLE.matchesIn(passage)) {
    if (titles.has(found)) continue;
    for (const right of byLength.get(found.length) ?? []) {
      const at = slipOf(found, right);
      if (at === undefined) continue;
      const surely = isMistaken(found.charAt(at), right.charAt(at));
      const edition = at === found.length - 2 && EDITIONS.includes(found.charAt(at)) && EDITIONS.includes(right.charAt(at));
      if (!surely && !(edition && found.length > 4) && found.charAt(at) !== '曰') continue;
      const start = index + 1;
      yield { passage, start, end: start + found.length, params: { found, right }, suggestion: right, severity: surely ? 'error' : 'warning' };
      break;
    }
  }
}

export const nameMisprintRules: readonly PassageRule[] = [
  { id: 'units.body_misprint', scope: 'passage', severity: 'error', source: '机构改革方案；教育部高等学校名单', also: printedRoles, find: bodies },
  { id: 'wording.media_misprint', scope: 'passage', severity: 'error', source: '国家新闻出版署期刊报纸名录', also: printedRoles, patterns: [SHORT_TITLE], find: papers },
];
