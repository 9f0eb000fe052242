import type { CheckSettings, Severity } from '@huibian/contracts';
import type { CheckedBatch, CheckedCase, Passage, PassageRole } from './passage';
import type { Pattern } from './pattern';

export const ruleFamilies = ['contents', 'structure', 'length', 'figures', 'punctuation', 'repetition', 'wording', 'time', 'person', 'leaders', 'units'] as const;
export type RuleFamily = (typeof ruleFamilies)[number];

/** A place in a passage; offsets are UTF-16 units. */
export interface Span {
  passage: Passage;
  start: number;
  end: number;
}

/** What a rule found at one place. */
export interface Hit extends Span {
  /** Fills the rule's message. */
  params?: Record<string, string | number>;
  /** Stands in the place of the passage's slice. */
  suggestion?: string;
  /** One click may put it there; false unless said. */
  certain?: boolean;
  /** The other places of a contradiction or a repetition. */
  related?: readonly Span[];
  /** Where one hit weighs otherwise than the rule. */
  severity?: Severity;
}

interface RuleCard {
  /** family.name; its words stand in the catalogues under check.<id>.name, .why, .example and .message. */
  id: `${RuleFamily}.${string}`;
  severity: Severity;
  /** The standard, law or list the rule comes from: GB/T 15834—2011 4.8. */
  source: string;
}

/** Looks at one case: runs while somebody types, so it must be linear in the text. */
export interface CaseRule extends RuleCard {
  scope: 'case';
  find(subject: CheckedCase, settings: CheckSettings): Iterable<Hit>;
}

/** Looks at the whole batch: what only shows between cases. */
export interface BatchRule extends RuleCard {
  scope: 'batch';
  find(subject: CheckedBatch, settings: CheckSettings): Iterable<Hit>;
}

/** Looks at one piece of running text at a time: body paragraphs and the rows of an experience table. */
export interface PassageRule extends RuleCard {
  scope: 'passage';
  /** Passages it looks at beside the running text. */
  also?: readonly PassageRole[];
  /** What it looks for: it is not asked of a passage where none of them may match. */
  patterns?: readonly Pattern[];
  find(subject: Passage, settings: CheckSettings): Iterable<Hit>;
}

export type Rule = CaseRule | BatchRule | PassageRule;
