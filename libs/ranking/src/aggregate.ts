import Fraction from 'fraction.js';
import { exactValue, readExact, type ExactValue } from './exact-value';

/** `trimmed_mean`: 去掉一个最高分和一个最低分, then the mean. */
export type AggregationRule = 'mean' | 'trimmed_mean';

export interface Aggregate {
  /** null when there is nothing to take a mean of. */
  value: ExactValue | null;
  /** What was really done: a trimmed mean of fewer than three scores is the plain mean. */
  applied: AggregationRule;
  /** How many scores the mean was taken of, after trimming. */
  counted: number;
  /** The two scores left out, when two were. */
  dropped: { lowest: ExactValue; highest: ExactValue } | null;
}

/** Below this number of scores nothing is trimmed. */
export const trimmedFrom = 3;

/**
 * The mean of exact scores (`ExactValue.exact` or decimals) under the rule. Exact: nothing is rounded, the order of the scores does not matter.
 */
export function aggregate(scores: readonly (string | number)[], rule: AggregationRule): Aggregate {
  const sorted = scores.map(readExact).sort((a, b) => a.compare(b));
  const trims = rule === 'trimmed_mean' && sorted.length >= trimmedFrom;
  const counted = trims ? sorted.slice(1, -1) : sorted;
  const sum = counted.reduce((total, score) => total.add(score), new Fraction(0));
  return {
    value: counted.length > 0 ? exactValue(sum.div(counted.length)) : null,
    applied: trims ? 'trimmed_mean' : 'mean',
    counted: counted.length,
    dropped: trims ? { lowest: exactValue(sorted[0]!), highest: exactValue(sorted.at(-1)!) } : null,
  };
}
