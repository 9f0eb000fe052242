import type { Person } from '../person';

/** 评审专家: the next case, its marks, an opinion. */
export const expert = (person: Person) => {
  const { page } = person;
  return {
    async openNext(): Promise<void> {
      await person.choose('assignments');
      await page.getByRole('main').getByRole('link', { name: person.word('assignments.next') }).click();
      await page.getByRole('form', { name: person.word('assignments.my_score') }).waitFor();
      await person.settled();
    },
    /** Types the same mark for every criterion, an opinion, and submits. */
    async score(mark: string, opinion: string): Promise<void> {
      const form = page.getByRole('form', { name: person.word('assignments.my_score') });
      const marks = form.locator('input[inputmode=decimal]');
      for (let index = 0; index < (await marks.count()); index += 1) await marks.nth(index).fill(mark);
      await form.getByLabel(new RegExp(`^${person.word('assignments.opinion')}`)).fill(opinion);
      await form.getByRole('button', { name: person.word('assignment.action.score'), exact: true }).click();
      await person.sees(person.word('assignments.others'));
    },
  };
};
