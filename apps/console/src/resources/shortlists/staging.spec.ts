import type { ShortlistEntry } from '@huibian/contracts';
import { countOf, groupsOf, movedReserve, placed, placementsOf } from './staging';

const entry = (caseId: string, group: ShortlistEntry['group'] = 'county'): ShortlistEntry => ({
  caseId, group, title: caseId, units: [], fieldKey: 'economy', caseState: 'reviewed', rank: null, value: null, result: null, reservePlace: null, remark: '',
});
const entries = [entry('a'), entry('b'), entry('c'), entry('city', 'city')];

describe('staging a list', () => {
  it('puts a new reserve behind those of its own group', () => {
    let placements = placementsOf(entries);
    for (const caseId of ['city', 'c', 'a']) placements = placed(placements, entries, caseId, 'reserve');
    expect([placements['city']?.reservePlace, placements['c']?.reservePlace, placements['a']?.reservePlace]).toEqual([1, 1, 2]);
  });

  it('closes the gap when a reserve becomes a best practice', () => {
    let placements = placementsOf(entries);
    for (const caseId of ['a', 'b', 'c']) placements = placed(placements, entries, caseId, 'reserve');
    placements = placed(placements, entries, 'a', 'best_practice');
    expect([placements['a']?.reservePlace, placements['b']?.reservePlace, placements['c']?.reservePlace]).toEqual([null, 1, 2]);
    expect(countOf(placements, entries, 'best_practice')).toBe(1);
  });

  it('changes the order of reserves, and stops at both ends', () => {
    let placements = placementsOf(entries);
    for (const caseId of ['a', 'b']) placements = placed(placements, entries, caseId, 'reserve');
    const moved = movedReserve(placements, entries, 'b', -1);
    expect([moved['a']?.reservePlace, moved['b']?.reservePlace]).toEqual([2, 1]);
    expect(movedReserve(moved, entries, 'b', -1)).toBe(moved);
  });

  it('keeps the groups apart, in the order of the list', () => {
    expect(groupsOf(entries).map(({ group, entries: members }) => [group, members.map((one) => one.caseId)])).toEqual([['county', ['a', 'b', 'c']], ['city', ['city']]]);
  });
});
