import type { Person } from '../person';

/** 推荐单位, 经办 and 审签: returns with reasons, recommends within its 名额. */
export const recommender = (person: Person) => {
  const row = (title: string) => person.page.getByRole('listitem').filter({ has: person.page.getByRole('link', { name: title }) });
  const actOn = async (title: string, action: string, reason?: string) => {
    const label = person.word(`case.action.${action}`);
    await row(title).getByRole('button', { name: label, exact: true }).click();
    const dialog = person.page.getByRole('dialog');
    if (reason !== undefined) await person.reason(dialog, reason);
    await person.confirm(dialog, label);
  };
  return {
    returnWithReason: async (title: string, reason: string) => {
      await person.choose('recommendations');
      await actOn(title, 'return_to_unit', reason);
    },
    recommend: async (title: string) => {
      await person.choose('recommendations');
      await actOn(title, 'recommend');
    },
    async seesQuota(used: number, original: number): Promise<void> {
      await person.sees(new RegExp(`${used}\\s*/\\s*${original}`));
    },
  };
};
