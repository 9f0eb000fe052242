import { readFile } from 'node:fs/promises';
import type { Person } from '../person';

/** 安全审计员: reads the trail and takes it away to be verified elsewhere. */
export const auditor = (person: Person) => ({
  async export(): Promise<string> {
    const button = person.page.getByRole('link', { name: person.word('history.export'), exact: true });
    const [download] = await Promise.all([person.page.waitForEvent('download'), button.click()]);
    return readFile(await download.path(), 'utf8');
  },
});
