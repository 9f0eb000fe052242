/** China has kept UTC+8 without summer time since 1991; every calendar of the product is Asia/Shanghai. */
const offsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The calendar date in Asia/Shanghai, `2022-12-19`. */
export const shanghaiDate = (instant: Date): string => new Date(instant.getTime() + offsetMs).toISOString().slice(0, 10);

/** Date and minute in Asia/Shanghai, `2022-12-19 09:30`. */
export const shanghaiMinute = (instant: Date): string => new Date(instant.getTime() + offsetMs).toISOString().slice(0, 16).replace('T', ' ');

/**
 * The last moment of a date: 24:00, or a closing time `17:30` on that day. An act received at that very moment is too late.
 * @param date `YYYY-MM-DD` in Asia/Shanghai
 */
export function endOfDate(date: string, closingTime?: string | null): Date {
  const midnight = Date.parse(`${date}T00:00:00.000Z`) - offsetMs;
  if (!closingTime) return new Date(midnight + dayMs);
  const [hours = 0, minutes = 0] = closingTime.split(':').map(Number);
  return new Date(midnight + (hours * 60 + minutes) * 60_000);
}

/** Whether a date that ends at `closingTime` (or at 24:00) is over at `instant`. */
export const isPast = (instant: Date, date: string, closingTime?: string | null): boolean => instant.getTime() >= endOfDate(date, closingTime).getTime();
