import { checkSettingsSchema, type BatchDocument, type CheckSettings, type DocumentCase, type Finding, type FindingPlace } from '@huibian/contracts';
import { checkRules } from './check-rules';
import { checkedBatch, checkedCase, type CheckedBatch, type CheckedCase, type Passage, type PassageRole } from './passage';
import type { Hit, PassageRule, Rule, Span } from './rule';

/** The settings of a check nobody set anything for. */
export const defaultCheckSettings: CheckSettings = checkSettingsSchema.parse({});

function placeOf({ passage, start, end }: Span): FindingPlace {
  return { caseNumber: passage.caseNumber, where: passage.where, quote: passage.text.slice(start, end), start, end };
}

function findingOf(rule: Rule, hit: Hit): Finding {
  const { params = {}, suggestion = null, certain = false, related = [], severity = rule.severity } = hit;
  return { rule: rule.id, severity, ...placeOf(hit), params, suggestion, certain: certain && suggestion !== null, related: related.map(placeOf) };
}

/**
 * So many findings of one rule and severity are listed of one case; the last of them says how many more there are. A pasted text
 * with ten thousand wrong marks is one mistake of its writer: the first fifty show it, and no list is drowned in the rest.
 */
export const listedPerRule = 50;

/** Most rules find nothing in most cases. */
const NOTHING: readonly Finding[] = [];

/** Whether somebody let a finding stand with a reason. */
export type LetStand = (finding: Finding) => boolean;

/** The findings of one rule, in order: at most so many a case and severity, every one counted. Those let stand take no place from the others. */
function listed(rule: Rule, hits: readonly Hit[], letStand?: LetStand): readonly Finding[] {
  if (hits.length === 0) return NOTHING;
  const kept: Finding[] = [];
  const groups = new Map<string, { count: number; last: Finding }>();
  for (const hit of hits) {
    const reasoned = letStand && findingOf(rule, hit);
    if (reasoned && letStand(reasoned)) {
      kept.push(reasoned);
      continue;
    }
    const group = `${hit.passage.caseNumber} ${hit.severity ?? rule.severity}`;
    const known = groups.get(group);
    if (known && known.count >= listedPerRule) {
      known.last.more = (known.last.more ?? 0) + 1;
      continue;
    }
    const last = findingOf(rule, hit);
    groups.set(group, { count: (known?.count ?? 0) + 1, last });
    kept.push(last);
  }
  return kept;
}

/** The passages of a case that a rule reads: the running text, and what it asks for beside. */
export function readBy({ also }: PassageRule, subject: CheckedCase): readonly Passage[] {
  if (!also) return subject.body;
  const known = readings.get(subject) ?? new Map<readonly PassageRole[], readonly Passage[]>();
  readings.set(subject, known);
  const read = known.get(also) ?? subject.passages.filter((passage) => also.includes(passage.role) || subject.body.includes(passage));
  known.set(also, read);
  return read;
}

/** What rules read beside the running text, by their list of roles: most share one. */
const readings = new WeakMap<CheckedCase, Map<readonly PassageRole[], readonly Passage[]>>();

function inCase(subject: CheckedCase, settings: CheckSettings, rules: readonly Rule[], letStand?: LetStand): Finding[] {
  const found: Finding[] = [];
  for (const rule of rules) {
    if (rule.scope === 'batch') continue;
    const hits = rule.scope === 'case' ? [...rule.find(subject, settings)] : inPassages(rule, readBy(rule, subject), settings);
    for (const finding of listed(rule, hits, letStand)) found.push(finding);
  }
  return found;
}

/** Whether a passage may hold anything the rule looks for. */
const isAsked = ({ patterns }: PassageRule, passage: Passage): boolean => patterns === undefined || patterns.some((pattern) => pattern.mayMatch(passage));

/** An array, not a generator around generators: two hundred rules on a thousand passages, most of which find nothing. */
function inPassages(rule: PassageRule, passages: readonly Passage[], settings: CheckSettings): Hit[] {
  const hits: Hit[] = [];
  for (const passage of passages) if (isAsked(rule, passage)) for (const hit of rule.find(passage, settings)) hits.push(hit);
  return hits;
}

function* inBatch(subject: CheckedBatch, settings: CheckSettings, rules: readonly Rule[], onCase: (done: number) => void, letStand?: LetStand): Generator<Finding> {
  for (const [index, entry] of subject.cases.entries()) {
    yield* inCase(entry, settings, rules, letStand);
    onCase(index + 1);
  }
  for (const rule of rules) {
    if (rule.scope === 'batch') yield* listed(rule, [...rule.find(subject, settings)], letStand);
    if (rule.scope === 'passage') yield* listed(rule, inPassages(rule, subject.passages.filter(({ role }) => role === 'row_content' || rule.also?.includes(role)), settings), letStand);
  }
}

const sameList = (one: readonly string[], other: readonly string[]): boolean => one.length === other.length && one.every((text, index) => text === other[index]);

/** Where nobody set the section headings, a volume that has its own throughout is measured by those: they are the form of its campaign. */
function expectedHeadings({ chapters }: BatchDocument, { headings }: CheckSettings): string[] {
  if (!sameList(headings, defaultCheckSettings.headings)) return headings;
  const printed = chapters.flatMap(({ cases }) => cases.map(({ sections }) => sections.map(({ heading }) => heading)));
  const counts = new Map<string, string[][]>();
  for (const each of printed) counts.set(each.join('\n'), [...(counts.get(each.join('\n')) ?? []), each]);
  const [usual = []] = [...counts.values()].sort((a, b) => b.length - a.length);
  const [first] = usual;
  return first && first.length > 1 && usual.length >= 3 && usual.length * 2 > printed.length ? first : headings;
}

const standing = (settings: CheckSettings): readonly Rule[] => checkRules.filter((rule) => !settings.off.includes(rule.id));

/**
 * Checks one case, as the editor does while somebody types: every rule but those that look between cases.
 * Pure; linear in the text. Findings come rule by rule, in the order of the registry, at most `listedPerRule` of each and severity.
 */
export function checkCase(source: DocumentCase, settings: CheckSettings = defaultCheckSettings, number: number | null = null): Finding[] {
  return inCase(checkedCase(source, number), settings, standing(settings));
}

/**
 * Checks a whole batch document of either kind, with the rules that look between cases. Whoever waits is told after each case how
 * many are done; the rules between cases come after the last. What `letStand` knows of is listed beside those that take a place.
 */
export function checkBatch(source: BatchDocument, settings: CheckSettings = defaultCheckSettings, onCase: (done: number) => void = () => undefined, letStand?: LetStand): Finding[] {
  const fitted = { ...settings, headings: expectedHeadings(source, settings) };
  return [...inBatch(checkedBatch(source), fitted, standing(settings), onCase, letStand)];
}
