import { submissionRefused, type CampaignSettings, type CaseText, type LateKind } from '@huibian/contracts';
import { isPast, shanghaiMinute } from '@huibian/platform';
import type { CampaignState, CaseFact, Refusal } from '@huibian/workflow';
import { lengthWithinLimits, textComplete } from './draft/case-text.rules';
import { textPrintable, type UnprintablePlace } from './draft/printable-text.rules';

/** What the facts of one case rest on: read in one statement for many cases, judged here. */
export interface FactBasis {
  caseId: string;
  title: string;
  draft: CaseText;
  campaignState: CampaignState;
  settings: CampaignSettings;
  units: readonly { id: string; shortName: string; isLead: boolean; confirmed: boolean }[];
  /** A return waits for its answer, and the text and who signs it are still what was returned. The field is the office's to move and answers nothing. */
  unchangedSinceReturn: boolean;
  /** Places of the recommending unit in the case's group; null where it has none. */
  quota: number | null;
  quotaUsed: number;
  /** 逾期补报 of the lead unit: while drafting the one that stands, afterwards the one the case came in by. */
  late: LateDay | null;
  /** The one that stands for the recommending unit. */
  lateRecommendation: LateDay | null;
  /** 代录: whose hands are in the text, and whether a scan of it as it stands is there. */
  hands: readonly string[];
  hasPaper: boolean;
  /** What no font of print has, place by place; looked for while the text can still be changed. */
  unprintable: readonly UnprintablePlace[];
}

/** An act of the lead's by which a unit may come after the day. */
export interface LateDay {
  id: string;
  /** `YYYY-MM-DD`, ends at 24:00 in Asia/Shanghai. */
  until: string;
  reason: string;
}

/** The facts this stage owns. */
export type OwnFact = Extract<
  CaseFact,
  'submission_open' | 'recommendation_open' | 'text_complete' | 'length_within_limits' | 'text_printable' | 'confirmed_by_every_unit' | 'unconfirmed_by_own_unit' | 'co_unit_awaited' | 'changed_since_return' | 'within_quota' | 'paper_of_this_text' | 'checked_by_another'
>;
export type CaseFacts = Readonly<Record<OwnFact, Refusal | null>>;

/**
 * @param receivedAt when the request arrived, before it waited for anything: deadlines are judged by it
 * @param leadsUnits units the reader may confirm for
 * @param readerId who asks: nobody checks what their own hand entered
 */
export function caseFacts(basis: FactBasis, receivedAt: Date, leadsUnits: readonly string[], readerId: string | null = null): CaseFacts {
  return {
    submission_open: submissionOpen(basis, receivedAt),
    recommendation_open: recommendationOpen(basis, receivedAt),
    text_complete: textComplete(basis.draft, basis.settings),
    length_within_limits: lengthWithinLimits(basis.draft, basis.settings),
    text_printable: textPrintable(basis.unprintable),
    confirmed_by_every_unit: confirmedByEveryUnit(basis),
    unconfirmed_by_own_unit: unconfirmedByOwnUnit(basis, leadsUnits),
    co_unit_awaited: basis.units.some((unit) => !unit.isLead && !unit.confirmed) ? null : { code: 'case.no_co_unit_waits' },
    changed_since_return: basis.unchangedSinceReturn ? { code: 'case.unchanged_since_return' } : null,
    within_quota: withinQuota(basis),
    paper_of_this_text: basis.hasPaper ? null : { code: 'case.paper_missing' },
    checked_by_another: checkedByAnother(basis, readerId),
  };
}

/** `2026-05-31 17:30`, the closing time; a day that ends at 24:00 is named by its date. */
const closingMoment = (date: string, closingTime: string | null): string => (closingTime ? `${date} ${closingTime}` : `${date} 24:00`);

function submissionOpen({ campaignState, settings, late }: FactBasis, receivedAt: Date): Refusal | null {
  const refusal = submissionRefused({ state: campaignState, ...settings.dates }, shanghaiMinute(receivedAt));
  // An admission helps against a day that is over, and where the campaign takes no cases any more nothing does.
  if (late === null || refusal?.code !== 'case.submission_closed') return refusal;
  return isPast(receivedAt, late.until) ? { code: 'case.late_submission_closed', params: { until: late.until } } : null;
}

function recommendationOpen(basis: FactBasis, receivedAt: Date): Refusal | null {
  const { recommendationEndsOn, closingTime } = basis.settings.dates;
  // Closing a campaign ends submission; what was submitted may still be recommended until its own day.
  if (basis.campaignState !== 'open' && basis.campaignState !== 'closed') return { code: 'case.campaign_concluded' };
  if (recommendationEndsOn === null || !isPast(receivedAt, recommendationEndsOn, closingTime)) return null;
  const late = lastLateDay(basis);
  if (late === null) return { code: 'case.recommendation_closed', params: { endedOn: closingMoment(recommendationEndsOn, closingTime) } };
  return isPast(receivedAt, late.until) ? { code: 'case.late_recommendation_closed', params: { until: late.until } } : null;
}

/** A case that came in late may be recommended as long as it might have come; its recommending unit may have been admitted for longer. */
function lastLateDay({ late, lateRecommendation }: FactBasis): LateDay | null {
  if (late === null || lateRecommendation === null) return late ?? lateRecommendation;
  return late.until > lateRecommendation.until ? late : lateRecommendation;
}

/** By whose act the case comes in, or is recommended, at this moment: null while the day is not over. */
export function lateDayUsed(basis: FactBasis, act: LateKind, receivedAt: Date): LateDay | null {
  const { submissionEndsOn, recommendationEndsOn, closingTime } = basis.settings.dates;
  if (act === 'submission') return isPast(receivedAt, submissionEndsOn, closingTime) ? basis.late : null;
  return recommendationEndsOn !== null && isPast(receivedAt, recommendationEndsOn, closingTime) ? lastLateDay(basis) : null;
}

function confirmedByEveryUnit({ units, hands }: FactBasis): Refusal | null {
  const missing = units.filter((unit) => !unit.confirmed);
  return missing.length === 0 ? null : { code: hands.length > 0 ? 'case.entry_unconfirmed' : 'case.unconfirmed_units', params: { count: missing.length, units: missing.map((unit) => unit.shortName).join('、') } };
}

function unconfirmedByOwnUnit({ units }: FactBasis, leadsUnits: readonly string[]): Refusal | null {
  const own = units.filter((unit) => leadsUnits.includes(unit.id));
  if (own.length === 0) return { code: 'case.no_unit_to_confirm_for' };
  return own.some((unit) => !unit.confirmed) ? null : { code: 'case.already_confirmed', params: { unit: own.map((unit) => unit.shortName).join('、') } };
}

/** Four eyes (复核). */
function checkedByAnother({ hands, units }: FactBasis, readerId: string | null): Refusal | null {
  if (readerId !== null && hands.includes(readerId)) return { code: 'case.check_needs_another' };
  return units.every((unit) => unit.confirmed) ? { code: 'case.entry_checked' } : null;
}

function withinQuota({ quota, quotaUsed, title }: FactBasis): Refusal | null {
  if (quota === null) return { code: 'case.no_quota' };
  return quotaUsed < quota ? null : { code: 'case.quota_used_up', params: { quota, used: quotaUsed, next: quotaUsed + 1, title } };
}
