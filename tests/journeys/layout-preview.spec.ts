import { openJourney, travel, type Journey } from './journey';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ demo: true });
}, 300_000);
afterAll(async () => journey?.close());

travel(
  'The official layout follows what is written, never stands in its way, and can be met by keyboard and in both languages',
  async () => {
    const [draft] = await journey.platform.database.query<{ id: string; unitId: string }>(`SELECT id, lead_unit_id AS "unitId" FROM cases WHERE state = 'drafting' AND entered_by IS NULL ORDER BY id LIMIT 1`);
    for (const locale of ['zh', 'en'] as const) {
      const editor = await journey.person(`editor-${locale}`, '李编辑', [{ role: 'unit_editor', unitId: draft!.unitId }], locale);
      const { page } = editor;
      await editor.open(`/cases/${draft!.id}`);
      await editor.settled();
      const preview = page.getByRole('complementary', { name: editor.word('preview.title') });
      const pages = preview.getByRole('img');
      await editor.press('preview.open');
      await pages.first().waitFor();
      const before = await pages.count();
      expect(await pages.first().evaluate((image) => (image as unknown as { naturalWidth: number }).naturalWidth > 0)).toBe(true);
      expect(await editor.look('layout-preview')).toEqual([]);

      const paragraph = page.getByRole('textbox', { name: editor.word('cases.editor.paragraph_text'), exact: true }).first();
      const written = await paragraph.inputValue();
      await paragraph.fill(`${written}${'群众办事少跑一趟路。'.repeat(60)}`);
      await pages.nth(before).waitFor();
      await paragraph.fill(written);
      await pages.nth(before).waitFor({ state: 'detached' });
      expect(await pages.count()).toBe(before);

      const width = (await preview.boundingBox())?.width ?? 0;
      await preview.getByRole('button', { name: editor.word('preview.close') }).focus();
      await page.keyboard.press('+');
      expect((await preview.boundingBox())?.width).toBeGreaterThan(width);
      await page.keyboard.press('-');
      await page.keyboard.press('Escape');
      await preview.waitFor({ state: 'detached' });
      expect(await page.locator(':focus').textContent()).toBe(editor.word('preview.open'));
      await editor.close();
    }
  },
  180_000,
);
