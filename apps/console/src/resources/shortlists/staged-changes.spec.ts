import type { Shortlist, ShortlistEntry } from '@huibian/contracts';
import { carriedOver, isStaged, nothingStaged } from './staged-changes';
import { placed } from './staging';

const entry = (caseId: string, result: ShortlistEntry['result'] = null, reservePlace: number | null = null): ShortlistEntry => ({
  caseId, group: 'county', title: `题目${caseId}`, units: [], fieldKey: 'economy', caseState: 'reviewed', rank: null, value: null, result, reservePlace, remark: '',
});
const list = (version: number, entries: ShortlistEntry[], county: number | null = 3): Pick<Shortlist, 'version' | 'entries' | 'caps'> => ({ version, entries, caps: { province: null, city: null, county } });
const first = list(1, [entry('a'), entry('b'), entry('c')]);
const results = ({ placements }: { placements: Readonly<Record<string, { result: string | null; reservePlace: number | null }>> }) =>
  Object.entries(placements).map(([caseId, { result, reservePlace }]) => `${caseId} ${result ?? '-'}${reservePlace ?? ''}`);

describe('what was chosen on a list that changes meanwhile', () => {
  it('follows the list while nothing was chosen', () => {
    const next = carriedOver(nothingStaged(first), list(2, [entry('a', 'reserve', 1), entry('b'), entry('c')], 2));
    expect([results(next), next.caps.county]).toEqual([['a reserve1', 'b -', 'c -'], 2]);
  });

  it('stays, and takes over what somebody else chose of other cases', () => {
    const staged = { ...nothingStaged(first), placements: placed(nothingStaged(first).placements, first.entries, 'a', 'reserve'), caps: { ...first.caps, county: 5 } };
    const theirs = list(2, [entry('b', 'reserve', 1), entry('a'), entry('d')]);
    const next = carriedOver(staged, theirs);
    expect([results(next), next.caps.county, next.contested]).toEqual([['b reserve1', 'a reserve2', 'd -'], 5, []]);
    expect(isStaged(next, theirs)).toBe(true);
  });

  it('names the cases that somebody else placed otherwise', () => {
    const staged = { ...nothingStaged(first), placements: placed(nothingStaged(first).placements, first.entries, 'a', 'not_selected') };
    expect(carriedOver(staged, list(2, [entry('a', 'best_practice'), entry('b'), entry('c')])).contested).toEqual(['题目a']);
  });

  it('is no change any more once it was saved', () => {
    const staged = { ...nothingStaged(first), placements: placed(nothingStaged(first).placements, first.entries, 'a', 'best_practice') };
    const saved = list(2, [entry('a', 'best_practice'), entry('b'), entry('c')]);
    const next = carriedOver(staged, saved);
    expect([isStaged(next, saved), next.contested]).toEqual([false, []]);
  });
});
