import type { NumberedCase, NumberedExpert, NumberedProblem } from './assignment-problem';
import { MinCostFlow } from './min-cost-flow';

/** A new pair, by the numbers of the problem. */
export interface NumberedPair {
  subject: number;
  expert: number;
}

/** What weighs more comes first; each weight is larger than all that the next can add up to, so the order is strict. */
interface Weights {
  /** Of the next missing expert of a case: a shortage is spread, not heaped on one case. */
  evenShortage: number;
  /** Of a slot that is not filled by an expert of the field. */
  field: number;
}

/**
 * One solution of the network
 *
 *     source → case → field slot (1) ┐
 *                   → free slots (k−1) ┴→ gate of (case, unit) (1) → expert → sink
 *
 * As much is assigned as can be; then shortage is even, then as many cases as can have an expert of their field, then loads
 * are balanced: the n-th case of an expert costs 2n − 1, so loads cost their squares. Loads of such a network are an
 * M-convex set, in which the least sum of squares also has the highest least and the lowest greatest load.
 *
 * A unit with experts both of the field and not of it cannot be gated exactly by a flow. Its gate is left out (each expert
 * gets one) unless the pair (case, unit) is in `gated`; a gated one is charged for sending the expert who is not of the field.
 */
export function solveNetwork(problem: NumberedProblem, gated: ReadonlySet<string>): NumberedPair[] {
  const flow = new MinCostFlow();
  const source = flow.addNode();
  const sink = flow.addNode();
  const weights = weightsFor(problem.slots);
  const expertNodes = problem.experts.map((expert) => addExpert(flow, expert, sink, problem.cases.length));
  const choices: (NumberedPair & { arc: number })[] = [];
  problem.cases.forEach((one, subject) => {
    if (one.needed === 0) return;
    const slots = addSlots(flow, one, source, problem.experts, weights);
    for (const gate of gatesOf(one, problem.experts, gated)) {
      const entrance = flow.addNode();
      const exit = flow.addNode();
      flow.addArc(entrance, exit, 1, 0);
      const hasField = gate.some((expert) => isOfField(one, problem.experts[expert]!));
      if (slots.field !== null) flow.addArc(slots.field, entrance, 1, hasField ? 0 : weights.field);
      flow.addArc(slots.free, entrance, 1, weights.field);
      for (const expert of gate) {
        const charged = slots.field !== null && hasField && !isOfField(one, problem.experts[expert]!);
        choices.push({ subject, expert, arc: flow.addArc(exit, expertNodes[expert]!, 1, charged ? weights.field : 0) });
      }
    }
  });
  flow.solve(source, sink);
  return choices.filter(({ arc }) => flow.flowOn(arc) > 0).map(({ subject, expert }) => ({ subject, expert }));
}

export const gateKey = (caseId: string, unitId: string): string => JSON.stringify([caseId, unitId]);

export function isOfField(subject: NumberedCase, expert: NumberedExpert): boolean {
  return subject.field !== null && expert.fields.has(subject.field);
}

function weightsFor(slots: number): Weights {
  const field = slots * slots + 1;
  return { field, evenShortage: field * (2 * slots + 1) };
}

function addExpert(flow: MinCostFlow, { casesMax, load }: NumberedExpert, sink: number, cases: number): number {
  const node = flow.addNode();
  const room = Math.min(casesMax - load, cases);
  for (let nth = load + 1; nth <= load + room; nth += 1) flow.addArc(node, sink, 1, 2 * nth - 1);
  return node;
}

function addSlots(flow: MinCostFlow, one: NumberedCase, source: number, experts: readonly NumberedExpert[], weights: Weights): { field: number | null; free: number } {
  const node = flow.addNode();
  const free = flow.addNode();
  for (let nth = 0; nth < one.needed; nth += 1) flow.addArc(source, node, 1, weights.evenShortage * (one.keptCount + nth));
  const covered = one.field === null || [...one.kept].some((expert) => isOfField(one, experts[expert]!));
  if (covered) {
    flow.addArc(node, free, one.needed, 0);
    return { field: null, free };
  }
  const field = flow.addNode();
  flow.addArc(node, field, 1, 0);
  if (one.needed > 1) flow.addArc(node, free, one.needed - 1, 0);
  return { field, free };
}

/** Who may take the case, gathered by unit: each gate lets one through. Experts without a unit stand alone. */
function gatesOf(one: NumberedCase, experts: readonly NumberedExpert[], gated: ReadonlySet<string>): number[][] {
  const present = new Set([...one.kept].map((expert) => experts[expert]!.unitId));
  const byUnit = new Map<string, number[]>();
  const gates: number[][] = [];
  experts.forEach((expert, number) => {
    if (one.kept.has(number) || one.barred.has(number) || expert.load >= expert.casesMax) return;
    if (expert.unitId === null) gates.push([number]);
    else if (!present.has(expert.unitId)) byUnit.set(expert.unitId, [...(byUnit.get(expert.unitId) ?? []), number]);
  });
  for (const [unitId, members] of byUnit) {
    const fields = new Set(members.map((expert) => isOfField(one, experts[expert]!)));
    if (fields.size === 1 || gated.has(gateKey(one.id, unitId))) gates.push(members);
    else gates.push(...members.map((expert) => [expert]));
  }
  return gates;
}
