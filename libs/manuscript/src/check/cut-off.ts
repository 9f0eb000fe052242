/** The cut-off day (截止日) of a volume's facts, taken apart. */
export interface CutOff {
  year: number;
  month: number;
  day: number;
}

/** From an ISO 8601 day, as the settings hold it; undefined where nobody said. */
export function cutOffOf(day: string | null): CutOff | undefined {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  return year !== undefined && month !== undefined && date !== undefined && year > 0 ? { year, month, day: date } : undefined;
}

/** 2022年11月30日 */
export const printedDay = ({ year, month, day }: CutOff): string => `${year}年${month}月${day}日`;
