import type { CampaignSettings, LateKind } from '@huibian/contracts';
import { endOfDate, isPast } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';

/**
 * Whether a day can be a late one: the deadline must exist, end before it, and the day must not be over.
 * @param until `YYYY-MM-DD` in Asia/Shanghai, ends at 24:00
 * @param receivedAt when the act was received
 */
export function lateDayRefused(kind: LateKind, dates: CampaignSettings['dates'], until: string, receivedAt: Date): Refusal | null {
  const endsOn = kind === 'submission' ? dates.submissionEndsOn : dates.recommendationEndsOn;
  if (endsOn === null) return { code: 'campaign.late_needs_no_admission' };
  if (endOfDate(until).getTime() <= endOfDate(endsOn, dates.closingTime).getTime()) return { code: 'campaign.late_not_after_end', params: { endsOn } };
  if (isPast(receivedAt, until)) return { code: 'campaign.late_day_is_over', params: { until } };
  return null;
}
