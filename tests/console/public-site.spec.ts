import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCast, type Cast } from '@huibian/cases/testing';
import { BatchesService } from '@huibian/compile';
import { makeApprovedCase, makeBatch, makeProof, shortestRoute } from '@huibian/compile/testing';
import { Database } from '@huibian/platform';
import { EditionsService } from '@huibian/publish';
import { openBrowser } from '@huibian/testing';
import { openDoor, type Door } from '../api/door';

interface Violation {
  id: string;
  nodes: { html: string }[];
}

let door: Door;
let cast: Cast;
let browser: Browser;
let origin: string;
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pages = ['/', '/batches/batch-2', '/batches/batch-2/cases/1', `/search?q=${encodeURIComponent('窗口')}`, '/batches/none'];

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  const campaignId = (await makeCampaign(door.database, { stages: shortestRoute })).id;
  const services = { get: <T>(service: new (...parameters: never[]) => T): T => door.app.get<T>(service, { strict: false }) };
  const cases = [await makeApprovedCase(services, cast, { campaignId, fieldKey: 'economy' }), await makeApprovedCase(services, cast, { campaignId, unit: 'shangyu' })];
  const batch = await makeBatch(services, cast, { campaignId, cases });
  const { batchVersion } = await makeProof(services, cast, batch);
  await services.get(Database).transaction(async (tx) => {
    const final = await services.get(BatchesService).finalize(tx, cast.as('clerk'), batch.id, { version: batchVersion });
    await services.get(EditionsService).release(tx, cast.as('officeLead'), batch.id, { version: final.version });
  });
  await door.app.listen(0, '127.0.0.1');
  origin = (await door.app.getUrl()).replace('[::1]', '127.0.0.1');
  browser = await openBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await door?.close();
});

/** A page as a reader of that width and language sees it. */
async function open(address: string, { width = 1280, javaScriptEnabled = true } = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 }, locale: 'zh-CN', javaScriptEnabled, bypassCSP: true });
  const page = await context.newPage();
  await page.goto(`${origin}${address}`);
  return page;
}

test.each(pages.flatMap((address) => ['zh', 'en'].map((lang) => [address, lang])))('%s in %s has nothing a screen reader would stumble over', async (address, lang) => {
  const page = await open(`${address}${address.includes('?') ? '&' : '?'}lang=${lang}`);
  await page.addScriptTag({ content: axe });
  const violations = await page.evaluate(async () => (await (globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } }).axe.run()).violations);
  expect(violations.map((violation) => [violation.id, violation.nodes[0]?.html])).toEqual([]);
  await page.context().close();
});

test.each(pages)('%s fits a phone', async (address) => {
  const page = await open(address, { width: 360 });
  const overflow = await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
  expect(overflow).toBe(0);
  await page.context().close();
});

test('A reader without JavaScript goes from the first page through the contents to a case, to the next one, and searches', async () => {
  const page = await open('/', { javaScriptEnabled: false });
  await page.click('text=阅读目录');
  await page.click('text=绍兴上虞区');
  expect(await page.locator('h1').innerText()).toContain('绍兴上虞区一件事办到底');
  await page.click('a[rel=prev]');
  expect(page.url()).toBe(`${origin}/batches/batch-2/cases/1`);
  await page.fill('input[name=q]', '窗口');
  await page.press('input[name=q]', 'Enter');
  expect(await page.locator('.hits li').count()).toBe(2);
  expect(await page.locator('mark').first().innerText()).toBe('窗口');
  await page.context().close();
});

test('The skip link is the first thing the keyboard reaches, and it leads to the content', async () => {
  const page = await open('/batches/batch-2');
  await page.keyboard.press('Tab');
  expect(await page.evaluate('document.activeElement.className')).toBe('skip');
  await page.keyboard.press('Enter');
  expect(page.url()).toBe(`${origin}/batches/batch-2#main`);
  await page.context().close();
});
