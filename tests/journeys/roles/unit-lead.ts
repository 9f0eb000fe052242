import type { Person } from '../person';

/** 申报单位负责人: gives the unit's word on the text that is on the screen. */
export const unitLead = (person: Person) => ({
  /** From the first screen, where it waits. */
  async confirmWaiting(title: string): Promise<void> {
    await person.open('/');
    await person.page.getByRole('main').getByRole('link', { name: title }).first().click();
    await person.act('case', 'confirm');
  },
  async confirm(caseId: string): Promise<void> {
    await person.open(`/cases/${caseId}/show`);
    await person.act('case', 'confirm');
  },
});
