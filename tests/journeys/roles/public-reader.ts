import type { Person } from '../person';

/** Somebody without an account. */
export const publicReader = (person: Person) => ({
  /** @returns where the file lies until the browser closes */
  async download(label: RegExp): Promise<string> {
    const [download] = await Promise.all([person.page.waitForEvent('download'), person.page.getByRole('link', { name: label }).first().click()]);
    return download.path();
  },
});
