import { openJourney, travel, type Journey } from './journey';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
}, 120_000);
afterAll(async () => journey?.close());

travel(
  'What was typed into a form is asked about before it is left, in the reader’s language, and not once it is saved',
  async () => {
    for (const locale of ['zh', 'en'] as const) {
      const clerk = await journey.person(`clerk-${locale}`, '周科员', ['office_clerk'], locale);
      const { page } = clerk;
      const title = page.getByLabel(new RegExp(`^${clerk.word('resources.campaigns.fields.title')}`)).first();
      const elsewhere = page.getByRole('navigation', { name: clerk.word('app.menu') }).getByRole('link', { name: clerk.word('resources.cases.name', { smart_count: 2 }), exact: true });
      const question = page.getByRole('dialog', { name: clerk.word('leave.page_title') });

      await clerk.open('/campaigns/create');
      await title.waitFor();
      await elsewhere.click();
      await page.waitForURL(/\/cases$/);

      await clerk.open('/campaigns/create');
      await title.fill(`最佳实践征集 ${locale}`);
      await elsewhere.click();
      await question.waitFor();
      expect(await clerk.look('unsaved-form')).toEqual([]);
      await clerk.press('leave.page_stay');
      await question.waitFor({ state: 'detached' });
      expect([await title.inputValue(), new URL(page.url()).pathname]).toEqual([`最佳实践征集 ${locale}`, '/console/campaigns/create']);
      await elsewhere.click();
      await clerk.press('leave.page_go');
      await page.waitForURL(/\/cases$/);

      await clerk.open('/campaigns/create');
      await title.fill(`最佳实践征集 ${locale}`);
      await page.getByLabel(new RegExp(`^${clerk.word('resources.campaigns.fields.ordinal')}`)).first().fill('第四批');
      await clerk.press('ra.action.save');
      await page.waitForURL(/\/campaigns\/[0-9a-f-]{36}\/show$/);
      await clerk.settled();
      expect(await question.count()).toBe(0);
      await clerk.close();
    }
  },
  180_000,
);

travel(
  'A reason half written in a dialog survives Esc',
  async () => {
    const lead = await journey.person('lead-esc', '吴主任', ['office_lead']);
    const { page } = lead;
    await lead.open('/campaigns/create');
    await page.getByLabel(new RegExp(`^${lead.word('resources.campaigns.fields.title')}`)).first().fill('最佳实践征集');
    await page.getByLabel(new RegExp(`^${lead.word('resources.campaigns.fields.ordinal')}`)).first().fill('第五批');
    await lead.press('ra.action.save');
    await page.waitForURL(/\/show$/);
    await lead.settled();
    await lead.press('campaigns.cancel_call');
    const reason = page.getByLabel(lead.word('act.reason'));
    await reason.waitFor();
    await page.keyboard.press('Escape');
    await reason.waitFor({ state: 'detached' });

    await lead.press('campaigns.cancel_call');
    await reason.fill('领导小组决定');
    await page.keyboard.press('Escape');
    await lead.press('leave.dialog_stay');
    await page.getByText(lead.word('leave.dialog_title')).waitFor({ state: 'detached' });
    expect(await reason.inputValue()).toBe('领导小组决定');
    await page.keyboard.press('Escape');
    await lead.press('leave.dialog_go');
    await reason.waitFor({ state: 'detached' });
    await lead.close();
  },
  120_000,
);
