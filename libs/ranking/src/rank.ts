import { aggregate, type Aggregate, type AggregationRule } from './aggregate';
import { readExact, type ExactValue } from './exact-value';
import { weightedScore, type MarksByKey, type WeightedCriterion } from './weighted-score';

export interface RankingRule {
  criteria: readonly WeightedCriterion[];
  aggregation: AggregationRule;
}

/** A case with the marks that stand: voided ones are left out by the caller. */
export interface RankedCase {
  caseId: string;
  groupId: string;
  /** Decides only in which order cases of equal value are listed; they share their rank all the same. */
  tieKey: string | number;
  /** How many scores the case must have; with fewer it is not ranked (未满员). */
  scoresNeeded: number;
  scores: readonly { reviewerId: string; marks: MarksByKey }[];
  /** The rule its scores were given under, where that is not the ranking's own. Values are of 0 to 100 under every rule. */
  rule?: RankingRule;
}

export interface RankedScore {
  reviewerId: string;
  /** null while a criterion is not marked. */
  score: ExactValue | null;
}

export interface RankingRow extends Aggregate {
  caseId: string;
  /** 1 for the best; equal values share a rank and the next one follows their number (1, 2, 2, 4). null when not ranked. */
  rank: number | null;
  tied: boolean;
  /** How many scores are still to come; `value` is null until they have. */
  scoresMissing: number;
  /** In the order of the reviewers' ids. */
  scores: RankedScore[];
}

export interface GroupRanking {
  groupId: string;
  /** Ranked cases by value, then those that are not full, by tie key. */
  rows: RankingRow[];
}

interface Standing extends RankingRow {
  tieKey: string | number;
}

/**
 * The official ranking of each group, replayable: the same marks in any order give the same result, to the last digit.
 * Groups come in the order of their ids. Throws when a case is named twice or has two scores of one reviewer.
 */
export function rank(cases: readonly RankedCase[], rule: RankingRule): GroupRanking[] {
  assertDistinct(cases.map((one) => one.caseId), 'case');
  const groups = new Map<string, Standing[]>();
  for (const one of cases) {
    const members = groups.get(one.groupId) ?? [];
    members.push(standingOf(one, one.rule ?? rule));
    groups.set(one.groupId, members);
  }
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .map(([groupId, members]) => ({ groupId, rows: withRanks(members.sort(byStanding)) }));
}

function standingOf(one: RankedCase, rule: RankingRule): Standing {
  assertDistinct(one.scores.map((score) => score.reviewerId), `reviewer of ${one.caseId}`);
  const scores = one.scores
    .map(({ reviewerId, marks }): RankedScore => {
      const result = weightedScore(rule.criteria, marks);
      return { reviewerId, score: result.complete ? result.score : null };
    })
    .sort((a, b) => compareText(a.reviewerId, b.reviewerId));
  const complete = scores.flatMap(({ score }) => (score ? [score.exact] : []));
  const scoresMissing = Math.max(0, one.scoresNeeded - complete.length, scores.length - complete.length);
  const full = scoresMissing === 0 && complete.length > 0;
  const result = aggregate(full ? complete : [], rule.aggregation);
  return { caseId: one.caseId, rank: null, tied: false, scoresMissing, scores, ...result, tieKey: one.tieKey };
}

function withRanks(sorted: readonly Standing[]): RankingRow[] {
  const members = new Map<string, number>();
  for (const { value } of sorted) if (value) members.set(value.exact, (members.get(value.exact) ?? 0) + 1);
  let rankOfValue = 0;
  return sorted.map(({ tieKey: _tieKey, ...row }, index) => {
    if (row.value === null) return row;
    if (index === 0 || sorted[index - 1]!.value?.exact !== row.value.exact) rankOfValue = index + 1;
    return { ...row, rank: rankOfValue, tied: members.get(row.value.exact)! > 1 };
  });
}

function byStanding(a: Standing, b: Standing): number {
  if (a.value === null || b.value === null) {
    if (a.value !== null) return -1;
    if (b.value !== null) return 1;
  } else {
    const order = readExact(b.value.exact).compare(readExact(a.value.exact));
    if (order !== 0) return order;
  }
  return compareKey(a.tieKey, b.tieKey) || compareText(a.caseId, b.caseId);
}

function compareKey(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return compareText(String(a), String(b));
}

/** By code unit: independent of the machine's language. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function assertDistinct(ids: readonly string[], what: string): void {
  if (new Set(ids).size !== ids.length) throw new RangeError(`the same ${what} comes twice`);
}
