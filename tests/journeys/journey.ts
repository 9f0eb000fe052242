import type { Browser } from 'playwright-core';
import type { Locale } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { makeAccount, type MadeAccount } from '@huibian/people/testing';
import { browserMayRun, openBrowser, startPlatform, type TestPlatform } from '@huibian/testing';
import type { Role } from '@huibian/workflow';
import { Person } from './person';
import { named } from './words';

type Held = Role | { role: Role; unitId: string };

/** The built product, a browser, and the people who walk through it. */
export interface Journey {
  platform: TestPlatform;
  browser: Browser;
  account(username: string, name: string, roles: readonly Held[]): Promise<MadeAccount>;
  /** Somebody new with an account, signed in. */
  person(username: string, name: string, roles: readonly Held[], locale?: Locale): Promise<Person>;
  /** The same account at another browser. */
  enter(account: MadeAccount, locale: Locale): Promise<Person>;
  /** A reader without an account. */
  reader(locale?: Locale): Promise<Person>;
  /** Acts in the record that the trail cannot call by a name in both languages. */
  unnamedActs(): Promise<string[]>;
  close(): Promise<void>;
}

/** `test`, or a skip that says why where no browser can run. */
export const travel: typeof test = (() => {
  if (browserMayRun()) return test;
  console.info('skipped: no Chromium can run here; set CHROMIUM_PATH');
  return test.skip as unknown as typeof test;
})();

export async function openJourney({ demo = false } = {}): Promise<Journey> {
  const [platform, browser] = await Promise.all([startPlatform({ migrations, demo, settings: { REQUESTS_PER_MINUTE: '100000' } }), openBrowser()]);
  const people: Person[] = [];
  const arrive = async (locale: Locale) => {
    const person = await Person.arrive(browser, platform.baseUrl, locale);
    people.push(person);
    return person;
  };
  const account = (username: string, name: string, roles: readonly Held[]) => makeAccount(platform.database, { username, name, roles });
  const enter = async (who: MadeAccount, locale: Locale) => {
    const person = await arrive(locale);
    await person.signIn(who);
    return person;
  };
  return {
    platform,
    browser,
    account,
    enter,
    person: async (username, name, roles, locale = 'zh') => enter(await account(username, name, roles), locale),
    reader: (locale = 'zh') => arrive(locale),
    unnamedActs: async () => {
      const acts = await platform.database.query<{ key: string }>(`SELECT DISTINCT subject_noun || '.action.' || action AS key FROM history_rows ORDER BY key`);
      return acts.map(({ key }) => key).filter((key) => !named('zh', key) || !named('en', key));
    },
    close: async () => {
      // Where everybody stood at the end: the picture to open first when a test has failed.
      await Promise.all(people.map((person, index) => person.picture(`last-${index}`).catch(() => undefined)));
      await browser.close();
      await platform.stop();
    },
  };
}
