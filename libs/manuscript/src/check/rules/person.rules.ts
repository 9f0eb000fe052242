import { readAloud, type CheckedCase } from '../passage';
import { Pattern } from '../pattern';
import { prefectures } from '../prefectures.lexicon';
import { isQuoted } from '../protected-spans';
import type { CaseRule, Hit } from '../rule';

/**
 * 我 with the word for one's own place or body. What may follow or stand before shows another word: 我省 in 自我省察, 我市 in
 * 自我市场定位, 我行我素.
 */
const OWN_PLACE = new Pattern(/我([省市区县镇乡村州旗])(?![别分隔略悟察视场面容姑])|我([局厅委院校部处司行社馆])(?!我素|[准正对验落署分为动走会在于理法托区])|我街道|我(?:公司|集团|单位)/g);
const BEFORE_WORD = /[自忘唯小大本真无]$/;
const OTHER_SELF = new Pattern(/我们|咱们/g);
const THIS_PLACE = new Pattern(/本([省市区县镇乡村州])(?![级质])/g);

interface Owner {
  /** The form to print in place of 我区. */
  name: string;
  tier: string;
}

const CITY_PREFIX_MAX = 4;

/** The name by which a unit speaks of itself: 绍兴上虞区 is 上虞区, told by the prefecture it begins with. */
function ownName(unit: string): string {
  for (let length = 2; length <= CITY_PREFIX_MAX && length < unit.length - 1; length += 1) {
    const rest = unit.slice(length);
    if (prefectures.has(unit.slice(0, length)) && /[市县区旗]$/.test(rest) && rest.length >= 2) return rest.startsWith('市') && rest.length > 2 ? rest.slice(1) : rest;
  }
  return unit;
}

/** Who 我 is: only a case of one unit says it for certain. */
function ownerOf(subject: CheckedCase): Owner | undefined {
  const [unit, ...others] = subject.source.units;
  if (unit === undefined || others.length > 0) return undefined;
  const name = ownName(unit);
  return { name, tier: name.charAt(name.length - 1) };
}

/** In a volume and in a joint text 我县 names nobody. A county's own draft may speak so; it is told what becomes of it in print. */
function* ownPlaces(subject: CheckedCase, tiers: (word: string) => boolean): Generator<Hit> {
  const named = subject.inVolume || subject.source.units.length > 1;
  for (const place of ownPlacesIn(subject, tiers)) yield named ? place : { ...place, severity: place.certain ? 'hint' : 'warning' };
}

function* ownPlacesIn(subject: CheckedCase, tiers: (word: string) => boolean): Generator<Hit> {
  const owner = ownerOf(subject);
  for (const passage of readAloud(subject)) {
    for (const match of OWN_PLACE.matchesIn(passage)) {
      const { index: start } = match;
      const end = start + match[0].length;
      const tier = match[1] ?? match[2] ?? '';
      if (!tiers(match[0]) || BEFORE_WORD.test(passage.text.slice(0, start)) || isQuoted(passage, start, end)) continue;
      const certain = owner !== undefined && tier !== '' && owner.tier === tier;
      yield { passage, start, end, params: { found: match[0] }, ...(certain && { suggestion: owner.name, certain }) };
    }
  }
}

function* others(subject: CheckedCase): Generator<Hit> {
  for (const passage of readAloud(subject)) {
    for (const match of OTHER_SELF.matchesIn(passage)) {
      const end = match.index + match[0].length;
      if (!isQuoted(passage, match.index, end)) yield { passage, start: match.index, end, params: { found: match[0] } };
    }
  }
}

/** 本市 in rules and notices means any city that reads them; in a volume it is one city, which has a name. */
function* thisPlaces(subject: CheckedCase): Generator<Hit> {
  const owner = ownerOf(subject);
  for (const passage of readAloud(subject)) {
    for (const match of THIS_PLACE.matchesIn(passage)) {
      const end = match.index + match[0].length;
      const before = passage.text.charAt(match.index - 1);
      if (/[日基原资成样剧文版书副课根]/.test(before) || isQuoted(passage, match.index, end)) continue;
      const own = owner && owner.tier === match[1] ? owner.name : undefined;
      yield { passage, start: match.index, end, params: { found: match[0] }, ...(own !== undefined && { suggestion: own }) };
    }
  }
}

/** Coming 来 is said by those who are there, 莅 by those who receive: 来湖考察, 莅泰调研. A place of one character stands between, or the unit's own name. */
const COMING = new Pattern(/[来莅]([\u4e00-\u9fff]|[\u4e00-\u9fff]{2,3}?[省市县区]?)(?=(?:考察|调研|参观|学习|接访|投资|创业|就业|视察|指导|交流|取经|旅游|游玩|观摩|洽谈|开展调研|实地|举办|召开|开展|授课|讲学|讲课|演出|采访|拍摄|出席|督查|检查|慰问|访问|落户|发展|工作|务工|挂职|采风|写生|疗休养))/g);
const NOT_A_PLACE = new Set('自到了访此人村厂园校馆店室这进得源的者客能可我们想信电实');

function* comings(subject: CheckedCase): Generator<Hit> {
  const names = subject.source.units.join('');
  const ownNames = new Set(subject.source.units.flatMap((unit) => [unit, ownName(unit), unit.slice(0, 2), ownName(unit).slice(0, 2)]));
  for (const passage of readAloud(subject)) {
    for (const match of COMING.matchesIn(passage)) {
      const place = match[1] ?? '';
      const end = match.index + match[0].length;
      // One character stands for a place only where the place is the unit's own.
      if (place.length === 1 ? NOT_A_PLACE.has(place) || !names.includes(place) : !ownNames.has(place)) continue;
      if (/[以年月日期进往前后从未向历原带本起出回下上将]/.test(passage.text.charAt(match.index - 1)) || isQuoted(passage, match.index, end)) continue;
      yield { passage, start: match.index, end, params: { found: match[0], place } };
    }
  }
}

const SOURCE = '汇编体例：多家单位合编，称谓用第三人称';
const isProvince = (word: string): boolean => word === '我省';

export const personRules: readonly CaseRule[] = [
  { id: 'person.own_place', scope: 'case', severity: 'error', source: SOURCE, find: (subject) => ownPlaces(subject, (word) => !isProvince(word)) },
  { id: 'person.own_province', scope: 'case', severity: 'hint', source: SOURCE, find: (subject) => ownPlacesIn(subject, isProvince) },
  { id: 'person.we', scope: 'case', severity: 'warning', source: SOURCE, find: others },
  { id: 'person.this_place', scope: 'case', severity: 'warning', source: SOURCE, find: thisPlaces },
  { id: 'person.coming_here', scope: 'case', severity: 'warning', source: SOURCE, find: comings },
];
