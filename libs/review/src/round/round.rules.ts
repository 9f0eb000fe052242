import { isPast, shanghaiDate } from '@huibian/platform';
import type { Refusal } from '@huibian/workflow';
import type { Round } from './round.entity';

/** How far a round's cases are staffed and scored. */
export interface RoundTally {
  cases: number;
  /** Cases with fewer standing assignments than the round wants, the first of them by order. */
  short: number;
  shortTitle: string | null;
  shortBy: number;
  /** Standing assignments without a score. */
  unscored: number;
}

export const everyCaseAssigned = (tally: RoundTally): Refusal | null => {
  if (tally.cases === 0) return { code: 'round.no_cases' };
  if (tally.short === 0) return null;
  return { code: 'round.case_short_of_experts', params: { cases: tally.short, title: tally.shortTitle ?? '', missing: tally.shortBy } };
};

/** A round closes when every wanted score is in: a case short of experts would drop out of the ranking unseen. */
export const everyScoreIn = (tally: RoundTally): Refusal | null => {
  const short = everyCaseAssigned(tally);
  if (short) return short;
  return tally.unscored === 0 ? null : { code: 'round.scores_missing', params: { count: tally.unscored } };
};

export const ruleNotFrozen = (round: Pick<Round, 'ruleFrozenAt'>): Refusal | null => (round.ruleFrozenAt === null ? null : { code: 'round.rule_frozen' });

/** Scoring is open while the round is, through the last day in Asia/Shanghai, judged by the receipt time. */
export function roundOpen(round: Pick<Round, 'state' | 'endsOn'>, receivedAt: Date): Refusal | null {
  if (round.state !== 'open') return { code: 'round.not_open' };
  return isPast(receivedAt, round.endsOn) ? { code: 'round.past_deadline', params: { date: round.endsOn } } : null;
}

export const roundClosed = (round: Pick<Round, 'state'>): Refusal | null => (round.state === 'closed' ? null : { code: 'round.not_closed' });

export const daysLeft = (endsOn: string, now: Date): number => Math.round((Date.parse(endsOn) - Date.parse(shanghaiDate(now))) / 86_400_000);
