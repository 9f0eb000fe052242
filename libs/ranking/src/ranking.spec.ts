import { aggregate, type AggregationRule } from './aggregate';
import { exactMark, exactValue, readExact } from './exact-value';
import { rank, type RankedCase } from './rank';
import { weightedScore, type WeightedCriterion } from './weighted-score';

/** A small seeded generator (mulberry32): the same cases on every run. */
function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const criteria: WeightedCriterion[] = [
  { key: 'novelty', weight: 30, max: 100 },
  { key: 'effect', weight: 45, max: 30 },
  { key: 'spread', weight: 25, max: 7 },
];
const equal = (marks: string) => ({ novelty: marks });
const plain: WeightedCriterion[] = [{ key: 'novelty', weight: 100, max: 100 }];
const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));
const lowest = (n: bigint, d: bigint) => `${n / gcd(n, d)}/${d / gcd(n, d)}`;
/** Hundredths of a mark, as a whole number. */
const asText = (hundredths: number) => (hundredths % 100 === 0 ? String(hundredths / 100) : (hundredths / 100).toFixed(2));

describe('exact values', () => {
  it('are rounded half up to two places when they are printed', () => {
    const printed = ['1/200', '199/200', '1/201', '521/6', '0/1', '100/1', '1999/20', '2469/200', '-1/200', '-1/300'].map((text) => exactValue(readExact(text)).rounded);
    expect(printed).toEqual(['0.01', '1.00', '0.00', '86.83', '0.00', '100.00', '99.95', '12.35', '-0.01', '0.00']);
  });

  it.each(['', ' 5', '1e2', '0.125', '5.', '.5', 'NaN', '五', '1/2', 0.1 + 0.2, Number.NaN, Infinity])('are not read from %p', (value) => {
    expect(exactMark(value)).toBeNull();
  });

  it('are read from numbers and texts alike', () => {
    expect([88.1, '88.1', '88.10', '088.10'].map((value) => exactValue(exactMark(value)!).exact)).toEqual(['881/10', '881/10', '881/10', '881/10']);
  });
});

describe('a weighted score', () => {
  it('is the sum of weight times mark over full marks, like a whole-number calculation', () => {
    const random = seeded(1);
    for (let n = 0; n < 2000; n += 1) {
      const hundredths = criteria.map(({ max }) => random(max * 100 + 1));
      const marks = Object.fromEntries(criteria.map(({ key }, i) => [key, asText(hundredths[i]!)]));
      const denominator = 100n * criteria.reduce((product, { max }) => product * BigInt(max), 1n);
      const numerator = criteria.reduce((sum, { weight, max }, i) => sum + (BigInt(weight) * BigInt(hundredths[i]!) * denominator) / (100n * BigInt(max)), 0n);
      const result = weightedScore(criteria, marks);
      expect(result.complete && result.score.exact).toBe(lowest(numerator, denominator));
    }
  });

  it('is 100 at full marks and 0 at none', () => {
    expect(weightedScore(criteria, { novelty: 100, effect: 30, spread: 7 })).toEqual({ complete: true, score: { exact: '100/1', rounded: '100.00' } });
    expect(weightedScore(criteria, { novelty: 0, effect: '0.00', spread: 0 })).toEqual({ complete: true, score: { exact: '0/1', rounded: '0.00' } });
  });

  it('is incomplete, never lower, when a criterion is not marked', () => {
    expect(weightedScore(criteria, { novelty: 90, effect: null, spread: '' })).toEqual({ complete: false, missing: ['effect', 'spread'], invalid: [] });
  });

  it('names the marks that cannot be', () => {
    expect(weightedScore(criteria, { novelty: '90.125', effect: 30.01, spread: 0, novelty2: 1 })).toEqual({
      complete: false,
      missing: [],
      invalid: [{ key: 'novelty2', kind: 'unknown_criterion' }, { key: 'novelty', kind: 'not_exact' }, { key: 'effect', kind: 'out_of_range' }],
    });
  });

  it('does not take a mark from the language itself', () => {
    expect(weightedScore([{ key: 'constructor', weight: 100, max: 100 }], {})).toEqual({ complete: false, missing: ['constructor'], invalid: [] });
  });

  it('has no meaning under weights that do not make 100', () => {
    expect(() => weightedScore(criteria.slice(1), {})).toThrow('the weights make 70, not 100');
  });
});

describe('the aggregate of several scores', () => {
  it.each([
    { scores: ['80', '90'], rule: 'mean', value: '85/1', applied: 'mean', counted: 2, dropped: null },
    { scores: ['80', '90'], rule: 'trimmed_mean', value: '85/1', applied: 'mean', counted: 2, dropped: null },
    { scores: ['70', '95', '80'], rule: 'trimmed_mean', value: '80/1', applied: 'trimmed_mean', counted: 1, dropped: ['70.00', '95.00'] },
    { scores: ['80', '80', '95', '80', '70'], rule: 'trimmed_mean', value: '80/1', applied: 'trimmed_mean', counted: 3, dropped: ['70.00', '95.00'] },
    { scores: ['90', '90', '90'], rule: 'trimmed_mean', value: '90/1', applied: 'trimmed_mean', counted: 1, dropped: ['90.00', '90.00'] },
    { scores: ['80', '80', '81'], rule: 'mean', value: '241/3', applied: 'mean', counted: 3, dropped: null },
  ] as const)('under $rule of $scores is $value by $applied', ({ scores, rule, value, applied, counted, dropped }) => {
    const result = aggregate(scores, rule);
    expect({ ...result, value: result.value?.exact, dropped: result.dropped && [result.dropped.lowest.rounded, result.dropped.highest.rounded] }).toEqual({ value, applied, counted, dropped });
  });

  it('of nothing is nothing', () => {
    expect(aggregate([], 'trimmed_mean')).toEqual({ value: null, applied: 'mean', counted: 0, dropped: null });
  });

  it('equals a whole-number calculation, in whatever order the scores come', () => {
    const random = seeded(2);
    for (let n = 0; n < 1000; n += 1) {
      const hundredths = Array.from({ length: 1 + random(9) }, () => random(10_001));
      const rule: AggregationRule = random(2) === 0 ? 'mean' : 'trimmed_mean';
      const sorted = [...hundredths].sort((a, b) => a - b);
      const counted = rule === 'trimmed_mean' && sorted.length >= 3 ? sorted.slice(1, -1) : sorted;
      const expected = lowest(BigInt(counted.reduce((sum, one) => sum + one, 0)), 100n * BigInt(counted.length));
      const texts = hundredths.map(asText);
      expect(aggregate(texts, rule).value?.exact).toBe(expected);
      expect(aggregate(texts.reverse(), rule).value?.exact).toBe(expected);
    }
  });
});

function caseOf(caseId: string, marks: readonly string[], more: Partial<RankedCase> = {}): RankedCase {
  const scores = marks.map((mark, n) => ({ reviewerId: `expert-${n}`, marks: equal(mark) }));
  return { caseId, groupId: 'county', tieKey: caseId, scoresNeeded: marks.length, scores, ...more };
}

const placesOf = (cases: readonly RankedCase[], aggregation: AggregationRule = 'mean') =>
  rank(cases, { criteria: plain, aggregation }).map(({ groupId, rows }) => [groupId, rows.map((row) => [row.caseId, row.rank, row.tied, row.value?.rounded ?? null])]);

describe('a ranking', () => {
  it('orders each group by value; equal values share a rank and stand by their tie key', () => {
    const cases = [
      caseOf('余姚', ['90', '80'], { tieKey: 3 }), caseOf('上虞', ['85', '85'], { tieKey: 2 }), caseOf('开化', ['95', '95'], { tieKey: 9 }),
      caseOf('三门', ['60', '61'], { tieKey: 1 }), caseOf('宁波', ['70', '70'], { groupId: 'city' }),
    ];
    expect(placesOf(cases)).toEqual([
      ['city', [['宁波', 1, false, '70.00']]],
      ['county', [['开化', 1, false, '95.00'], ['上虞', 2, true, '85.00'], ['余姚', 2, true, '85.00'], ['三门', 4, false, '60.50']]],
    ]);
  });

  it('is decided by the exact value where the printed one is the same', () => {
    const third = (low: string) => caseOf(low, ['80', '80', low]);
    expect(placesOf([third('80.01'), third('80.00')])).toEqual([['county', [['80.01', 1, false, '80.00'], ['80.00', 2, false, '80.00']]]]);
  });

  it('leaves a case that is not full without a value and without a rank', () => {
    const short = caseOf('柯城', ['99', '99'], { scoresNeeded: 3 });
    const half = caseOf('开化', ['99'], { scores: [{ reviewerId: 'a', marks: equal('99') }, { reviewerId: 'b', marks: {} }], scoresNeeded: 1 });
    const none = caseOf('三门', []);
    const [group] = rank([short, half, caseOf('余姚', ['50', '51', '52']), none], { criteria: plain, aggregation: 'trimmed_mean' });
    expect(group!.rows.map(({ caseId, rank: place, value, scoresMissing }) => [caseId, place, value?.exact ?? null, scoresMissing])).toEqual([
      ['余姚', 1, '51/1', 0], ['三门', null, null, 0], ['开化', null, null, 1], ['柯城', null, null, 1],
    ]);
  });

  it('is the same to the last digit when it is replayed in another order', () => {
    const random = seeded(3);
    const cases = Array.from({ length: 71 }, (_, n) => caseOf(`case-${n}`, Array.from({ length: 3 }, () => asText(6000 + random(20) * 100)), { groupId: `group-${n % 3}`, tieKey: n % 5 }));
    const official = rank(cases, { criteria: plain, aggregation: 'trimmed_mean' });
    for (let n = 0; n < 20; n += 1) {
      const shuffled = cases.map((one) => ({ one: { ...one, scores: [...one.scores].reverse() }, at: random(1e6) })).sort((a, b) => a.at - b.at).map(({ one }) => one);
      expect(rank(shuffled, { criteria: plain, aggregation: 'trimmed_mean' })).toEqual(official);
    }
    expect(official.flatMap(({ rows }) => rows).filter((row) => row.tied).length).toBeGreaterThan(10);
  });

  it('agrees with a brute force that counts how many cases are better', () => {
    const random = seeded(4);
    for (let n = 0; n < 100; n += 1) {
      const cases = Array.from({ length: 12 }, (_, i) => caseOf(`c${i}`, Array.from({ length: 1 + random(4) }, () => asText(random(5) * 25))));
      const total = (one: RankedCase) => one.scores.map(({ marks }) => BigInt(Math.round(Number(marks.novelty) * 100))).reduce((a, b) => a + b, 0n);
      const better = (a: RankedCase, b: RankedCase) => total(a) * BigInt(b.scores.length) > total(b) * BigInt(a.scores.length);
      const expected = Object.fromEntries(cases.map((one) => [one.caseId, 1 + cases.filter((other) => better(other, one)).length]));
      const [group] = rank(cases, { criteria: plain, aggregation: 'mean' });
      expect(Object.fromEntries(group!.rows.map((row) => [row.caseId, row.rank]))).toEqual(expected);
    }
  });

  it('refuses a case that comes twice and two scores of one reviewer', () => {
    expect(() => rank([caseOf('余姚', ['1']), caseOf('余姚', ['2'])], { criteria: plain, aggregation: 'mean' })).toThrow('the same case comes twice');
    const doubled = caseOf('余姚', [], { scores: [{ reviewerId: 'a', marks: equal('1') }, { reviewerId: 'a', marks: equal('2') }] });
    expect(() => rank([doubled], { criteria: plain, aggregation: 'mean' })).toThrow('the same reviewer of 余姚 comes twice');
  });
});
