import { numberProblem, type AssignmentProblem, type BarredPair, type NumberedCase, type NumberedProblem, type Pair } from './assignment-problem';
import { gateKey, isOfField, solveNetwork, type NumberedPair } from './assignment-network';

export interface Unfilled {
  caseId: string;
  missing: number;
  /**
   * Every expert who does not have the case, with what keeps them from it: the kind of the barred pair, `unit_taken`
   * (a colleague of the same unit has it) or `at_maximum`. Nobody is left who could simply take it.
   */
  reasons: { expertId: string; kind: string }[];
}

export interface AssignmentPlan {
  /** Kept and new pairs by case, then expert. */
  assignments: (Pair & { kept: boolean })[];
  unfilled: Unfilled[];
  /** Cases without an expert of their field. */
  withoutField: string[];
  /** Pairs that stand although they are barred: to be voided by an act, never by this. */
  keptThoughBarred: BarredPair[];
  loads: { expertId: string; load: number; casesMax: number }[];
}

/**
 * Assigns experts to cases: never a barred pair, at most one expert of a unit per case, nobody above their maximum, existing
 * pairs kept. In this order of weight: as many slots filled as can be, shortage spread evenly, an expert of the field on as
 * many cases as can be, loads as even as can be. Deterministic: the order of the input changes nothing.
 */
export function assign(problem: AssignmentProblem): AssignmentPlan {
  const numbered = numberProblem(problem);
  const pairs = solveWithUnits(numbered);
  const chosen = numbered.cases.map(() => new Set<number>());
  for (const { subject, expert } of pairs) chosen[subject]!.add(expert);
  const loads = numbered.experts.map(({ load }) => load);
  for (const { expert } of pairs) loads[expert]! += 1;
  return {
    assignments: allPairs(problem, numbered, pairs),
    unfilled: numbered.cases.flatMap((one, subject) => unfilledOf(one, chosen[subject]!, numbered, loads)),
    withoutField: numbered.cases.filter((one, subject) => lacksField(one, chosen[subject]!, numbered)).map(({ id }) => id),
    keptThoughBarred: numbered.cases.flatMap((one) =>
      [...one.kept].flatMap((expert) => {
        const kind = one.barred.get(expert);
        return kind === undefined ? [] : [{ caseId: one.id, expertId: numbered.experts[expert]!.id, kind }];
      }),
    ),
    loads: numbered.experts.map(({ id, casesMax }, expert) => ({ expertId: id, load: loads[expert]!, casesMax })),
  };
}

const roundsMax = 3;

/**
 * The network leaves the gate of a unit with both kinds of experts open; where its optimum sends two colleagues to a case, that
 * gate is closed and the network solved again. Nearly always the first optimum stands, and is then the optimum of the whole.
 * Closed gates are never broken, so it ends; after `roundsMax` rounds all gates close at once.
 */
function solveWithUnits(problem: NumberedProblem): NumberedPair[] {
  const gated = new Set<string>();
  for (let round = 1; ; round += 1) {
    const pairs = solveNetwork(problem, gated);
    const taken = new Set<string>();
    const twice = new Set<string>();
    for (const { subject, expert } of pairs) {
      const { unitId } = problem.experts[expert]!;
      if (unitId === null) continue;
      const key = gateKey(problem.cases[subject]!.id, unitId);
      if (taken.has(key)) twice.add(key);
      taken.add(key);
    }
    if (twice.size === 0) return pairs;
    if (round === roundsMax) closeEveryGate(problem, gated);
    for (const key of twice) {
      if (gated.has(key) && round !== roundsMax) throw new Error(`assignment: the closed gate ${key} let two experts through`);
      gated.add(key);
    }
  }
}

function closeEveryGate({ cases, experts }: NumberedProblem, gated: Set<string>): void {
  for (const { id } of cases) for (const { unitId } of experts) if (unitId !== null) gated.add(gateKey(id, unitId));
}

function allPairs(problem: AssignmentProblem, { cases, experts }: NumberedProblem, pairs: readonly NumberedPair[]): AssignmentPlan['assignments'] {
  const kept = new Map(problem.existing.map(({ caseId, expertId }) => [JSON.stringify([caseId, expertId]), { caseId, expertId, kept: true }]));
  const added = pairs.map(({ subject, expert }) => ({ caseId: cases[subject]!.id, expertId: experts[expert]!.id, kept: false }));
  return [...kept.values(), ...added].sort((a, b) => compareText(a.caseId, b.caseId) || compareText(a.expertId, b.expertId));
}

function unfilledOf(one: NumberedCase, chosen: ReadonlySet<number>, { experts }: NumberedProblem, loads: readonly number[]): Unfilled[] {
  const missing = one.needed - chosen.size;
  if (missing === 0) return [];
  const present = new Set([...one.kept, ...chosen].map((expert) => experts[expert]!.unitId));
  present.delete(null);
  const reasons = experts.flatMap(({ id, unitId, casesMax }, expert) => {
    if (one.kept.has(expert) || chosen.has(expert)) return [];
    const own = present.has(unitId) ? 'unit_taken' : loads[expert]! >= casesMax ? 'at_maximum' : 'free';
    return [{ expertId: id, kind: one.barred.get(expert) ?? own }];
  });
  return [{ caseId: one.id, missing, reasons }];
}

function lacksField(one: NumberedCase, chosen: ReadonlySet<number>, { experts }: NumberedProblem): boolean {
  return one.field !== null && ![...one.kept, ...chosen].some((expert) => isOfField(one, experts[expert]!));
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
