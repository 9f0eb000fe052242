import type { CaseRepresentation } from '@huibian/contracts';

/** The instant a campaign's day ends: at its closing time, or at 24:00. */
export function closingInstant(day: string, closingTime: string | null): string {
  return closingTime === null ? day : `${day}T${closingTime}:00+08:00`;
}

/** What the unit must meet: the correction's day while one is open, else the end of submission. */
export function submissionDue(subject: Pick<CaseRepresentation, 'state' | 'returns' | 'campaign'>): string {
  const open = subject.returns.find((one) => one.answeredAt === null);
  if (subject.state === 'returned' && open?.correctionDue) return open.correctionDue;
  return closingInstant(subject.campaign.submissionEndsOn, subject.campaign.closingTime);
}
