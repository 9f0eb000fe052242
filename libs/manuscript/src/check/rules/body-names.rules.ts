import { bodyNames } from '../bodies.lexicon';
import { readAloud, type CheckedCase } from '../passage';
import { protectedIn, protectorOf } from '../protected-spans';
import type { CaseRule, Hit, Span } from '../rule';
import { WordIndex } from '../word-index';

const index = new WordIndex(() => bodyNames.flatMap((names, group) => names.map((word) => ({ word, group }))));
/** A short name behind this was announced. */
const ANNOUNCED = /(?:以下)?(?:统一)?(?:简称|称)(?:为)?[“：]?$/;

/** The first place of each name of each body in a case. */
function firstPlaces(subject: CheckedCase): Map<number, Map<string, Span>> {
  const places = new Map<number, Map<string, Span>>();
  for (const passage of readAloud(subject)) {
    let last = 0;
    for (const { entry, start, end } of index.placesIn(passage)) {
      if (start < last) continue;
      last = end;
      if (protectorOf(protectedIn(passage), start, end, ['title'])) continue;
      const names = places.get(entry.group) ?? new Map<string, Span>();
      places.set(entry.group, names);
      if (!names.has(entry.word)) names.set(entry.word, { passage, start, end });
    }
  }
  return places;
}

/** One body under two names in a case; the later name is shown. A short name that was announced is none. */
function* mixed(subject: CheckedCase): Generator<Hit> {
  for (const names of firstPlaces(subject).values()) {
    const [usual, ...others] = [...names];
    if (!usual) continue;
    for (const [word, span] of others) {
      if (ANNOUNCED.test(span.passage.text.slice(0, span.start))) continue;
      yield { ...span, suggestion: usual[0], params: { found: word, usual: usual[0] }, related: [usual[1]] };
    }
  }
}

export const bodyNameRules: readonly CaseRule[] = [
  { id: 'units.body_names_mixed', scope: 'case', severity: 'hint', source: '《图书编校质量差错认定细则》：同一机构名称前后不一致', find: mixed },
];
