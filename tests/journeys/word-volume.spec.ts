import type { Locator } from 'playwright-core';
import { writtenVolume, writtenWord } from '../api/written-volume';
import { openJourney, travel, type Journey } from './journey';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney();
}, 120_000);
afterAll(async () => journey?.close());

/** A volume whose body departs from its contents twice: in one title by a word, in another by a space. */
const departing = (ordinal: string) => {
  const text = writtenVolume().replace('第一批', ordinal);
  const [contents, body] = [text.slice(0, text.lastIndexOf('绍兴市老街')), text.slice(text.lastIndexOf('绍兴市老街'))];
  return contents + body.replace('绍兴市老街新生聚人气', '绍兴市老街新生 聚人气').replace('杭州萧山区小田并大田', '杭州萧山区小田改大田');
};
const markedIn = (side: Locator) => side.locator('mark').allTextContents();

travel(
  'A Word volume is brought in by the screen: refused with its cure, read beside its paragraphs, stepped through from contradiction to contradiction, and nothing is saved',
  async () => {
    for (const [locale, ordinal] of [['zh', '第五批'], ['en', '第六批']] as const) {
      const clerk = await journey.person(`clerk-${locale}`, '周科员', ['office_clerk'], locale);
      const { page } = clerk;
      await clerk.open('/imports/create');
      await clerk.settled();
      const file = page.locator('input[type="file"]');
      await file.setInputFiles({ name: '汇编.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 x') });
      await clerk.sees(clerk.word('intake.unreadable.pdf'));
      // The browser itself writes down that an answer was a refusal.
      expect((await clerk.look('word-volume-refused')).filter((line) => !line.includes('status of 422'))).toEqual([]);

      await page.getByRole('button', { name: clerk.word('word_file.accept'), exact: true }).waitFor();
      await file.setInputFiles({ name: '汇编.docx', mimeType: 'application/octet-stream', buffer: await writtenWord(departing(ordinal)) });
      await page.waitForURL(/\/imports\/[0-9a-f-]{36}\/show$/);
      await clerk.seesState('import', 'understood');
      await clerk.settled();

      const [source, understood] = [page.getByRole('region', { name: clerk.word('imports.side.source'), exact: true }), page.getByRole('region', { name: clerk.word('imports.side.understood'), exact: true })];
      await clerk.sees(clerk.word('imports.side.contradictions', { smart_count: 2 }));
      expect([await markedIn(source), await markedIn(understood)]).toEqual([[], []]);
      await clerk.press('imports.side.next_contradiction');
      await source.getByText('绍兴市', { exact: false }).first().waitFor();
      await clerk.sees(new RegExp(clerk.word('imports.side.at', { at: 1, of: 2 })));
      expect([await markedIn(source), await markedIn(understood)]).toEqual([[' '], [' ']]);
      expect(await source.getByRole('img', { name: clerk.word('imports.side.missing_here') }).count()).toBe(1);

      await source.focus();
      await page.keyboard.press('Shift+N');
      await clerk.sees(new RegExp(clerk.word('imports.side.at', { at: 2, of: 2 })));
      await source.getByText('小田').first().waitFor();
      expect([await markedIn(source), await markedIn(understood)]).toEqual([['并', '改'], ['并', '改']]);
      // Whoever steps by keys goes on from where they are.
      await page.locator('[role="region"]:focus').waitFor();
      expect(await clerk.look('word-volume-contradiction')).toEqual([]);
      await page.keyboard.press('Shift+P');
      await clerk.sees(new RegExp(clerk.word('imports.side.at', { at: 1, of: 2 })));
      await page.getByRole('button', { name: `${clerk.word('imports.side.compare')} 3`, exact: true }).click();
      await clerk.sees(new RegExp(clerk.word('imports.side.at', { at: 2, of: 2 })));
      await clerk.settled();

      expect(await journey.platform.database.query('SELECT id FROM batches')).toEqual([]);
      await clerk.close();
    }
  },
  180_000,
);
