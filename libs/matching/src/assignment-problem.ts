import { conflictsOf } from './conflicts';
import type { ConflictCase, ConflictExpert, ConflictWorld } from './conflict-world';

export interface Pair {
  caseId: string;
  expertId: string;
}

/** A pair that must not be made, and why: a conflict's kind, or the caller's own word (`recused`). */
export interface BarredPair extends Pair {
  kind: string;
}

export interface AssignmentProblem {
  cases: readonly { id: string; field: string | null }[];
  /** `casesMax` counts what the expert already has. */
  experts: readonly { id: string; unitId: string | null; fields: readonly string[]; casesMax: number }[];
  barred: readonly BarredPair[];
  /** Pairs that stand. They are kept, count towards every bound, and are never moved. */
  existing: readonly Pair[];
  /** Experts per case; 3 when it is not given. */
  expertsPerCase?: number;
}

/**
 * The pairs an automatic assignment must not make. A soft conflict bars too until the office has overridden it in writing:
 * a machine does not use a leave nobody gave.
 */
export function barredPairs(
  experts: readonly ConflictExpert[],
  cases: readonly ConflictCase[],
  world: ConflictWorld,
  overridden: readonly Pair[] = [],
): BarredPair[] {
  const leave = new Set(overridden.map(({ caseId, expertId }) => JSON.stringify([caseId, expertId])));
  return cases.flatMap((subject) =>
    experts.flatMap((expert) => {
      const worst = conflictsOf(expert, subject, world)[0];
      const allowed = !worst || (worst.tier === 'soft' && leave.has(JSON.stringify([subject.id, expert.id])));
      return allowed ? [] : [{ caseId: subject.id, expertId: expert.id, kind: worst.kind }];
    }),
  );
}

/** The problem by number: cases and experts in the order of their ids, so that the order they came in changes nothing. */
export interface NumberedProblem {
  cases: NumberedCase[];
  experts: NumberedExpert[];
  /** Assigned before and now, by case and expert number, over all slots. */
  slots: number;
}

export interface NumberedCase {
  id: string;
  field: string | null;
  /** How many experts are still to come. */
  needed: number;
  /** Numbers of the experts who have it already. */
  kept: Set<number>;
  /** How many it has already, experts outside the problem included. */
  keptCount: number;
  barred: Map<number, string>;
}

export interface NumberedExpert {
  id: string;
  unitId: string | null;
  fields: ReadonlySet<string>;
  casesMax: number;
  /** Cases the expert already has, also outside the problem. */
  load: number;
}

/** Throws a RangeError on an id that comes twice. Existing pairs of experts or cases outside the problem count where they can. */
export function numberProblem({ cases, experts, barred, existing, expertsPerCase = 3 }: AssignmentProblem): NumberedProblem {
  const numberedCases = sortedById(cases, 'case').map(
    ({ id, field }): NumberedCase => ({ id, field, needed: expertsPerCase, kept: new Set(), keptCount: 0, barred: new Map() }),
  );
  const numberedExperts = sortedById(experts, 'expert').map(
    ({ id, unitId, fields, casesMax }): NumberedExpert => ({ id, unitId, fields: new Set(fields), casesMax, load: 0 }),
  );
  const caseById = new Map(numberedCases.map((one) => [one.id, one]));
  const expertNumber = new Map(numberedExperts.map((one, number) => [one.id, number]));
  const distinct = new Map(existing.map((pair) => [JSON.stringify([pair.caseId, pair.expertId]), pair]));
  for (const { caseId, expertId } of distinct.values()) {
    const number = expertNumber.get(expertId);
    const subject = caseById.get(caseId);
    if (number !== undefined) numberedExperts[number]!.load += 1;
    if (!subject) continue;
    subject.keptCount += 1;
    subject.needed = Math.max(0, subject.needed - 1);
    if (number !== undefined) subject.kept.add(number);
  }
  for (const { caseId, expertId, kind } of barred) {
    const number = expertNumber.get(expertId);
    const bars = caseById.get(caseId)?.barred;
    if (bars && number !== undefined && !bars.has(number)) bars.set(number, kind);
  }
  const slots = numberedCases.reduce((sum, one) => sum + one.needed, 0) + numberedExperts.reduce((sum, one) => sum + one.load, 0);
  return { cases: numberedCases, experts: numberedExperts, slots };
}

function sortedById<T extends { id: string }>(items: readonly T[], what: string): T[] {
  if (new Set(items.map((item) => item.id)).size !== items.length) throw new RangeError(`the same ${what} comes twice`);
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
