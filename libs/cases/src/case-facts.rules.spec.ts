import { defaultCampaignSettings } from '@huibian/contracts';
import { caseFacts, lateDayUsed, type FactBasis } from './case-facts.rules';
import { writtenText } from './testing/written-text';

const settings = defaultCampaignSettings({ opensOn: '2022-09-01', submissionEndsOn: '2022-10-31', recommendationEndsOn: '2022-11-10' });
const basis = (change: Partial<FactBasis> = {}): FactBasis => ({
  caseId: 'case',
  title: '一件事办到底',
  draft: writtenText(),
  campaignState: 'open',
  settings: { ...settings, lengths: { ...settings.lengths, textMin: null, textMax: null } },
  units: [
    { id: 'lead', shortName: '杭州萧山区', isLead: true, confirmed: true },
    { id: 'co', shortName: '绍兴上虞区', isLead: false, confirmed: true },
  ],
  unchangedSinceReturn: false,
  quota: 2,
  quotaUsed: 1,
  late: null,
  lateRecommendation: null,
  hands: [],
  hasPaper: false,
  unprintable: [],
  ...change,
});
const factsAt = (change: Partial<FactBasis> = {}, at = '2022-10-10T09:00:00+08:00', leads: string[] = []) => caseFacts(basis(change), new Date(at), leads);
const unconfirmed = (...ids: string[]) => ({ units: basis().units.map((unit) => ({ ...unit, confirmed: !ids.includes(unit.id) })) });

it('A finished, confirmed case in an open campaign is refused nothing but what is already done', () => {
  const { unconfirmed_by_own_unit: own, co_unit_awaited: awaited, paper_of_this_text: paper, checked_by_another: checked, ...others } = factsAt({}, undefined, ['lead']);
  expect(Object.entries(others).filter(([, refusal]) => refusal !== null)).toEqual([]);
  expect([paper, checked]).toEqual([{ code: 'case.paper_missing' }, { code: 'case.entry_checked' }]);
  expect([own, awaited]).toEqual([{ code: 'case.already_confirmed', params: { unit: '杭州萧山区' } }, { code: 'case.no_co_unit_waits' }]);
});

it('The closing time ends the day, at the moment itself', () => {
  const dates = { ...settings, dates: { ...settings.dates, closingTime: '17:30' } };
  expect(factsAt({ settings: dates }, '2022-10-31T17:29:59.999+08:00').submission_open).toBeNull();
  expect(factsAt({ settings: dates }, '2022-10-31T17:30:00+08:00').submission_open).toEqual({ code: 'case.submission_closed', params: { endedOn: '2022-10-31 17:30' } });
});

it('Before its first day, and after the office closed it, a campaign takes no submission', () => {
  expect(factsAt({}, '2022-08-31T23:59:59+08:00').submission_open).toEqual({ code: 'case.submission_not_open', params: { opensOn: '2022-09-01' } });
  expect(factsAt({ campaignState: 'closed' }).submission_open).toEqual({ code: 'case.campaign_closed' });
});

const late = (until: string) => ({ id: 'late', until, reason: '台风停工' });

it('A unit admitted late hands in until the end of its own day, whatever the closing time', () => {
  const early = { ...settings, dates: { ...settings.dates, closingTime: '17:30' } };
  const admitted = { settings: early, late: late('2022-11-05') };
  expect(factsAt({ ...admitted, late: null }, '2022-11-05T23:59:59.999+08:00').submission_open).toEqual({ code: 'case.submission_closed', params: { endedOn: '2022-10-31 17:30' } });
  expect(factsAt(admitted, '2022-11-05T23:59:59.999+08:00').submission_open).toBeNull();
  expect(factsAt(admitted, '2022-11-06T00:00:00+08:00').submission_open).toEqual({ code: 'case.late_submission_closed', params: { until: '2022-11-05' } });
});

it('No admission helps where the campaign takes no cases any more', () => {
  expect(factsAt({ campaignState: 'closed', late: late('2022-11-05') }, '2022-11-04T09:00:00+08:00').submission_open).toEqual({ code: 'case.campaign_closed' });
  expect(factsAt({ campaignState: 'concluded', lateRecommendation: late('2022-11-25') }, '2022-11-12T09:00:00+08:00').recommendation_open).toEqual({ code: 'case.campaign_concluded' });
});

it('A late case, or one whose recommending unit was admitted late, is recommended until the later of both days', () => {
  const at = (change: Partial<FactBasis>, day: string) => factsAt(change, `${day}T23:59:59+08:00`).recommendation_open?.code ?? null;
  expect(at({}, '2022-11-11')).toBe('case.recommendation_closed');
  expect([at({ late: late('2022-11-12') }, '2022-11-12'), at({ late: late('2022-11-12') }, '2022-11-13')]).toEqual([null, 'case.late_recommendation_closed']);
  const both = { late: late('2022-11-12'), lateRecommendation: late('2022-11-15') };
  expect([at(both, '2022-11-15'), at(both, '2022-11-16')]).toEqual([null, 'case.late_recommendation_closed']);
});

it('Nobody checks what their own hand entered, and nobody checks twice', () => {
  const asked = (change: Partial<FactBasis>) => caseFacts(basis({ hands: ['clerk'], hasPaper: true, ...change }), new Date('2022-10-10T09:00:00+08:00'), [], 'clerk').checked_by_another;
  expect(asked(unconfirmed('lead'))).toEqual({ code: 'case.check_needs_another' });
  expect(asked({ ...unconfirmed('lead'), hands: ['other'] })).toBeNull();
  expect(asked({ hands: ['other'] })).toEqual({ code: 'case.entry_checked' });
});

it('An act in time uses no admission, even where one stands', () => {
  const admitted = basis({ late: late('2022-11-05'), lateRecommendation: late('2022-11-15') });
  expect(lateDayUsed(admitted, 'submission', new Date('2022-10-31T23:59:59+08:00'))).toBeNull();
  expect(lateDayUsed(admitted, 'submission', new Date('2022-11-01T00:00:00+08:00'))?.until).toBe('2022-11-05');
  expect(lateDayUsed(admitted, 'recommendation', new Date('2022-11-10T12:00:00+08:00'))).toBeNull();
  expect(lateDayUsed(admitted, 'recommendation', new Date('2022-11-11T00:00:00+08:00'))?.until).toBe('2022-11-15');
});

it('A closed campaign still lets recommending units recommend until their own day', () => {
  expect(factsAt({ campaignState: 'closed' }, '2022-11-10T23:59:59+08:00').recommendation_open).toBeNull();
  expect(factsAt({ campaignState: 'closed' }, '2022-11-11T00:00:00+08:00').recommendation_open?.code).toBe('case.recommendation_closed');
  expect(factsAt({ campaignState: 'concluded' }).recommendation_open?.code).toBe('case.campaign_concluded');
});

it('Whoever has not confirmed is named', () => {
  expect(factsAt(unconfirmed('co')).confirmed_by_every_unit).toEqual({ code: 'case.unconfirmed_units', params: { count: 1, units: '绍兴上虞区' } });
  expect(factsAt(unconfirmed('lead', 'co')).confirmed_by_every_unit).toEqual({ code: 'case.unconfirmed_units', params: { count: 2, units: '杭州萧山区、绍兴上虞区' } });
});

it('A lead confirms for the own unit only', () => {
  expect(factsAt(unconfirmed('lead'), undefined, ['lead']).unconfirmed_by_own_unit).toBeNull();
  expect(factsAt(unconfirmed('lead'), undefined, ['co']).unconfirmed_by_own_unit).toEqual({ code: 'case.already_confirmed', params: { unit: '绍兴上虞区' } });
  expect(factsAt(unconfirmed('lead'), undefined, ['elsewhere']).unconfirmed_by_own_unit).toEqual({ code: 'case.no_unit_to_confirm_for' });
});

it('A consent is awaited from co-units, never from the lead unit', () => {
  expect(factsAt(unconfirmed('lead')).co_unit_awaited).toEqual({ code: 'case.no_co_unit_waits' });
  expect(factsAt(unconfirmed('co')).co_unit_awaited).toBeNull();
});

it('What came back must change before it goes again', () => {
  expect(factsAt({ unchangedSinceReturn: true }).changed_since_return).toEqual({ code: 'case.unchanged_since_return' });
  expect(factsAt({ unchangedSinceReturn: false }).changed_since_return).toBeNull();
});

it('Places are counted to the last, and the case that is too many is named', () => {
  expect(factsAt({ quota: 6, quotaUsed: 5 }).within_quota).toBeNull();
  expect(factsAt({ quota: 6, quotaUsed: 6 }).within_quota).toEqual({ code: 'case.quota_used_up', params: { quota: 6, used: 6, next: 7, title: '一件事办到底' } });
  expect(factsAt({ quota: null }).within_quota).toEqual({ code: 'case.no_quota' });
});
