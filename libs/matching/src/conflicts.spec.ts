import { barredPairs } from './assignment-problem';
import { conflictWorld, type AffiliatedRegion, type AffiliatedUnit, type ConflictCase, type ConflictExpert, type WorldData } from './conflict-world';
import { conflictsOf, isBarred } from './conflicts';

const region = (code: string, name: string, parentCode: string | null, level: AffiliatedRegion['level']): AffiliatedRegion => ({ code, name, parentCode, level });
const regions = [
  region('330000', '浙江省', null, 'province'),
  region('330200', '宁波市', '330000', 'city'), region('330281', '余姚市', '330200', 'county'), region('330282', '慈溪市', '330200', 'county'),
  region('330600', '绍兴市', '330000', 'city'), region('330604', '上虞区', '330600', 'county'), region('330681', '诸暨市', '330600', 'county'),
  region('330800', '衢州市', '330000', 'city'), region('330802', '柯城区', '330800', 'county'), region('330824', '开化县', '330800', 'county'),
];

const unit = (id: string, name: string, kind: string, regionCode: string | null, superiorId: string | null = null): AffiliatedUnit => ({ id, name, kind, regionCode, superiorId });
const units = [
  unit('province', '浙江省', 'province', '330000'),
  unit('ningbo', '宁波', 'city', '330200', 'province'), unit('yuyao', '宁波余姚市', 'county', '330281', 'ningbo'), unit('cixi', '宁波慈溪市', 'county', '330282', 'ningbo'),
  unit('shangyu', '绍兴上虞区', 'county', '330604'), unit('zhuji', '绍兴诸暨市', 'county', '330681'),
  unit('quzhou', '衢州', 'city', '330800'), unit('kecheng', '衢州柯城区', 'county', '330802'), unit('kaihua', '衢州开化县', 'county', '330824'),
  unit('quzhou-education', '衢州市教育局', 'city_department', '330800'), unit('quzhou-water', '衢州市水利局', 'city_department', '330800'),
  unit('kaihua-education', '开化县教育局', 'county_department', '330824', 'quzhou-education'),
  unit('quzhou-zone', '衢州高新区', 'development_zone', null, 'quzhou'),
  unit('health', '省卫生健康委', 'province_department', '330000', 'province'), unit('sport', '省体育局', 'province_department', null, 'province'),
  unit('hospital', '省立医院', 'university', '330000', 'health'), unit('clinic', '省立医院门诊部', 'university', null, 'hospital'),
];

const world = (more: Partial<WorldData> = {}) => conflictWorld({ asOf: '2022-12-12', regions, units, ...more });
const expertOf = (more: Partial<ConflictExpert>): ConflictExpert => ({ id: 'X', unitId: null, posts: [], declaredCaseIds: [], declaredUnitIds: [], ...more });
const caseOf = (...unitIds: string[]): ConflictCase => ({ id: 'c', unitIds });

/** `tier kind: step → step` for each conflict, as a person would read it. */
function read(expert: Partial<ConflictExpert>, subject: ConflictCase, more: Partial<WorldData> = {}): string[] {
  return conflictsOf(expertOf(expert), subject, world(more)).map(({ tier, kind, path }) => {
    const steps = path.map((step) => (step.kind === 'post' ? `${step.label}(${step.from}—${step.to ?? ''})` : step.label));
    return `${tier} ${kind}: ${steps.join(' → ')}`;
  });
}

describe('a conflict by the unit an expert belongs to', () => {
  it.each([
    ['yuyao', 'yuyao', ['hard own_unit: 余姚市']],
    ['health', 'health', ['hard own_unit: 省卫生健康委']],
    ['quzhou', 'kaihua', ['hard region_above: 衢州市 → 开化县']],
    ['kaihua', 'quzhou', ['hard region_below: 开化县 → 衢州市']],
    ['ningbo', 'yuyao', ['hard superior_unit: 宁波市 → 余姚市']],
    ['yuyao', 'ningbo', ['hard subordinate_unit: 余姚市 → 宁波市']],
    ['quzhou-education', 'kaihua', ['hard region_above: 衢州市教育局 → 衢州市 → 开化县']],
    ['quzhou-education', 'quzhou-water', ['hard same_region: 衢州市教育局 → 衢州市 → 衢州市水利局']],
    ['kaihua-education', 'kaihua', ['hard same_region: 开化县教育局 → 开化县']],
    ['kaihua-education', 'quzhou-education', ['hard subordinate_unit: 开化县教育局 → 衢州市教育局']],
    ['kecheng', 'kaihua-education', ['hard same_city: 柯城区 → 衢州市 → 开化县 → 开化县教育局']],
    ['kecheng', 'quzhou-zone', ['hard region_below: 柯城区 → 衢州市 → 衢州高新区']],
    ['quzhou-zone', 'kaihua', ['hard region_above: 衢州高新区 → 衢州市 → 开化县']],
    ['kecheng', 'kaihua', ['hard same_city: 柯城区 → 衢州市 → 开化县']],
    ['kecheng', 'yuyao', []],
    ['quzhou', 'ningbo', []],
  ])('of %s with a case of %s', (mine, theirs, expected) => {
    expect(read({ unitId: mine }, caseOf(theirs))).toEqual(expected);
  });

  it.each([
    ['health', 'kaihua', []],
    ['health', 'sport', []],
    ['kaihua', 'health', []],
    ['province', 'yuyao', []],
    ['yuyao', 'province', []],
    ['health', 'province', []],
    ['health', 'hospital', ['hard superior_unit: 省卫生健康委 → 省立医院']],
    ['hospital', 'health', ['hard subordinate_unit: 省立医院 → 省卫生健康委']],
    ['clinic', 'health', ['hard subordinate_unit: 省立医院门诊部 → 省立医院 → 省卫生健康委']],
    ['health', 'clinic', ['hard superior_unit: 省卫生健康委 → 省立医院 → 省立医院门诊部']],
  ])('leaves the province out: %s with a case of %s', (mine, theirs, expected) => {
    expect(read({ unitId: mine }, caseOf(theirs))).toEqual(expected);
  });

  it('within one city is a setting, but the city itself and the own county are not', () => {
    const off = { sameCity: false };
    expect(read({ unitId: 'kecheng' }, caseOf('kaihua'), off)).toEqual([]);
    expect(read({ unitId: 'quzhou' }, caseOf('kaihua'), off)).toEqual(['hard region_above: 衢州市 → 开化县']);
    expect(read({ unitId: 'kaihua-education' }, caseOf('kaihua'), off)).toEqual(['hard same_region: 开化县教育局 → 开化县']);
  });

  it('follows the place an expert belongs to when their unit is not in the register', () => {
    expect(read({ regionCode: '330802' }, caseOf('kaihua'))).toEqual(['hard same_city: 柯城区 → 衢州市 → 开化县']);
    expect(read({ regionCode: '330000' }, caseOf('kaihua'))).toEqual([]);
    expect(read({ unitId: 'health', regionCode: '330824' }, caseOf('kaihua'))).toEqual([]);
  });

  it('is not lost in a circle of superiors and not hidden by a missing row', () => {
    const circle = units.map((one) => (one.id === 'sport' ? { ...one, superiorId: 'ring' } : one)).concat(unit('ring', '环', 'university', null, 'sport'));
    expect(read({ unitId: 'sport' }, caseOf('yuyao'), { units: circle })).toEqual([]);
    expect(() => read({ unitId: 'nobody' }, caseOf('yuyao'))).toThrow('unknown unit: nobody');
  });
});

describe('a joint case over two cities', () => {
  const joint = caseOf('yuyao', 'shangyu');

  it('is in conflict with every expert who has a unit or a dated post in either', () => {
    expect(read({ unitId: 'yuyao' }, joint)).toEqual(['hard own_unit: 余姚市']);
    expect(read({ unitId: 'shangyu' }, joint)).toEqual(['hard co_unit: 上虞区']);
    expect(read({ unitId: 'cixi' }, joint)).toEqual(['hard same_city: 慈溪市 → 宁波市 → 余姚市']);
    expect(read({ unitId: 'zhuji' }, joint)).toEqual(['hard same_city: 诸暨市 → 绍兴市 → 上虞区']);
    const posts = [{ unitId: 'zhuji', title: '副市长', from: '2018-03', to: '2020-05' }];
    expect(read({ unitId: 'health', posts }, joint)).toEqual(['hard post: 副市长(2018-03—2020-05) → 诸暨市 → 绍兴市 → 上虞区']);
    expect(read({ unitId: 'kaihua' }, joint)).toEqual([]);
  });

  it('counts the doing unit as a co-unit', () => {
    expect(read({ unitId: 'kaihua' }, { ...joint, doingUnitId: 'kaihua' })).toEqual(['hard co_unit: 开化县']);
  });
});

describe('an expert found to have held a post in the city', () => {
  const professor = expertOf({ unitId: 'hospital', posts: [{ regionCode: '330800', title: '曾任', from: '2019-07', to: '2021-06' }] });
  const cases: ConflictCase[] = [
    { id: '10', unitIds: ['quzhou'] }, { id: '27', unitIds: ['kaihua'] }, { id: '53', unitIds: ['quzhou-education'] }, { id: '59', unitIds: ['kecheng'] }, { id: '1', unitIds: ['yuyao'] },
  ];

  it('is in hard conflict with every case of that city, and the path is shown', () => {
    const found = cases.flatMap((subject) => conflictsOf(professor, subject, world()).map((conflict) => [subject.id, conflict.tier, conflict.path.slice(1).map((step) => step.label)]));
    expect(found).toEqual([
      ['10', 'hard', ['衢州市']], ['27', 'hard', ['衢州市', '开化县']], ['53', 'hard', ['衢州市', '衢州市教育局']], ['59', 'hard', ['衢州市', '柯城区']],
    ]);
    expect(conflictsOf(professor, cases[1]!, world())).toEqual([{
      tier: 'hard', kind: 'post', relation: 'region_above', caseUnitId: 'kaihua',
      path: [{ kind: 'post', label: '曾任', from: '2019-07', to: '2021-06' }, { kind: 'region', id: '330800', label: '衢州市' }, { kind: 'region', id: '330824', label: '开化县' }],
    }]);
  });

  it('is in soft conflict when the window is 0', () => {
    const tiers = cases.map((subject) => conflictsOf(professor, subject, world({ postWindowYears: 0 })).map((conflict) => conflict.tier));
    expect(tiers).toEqual([['soft'], ['soft'], ['soft'], ['soft'], []]);
  });

  it.each([
    ['2019-12-12', 3, 'hard'], ['2019-12-11', 3, 'soft'], ['2019-12', 3, 'hard'], ['2019-11', 3, 'soft'], ['2019', 3, 'hard'], ['2018', 3, 'soft'],
    ['2019-11', 4, 'hard'], [null, 0, 'hard'], ['2022-12-13', 0, 'hard'], ['2022-12-12', 0, 'soft'], ['2023-01', 3, 'hard'],
  ] as const)('by a post that ended %s, under a window of %i years, is %s', (to, postWindowYears, tier) => {
    const expert = expertOf({ posts: [{ unitId: 'kaihua', title: '县长', from: '2015-01', to }] });
    expect(conflictsOf(expert, caseOf('kaihua'), world({ postWindowYears })).map((conflict) => conflict.tier)).toEqual([tier]);
  });

  it('has hard conflicts listed before soft ones', () => {
    const posts = [{ unitId: 'kaihua', title: '县长', from: '2001', to: '2005' }];
    expect(read({ unitId: 'kecheng', posts }, caseOf('kaihua'))).toEqual(['hard same_city: 柯城区 → 衢州市 → 开化县', 'soft post: 县长(2001—2005) → 开化县']);
  });

  it('by a post in a provincial department has a conflict with that department and its line only', () => {
    const posts = [{ unitId: 'health', title: '处长', from: '2020', to: '2021' }];
    expect([caseOf('health'), caseOf('hospital'), caseOf('sport'), caseOf('kaihua')].map((subject) => read({ posts }, subject))).toEqual([
      ['hard post: 处长(2020—2021) → 省卫生健康委'], ['hard post: 处长(2020—2021) → 省卫生健康委 → 省立医院'], [], [],
    ]);
  });
});

describe('a declared conflict', () => {
  it('is hard, for the case or for every case of the unit', () => {
    expect(read({ declaredCaseIds: ['c'] }, caseOf('yuyao'))).toEqual(['hard declared: ']);
    expect(read({ declaredUnitIds: ['shangyu'] }, caseOf('yuyao', 'shangyu'))).toEqual(['hard declared: 绍兴上虞区']);
    expect(read({ declaredCaseIds: ['d'], declaredUnitIds: ['zhuji'] }, caseOf('yuyao'))).toEqual([]);
  });
});

describe('the pairs an automatic assignment must not make', () => {
  it('are the hard ones and the soft ones nobody overrode', () => {
    const old = expertOf({ id: 'old', posts: [{ unitId: 'yuyao', title: '市长', from: '2001', to: '2005' }] });
    const own = expertOf({ id: 'own', unitId: 'yuyao' });
    const cases = [{ id: 'a', unitIds: ['yuyao'] }, { id: 'b', unitIds: ['yuyao'] }, { id: 'd', unitIds: ['kaihua'] }];
    const overridden = [{ caseId: 'b', expertId: 'old' }, { caseId: 'b', expertId: 'own' }];
    expect(barredPairs([old, own], cases, world(), overridden)).toEqual([
      { caseId: 'a', expertId: 'old', kind: 'post' }, { caseId: 'a', expertId: 'own', kind: 'own_unit' }, { caseId: 'b', expertId: 'own', kind: 'own_unit' },
    ]);
    expect([old, own].map((expert) => isBarred(conflictsOf(expert, cases[0]!, world())))).toEqual([false, true]);
  });
});
