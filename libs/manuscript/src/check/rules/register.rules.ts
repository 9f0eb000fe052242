import type { CheckSettings } from '@huibian/contracts';
import { Passage, type CheckedCase } from '../passage';
import type { CaseRule, Hit } from '../rule';
import { standsIn, WordIndex } from '../word-index';

type Registered = CheckSettings['units'][number];

/** The register by every name a unit may be printed with. */
interface Register {
  present: ReadonlyMap<string, Registered>;
  former: ReadonlyMap<string, Registered>;
  formerWords: WordIndex<{ word: string; unit: Registered }>;
}

const made = new WeakMap<CheckSettings, Register>();

function registerOf(settings: CheckSettings): Register {
  const known = made.get(settings);
  if (known) return known;
  const formerNames = settings.units.flatMap((unit) => unit.formerNames.map((word) => ({ word, unit })));
  const register = {
    present: new Map(settings.units.flatMap((unit) => [unit.shortName, unit.name].map((name) => [name, unit] as const))),
    former: new Map(formerNames.map(({ word, unit }) => [word, unit] as const)),
    // A name of two characters is too often part of another word.
    formerWords: new WordIndex(formerNames.filter(({ word }) => word.length > 2)),
  };
  made.set(settings, register);
  return register;
}

/** The names one printing may stand for: a second county drops its city (杭州萧山区、滨江区). */
function readings(unit: string, before: string | undefined): string[] {
  return before === undefined ? [unit] : [unit, ...[2, 3, 4].map((length) => before.slice(0, length) + unit)];
}

/** Where a unit of the case is printed: in the heading, or the list of units where there is none. */
function placeOf(subject: CheckedCase, unit: string, index: number): { passage: Passage; start: number; end: number } {
  const heading = subject.passages.find(({ role }) => role === 'heading');
  const at = heading?.text.indexOf(unit) ?? -1;
  if (heading && at >= 0) return { passage: heading, start: at, end: at + unit.length };
  return { passage: new Passage('heading', `units.${index}`, unit, undefined, subject.number), start: 0, end: unit.length };
}

function* compared(subject: CheckedCase, settings: CheckSettings, wanted: 'former' | 'unknown'): Generator<Hit> {
  if (settings.units.length === 0) return;
  const { present, former } = registerOf(settings);
  for (const [index, unit] of subject.source.units.entries()) {
    const names = readings(unit, subject.source.units[index - 1]);
    if (names.some((name) => present.has(name))) continue;
    const old = names.map((name) => former.get(name)).find((each) => each !== undefined);
    const place = placeOf(subject, unit, index);
    if (wanted === 'former' && old) yield { ...place, suggestion: old.shortName, params: { found: unit, right: old.shortName } };
    if (wanted === 'unknown' && !old) yield { ...place, params: { found: unit } };
  }
}

/** Former names of registered units in the running text. */
function* formerInText(subject: CheckedCase, settings: CheckSettings): Generator<Hit> {
  if (settings.units.length === 0) return;
  const { formerWords } = registerOf(settings);
  for (const passage of subject.body) {
    for (const { entry, start, end } of formerWords.places(passage.text)) {
      const { word, unit } = entry;
      if (/[原前]$/.test(passage.text.slice(0, start))) continue;
      // Inside the present name it is not the old unit.
      if ([unit.name, unit.shortName].some((right) => right.includes(word) && standsIn(passage.text, start, end, [right]))) continue;
      yield { passage, start, end, suggestion: unit.shortName, params: { found: word, right: unit.shortName } };
    }
  }
}

const SOURCE = '单位名录（名称与曾用名）';

export const registerRules: readonly CaseRule[] = [
  { id: 'units.former_name', scope: 'case', severity: 'error', source: SOURCE, find: (subject, settings) => compared(subject, settings, 'former') },
  { id: 'units.unknown', scope: 'case', severity: 'warning', source: SOURCE, find: (subject, settings) => compared(subject, settings, 'unknown') },
  { id: 'units.former_name_in_text', scope: 'case', severity: 'warning', source: SOURCE, find: formerInText },
];
