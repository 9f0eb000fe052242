import type { Criterion, Marks } from '@huibian/contracts';
import { weightedScore, type ExactValue } from '@huibian/ranking';
import type { Refusal } from '@huibian/workflow';

/** An opinion shorter than this says nothing the office could use. */
export const opinionMinCharacters = 10;

export interface ScoringDemands {
  criteria: readonly Criterion[];
  opinionRequired: boolean;
}

export interface ScoreDraft {
  marks: Marks;
  opinion: string;
}

export interface MarkRefusal {
  /** Path in the body: `marks.innovation`. */
  path: string;
  refusal: Refusal;
}

/** What keeps a score from being complete, each at its field. A missing mark is never zero. */
export function scoreRefusals(demands: ScoringDemands, marks: Marks, opinion: string): MarkRefusal[] {
  const names = new Map(demands.criteria.map((criterion) => [criterion.key, criterion]));
  const weighed = weightedScore(demands.criteria, marks);
  const refusals: MarkRefusal[] = [];
  if (!weighed.complete) {
    for (const key of weighed.missing) refusals.push(at(key, { code: 'score.criterion_missing', params: { criterion: names.get(key)?.name ?? key } }));
    for (const { key, kind } of weighed.invalid) refusals.push(at(key, invalidMark(names.get(key), key, kind)));
  }
  if (demands.opinionRequired && [...opinion.trim()].length < opinionMinCharacters) {
    refusals.push({ path: 'opinion', refusal: { code: 'score.opinion_missing', params: { min: opinionMinCharacters } } });
  }
  return refusals;
}

/** The weighted score of complete marks, exact. @throws RangeError when they are not complete: ask `scoreRefusals` first. */
export function totalOf(criteria: readonly Criterion[], marks: Marks): ExactValue {
  const weighed = weightedScore(criteria, marks);
  if (!weighed.complete) throw new RangeError('the marks are not complete');
  return weighed.score;
}

/** Whether two drafts say the same. A mark that is not given yet is the same as one left out. */
export function sameDraft(a: ScoreDraft, b: ScoreDraft): boolean {
  const keys = [...new Set([...Object.keys(a.marks), ...Object.keys(b.marks)])];
  return a.opinion === b.opinion && keys.every((key) => (a.marks[key] ?? null) === (b.marks[key] ?? null));
}

const at = (key: string, refusal: Refusal): MarkRefusal => ({ path: `marks.${key}`, refusal });

function invalidMark(criterion: Criterion | undefined, key: string, kind: 'not_exact' | 'out_of_range' | 'unknown_criterion'): Refusal {
  if (!criterion || kind === 'unknown_criterion') return { code: 'score.criterion_unknown', params: { criterion: key } };
  if (kind === 'out_of_range') return { code: 'score.above_max', params: { criterion: criterion.name, max: criterion.max } };
  return { code: 'field.not_a_number' };
}
