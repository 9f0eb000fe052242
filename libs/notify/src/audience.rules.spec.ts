import { messages } from '@huibian/contracts';
import { tellingsOf } from './index';

const said = { title: '村口办事', unitIds: ['county'], recommenderId: 'city', from: 'recommending', to: 'recommending' };

describe('Who is told', () => {
  it('of a submission: whoever it waits for', () => {
    expect(tellingsOf({ topic: 'case.submit', payload: said })).toEqual([{ audience: { kind: 'unit', unitIds: ['city'], roles: ['recommender_clerk', 'recommender_signer'] }, code: 'notify.case_submitted', params: { title: '村口办事' } }]);
    expect(tellingsOf({ topic: 'case.submit', payload: { ...said, recommenderId: null, to: 'screening' } })[0]?.audience).toEqual({ kind: 'office', roles: ['office_clerk', 'office_lead'] });
  });

  it('of a correction the office asked for: the office, although the case has a recommending unit', () => {
    expect(tellingsOf({ topic: 'case.resubmit', payload: { ...said, from: 'returned', to: 'screening' } }).map((telling) => telling.audience)).toEqual([{ kind: 'office', roles: ['office_clerk', 'office_lead'] }]);
  });

  it('of a return: the units, with the reason', () => {
    expect(tellingsOf({ topic: 'case.return_for_correction', payload: { ...said, reason: '请补年份' } })).toEqual([{ audience: { kind: 'unit', unitIds: ['county'], roles: ['unit_editor', 'unit_lead'] }, code: 'notify.case_returned', params: { title: '村口办事', reason: '请补年份' } }]);
  });

  it('of a withdrawal: whoever had it, and nobody while it was a draft', () => {
    expect(tellingsOf({ topic: 'case.withdraw', payload: said }).map((telling) => telling.audience)).toEqual([{ kind: 'unit', unitIds: ['city'], roles: ['recommender_clerk', 'recommender_signer'] }]);
    expect(tellingsOf({ topic: 'case.withdraw', payload: { ...said, from: 'drafting' } })).toEqual([]);
    const heardAfterReturn = (returnedAt: string) => tellingsOf({ topic: 'case.withdraw', payload: { ...said, from: 'returned', returnedAt } }).map((telling) => telling.audience.kind);
    expect([heardAfterReturn('recommending'), heardAfterReturn('screening')]).toEqual([['unit'], ['office']]);
  });

  it('of a late admission: the unit it is for, until when', () => {
    const payload = { title: '第二批征集', unitId: 'county', until: '2022-11-05', reason: '防汛' };
    expect(tellingsOf({ topic: 'campaign.admit_late', payload })).toEqual([{ audience: { kind: 'unit', unitIds: ['county'], roles: ['unit_editor', 'unit_lead'] }, code: 'notify.late_admitted', params: { title: '第二批征集', until: '2022-11-05' } }]);
    expect(tellingsOf({ topic: 'campaign.admit_late_recommendation', payload: { ...payload, unitId: 'city' } })).toEqual([{ audience: { kind: 'unit', unitIds: ['city'], roles: ['recommender_clerk', 'recommender_signer'] }, code: 'notify.late_recommendation_admitted', params: { title: '第二批征集', until: '2022-11-05' } }]);
  });

  it('of a case that left review: the experts who had it, and not by whom or why', () => {
    expect(tellingsOf({ topic: 'round.case_left', payload: { roundId: 'r', caseId: 'c', title: '村口办事', expertIds: ['e1', 'e2'] } })).toEqual([{ audience: { kind: 'experts', expertIds: ['e1', 'e2'] }, code: 'notify.case_left_review', params: { title: '村口办事' } }]);
  });

  it('of a reserve: the units and who recommended it, without its place in the order', () => {
    expect(tellingsOf({ topic: 'case.reserve', payload: said })).toEqual([
      { audience: { kind: 'unit', unitIds: ['county'], roles: ['unit_editor', 'unit_lead'] }, code: 'notify.case_reserve', params: { title: '村口办事', reason: '' } },
      { audience: { kind: 'unit', unitIds: ['city'], roles: ['recommender_clerk', 'recommender_signer'] }, code: 'notify.case_reserve', params: { title: '村口办事', reason: '' } },
    ]);
  });

  it('of a hold: nobody, because its reason is an objection', () => {
    expect(tellingsOf({ topic: 'case.hold', payload: said })).toEqual([]);
  });

  it('in words that exist', () => {
    const topics = ['submit', 'resubmit', 'confirm', 'withdraw', 'return_to_unit', 'decline', 'recommend', 'accept', 'fail_screening', 'approve', 'reserve', 'not_select', 'retract', 'carry_over', 'publish'].map((action) => `case.${action}`);
    const codes = topics.flatMap((topic) => tellingsOf({ topic, payload: said }).map((telling) => telling.code));
    expect(codes.filter((code) => !(code in messages.zh))).toEqual([]);
    expect(codes.length).toBeGreaterThanOrEqual(topics.length);
  });
});
