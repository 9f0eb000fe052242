import { assign, barredPairs, conflictWorld, type AssignmentPlan, type AssignmentProblem, type BarredPair, type Pair } from '@huibian/matching';
import type { ConflictSubjects } from '../../conflict/conflicts.service';

/** Everything an automatic assignment rests on, as plain data in a fixed order: equal questions have equal answers. */
export interface AssignmentQuestion extends ConflictSubjects {
  /** The cases in review by their field, the experts with what each may take. */
  fields: AssignmentProblem['cases'];
  profiles: AssignmentProblem['experts'];
  /** Pairs that stand and are kept. */
  standing: readonly Pair[];
  /** Pairs that were and must not come again by machine: recused, or their score voided. */
  withdrawn: readonly BarredPair[];
  expertsPerCase: number;
}

/** Who is barred, and the best assignment there is. Takes seconds to a minute for thousands of cases. */
export function answerOf({ world, experts, cases, fields, profiles, standing, withdrawn, expertsPerCase }: AssignmentQuestion): AssignmentPlan {
  return assign({
    cases: fields,
    experts: profiles,
    barred: [...barredPairs(experts, cases, conflictWorld(world)), ...withdrawn],
    existing: standing,
    expertsPerCase,
  });
}
