/** Calendars are Asia/Shanghai everywhere, wherever the reader's computer thinks it is. */
const timeZone = 'Asia/Shanghai';

const dayParts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
const clockParts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const hourPart = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', hourCycle: 'h23' });

/** `2026-03-09` of an instant, in Shanghai. A plain date stays as it is. */
export function shanghaiDay(at: string | Date): string {
  if (typeof at === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(at)) return at;
  return dayParts.format(new Date(at));
}

/** `2026-03-09 17:30` in Shanghai. */
export function shanghaiMinute(at: string | Date): string {
  const instant = new Date(at);
  return `${dayParts.format(instant)} ${clockParts.format(instant)}`;
}

export function shanghaiHour(at: Date): number {
  return Number(hourPart.format(at));
}

/** A plain date falls due when it ends, at 24:00 in Shanghai; an instant is itself. */
export function dueInstant(due: string): Date {
  return /^\d{4}-\d{2}-\d{2}$/.test(due) ? new Date(`${due}T24:00:00+08:00`) : new Date(due);
}

export interface TimeLeft {
  key: 'date.days_left' | 'date.hours_left' | 'date.minutes_left' | 'date.days_over' | 'date.hours_over';
  params: { days?: number; hours?: number; minutes?: number };
  /** Late, within three days, or neither. */
  urgency: 'over' | 'near' | 'far';
}

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** Calendar days after the due date, as a clerk counts them: due on the 16th and open on the 22nd is six, at whatever hour. */
function daysAfter(due: Date, now: Date): number {
  // 24:00 of a day belongs to that day.
  const dueDay = shanghaiDay(new Date(due.getTime() - 1));
  return (Date.parse(shanghaiDay(now)) - Date.parse(dueDay)) / dayMs;
}

/** What is left until a due instant, in the coarsest unit that still says something. */
export function timeLeft(due: Date, now: Date): TimeLeft {
  const leftMs = due.getTime() - now.getTime();
  if (leftMs < 0) {
    const overMs = -leftMs;
    const days = daysAfter(due, now);
    return days === 0
      ? { key: 'date.hours_over', params: { hours: Math.max(1, Math.floor(overMs / hourMs)) }, urgency: 'over' }
      : { key: 'date.days_over', params: { days }, urgency: 'over' };
  }
  const urgency = leftMs <= 3 * dayMs ? 'near' : 'far';
  if (leftMs < hourMs) return { key: 'date.minutes_left', params: { minutes: Math.floor(leftMs / minuteMs) }, urgency };
  if (leftMs < dayMs) return { key: 'date.hours_left', params: { hours: Math.floor(leftMs / hourMs) }, urgency };
  return { key: 'date.days_left', params: { days: Math.floor(leftMs / dayMs) }, urgency };
}
