import type { Person } from '../person';

export interface NewCampaign {
  title: string;
  ordinal: string;
  basis: string;
  opensOn: string;
}

/** 办公室经办: calls, screens, compiles. */
export const officeClerk = (person: Person) => {
  const { page } = person;
  const field = (resource: string, name: string) => page.getByRole('main').getByLabel(new RegExp(`^${person.word(`resources.${resource}.fields.${name}`)}`)).first();
  const saved = async () => {
    await person.press('ra.action.save');
    await page.waitForURL(/\/[0-9a-f-]{36}\/show$/);
    await person.settled();
    return page.url().split('/').at(-2) ?? '';
  };
  return {
    /** A call without recommendation, review and notice: the shortest legal one. @returns its id */
    async plan({ title, ordinal, basis, opensOn }: NewCampaign): Promise<string> {
      await person.choose('campaigns');
      await page.getByRole('link', { name: person.word('ra.action.create'), exact: true }).first().click();
      await field('campaigns', 'title').pressSequentially(title);
      await field('campaigns', 'ordinal').fill(ordinal);
      await field('campaigns', 'basis').fill(basis);
      await page.getByRole('switch', { name: person.word('campaigns.stage.recommendation'), exact: true }).uncheck();
      await page.getByRole('switch', { name: person.word('campaigns.stage.review'), exact: true }).uncheck();
      await page.getByRole('combobox', { name: person.word('campaigns.stage.notice') }).first().click();
      await page.getByRole('option', { name: person.word('campaigns.notice.none'), exact: true }).click();
      await field('campaigns', 'opensOn').fill(opensOn);
      await page.getByLabel(person.word('campaigns.length.text_min')).fill('');
      return saved();
    },
    async accept(caseId: string): Promise<void> {
      await person.open(`/cases/${caseId}/show`);
      await person.act('case', 'accept');
    },
    /** @returns the id of the new batch */
    async makeBatch(campaignTitle: string, office: string, date: string): Promise<string> {
      await person.choose('batches');
      await page.getByRole('link', { name: person.word('ra.action.create'), exact: true }).first().click();
      await page.getByRole('combobox', { name: person.word('resources.batches.fields.campaignId') }).click();
      await page.getByRole('option', { name: campaignTitle }).click();
      await field('batches', 'office').fill(office);
      await field('batches', 'date').fill(date);
      return saved();
    },
    async includeAll(count: number): Promise<void> {
      await person.press('batches.include_all', { count });
      await person.sees(person.word('batches.contents', { chapters: 1, cases: count }));
    },
    /** Asks for a proof and sees its progress until it is there. @returns the stages and per cents that were shown */
    async compile(): Promise<string[]> {
      await page.getByRole('main').getByRole('button', { name: person.word('batch.action.compile'), exact: true }).click();
      const seen = new Set<string>();
      const ready = page.getByText(person.word('proof.state.ready'), { exact: true }).first();
      const progress = page.getByRole('main').getByRole('progressbar');
      for (const end = Date.now() + 60_000; !(await ready.isVisible()); ) {
        if (Date.now() > end) throw new Error(`No proof: ${[...seen].join(', ')}`);
        if (await progress.isVisible()) seen.add(await page.getByRole('status').filter({ has: progress }).innerText({ timeout: 200 }).catch(() => ''));
        await page.waitForTimeout(30);
      }
      await person.settled();
      return [...seen].filter(Boolean);
    },
    async finalize(): Promise<void> {
      await person.act('batch', 'finalize');
    },
  };
};
