import { isPast } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';
import type { Notice } from './notice.entity';

/** Over at 24:00 of the last day, or at its closing time. */
export function noticeOver(notice: Pick<Notice, 'state' | 'endsOn' | 'closingTime'>, at: Date): Refusal | null {
  if (notice.state === 'closed') return null;
  if (notice.state !== 'published' || notice.endsOn === null) return { code: 'notice.not_over', params: { date: notice.endsOn ?? '—' } };
  return isPast(at, notice.endsOn, notice.closingTime) ? null : { code: 'notice.not_over', params: { date: notice.endsOn } };
}

export interface ReceivedObjection {
  anonymous: boolean;
  form: string;
  receivedOn: string;
  postmarkedOn: string | null;
}

/**
 * Whether an objection came in time. A letter counts by its postmark or by its receipt, as the campaign says; everything else
 * by its receipt. An anonymous one is a lead, never accepted.
 */
export function receivedInTime(objection: ReceivedObjection, endsOn: string | null, letterCountsBy: 'postmark' | 'receipt'): Refusal | null {
  if (objection.anonymous) return { code: 'objection.anonymous' };
  const counts = objection.form === 'letter' && letterCountsBy === 'postmark' ? (objection.postmarkedOn ?? objection.receivedOn) : objection.receivedOn;
  return endsOn !== null && counts > endsOn ? { code: 'objection.too_late', params: { date: endsOn } } : null;
}
