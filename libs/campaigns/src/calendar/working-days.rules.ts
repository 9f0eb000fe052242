/**
 * Working days in mainland China. Weekends are free except where a holiday moved them; holidays are free.
 * Source: the yearly notices of the General Office of the State Council on public holidays
 * (国办发明电〔2021〕11号, 〔2022〕16号, 〔2023〕7号, 〔2024〕12号, 〔2025〕7号). A year without an entry counts weekends only.
 */
const holidays: Readonly<Record<number, { free: readonly (readonly [string, string])[]; worked: readonly string[] }>> = {
  2022: {
    free: [['01-01', '01-03'], ['01-31', '02-06'], ['04-03', '04-05'], ['04-30', '05-04'], ['06-03', '06-05'], ['09-10', '09-12'], ['10-01', '10-07'], ['12-31', '12-31']],
    worked: ['01-29', '01-30', '04-02', '04-24', '05-07', '10-08', '10-09'],
  },
  2023: {
    free: [['01-01', '01-02'], ['01-21', '01-27'], ['04-05', '04-05'], ['04-29', '05-03'], ['06-22', '06-24'], ['09-29', '10-06'], ['12-30', '12-31']],
    worked: ['01-28', '01-29', '04-23', '05-06', '06-25', '10-07', '10-08'],
  },
  2024: {
    free: [['01-01', '01-01'], ['02-10', '02-17'], ['04-04', '04-06'], ['05-01', '05-05'], ['06-08', '06-10'], ['09-15', '09-17'], ['10-01', '10-07']],
    worked: ['02-04', '02-18', '04-07', '04-28', '05-11', '09-14', '09-29', '10-12'],
  },
  2025: {
    free: [['01-01', '01-01'], ['01-28', '02-04'], ['04-04', '04-06'], ['05-01', '05-05'], ['05-31', '06-02'], ['10-01', '10-08']],
    worked: ['01-26', '02-08', '04-27', '09-28', '10-11'],
  },
  2026: {
    free: [['01-01', '01-03'], ['02-15', '02-23'], ['04-04', '04-06'], ['05-01', '05-05'], ['06-19', '06-21'], ['09-25', '09-27'], ['10-01', '10-07']],
    worked: ['01-04', '02-14', '02-28', '05-09', '09-20', '10-10'],
  },
};

/** The last day of which the holidays are known. A term that ends later counts weekends only, and whoever sets it is told. */
export const holidaysKnownUntil = `${Math.max(...Object.keys(holidays).map(Number))}-12-31`;

/** What a record says of a day that was counted without knowing every holiday before it; nothing where all were known. */
export const beyondKnownHolidays = (endsOn: string): { holidaysKnownUntil?: string } => (endsOn > holidaysKnownUntil ? { holidaysKnownUntil } : {});

const dayMs = 86_400_000;
const nextDate = (date: string, days = 1): string => new Date(Date.parse(`${date}T00:00:00Z`) + days * dayMs).toISOString().slice(0, 10);

/** @param date `YYYY-MM-DD` */
export function isWorkingDay(date: string): boolean {
  const year = holidays[Number(date.slice(0, 4))];
  const day = date.slice(5);
  if (year?.worked.includes(day)) return true;
  if (year?.free.some(([first, last]) => first <= day && day <= last)) return false;
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The day that ends a term, counted from the next day (民法典 第二百零一条). A term in natural days that would end
 * on a free day ends on the next working day (第二百零三条).
 * @param from `YYYY-MM-DD`, the day the term was set
 */
export function endOfTerm(from: string, days: number, daysAre: 'natural' | 'working'): string {
  let date = from;
  if (daysAre === 'natural') {
    date = nextDate(from, days);
    while (!isWorkingDay(date)) date = nextDate(date);
    return date;
  }
  for (let left = days; left > 0; ) {
    date = nextDate(date);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}
