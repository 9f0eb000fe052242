import { countCaseText } from '@huibian/manuscript';
import type { CaseText } from '@huibian/contracts';
import type { Person } from '../person';

/** 申报单位经办人: writes, hands in, answers what came back. */
export const unitEditor = (person: Person) => {
  const { page } = person;
  const section = (heading: string) => page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading }) });
  const editor = {
    /** Begins a case in the first open call. @returns its id */
    async begin(fieldName: string): Promise<string> {
      await person.choose('cases');
      await page.getByRole('link', { name: person.word('ra.action.create'), exact: true }).first().click();
      await page.getByRole('combobox', { name: person.word('resources.cases.fields.fieldKey') }).click();
      await page.getByRole('option', { name: fieldName, exact: true }).click();
      await person.press('ra.action.save');
      await page.waitForURL(/\/cases\/[0-9a-f-]{36}$/);
      return page.url().split('/').at(-1) ?? '';
    },
    /** Types a whole text and waits until the line above it says that it is kept. */
    async write({ titleClauses, summary, sections }: CaseText): Promise<void> {
      const [first, ...more] = titleClauses;
      await page.getByLabel(person.word('cases.editor.clause', { place: 1 })).pressSequentially(first ?? '');
      for (const [index, clause] of more.entries()) {
        await person.press('cases.editor.add_clause');
        await page.getByLabel(person.word('cases.editor.clause', { place: index + 2 })).fill(clause);
      }
      for (const { heading, blocks } of sections) {
        for (const [index, block] of blocks.entries()) {
          const card = section(heading);
          if (index > 0) await card.getByRole('button', { name: person.word(block.kind === 'point' ? 'cases.editor.add_point' : 'cases.editor.add_paragraph'), exact: true }).click();
          const row = card.getByRole('group').nth(index);
          if (block.kind === 'point') await row.getByLabel(person.word('cases.editor.lead')).fill(block.lead);
          await row.getByLabel(person.word(block.kind === 'point' ? 'cases.editor.point_text' : 'cases.editor.paragraph_text')).fill(block.text);
        }
      }
      await page.getByLabel(person.word('cases.editor.summary'), { exact: true }).fill(summary);
      await editor.kept();
    },
    /** Changes one paragraph of the text. */
    async rewrite(heading: string, text: string): Promise<void> {
      await section(heading).getByRole('group').first().getByRole('textbox').last().fill(text);
      await editor.kept();
    },
    async kept(): Promise<void> {
      const line = page.getByRole('status').filter({ hasText: new RegExp(person.word('cases.editor.saved_at', { time: '' }).trim()) });
      await page.getByRole('main').getByRole('status').filter({ hasText: person.word('cases.editor.typing') }).waitFor({ state: 'hidden' });
      await line.first().waitFor();
    },
    /** What the bar above the text counts. */
    async seesCount(text: CaseText): Promise<void> {
      await person.sees(new RegExp(`^${person.word('words.count', { count: countCaseText(text).withPunctuation })}`));
    },
    async submit(): Promise<void> {
      await person.act('case', 'submit');
    },
    async resubmit(): Promise<void> {
      await person.act('case', 'resubmit');
    },
  };
  return editor;
};
