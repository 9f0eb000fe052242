import { checkSettingsSchema, type BatchDocument, type CheckSettings, type DocumentCase, type Finding, type FindingPlace } from '@huibian/contracts';
import { checkRules } from './check-rules';
import { checkedBatch, checkedCase, type CheckedBatch, type CheckedCase, type Passage } from './passage';
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

/** The passages of a case that a rule reads: the running text, and what it asks for beside. */
export function readBy({ also }: PassageRule, { body, passages }: CheckedCase): readonly Passage[] {
  return also ? passages.filter((passage) => also.includes(passage.role) || body.includes(passage)) : body;
}

function* inCase(subject: CheckedCase, settings: CheckSettings, rules: readonly Rule[]): Generator<Finding> {
  for (const rule of rules) {
    if (rule.scope === 'case') for (const hit of rule.find(subject, settings)) yield findingOf(rule, hit);
    if (rule.scope === 'passage') yield* inPassages(rule, readBy(rule, subject), settings);
  }
}

function* inPassages(rule: PassageRule, passages: readonly Passage[], settings: CheckSettings): Generator<Finding> {
  for (const passage of passages) for (const hit of rule.find(passage, settings)) yield findingOf(rule, hit);
}

function* inBatch(subject: CheckedBatch, settings: CheckSettings, rules: readonly Rule[], onCase: (done: number) => void): Generator<Finding> {
  for (const [index, entry] of subject.cases.entries()) {
    yield* inCase(entry, settings, rules);
    onCase(index + 1);
  }
  for (const rule of rules) {
    if (rule.scope === 'batch') for (const hit of rule.find(subject, settings)) yield findingOf(rule, hit);
    if (rule.scope === 'passage') yield* inPassages(rule, subject.passages.filter(({ role }) => role === 'row_content' || rule.also?.includes(role)), settings);
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
 * Pure; linear in the text. Findings come rule by rule, in the order of the registry.
 */
export function checkCase(source: DocumentCase, settings: CheckSettings = defaultCheckSettings, number: number | null = null): Finding[] {
  return [...inCase(checkedCase(source, number), settings, standing(settings))];
}

/**
 * Checks a whole batch document of either kind, with the rules that look between cases. Whoever waits is told after each case how
 * many are done; the rules between cases come after the last.
 */
export function checkBatch(source: BatchDocument, settings: CheckSettings = defaultCheckSettings, onCase: (done: number) => void = () => undefined): Finding[] {
  const fitted = { ...settings, headings: expectedHeadings(source, settings) };
  return [...inBatch(checkedBatch(source), fitted, standing(settings), onCase)];
}
