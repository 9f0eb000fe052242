import { assign, type AssignmentPlan } from './assign';
import type { AssignmentProblem, Pair } from './assignment-problem';

/** A small seeded generator (mulberry32): the same instances on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Expert = AssignmentProblem['experts'][number];
const expertOf = (id: string, more: Partial<Expert> = {}): Expert => ({ id, unitId: null, fields: [], casesMax: 99, ...more });
const problemOf = (more: Partial<AssignmentProblem>): AssignmentProblem => ({ cases: [], experts: [], barred: [], existing: [], ...more });
const shuffled = <T>(items: readonly T[], random: (below: number) => number): T[] =>
  items.map((item) => ({ item, at: random(1e9) })).sort((a, b) => a.at - b.at).map(({ item }) => item);

/** What must hold in any plan, whatever was asked. */
function brokenPromises(problem: AssignmentProblem, plan: AssignmentPlan): string[] {
  const broken: string[] = [];
  const key = (pair: Pair) => `${pair.caseId}/${pair.expertId}`;
  const kept = new Set(problem.existing.map(key));
  const barred = new Set(problem.barred.map(key));
  const made = new Set(plan.assignments.map(key));
  const experts = new Map(problem.experts.map((expert) => [expert.id, expert]));
  if (made.size !== plan.assignments.length) broken.push('a pair is made twice');
  for (const pair of kept) if (!made.has(pair)) broken.push(`${pair} was moved`);
  for (const pair of plan.assignments) {
    if (pair.kept !== kept.has(key(pair))) broken.push(`${key(pair)} is told wrongly`);
    if (!pair.kept && barred.has(key(pair))) broken.push(`${key(pair)} is barred`);
  }
  for (const { expertId, load, casesMax } of plan.loads) {
    const standing = problem.existing.filter((pair) => pair.expertId === expertId).length;
    if (load !== plan.assignments.filter((pair) => pair.expertId === expertId).length) broken.push(`the load of ${expertId} is told wrongly`);
    if (load > Math.max(casesMax, standing)) broken.push(`${expertId} is above the maximum`);
  }
  for (const { id } of problem.cases) {
    const pairs = plan.assignments.filter((pair) => pair.caseId === id);
    const count = problem.expertsPerCase ?? 3;
    const missing = plan.unfilled.find((one) => one.caseId === id)?.missing ?? 0;
    if (pairs.filter((pair) => !pair.kept).length + missing !== Math.max(0, count - pairs.filter((pair) => pair.kept).length)) broken.push(`${id} is not full and not told`);
    const units = pairs.flatMap((pair) => experts.get(pair.expertId)?.unitId ?? []);
    if (new Set(units).size !== units.length) broken.push(`${id} has two experts of a unit`);
  }
  for (const { caseId, reasons } of plan.unfilled) if (reasons.some(({ kind }) => kind === 'free')) broken.push(`${caseId} has somebody who could take it`);
  return broken;
}

const loadsOf = (plan: AssignmentPlan) => plan.loads.map(({ load }) => load);
const spreadOf = (loads: readonly number[]) => Math.max(...loads) - Math.min(...loads);
const squares = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load * load, 0);

/** Below 0 when `a` comes first. */
function firstDifference(a: readonly number[], b: readonly number[]): number {
  return a.map((figure, i) => figure - b[i]!).find((difference) => difference !== 0) ?? 0;
}

/** Every plan there is, by trying all sets of experts case by case; the best by filled slots, evenness of shortage, field, squares. */
function bruteForce(problem: AssignmentProblem): { best: number[]; leastSpread: number } {
  const count = problem.expertsPerCase ?? 3;
  const load = new Map(problem.experts.map((expert) => [expert.id, problem.existing.filter((pair) => pair.expertId === expert.id).length]));
  const barred = new Set(problem.barred.map((pair) => `${pair.caseId}/${pair.expertId}`));
  let best: number[] | null = null;
  let leastSpread = Infinity;
  const visit = (n: number, short: number, shortSquares: number, uncovered: number): void => {
    const subject = problem.cases[n];
    if (!subject) {
      const loads = [...load.values()];
      const value = [short, shortSquares, uncovered, squares(loads)];
      const ahead = best === null ? -1 : firstDifference(value.slice(0, 3), best);
      if (ahead < 0) leastSpread = Infinity;
      if (ahead <= 0) leastSpread = Math.min(leastSpread, spreadOf(loads));
      if (best === null || firstDifference(value, best) < 0) best = value;
      return;
    }
    const standing = problem.existing.filter((pair) => pair.caseId === subject.id).map((pair) => problem.experts.find((expert) => expert.id === pair.expertId)!);
    const pick = (from: number, chosen: Expert[]): void => {
      const missing = Math.max(0, count - chosen.length);
      const covered = chosen.some((expert) => expert.fields.includes(subject.field!));
      visit(n + 1, short + missing, shortSquares + missing * missing, uncovered + (covered ? 0 : 1));
      if (missing === 0) return;
      for (let i = from; i < problem.experts.length; i += 1) {
        const expert = problem.experts[i]!;
        const colleague = expert.unitId !== null && chosen.some((other) => other.unitId === expert.unitId);
        if (colleague || chosen.includes(expert) || barred.has(`${subject.id}/${expert.id}`) || load.get(expert.id)! >= expert.casesMax) continue;
        load.set(expert.id, load.get(expert.id)! + 1);
        pick(i + 1, [...chosen, expert]);
        load.set(expert.id, load.get(expert.id)! - 1);
      }
    };
    pick(0, standing);
  };
  visit(0, 0, 0, 0);
  return { best: best ?? [], leastSpread };
}

function valueOf(plan: AssignmentPlan): number[] {
  const missing = plan.unfilled.map((one) => one.missing);
  return [missing.reduce((a, b) => a + b, 0), squares(missing), plan.withoutField.length, squares(loadsOf(plan))];
}

function randomProblem(random: (below: number) => number, fields: number, units: 'none' | 'alike' | 'mixed'): AssignmentProblem {
  const experts = Array.from({ length: 5 }, (_, n) => {
    const unit = random(3);
    return expertOf(`e${n}`, {
      unitId: units === 'none' ? null : `u${unit}`,
      fields: [`f${units === 'alike' ? unit % fields : random(fields)}`],
      casesMax: 1 + random(4),
    });
  });
  const cases = Array.from({ length: 3 }, (_, n) => ({ id: `c${n}`, field: `f${random(fields)}` }));
  const barred = cases.flatMap(({ id }) => experts.flatMap((expert) => (random(4) === 0 ? [{ caseId: id, expertId: expert.id, kind: 'declared' }] : [])));
  const isBarred = (caseId: string, expertId: string) => barred.some((pair) => pair.caseId === caseId && pair.expertId === expertId);
  const existing = cases.flatMap(({ id }) => experts.slice(random(5)).slice(0, 1).flatMap((expert) => (random(2) === 0 && !isBarred(id, expert.id) ? [{ caseId: id, expertId: expert.id }] : [])));
  return problemOf({ experts, cases, barred, existing, expertsPerCase: 2 + random(2) });
}

describe('an assignment of small instances', () => {
  it.each([
    ['without fields and units', 1, 'none', 11], ['with fields', 2, 'none', 12], ['with units whose experts know the same field', 2, 'alike', 13],
  ] as const)('%s is as good as the best of all plans', (_name, fields, units, seed) => {
    const random = seeded(seed);
    for (let n = 0; n < 40; n += 1) {
      const problem = randomProblem(random, fields, units);
      const plan = assign(problem);
      const { best, leastSpread } = bruteForce(problem);
      expect(brokenPromises(problem, plan)).toEqual([]);
      expect(valueOf(plan)).toEqual(best);
      expect(spreadOf(loadsOf(plan))).toBe(leastSpread);
    }
  });

  it('with units of mixed fields keeps every promise and fills as much as the best of all plans', () => {
    const random = seeded(14);
    let equal = 0;
    for (let n = 0; n < 60; n += 1) {
      const problem = randomProblem(random, 2, 'mixed');
      const plan = assign(problem);
      const { best } = bruteForce(problem);
      expect(brokenPromises(problem, plan)).toEqual([]);
      expect(valueOf(plan).slice(0, 2)).toEqual(best.slice(0, 2));
      equal += JSON.stringify(valueOf(plan)) === JSON.stringify(best) ? 1 : 0;
    }
    expect(equal).toBeGreaterThanOrEqual(54);
  });

  it('is the same whatever order cases, experts and bars come in', () => {
    const random = seeded(15);
    for (let n = 0; n < 30; n += 1) {
      const problem = randomProblem(random, 2, 'mixed');
      const { cases, experts, barred, existing } = problem;
      const other = { ...problem, cases: shuffled(cases, random), experts: shuffled(experts, random), barred: shuffled(barred, random), existing: shuffled(existing, random) };
      expect(assign(other)).toEqual(assign(problem));
    }
  });
});

/** 71 cases in seven fields, 18 experts of 12 units, one pair in six barred. */
function volume(random: (below: number) => number, cases = 71, experts = 18): AssignmentProblem {
  const fields = Array.from({ length: 7 }, (_, n) => `field-${n}`);
  const panel = Array.from({ length: experts }, (_, n) => expertOf(`e${String(n).padStart(3, '0')}`, {
    unitId: `u${random(Math.ceil((experts * 2) / 3))}`, fields: [fields[n % 7]!, fields[random(7)]!], casesMax: Math.ceil((cases * 3) / experts) + 3,
  }));
  const list = Array.from({ length: cases }, (_, n) => ({ id: `c${String(n).padStart(3, '0')}`, field: fields[n % 7]! }));
  const barred = list.flatMap(({ id }) => panel.flatMap((expert) => (random(6) === 0 ? [{ caseId: id, expertId: expert.id, kind: 'same_city' }] : [])));
  return problemOf({ cases: list, experts: panel, barred });
}

describe('an assignment of a whole volume', () => {
  it('gives 71 cases three of 18 experts each, evenly', () => {
    const problem = volume(seeded(21));
    const plan = assign(problem);
    expect(brokenPromises(problem, plan)).toEqual([]);
    expect(plan.unfilled).toEqual([]);
    expect(plan.withoutField).toEqual([]);
    expect(loadsOf(plan).reduce((a, b) => a + b, 0)).toBe(213);
    expect(spreadOf(loadsOf(plan))).toBe(1);
  });

  it('ends at three times the size too', () => {
    const problem = volume(seeded(22), 213, 54);
    const plan = assign(problem);
    expect(brokenPromises(problem, plan)).toEqual([]);
    expect([plan.unfilled, spreadOf(loadsOf(plan))]).toEqual([[], 1]);
  }, 60_000);

  it('tops up what an expert who fell ill leaves open and moves nothing else', () => {
    const problem = volume(seeded(23));
    const before = assign(problem);
    const ill = 'e004';
    const theirs = before.assignments.filter((pair) => pair.expertId === ill);
    const open = theirs.slice(5);
    const existing = before.assignments.filter((pair) => !open.includes(pair)).map(({ caseId, expertId }) => ({ caseId, expertId }));
    const experts = problem.experts.map((expert) => (expert.id === ill ? { ...expert, casesMax: 0 } : expert));
    const again = { ...problem, experts, existing };
    const plan = assign(again);
    const added = plan.assignments.filter((pair) => !pair.kept);
    expect(brokenPromises(again, plan)).toEqual([]);
    expect(added.map((pair) => pair.caseId)).toEqual(open.map((pair) => pair.caseId));
    expect(added.some((pair) => pair.expertId === ill)).toBe(false);
    expect(plan.assignments.length).toBe(213);
    expect(plan.withoutField).toEqual([]);
  });
});

describe('an assignment that cannot be filled', () => {
  it('says for every expert what keeps them from the case', () => {
    const experts = [
      expertOf('barred'), expertOf('busy', { casesMax: 1 }), expertOf('colleague-1', { unitId: 'college' }), expertOf('colleague-2', { unitId: 'college' }),
    ];
    const plan = assign(problemOf({
      cases: [{ id: 'a', field: null }], experts, barred: [{ caseId: 'a', expertId: 'barred', kind: 'own_unit' }], existing: [{ caseId: 'elsewhere', expertId: 'busy' }],
    }));
    expect(plan).toEqual({
      assignments: [{ caseId: 'a', expertId: 'colleague-1', kept: false }, { caseId: 'elsewhere', expertId: 'busy', kept: true }],
      unfilled: [{
        caseId: 'a', missing: 2,
        reasons: [{ expertId: 'barred', kind: 'own_unit' }, { expertId: 'busy', kind: 'at_maximum' }, { expertId: 'colleague-2', kind: 'unit_taken' }],
      }],
      withoutField: [],
      keptThoughBarred: [],
      loads: [
        { expertId: 'barred', load: 0, casesMax: 99 }, { expertId: 'busy', load: 1, casesMax: 1 }, { expertId: 'colleague-1', load: 1, casesMax: 99 }, { expertId: 'colleague-2', load: 0, casesMax: 99 },
      ],
    });
  });

  it('spreads a shortage over the cases', () => {
    const cases = ['a', 'b', 'c'].map((id) => ({ id, field: null }));
    const experts = ['x', 'y', 'z'].map((id) => expertOf(id, { casesMax: 2 }));
    expect(assign(problemOf({ cases, experts })).unfilled.map(({ caseId, missing }) => [caseId, missing])).toEqual([['a', 1], ['b', 1], ['c', 1]]);
  });

  it('of nothing is nothing', () => {
    expect(assign(problemOf({}))).toEqual({ assignments: [], unfilled: [], withoutField: [], keptThoughBarred: [], loads: [] });
    expect(assign(problemOf({ cases: [{ id: 'a', field: 'f' }] })).unfilled).toEqual([{ caseId: 'a', missing: 3, reasons: [] }]);
  });
});

describe('a pair that stands', () => {
  it('is kept though it is barred, and told; its replacement is an act of its own', () => {
    const experts = ['x', 'y', 'z', 'w'].map((id) => expertOf(id));
    const barred = [{ caseId: 'a', expertId: 'x', kind: 'post' }];
    const plan = assign(problemOf({ cases: [{ id: 'a', field: null }], experts, barred, existing: [{ caseId: 'a', expertId: 'x' }] }));
    expect(plan.keptThoughBarred).toEqual(barred);
    expect(plan.assignments.map(({ expertId, kept }) => [expertId, kept])).toEqual([['w', false], ['x', true], ['y', false]]);
  });

  it('counts for its case when its expert is no longer among the experts', () => {
    const plan = assign(problemOf({ cases: [{ id: 'a', field: null }], experts: [expertOf('x')], existing: [{ caseId: 'a', expertId: 'gone' }], expertsPerCase: 2 }));
    expect(plan.assignments).toEqual([{ caseId: 'a', expertId: 'gone', kept: true }, { caseId: 'a', expertId: 'x', kept: false }]);
    expect(plan.unfilled).toEqual([]);
  });

  it('may be more than a case needs', () => {
    const existing = ['x', 'y', 'z', 'w'].map((expertId) => ({ caseId: 'a', expertId }));
    const plan = assign(problemOf({ cases: [{ id: 'a', field: null }], experts: [expertOf('x'), expertOf('v')], existing }));
    expect([plan.assignments.length, plan.unfilled]).toEqual([4, []]);
  });

  it('refuses an id that comes twice', () => {
    expect(() => assign(problemOf({ experts: [expertOf('x'), expertOf('x')] }))).toThrow('the same expert comes twice');
  });
});
