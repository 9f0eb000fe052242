import { createCampaignSchema, type CampaignSettings } from '@huibian/contracts';
import { campaignBody, newCampaign } from './campaign-entry';

test('A call without recommendation sends no last day of it, whatever the hidden field holds', () => {
  const { settings } = newCampaign();
  const sent = (recommendation: boolean) => campaignBody({ settings: { ...settings, stages: { ...settings.stages, recommendation } } }).settings.dates.recommendationEndsOn;
  expect([sent(true), sent(false)]).toEqual([settings.dates.recommendationEndsOn, null]);
  expect(settings.dates.recommendationEndsOn).not.toBeNull();
});

describe('A stage that is left out', () => {
  const { settings } = newCampaign();
  const [first, ...others] = settings.review.criteria;
  const halfWritten = {
    ...settings,
    review: { ...settings.review, expertsPerCase: null, criteria: [{ ...first, name: '', weight: 90 }, ...others] },
    notice: { ...settings.notice, days: null },
  } as unknown as CampaignSettings;
  const sent = (settingsEntered: CampaignSettings, stages: CampaignSettings['stages']) => campaignBody({ title: '第四批征集', basis: '', ordinal: '第四批', settings: { ...settingsEntered, stages } });
  const off = { recommendation: false, review: false, notice: 'none' } as const;

  it('sends nothing the server would refuse where nobody could see it', () => {
    const body = sent(halfWritten, off);
    expect(createCampaignSchema.safeParse(body).success).toBe(true);
    expect([body.settings.review, body.settings.notice]).toEqual([settings.review, settings.notice]);
  });

  it('keeps its rules where they are whole, and is refused at its fields once it is there again', () => {
    const own = { ...settings, review: { ...settings.review, expertsPerCase: 5 }, notice: { ...settings.notice, days: 9 } };
    expect([sent(own, off).settings.review.expertsPerCase, sent(own, off).settings.notice.days]).toEqual([5, 9]);
    const paths = createCampaignSchema.safeParse(sent(halfWritten, { recommendation: false, review: true, notice: 'before_ruling' })).error?.issues.map(({ path }) => path.slice(0, 2).join('.'));
    expect([...new Set(paths)].sort()).toEqual(['settings.notice', 'settings.review']);
  });
});
