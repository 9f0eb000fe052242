import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page, Route } from 'playwright-core';
import type { MadeAccount } from '@huibian/people/testing';
import { openJourney, travel, type Journey } from './journey';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ demo: true });
}, 240_000);
afterAll(async () => journey?.close());

/** Lets nobody read a record until the returned function is called, as a slow office line does. */
async function holdRecords(page: Page): Promise<() => Promise<void>> {
  const record = /\/api\/[a-z-]+\/[0-9a-f-]{36}(\?|$)/;
  const held: Route[] = [];
  await page.route(record, async (route) => (route.request().method() === 'GET' ? void held.push(route) : route.continue()));
  return async () => {
    // What the page has given up meanwhile cannot go on.
    await Promise.all(held.map((route) => route.continue().catch(() => undefined)));
    await page.unroute(record);
  };
}

const waiting = (page: Page) => page.getByRole('main').locator('[aria-busy="true"]').filter({ visible: true }).first().waitFor();

travel(
  'A page whose record is slow to come shows that it is on its way, also right after the record was made',
  async () => {
    const accounts = JSON.parse(readFileSync(path.join(journey.platform.dataDir, 'demo-accounts.json'), 'utf8')) as MadeAccount[];
    const account = accounts.find(({ username }) => username === 'office-lead');
    if (account === undefined) throw new Error('The demo has no office-lead.');
    const lead = await journey.enter(account, 'zh');
    const { page } = lead;
    const links = await page.getByRole('navigation', { name: lead.word('app.menu') }).getByRole('link').all();
    const entries = (await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? ''))).filter((entry) => !/\/console\/?$/.test(entry));
    const opened: string[] = [];
    for (const address of entries) {
      await page.goto(`${journey.platform.baseUrl}${address}`);
      await lead.settled();
      const row = page.getByRole('main').locator('tbody tr.RaDataTable-clickableRow, tbody tr[class*=clickable]').first();
      if (!(await row.isVisible())) continue;
      await row.click();
      await page.waitForURL(/\/show$/);
      // By its own address: coming from the list, what the list knew may be enough to begin with.
      const record = page.url();
      const release = await holdRecords(page);
      await page.goto(record);
      await waiting(page);
      await release();
      await lead.settled();
      opened.push(address);
    }
    expect(opened.length).toBeGreaterThan(8);

    await lead.open('/campaigns/create');
    await page.getByLabel(new RegExp(`^${lead.word('resources.campaigns.fields.title')}`)).first().fill('最佳实践征集');
    await page.getByLabel(new RegExp(`^${lead.word('resources.campaigns.fields.ordinal')}`)).first().fill('第六批');
    const release = await holdRecords(page);
    await lead.press('ra.action.save');
    await page.waitForURL(/\/show$/);
    await waiting(page);
    expect((await lead.page.getByRole('main').innerText()).includes(lead.word('campaigns.call'))).toBe(false);
    await lead.picture('waiting-campaign');
    await release();
    await lead.sees(lead.word('campaigns.call'));
  },
  240_000,
);
