import { keepsItsPlace, withinCapsWith, type PlacedCase } from './shortlist.rules';

const caps = { province: null, city: 1, county: 2 };
const one = (caseId: string, result: PlacedCase['result'], state: Parameters<typeof keepsItsPlace>[0] = 'shortlisted', group: PlacedCase['group'] = 'county') => ({ caseId, title: `案例${caseId}`, group, result, state });
const name = (group: string) => group;

describe('a reserve', () => {
  it('takes no place on a full list', () => {
    const full = [one('1', 'best_practice'), one('2', 'best_practice', 'in_batch'), one('3', 'reserve')];
    expect(withinCapsWith('3', full, caps, name)).toEqual({ code: 'shortlist.no_place_free', params: { group: 'county', cap: 2, title: '案例3' } });
  });

  it.each(['retracted', 'withdrawn', 'carried_over', 'not_selected', 'held'] as const)('takes the place of a case that is %s', (state) => {
    expect(withinCapsWith('3', [one('1', 'best_practice'), one('2', 'best_practice', state), one('3', 'reserve')], caps, name)).toBeNull();
  });

  it('does not take the place of a published case', () => {
    expect(withinCapsWith('3', [one('1', 'best_practice', 'published'), one('2', 'best_practice', 'published'), one('3', 'reserve')], caps, name)).not.toBeNull();
  });

  it('is bound by the cap of its own group only, and by none where there is none', () => {
    const list = [one('1', 'best_practice', 'shortlisted', 'city'), one('2', 'reserve'), one('3', 'reserve', 'shortlisted', 'city'), one('4', 'reserve', 'shortlisted', 'province')];
    expect(['2', '3', '4'].map((id) => withinCapsWith(id, list, caps, name)?.code ?? null)).toEqual([null, 'shortlist.no_place_free', null]);
  });
});
