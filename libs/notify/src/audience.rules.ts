import type { MessageCode, MessageParams } from '@huibian/contracts';
import { officeSide, recommenderSide, unitSide, type Role } from '@huibian/workflow';

/** Who hears of an event: people by their role for units, the office, the experts of a round, or one person. */
export type Audience =
  | { kind: 'unit'; unitIds: readonly string[]; roles: readonly Role[] }
  | { kind: 'office'; roles: readonly Role[] }
  | { kind: 'experts'; expertIds: readonly string[] }
  | { kind: 'round_experts'; roundId: string };

export interface Telling {
  audience: Audience;
  code: MessageCode;
  params: MessageParams;
}

export interface HeardEvent {
  topic: string;
  payload: Readonly<Record<string, unknown>>;
}

/** What cases say with every move. */
interface CasePayload {
  title: string;
  unitIds: readonly string[];
  recommenderId: string | null;
  reason?: string;
  /** The state before the move and after it. */
  from?: string;
  to?: string;
  /** Of a withdrawal of a returned case: the stage it was returned at. */
  returnedAt?: string;
  /** 递补: of an approval after results had been announced. */
  substituted?: boolean;
}

const toUnits = (said: CasePayload): Audience => ({ kind: 'unit', unitIds: said.unitIds, roles: unitSide });
const toRecommender = (said: CasePayload): Audience => ({ kind: 'unit', unitIds: said.recommenderId ? [said.recommenderId] : [], roles: recommenderSide });
const toOffice: Audience = { kind: 'office', roles: officeSide };

/** Told to the units of a case, in so many words; whoever did it is not named. */
const unitsHear: Readonly<Record<string, MessageCode>> = {
  'case.return_to_unit': 'notify.case_returned',
  'case.return_for_correction': 'notify.case_returned',
  'case.decline': 'notify.case_declined',
  'case.recommend': 'notify.case_recommended',
  'case.accept': 'notify.case_accepted',
  'case.fail_screening': 'notify.case_failed_screening',
  'case.approve': 'notify.case_approved',
  'case.reserve': 'notify.case_reserve',
  'case.not_select': 'notify.case_not_selected',
  'case.retract': 'notify.case_retracted',
  'case.carry_over': 'notify.case_carried_over',
  'case.publish': 'notify.case_published',
};

/** Of a result its recommending unit hears with the units. */
const recommenderHearsToo = new Set(['case.approve', 'case.reserve', 'case.not_select', 'case.fail_screening', 'case.retract']);

/**
 * Who is told what. Pure: the same event tells the same people the same words. An event that is not named here is told to nobody;
 * a hold is not told, because its reason is an objection and the objector must stay unknown.
 */
export function tellingsOf(event: HeardEvent): Telling[] {
  if (event.topic === 'round.open') return [{ audience: { kind: 'round_experts', roundId: String(event.payload.roundId) }, code: 'notify.round_opened', params: {} }];
  if (event.topic === 'round.remind') return [{ audience: { kind: 'experts', expertIds: (event.payload.expertIds as string[] | undefined) ?? [] }, code: 'notify.round_reminder', params: {} }];
  if (event.topic === 'round.case_left') return [{ audience: { kind: 'experts', expertIds: (event.payload.expertIds as string[] | undefined) ?? [] }, code: 'notify.case_left_review', params: { title: String(event.payload.title) } }];
  if (event.topic === 'assignment.recuse') return [{ audience: toOffice, code: 'notify.expert_recused', params: {} }];
  const late = lateTelling(event);
  if (late) return [late];
  if (!event.topic.startsWith('case.')) return [];
  return caseTellings(event.topic, event.payload as unknown as CasePayload);
}

/** A unit admitted late hears until when; it may have no draft yet, so nothing else would tell it. */
function lateTelling({ topic, payload }: HeardEvent): Telling | null {
  const said = { params: { title: String(payload.title), until: String(payload.until) }, unitIds: [String(payload.unitId)] };
  if (topic === 'campaign.admit_late') return { audience: { kind: 'unit', unitIds: said.unitIds, roles: unitSide }, code: 'notify.late_admitted', params: said.params };
  if (topic === 'campaign.admit_late_recommendation') return { audience: { kind: 'unit', unitIds: said.unitIds, roles: recommenderSide }, code: 'notify.late_recommendation_admitted', params: said.params };
  return null;
}

function caseTellings(topic: string, said: CasePayload): Telling[] {
  const params = { title: said.title, reason: said.reason ?? '' };
  if (topic === 'case.submit' || topic === 'case.resubmit') {
    // Where it went, not who could recommend it: a correction of the office's goes back to the office.
    const waiting = said.to === 'recommending' ? toRecommender(said) : toOffice;
    return [{ audience: waiting, code: topic === 'case.submit' ? 'notify.case_submitted' : 'notify.case_resubmitted', params: { title: said.title } }];
  }
  if (topic === 'case.confirm') return [{ audience: toUnits(said), code: 'notify.case_confirmed', params: { title: said.title } }];
  // A draft that goes was nobody else's business.
  if (topic === 'case.withdraw') {
    const stage = said.returnedAt ?? said.from;
    return stage === 'drafting' ? [] : [{ audience: stage === 'recommending' ? toRecommender(said) : toOffice, code: 'notify.case_withdrawn', params }];
  }
  const code = topic === 'case.approve' && said.substituted === true ? 'notify.case_substituted' : unitsHear[topic];
  if (!code) return [];
  const tellings: Telling[] = [{ audience: toUnits(said), code, params }];
  if (recommenderHearsToo.has(topic)) tellings.push({ audience: toRecommender(said), code, params });
  if (topic === 'case.recommend') tellings.push({ audience: toOffice, code: 'notify.case_submitted', params: { title: said.title } });
  return tellings;
}
