import type { Locator, Page } from 'playwright-core';
import { openJourney, travel, type Journey } from './journey';
import type { Person } from './person';

let journey: Journey;
beforeAll(async () => {
  journey = await openJourney({ demo: true });
}, 300_000);
afterAll(async () => journey?.close());

/** Two marks one click puts right, and a lone one whose partner only its writer knows. */
const wrong = '菜场开了,群众来了，，大家都说好”。';

/** What the paragraph held before anybody came: it stays behind the wrong sentence, so that the case keeps its length. */
let before: string | undefined;

async function desk(locale: 'zh' | 'en', name: string): Promise<{ editor: Person; page: Page; field: Locator }> {
  const [draft] = await journey.platform.database.query<{ id: string; unitId: string }>(`SELECT id, lead_unit_id AS "unitId" FROM cases WHERE state = 'drafting' AND entered_by IS NULL ORDER BY id LIMIT 1`);
  const editor = await journey.person(name, '李编辑', [{ role: 'unit_editor', unitId: draft!.unitId }], locale);
  await editor.open(`/cases/${draft!.id}`);
  await editor.settled();
  const { page } = editor;
  const field = page.getByRole('textbox', { name: editor.word('cases.editor.paragraph_text'), exact: true }).first();
  before ??= await field.inputValue();
  await field.fill(wrong + before);
  return { editor, page, field };
}

/** The underlined passages of a field, as they stand under its text. */
const underlined = (field: Locator): Promise<string[]> => field.evaluate((area) => [...(area.parentElement?.querySelectorAll('.underlines span') ?? [])].map((mark) => mark.textContent ?? ''));
/** Waits until these are underlined and no others. */
async function marked(field: Locator, wanted: readonly string[]): Promise<void> {
  for (let round = 0; round < 100 && (await underlined(field)).join('|') !== wanted.join('|'); round += 1) await field.page().waitForTimeout(100);
  expect(await underlined(field)).toEqual(wanted);
}
const underText = (field: Locator): Promise<string> => field.evaluate((area) => area.parentElement?.querySelector('.underlines')?.textContent ?? '');
const focused = (page: Page): Promise<string> => page.evaluate<string>(`document.activeElement?.textContent ?? ''`);
/** What a test needs of the page's text area: its own types know no document. */
interface Area {
  value: string;
  selectionStart: number;
  selectionEnd: number;
  focus(): void;
  setSelectionRange(start: number, end: number): void;
}
const caret = (field: Locator): Promise<[string, number, number]> => field.evaluate((area: Area) => [area.value, area.selectionStart, area.selectionEnd]);
const toStart = (field: Locator): Promise<void> =>
  field.evaluate((area: Area) => {
    area.focus();
    area.setSelectionRange(0, 0);
  });
/** Waits until an expression holds in the page; asked from outside, because the page's own policy lets no text be run in it. */
async function until(page: Page, expression: string): Promise<void> {
  for (const end = Date.now() + 20_000; !(await page.evaluate<boolean>(`Boolean(${expression})`)); await page.waitForTimeout(50)) {
    if (Date.now() > end) throw new Error(`Never came true: ${expression}`);
  }
}
const focusOn = (page: Page, selector: string): Promise<void> => until(page, `document.activeElement?.matches(${JSON.stringify(selector)})`);
/** Waits until the focused card speaks of this. */
const focusTells = (page: Page, text: string): Promise<void> => until(page, `document.activeElement?.textContent?.includes(${JSON.stringify(text)})`);

/** Notes in the page's \`told\` what a screen reader is told of the check from now on, and says what it was told last. */
const listenToStatus = `(() => {
  const region = [...document.querySelectorAll('[role="status"]')].find((each) => each.textContent?.includes('文稿校核'));
  const told = [];
  if (region) new MutationObserver(() => told.push(region.textContent ?? '')).observe(region, { childList: true, characterData: true, subtree: true });
  Object.assign(window, { told });
  return region?.textContent ?? '';
})()`;

travel(
  'What the check found is stepped through by keys: each is heard with its place in sight, Enter mends it and leads back into the text',
  async () => {
    for (const locale of ['zh', 'en'] as const) {
      const { editor, page, field } = await desk(locale, `keys-${locale}`);
      await marked(field, [',', '，，', '”']);
      // A field says what was found in it to whoever comes into it.
      const described = await field.getAttribute('aria-describedby');
      expect(await page.locator(`[id="${described}"]`).textContent()).toBe(editor.word('check.panel.of_field', { error: 3, warning: 0, hint: 0 }));
      expect([await editor.button('check.panel.next').count(), await page.locator('[aria-keyshortcuts="F8"] kbd').textContent()]).toEqual([1, 'F8']);

      await toStart(field);
      await page.keyboard.press('F8');
      await focusOn(page, 'li[id^="finding_"]');
      expect(await focused(page)).toContain(editor.word('check.punctuation.half_width.name'));
      expect(await page.locator('li[id^="finding_"]:focus').getAttribute('aria-label')).toContain(editor.word('check.panel.card_mends'));
      await editor.picture('check-step');

      await page.keyboard.press('Enter');
      await focusOn(page, 'textarea');
      expect(await caret(field)).toEqual([`菜场开了，群众来了，，大家都说好”。${before}`, 5, 5]);
      // From the caret to the next one, to the one after it, and back.
      await marked(field, ['，，', '”']);
      await page.keyboard.press('F8');
      await focusTells(page, editor.word('check.punctuation.doubled.name'));
      await page.keyboard.press('F8');
      await focusTells(page, editor.word('check.punctuation.unbalanced_pair.name'));
      expect(await page.locator('li[id^="finding_"]:focus').getAttribute('aria-label')).toContain(editor.word('check.panel.card_goes'));
      await page.keyboard.press('Shift+F8');
      await focusTells(page, editor.word('check.punctuation.doubled.name'));
      await page.keyboard.press('Escape');
      expect((await caret(field)).slice(1)).toEqual([9, 11]);
      expect(await editor.look('check-keys')).toEqual([]);
      await editor.close();
    }
  },
  240_000,
);

travel(
  'Letters an input method still holds are not checked, and the marks stand under their passages before, while and after',
  async () => {
    const { editor, page, field } = await desk('zh', 'keys-ime');
    await marked(field, [',', '，，', '”']);
    const status = page.locator('[role="status"]', { hasText: '文稿校核' });
    await toStart(field);
    const session = await page.context().newCDPSession(page);
    for (const held of ['c', 'ca', "cai'sh", "cai'shi,chang"]) await session.send('Input.imeSetComposition', { text: held, selectionStart: held.length, selectionEnd: held.length });
    await page.waitForTimeout(1_200);
    // Long enough for a check: none was asked for, so nothing of the letters is marked and the rest has moved with its text.
    expect([(await caret(field))[0], await underText(field), await underlined(field)]).toEqual([`cai'shi,chang${wrong}${before}`, `cai'shi,chang${wrong}${before}`, [',', '，，', '”']]);
    await page.keyboard.press('F8');
    expect(await page.evaluate<string>('document.activeElement?.tagName')).toBe('TEXTAREA');
    await editor.picture('check-composing');
    await session.send('Input.insertText', { text: '菜市场里,' });
    await marked(field, [',', ',', '，，', '”']);
    expect(await underText(field)).toBe(`菜市场里,${wrong}${before}`);

    // The count is read out once the keys rest, and not before.
    await status.filter({ hasText: '差错' }).waitFor({ state: 'attached' });
    const heardFirst = await page.evaluate<string>(listenToStatus);
    expect(heardFirst).not.toBe('');
    for (let round = 0; round < 5; round += 1) {
      await page.keyboard.type('好,');
      await page.waitForTimeout(500);
    }
    const told = (): Promise<string[]> => page.evaluate<string[]>('told');
    const during = await told();
    await until(page, 'told.length > 0');
    expect([during.length <= 1, (await told()).length <= 2]).toEqual([true, true]);
    await editor.close();
  },
  240_000,
);
