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
      const progress = page.getByRole('status').getByRole('progressbar').first();
      for (const end = Date.now() + 60_000; !(await ready.isVisible()); ) {
        if (Date.now() > end) throw new Error(`No proof: ${[...seen].join(', ')}`);
        if (await progress.isVisible()) seen.add(await page.getByRole('status').filter({ has: page.getByRole('progressbar') }).first().innerText({ timeout: 300 }).catch(() => ''));
        await page.waitForTimeout(30);
      }
      await person.settled();
      return [...seen].filter(Boolean);
    },
    /** One listed reason and a sentence of one's own. */
    async returnForCorrection(caseId: string, listed: string, reason: string): Promise<void> {
      await person.open(`/cases/${caseId}/show`);
      await person.act('case', 'return_for_correction', async (dialog) => {
        await dialog.getByRole('checkbox', { name: listed }).check();
        await person.reason(dialog, reason);
      });
    },
    /** @returns the id of the round */
    async planRound(campaignTitle: string, endsOn: string): Promise<string> {
      await person.choose('rounds');
      await page.getByRole('link', { name: person.word('ra.action.create'), exact: true }).first().click();
      await page.getByRole('combobox', { name: person.word('text.campaign') }).click();
      await page.getByRole('option', { name: campaignTitle }).click();
      await field('rounds', 'endsOn').fill(endsOn);
      return saved();
    },
    /** Looks at what the machine proposes and takes it. */
    async assignAutomatically(count: number): Promise<void> {
      await person.press('rounds.automatic');
      const dialog = page.getByRole('dialog');
      await person.confirm(dialog, person.word('rounds.apply', { smart_count: count }));
    },
    /** Enters a letter that came against a case on notice. @returns the id of the objection */
    async registerObjection({ noticeId, title, receivedOn, objector, content }: { noticeId: string; title: string; receivedOn: string; objector: string; content: string }): Promise<string> {
      await person.open(`/notices/${noticeId}/show`);
      await page.getByRole('link', { name: person.word('objections.register'), exact: true }).click();
      await page.getByRole('combobox', { name: person.word('noun.case') }).click();
      await page.getByRole('option', { name: title }).click();
      await field('objections', 'receivedOn').fill(receivedOn);
      await page.getByLabel(new RegExp(`^${person.word('objections.objector')}`)).fill(objector);
      await field('objections', 'content').fill(content);
      return saved();
    },
    async finalize(): Promise<void> {
      await person.act('batch', 'finalize');
    },
  };
};
