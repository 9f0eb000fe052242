import { readAloud, type CheckedCase, type Passage } from '../passage';
import { Pattern } from '../pattern';
import type { CaseRule, Hit, Span } from '../rule';

/** 医共体, 教共体, 康联体: the short names of 共同体 and 联合体. The character before tells whose. */
const SHORT = new Pattern(/([\u4e00-\u9fff])(共|联)体(?![系制验育])/g);
const FULL = new Pattern(/([\u4e00-\u9fff]{1,6})(共同|联合)体/g);
/** Where a full name is announced with its short one: 医疗卫生共同体（以下简称“医共体”）. */
const ANNOUNCING = /^[”]?（[^（）]{0,12}[共联]体/;
const ANNOUNCED = /(?:简称|又称|即|叫)(?:为)?[“：]?$/;

interface Named extends Span {
  first: string;
  kind: string;
}

function* shortNames(passage: Passage): Generator<Named> {
  for (const { 0: word, 1: first = '', 2: kind = '', index } of SHORT.matchesIn(passage)) yield { passage, start: index, end: index + word.length, first, kind };
}

/** The full name that a short one may stand for: the nearest place its first character begins. */
function* fullNames(passage: Passage, wanted: ReadonlySet<string>): Generator<Named> {
  for (const { 0: word, 1: modifier = '', 2: kind = '', index } of FULL.matchesIn(passage)) {
    for (let at = modifier.length - 1; at >= Math.max(0, modifier.length - 4); at -= 1) {
      const first = modifier.charAt(at);
      if (wanted.has(`${first}${kind.charAt(0)}`)) yield { passage, start: index + at, end: index + word.length, first, kind: kind.charAt(0) };
    }
  }
}

const keyOf = ({ first, kind }: Named): string => `${first}${kind}`;

/** A short name beside its full one in a case, and nobody says that they are the same. Told once a name. */
function* unannounced(subject: CheckedCase): Generator<Hit> {
  const passages = readAloud(subject);
  const shorts = new Map<string, Named[]>();
  for (const short of passages.flatMap((passage) => [...shortNames(passage)])) shorts.set(keyOf(short), [...(shorts.get(keyOf(short)) ?? []), short]);
  if (shorts.size === 0) return;
  const fulls = passages.flatMap((passage) => [...fullNames(passage, new Set(shorts.keys()))]);
  for (const [key, places] of shorts) {
    const full = fulls.find((each) => keyOf(each) === key);
    const isTold = fulls.some((each) => keyOf(each) === key && ANNOUNCING.test(each.passage.text.slice(each.end))) || places.some(({ passage, start }) => ANNOUNCED.test(passage.text.slice(0, start)));
    const [hit] = places;
    if (!full || !hit || isTold) continue;
    const { passage, start, end } = hit;
    const printed = full.passage.text.slice(full.start, full.end);
    yield { passage, start, end, params: { found: passage.text.slice(start, end), usual: printed }, related: [{ passage: full.passage, start: full.start, end: full.end }] };
  }
}

export const shortNameRules: readonly CaseRule[] = [
  { id: 'units.short_name_unannounced', scope: 'case', severity: 'hint', source: '公文惯例：简称在全称首次出现时注明', find: unannounced },
];
