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

/**
 * A notice stands where people read it only after its list was proposed, and it is entered once it is out: a year typed too early
 * would end it on the spot. Days are `YYYY-MM-DD` in Asia/Shanghai.
 */
export function publicationDayRefusal(publishedOn: string, proposedOn: string | null, today: string): Refusal | null {
  if (publishedOn > today) return { code: 'notice.published_in_future' };
  return proposedOn !== null && publishedOn < proposedOn ? { code: 'notice.published_before_list', params: { date: proposedOn } } : null;
}

/** An objection is to a notice that was out, and its letter was posted before it came. Null where the days agree. */
export function objectionDayRefusal({ receivedOn, postmarkedOn }: Pick<ReceivedObjection, 'receivedOn' | 'postmarkedOn'>, publishedOn: string, today: string): { path: 'receivedOn' | 'postmarkedOn'; refusal: Refusal } | null {
  const before: Refusal = { code: 'objection.before_notice', params: { date: publishedOn } };
  if (receivedOn > today) return { path: 'receivedOn', refusal: { code: 'objection.received_in_future', params: { today } } };
  if (receivedOn < publishedOn) return { path: 'receivedOn', refusal: before };
  if (postmarkedOn === null) return null;
  if (postmarkedOn > receivedOn) return { path: 'postmarkedOn', refusal: { code: 'objection.posted_after_receipt', params: { date: receivedOn } } };
  return postmarkedOn < publishedOn ? { path: 'postmarkedOn', refusal: before } : null;
}
