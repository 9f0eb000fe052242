import type { Criterion, Marks } from '@huibian/contracts';

export const markPattern = /^\d{1,4}(\.\d{1,2})?$/;

/** Hundredths of a mark as they are typed; undefined while the text is no mark yet. */
function hundredths(mark: string): bigint | undefined {
  if (!markPattern.test(mark)) return undefined;
  const [whole = '0', part = ''] = mark.split('.');
  return BigInt(whole) * 100n + BigInt(part.padEnd(2, '0'));
}

export type MarkFault = { code: 'score.criterion_missing' | 'score.above_max' | 'score.not_a_mark'; params: Record<string, string | number> };

/** What is wrong with one mark, as the server will say it; null when it may stand. */
export function markFault(criterion: Criterion, mark: string): MarkFault | null {
  if (mark === '') return { code: 'score.criterion_missing', params: { criterion: criterion.name } };
  const given = hundredths(mark);
  if (given === undefined) return { code: 'score.not_a_mark', params: { criterion: criterion.name, max: criterion.max } };
  return given > BigInt(criterion.max) * 100n ? { code: 'score.above_max', params: { criterion: criterion.name, max: criterion.max } } : null;
}

/** Marks worth keeping in a draft: what is not a mark yet is left open. */
export function keptMarks(criteria: readonly Criterion[], typed: Readonly<Record<string, string>>): Marks {
  return Object.fromEntries(criteria.map(({ key }) => [key, markPattern.test(typed[key] ?? '') ? (typed[key] ?? null) : null]));
}

/**
 * The weighted score out of 100, exact and then rounded half up to two places; null until every mark stands.
 * The official number is the server's; this is the same arithmetic while typing.
 */
export function weightedTotal(criteria: readonly Criterion[], typed: Readonly<Record<string, string>>): string | null {
  const common = criteria.reduce((product, { max }) => product * BigInt(max), 1n);
  let sum = 0n;
  for (const criterion of criteria) {
    const mark = typed[criterion.key] ?? '';
    if (markFault(criterion, mark) !== null) return null;
    sum += (hundredths(mark) ?? 0n) * BigInt(criterion.weight) * (common / BigInt(criterion.max));
  }
  // `sum / common` is the score in hundredths; half a hundredth goes up.
  const rounded = (sum * 2n + common) / (common * 2n);
  return `${String(rounded / 100n)}.${String(rounded % 100n).padStart(2, '0')}`;
}
