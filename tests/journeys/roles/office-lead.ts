import type { Person } from '../person';

export interface RulingPaper {
  number: string;
  title: string;
  decidedBy: string;
}

/** 办公室负责人: opens the call, proposes, records what was ruled, announces, releases. */
export const officeLead = (person: Person) => {
  const { page } = person;
  const field = (resource: string, name: string) => page.getByRole('main').getByLabel(new RegExp(`^${person.word(`resources.${resource}.fields.${name}`)}`)).first();
  const saved = async () => {
    await person.press('ra.action.save');
    await page.waitForURL(/\/[0-9a-f-]{36}\/show$/);
    await person.settled();
    return page.url().split('/').at(-2) ?? '';
  };
  return {
    async openCampaign(campaignId: string): Promise<void> {
      await person.open(`/campaigns/${campaignId}/show`);
      await person.act('campaign', 'open');
    },
    /** @returns the id of the list */
    async makeList(campaignTitle: string): Promise<string> {
      await person.choose('shortlists');
      await page.getByRole('link', { name: person.word('ra.action.create'), exact: true }).first().click();
      await page.getByRole('combobox', { name: person.word('text.campaign') }).click();
      await page.getByRole('option', { name: campaignTitle }).click();
      return saved();
    },
    async place(title: string, result: string): Promise<void> {
      await page.getByRole('row', { name: title }).getByRole('button', { name: person.word(`result.${result}`) }).click();
    },
    async saveList(): Promise<void> {
      await person.press('ra.action.save');
      await page.getByRole('region', { name: person.word('shortlists.unsaved') }).waitFor({ state: 'hidden' });
    },
    async propose(): Promise<void> {
      await person.act('shortlist', 'propose');
    },
    /** From the proposed list, with what it stages as the decisions. @returns the id of the ruling */
    async recordRuling({ number, title, decidedBy }: RulingPaper): Promise<string> {
      await page.getByRole('link', { name: person.word('shortlists.to_ruling'), exact: true }).click();
      await field('rulings', 'number').fill(number);
      await field('rulings', 'title').fill(title);
      await field('rulings', 'decidedBy').fill(decidedBy);
      await person.settled();
      return saved();
    },
    async announce(): Promise<void> {
      await person.act('ruling', 'announce');
    },
    /** From the proposed list. @returns the id of the notice */
    async giveNotice(publishedOn: string): Promise<string> {
      await page.getByRole('link', { name: person.word('shortlists.to_notice'), exact: true }).click();
      const noticeId = await saved();
      await person.act('notice', 'publish', async (dialog) => {
        await dialog.getByLabel(new RegExp(`^${person.word('resources.notices.fields.publishedOn')}`)).fill(publishedOn);
        await dialog.getByLabel(new RegExp(`^${person.word('resources.notices.fields.address')}`)).fill('https://www.example.gov.cn/notice');
      });
      return noticeId;
    },
    async release(batchId: string): Promise<void> {
      await person.open(`/batches/${batchId}/show`);
      await person.act('batch', 'release');
      await page.waitForURL(/\/editions\/[0-9a-f-]{36}\/show$/);
    },
  };
};
