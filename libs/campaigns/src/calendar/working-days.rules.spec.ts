import { endOfTerm, isWorkingDay } from './working-days.rules';

describe('working days', () => {
  it('are weekdays outside the holidays', () => {
    expect(['2022-12-09', '2022-12-10', '2022-12-11', '2022-12-12'].map(isWorkingDay)).toEqual([true, false, false, true]);
  });

  it('leave out a holiday and take in the weekend worked for it', () => {
    expect(['2022-10-03', '2022-10-08', '2022-10-09', '2026-02-23', '2026-02-28'].map(isWorkingDay)).toEqual([false, true, true, false, true]);
  });

  it('count weekends only in a year whose holidays are not known', () => {
    expect(['2031-10-01', '2031-10-04'].map(isWorkingDay)).toEqual([true, false]);
  });
});

describe('a term', () => {
  it('in working days begins on the next day and skips the weekend', () => {
    expect(endOfTerm('2022-12-12', 5, 'working')).toBe('2022-12-19');
  });

  it('in working days skips a holiday and its moved weekends', () => {
    expect(endOfTerm('2022-09-30', 3, 'working')).toBe('2022-10-10');
  });

  it('in natural days ends on its last day when that is worked', () => {
    expect(endOfTerm('2022-12-12', 3, 'natural')).toBe('2022-12-15');
  });

  it('in natural days that would end on a free day ends on the next working day', () => {
    expect(endOfTerm('2022-12-12', 5, 'natural')).toBe('2022-12-19');
  });
});
