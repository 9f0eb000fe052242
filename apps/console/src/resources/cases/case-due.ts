import type { CaseRepresentation } from '@huibian/contracts';

/** The instant a campaign's day ends: at its closing time, or at 24:00. */
export function closingInstant(day: string, closingTime: string | null): string {
  return closingTime === null ? day : `${day}T${closingTime}:00+08:00`;
}

/** 逾期补报: the day until which a draft may still come in, where it is later than the campaign's own. */
export function lateDay({ late, campaign }: Pick<CaseRepresentation, 'campaign' | 'late'>): string | null {
  return late !== null && !late.handedIn && late.until >= campaign.submissionEndsOn ? late.until : null;
}

/** What the unit must meet: the correction's day while one is open, else the end of submission. */
export function submissionDue(subject: Pick<CaseRepresentation, 'state' | 'returns' | 'campaign' | 'late'>): string {
  const open = subject.returns.find((one) => one.answeredAt === null);
  if (subject.state === 'returned' && open?.correctionDue) return open.correctionDue;
  return lateDay(subject) ?? closingInstant(subject.campaign.submissionEndsOn, subject.campaign.closingTime);
}
