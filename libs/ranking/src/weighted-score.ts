import Fraction from 'fraction.js';
import { exactMark, exactValue, type ExactValue } from './exact-value';

export interface WeightedCriterion {
  key: string;
  /** Percent; all criteria of a rule make 100. */
  weight: number;
  /** Full marks of this criterion. */
  max: number;
}

/** Marks by the key of their criterion. Absent, null and empty are the same: not marked. */
export type MarksByKey = Readonly<Record<string, string | number | null | undefined>>;

export interface MarkProblem {
  key: string;
  /** `not_exact`: no number with at most two places; `out_of_range`: below 0 or above the criterion's full marks. */
  kind: 'not_exact' | 'out_of_range' | 'unknown_criterion';
}

export type WeightedScore =
  | { complete: true; score: ExactValue }
  | { complete: false; missing: string[]; invalid: MarkProblem[] };

/**
 * One expert's score of one case, on a scale of 0 to 100: the sum of weight × mark ÷ full marks.
 * A criterion without a mark makes the score incomplete; it never counts as zero. Nothing is rounded.
 * Throws when the weights do not make 100: such a rule has no meaning.
 */
export function weightedScore(criteria: readonly WeightedCriterion[], marks: MarksByKey): WeightedScore {
  assertRule(criteria);
  const known = new Set(criteria.map((criterion) => criterion.key));
  const missing: string[] = [];
  const invalid: MarkProblem[] = Object.keys(marks)
    .filter((key) => !known.has(key))
    .sort()
    .map((key) => ({ key, kind: 'unknown_criterion' as const }));
  let sum = new Fraction(0);
  for (const { key, weight, max } of criteria) {
    const value = Object.hasOwn(marks, key) ? marks[key] : null;
    if (value === null || value === undefined || value === '') {
      missing.push(key);
      continue;
    }
    const exact = exactMark(value);
    if (exact === null) invalid.push({ key, kind: 'not_exact' });
    else if (exact.lt(0) || exact.gt(max)) invalid.push({ key, kind: 'out_of_range' });
    else sum = sum.add(exact.mul(weight).div(max));
  }
  return missing.length + invalid.length > 0 ? { complete: false, missing, invalid } : { complete: true, score: exactValue(sum) };
}

function assertRule(criteria: readonly WeightedCriterion[]): void {
  const sum = criteria.reduce((total, criterion) => total + criterion.weight, 0);
  if (sum !== 100) throw new RangeError(`the weights make ${sum}, not 100`);
  if (new Set(criteria.map((criterion) => criterion.key)).size !== criteria.length) throw new RangeError('a criterion is named twice');
  const broken = criteria.find(({ weight, max }) => !Number.isInteger(weight) || weight < 0 || !(max > 0));
  if (broken) throw new RangeError(`the criterion ${broken.key} has no valid weight or full marks`);
}
