import type { CampaignState, Refusal } from '@huibian/workflow';

/** What decides whether a campaign takes cases. */
export interface SubmissionWindow {
  state: CampaignState;
  /** `YYYY-MM-DD` in Asia/Shanghai, like the last day. */
  opensOn: string;
  submissionEndsOn: string;
  /** `17:30` of the last day; null for 24:00. */
  closingTime: string | null;
}

/**
 * Why no case can be submitted to a campaign now, leaving 逾期补报 aside; null when one can. The server refuses by it, and the console
 * suggests by it.
 * @param now date and minute in Asia/Shanghai, `2026-05-31 17:29`; the closing minute itself is too late
 */
export function submissionRefused({ state, opensOn, submissionEndsOn, closingTime }: SubmissionWindow, now: string): Refusal | null {
  if (state !== 'open') return { code: 'case.campaign_closed' };
  if (now.slice(0, 10) < opensOn) return { code: 'case.submission_not_open', params: { opensOn } };
  const endedOn = `${submissionEndsOn} ${closingTime ?? '24:00'}`;
  return now < endedOn ? null : { code: 'case.submission_closed', params: { endedOn } };
}
