import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { MadeAccount } from '@huibian/people/testing';
import { openJourney, travel, type Journey } from './journey';

/** Together they see every entry the menu has for anybody. */
const readers = ['office-lead', 'xiaoshan-editor', 'hangzhou-signer', 'expert-1', 'system-admin', 'security-admin', 'auditor'];

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ demo: true });
}, 240_000);
afterAll(async () => journey?.close());

travel(
  'Every screen of the menu, and a record of each list, speaks English to whoever may read it, and keeps nothing from a blind reader',
  async () => {
    const accounts = JSON.parse(readFileSync(path.join(journey.platform.dataDir, 'demo-accounts.json'), 'utf8')) as MadeAccount[];
    const wrong: string[] = [];
    const seen = new Set<string>();
    for (const username of readers) {
      const account = accounts.find((one) => one.username === username);
      if (account === undefined) throw new Error(`The demo has no ${username}.`);
      const person = await journey.enter(account, 'en');
      const { page } = person;
      wrong.push(...(await person.look(`c-home-${username}`)));
      const menu = page.getByRole('navigation', { name: person.word('app.menu') });
      const entries = await Promise.all((await menu.getByRole('link').all()).map(async (link) => (await link.getAttribute('href')) ?? ''));
      for (const address of entries.filter((entry) => !seen.has(entry) && !/\/console\/?$/.test(entry))) {
        seen.add(address);
        const name = address.split('/').at(-1) ?? '';
        await menu.locator(`a[href="${address}"]`).click();
        await page.waitForURL((url) => url.pathname === address);
        wrong.push(...(await person.look(`c-${name}`)));
        const row = page.getByRole('main').locator('tbody tr.RaDataTable-clickableRow, tbody tr[class*=clickable]').first();
        const listed = await row.elementHandle({ timeout: 1000 }).catch(() => null);
        if (!listed) continue;
        await listed.click();
        await listed.waitForElementState('hidden');
        wrong.push(...(await person.look(`c-${name}-one`)));
      }
      await person.close();
    }
    expect(seen.size).toBeGreaterThan(14);
    expect(wrong).toEqual([]);
  },
  480_000,
);
