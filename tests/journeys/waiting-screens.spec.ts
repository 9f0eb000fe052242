import type { Page, Route } from 'playwright-core';
import { openJourney, travel, type Journey } from './journey';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
}, 120_000);
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
    const clerk = await journey.person('clerk', '周经办', ['office_clerk']);
    const { page } = clerk;
    const shown = async () => (await page.getByRole('main').innerText()).includes(clerk.word('campaigns.call'));
    await clerk.open('/campaigns/create');
    await page.getByLabel(new RegExp(`^${clerk.word('resources.campaigns.fields.title')}`)).first().fill('最佳实践征集');
    await page.getByLabel(new RegExp(`^${clerk.word('resources.campaigns.fields.ordinal')}`)).first().fill('第六批');
    let release = await holdRecords(page);
    await clerk.press('ra.action.save');
    await page.waitForURL(/\/show$/);
    await waiting(page);
    expect(await shown()).toBe(false);
    await clerk.picture('waiting-campaign');
    await release();
    await clerk.settled();
    expect(await shown()).toBe(true);

    release = await holdRecords(page);
    await page.reload();
    await waiting(page);
    await release();
    await clerk.settled();
    expect(await shown()).toBe(true);
  },
  120_000,
);
