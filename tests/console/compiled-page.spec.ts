import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '@huibian/testing';
import { CompileThread } from '@huibian/typesetting';
import { demoCompilation, demoTable } from '@huibian/typesetting/testing';

/** The files of a compile in a folder, as a reader has them: no server, and in one test no JavaScript. */
let folder: string;
let browser: Browser;
const thread = new CompileThread();
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const addressOf = (name: string): string => pathToFileURL(join(folder, name)).href;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'compiled-page-'));
  const options = { formats: ['html', 'epub'] as const, fontCacheDir: join(folder, 'fonts') };
  const compiled = [await thread.compile(demoCompilation(7), options), await thread.compile(demoTable(6), options)];
  for (const { name, bytes } of compiled.flatMap(({ files }) => files)) {
    writeFileSync(join(folder, name), bytes);
    if (!name.endsWith('.epub')) continue;
    for (const [part, content] of Object.entries(unzipSync(new Uint8Array(bytes)))) {
      const path = join(folder, name.replace('.epub', '-book'), part);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await thread.close();
  rmSync(folder, { recursive: true, force: true });
});

async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate("axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' | ')))");
}

it.each([
  ['compilation.html'],
  ['experience-table.html'],
  ['compilation-book/EPUB/nav.xhtml'],
  ['compilation-book/EPUB/cover.xhtml'],
  ['compilation-book/EPUB/case-1.xhtml'],
  ['experience-table-book/EPUB/table.xhtml'],
])('%s has nothing that axe objects to, on a desk or a telephone', async (name) => {
  for (const viewport of [{ width: 1366, height: 768 }, { width: 360, height: 740 }]) {
    const page = await browser.newPage({ viewport });
    await page.goto(addressOf(name));
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth')).toBe(true);
    await page.close();
  }
});

it('leads from the contents to a case and back where JavaScript is off', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(addressOf('compilation.html'));
  await page.locator('nav a').nth(4).click();
  expect(new URL(page.url()).hash).toBe('#case-5');
  await page.locator('#case-5 .case-foot a').click();
  expect(new URL(page.url()).hash).toBe('#contents');
  await context.close();
});

it('asks the network for nothing', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(addressOf('compilation.html'));
  expect(asked).toEqual([addressOf('compilation.html')]);
  await page.close();
});

/** The text of each printed sheet. Chromium writes some characters of a print as their radicals: 走 as ⾛. */
async function printed(page: Page): Promise<string[]> {
  return (await thread.read(await page.pdf({ preferCSSPageSize: true }))).map((sheet) => sheet.normalize('NFKC'));
}

it('prints each case from a page of its own on A4, without what is for the screen alone', async () => {
  const page = await browser.newPage();
  await page.goto(addressOf('compilation.html'));
  const sheets = await printed(page);
  const titles: string[] = await page.evaluate("[...document.querySelectorAll('.case-title')].map((title) => title.textContent.replace(/\\s/g, '').normalize('NFKC'))");
  expect(titles).toHaveLength(7);
  const beginning = titles.map((title) => sheets.findIndex((sheet) => sheet.slice(0, 80).includes(title)));
  expect(beginning.every((sheet, index) => sheet > (beginning[index - 1] ?? 1))).toBe(true);
  expect(sheets.join('')).not.toContain('回到目录');
  expect(sheets.join('')).not.toContain('跳到目录');
  await page.close();
});

it('prints at the size of the official page, cover and contents on pages of their own, and no page empty', async () => {
  const page = await browser.newPage();
  await page.goto(addressOf('compilation.html'));
  await page.emulateMedia({ media: 'print' });
  const sizes = "['.case-body', '.section-heading', '.case-title', '.cover h1', '.contents li'].map((selector) => Math.round(parseFloat(getComputedStyle(document.querySelector(selector)).fontSize) * 0.75))";
  expect(await page.evaluate(sizes)).toEqual([16, 16, 22, 26, 14]);
  const sheets = await printed(page);
  expect([sheets.filter((sheet) => sheet === ''), sheets[0]?.endsWith('二〇二六年三月'), sheets[1]?.startsWith('目录')]).toEqual([[], true, true]);
  await page.close();
});

it('keeps number and name of a row side by side on a telephone', async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
  await page.goto(addressOf('experience-table.html'));
  const tops = "[...document.querySelectorAll('#row-1 > *')].map((cell) => Math.round(cell.getBoundingClientRect().top))";
  const [number, name, content] = await page.evaluate<number[]>(tops);
  expect([number === name, (content ?? 0) > (name ?? 0)]).toEqual([true, true]);
  await page.close();
});
