import { campaignBody, newCampaign } from './campaign-entry';

test('A call without recommendation sends no last day of it, whatever the hidden field holds', () => {
  const { settings } = newCampaign();
  const sent = (recommendation: boolean) => campaignBody({ settings: { ...settings, stages: { ...settings.stages, recommendation } } }).settings.dates.recommendationEndsOn;
  expect([sent(true), sent(false)]).toEqual([settings.dates.recommendationEndsOn, null]);
  expect(settings.dates.recommendationEndsOn).not.toBeNull();
});
