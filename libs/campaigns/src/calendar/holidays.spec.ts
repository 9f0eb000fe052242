import { beyondKnownHolidays, holidaysKnownUntil, isWorkingDay } from './working-days.rules';

const weekday = (date: string) => new Date(`${date}T00:00:00Z`).getUTCDay();
const days = (year: number) => Array.from({ length: 366 }, (_, index) => new Date(Date.UTC(year, 0, 1 + index)).toISOString().slice(0, 10)).filter((date) => date.startsWith(String(year)));
const years = [2022, 2023, 2024, 2025, 2026];

describe('the holiday table', () => {
  it.each(years)('takes in only weekend days of %s as worked, and as many as it gave free beyond the holidays themselves', (year) => {
    const worked = days(year).filter((date) => isWorkingDay(date) && [0, 6].includes(weekday(date)));
    const freed = days(year).filter((date) => !isWorkingDay(date) && ![0, 6].includes(weekday(date)));
    expect(worked.length).toBeGreaterThanOrEqual(5);
    // Free weekdays are the statutory days plus those worked for; statutory days were 11 until 2024 and are 13 since, some on weekends.
    expect(freed.length - worked.length).toBeLessThanOrEqual(year < 2025 ? 11 : 13);
  });

  it('rests on the first days of the lunar year, 清明, 端午 and 中秋', () => {
    const festivals = ['2022-02-01', '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2022-04-05', '2023-04-05', '2024-04-04', '2025-04-04', '2026-04-05', '2022-06-03', '2023-06-22', '2024-06-10', '2025-05-31', '2026-06-19', '2022-09-10', '2023-09-29', '2024-09-17', '2025-10-06', '2026-09-25'];
    expect(festivals.filter(isWorkingDay)).toEqual([]);
    expect(years.flatMap((year) => ['01-01', '05-01', '10-01', '10-02', '10-03'].map((day) => `${year}-${day}`)).filter(isWorkingDay)).toEqual([]);
  });

  it('says how far it reaches', () => {
    expect(holidaysKnownUntil).toBe('2026-12-31');
    expect([beyondKnownHolidays('2026-12-31'), beyondKnownHolidays('2027-01-01')]).toEqual([{}, { holidaysKnownUntil }]);
  });
});
