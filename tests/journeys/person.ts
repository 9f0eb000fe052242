import { mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { Browser, BrowserContext, Locator, Page, Request, Response } from 'playwright-core';
import type { Locale } from '@huibian/contracts';
import type { MadeAccount } from '@huibian/people/testing';
import { graveViolations, visibleTexts } from './in-page';
import { rawKeysIn, untranslated, word, type Params } from './words';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const pictures = path.resolve(__dirname, '../.artifacts/journeys');

/** Somebody at a browser of their own, who reads labels in their language and looks at every screen. */
export class Person {
  /** What a user would not see and a developer would not like: page errors, console errors, answers 5xx. */
  readonly complaints: string[] = [];
  private data = '';
  private readonly reading: Promise<void>[] = [];
  private readonly underWay = new Set<Request>();
  private token: string | undefined;

  private constructor(
    readonly page: Page,
    private readonly context: BrowserContext,
    private readonly origin: string,
    readonly locale: Locale,
  ) {
    page.setDefaultTimeout(20_000);
    page.on('pageerror', (error) => this.complaints.push(`page error: ${error.message}`));
    page.on('console', (message) => {
      // The first question of a browser without a session is answered 401; Chromium calls every such answer an error.
      if (message.type() === 'error' && !message.location().url.endsWith('/api/session')) this.complaints.push(`console: ${message.text()} ${message.location().url}`);
    });
    page.on('response', (response) => void this.reading.push(this.remember(response)));
    // A stream of events never ends; everything else does.
    page.on('request', (request) => request.resourceType() !== 'eventsource' && this.underWay.add(request));
    page.on('requestfinished', (request) => this.underWay.delete(request));
    page.on('requestfailed', (request) => this.underWay.delete(request));
  }

  static async arrive(browser: Browser, origin: string, locale: Locale): Promise<Person> {
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: locale === 'zh' ? 'zh-CN' : 'en-GB', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce', acceptDownloads: true });
    return new Person(await context.newPage(), context, origin, locale);
  }

  word(key: string, params?: Params): string {
    return word(this.locale, key, params);
  }

  async signIn({ username, password }: Pick<MadeAccount, 'username' | 'password'>): Promise<void> {
    await this.open('/');
    if (this.locale === 'en') await this.page.getByRole('button', { name: /English$/ }).click();
    await this.page.getByLabel(this.word('ra.auth.username')).fill(username);
    await this.page.getByLabel(this.word('ra.auth.password'), { exact: true }).fill(password);
    await this.press('ra.auth.sign_in');
    await this.page.getByRole('navigation', { name: this.word('app.menu') }).waitFor();
  }

  /** An address of the console. */
  async open(address: string): Promise<void> {
    await this.page.goto(`${this.origin}/console${address}`);
  }

  /** A screen by its entry in the menu. */
  async choose(resource: string): Promise<void> {
    const menu = this.page.getByRole('navigation', { name: this.word('app.menu') });
    await menu.getByRole('link', { name: this.word(`resources.${resource}.name`, { smart_count: 2 }), exact: true }).click();
    await this.settled();
  }

  button(key: string, params?: Params): Locator {
    return this.page.getByRole('button', { name: this.word(key, params), exact: true });
  }

  async press(key: string, params?: Params): Promise<void> {
    await this.button(key, params).first().click();
  }

  /** An act of a state table: its button, then whatever the dialog asks for. */
  async act(noun: string, action: string, fill: (dialog: Locator) => Promise<void> = async () => undefined): Promise<void> {
    const label = this.word(`${noun}.action.${action}`);
    await this.page.getByRole('main').getByRole('button', { name: label, exact: true }).first().click();
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    await fill(dialog);
    await this.confirm(dialog, label);
  }

  /** Presses the dialog's own button and waits until it has gone. */
  async confirm(dialog: Locator, label: string): Promise<void> {
    await dialog.getByRole('button', { name: label, exact: true }).click();
    await dialog.waitFor({ state: 'detached' }).catch(async () => {
      throw new Error(`The dialog stayed: ${await dialog.innerText()}`);
    });
    await this.settled();
  }

  reason(dialog: Locator, text: string): Promise<void> {
    return dialog.getByLabel(this.word('act.reason')).fill(text);
  }

  /** Waits for a state to be shown by its name. */
  async sees(text: string | RegExp): Promise<void> {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  seesState(noun: string, state: string): Promise<void> {
    return this.sees(new RegExp(`^${this.word(`${noun}.state.${state}`).replace(/[()（）]/g, '.')}$`));
  }

  /** Nothing is loading and something is there: no request under way, no placeholder in sight, a title, three looks in a row. */
  async settled(): Promise<void> {
    const end = Date.now() + 20_000;
    for (let still = 0; still < 3; ) {
      const reasons = await this.unrest();
      still = reasons.length === 0 ? still + 1 : 0;
      if (Date.now() > end) {
        await this.picture('unsettled');
        throw new Error(`The screen never came to rest at ${this.page.url()}: ${reasons.join('; ')}`);
      }
      await this.page.waitForTimeout(100);
    }
  }

  private async unrest(): Promise<string[]> {
    const seen = (selector: string) => this.page.locator(selector).filter({ visible: true }).count();
    const [titles, placeholders] = await Promise.all([seen('h1'), seen('.MuiSkeleton-root, .app-loader, [aria-busy="true"]')]);
    return [...[...this.underWay].map((request) => `waits for ${request.url()}`), ...(titles === 0 ? ['no title'] : []), ...(placeholders > 0 ? ['placeholders'] : [])];
  }

  /** Asks the api as this person, for the unremarkable parts of a road. */
  async ask<T>(method: 'GET' | 'POST' | 'PUT', url: string, body?: unknown): Promise<T> {
    this.token ??= ((await (await this.context.request.get(`${this.origin}/api/session`)).json()) as { csrfToken: string }).csrfToken;
    const headers = { 'x-csrf-token': this.token, 'idempotency-key': randomUUID() };
    const answer = await this.context.request.fetch(`${this.origin}${url}`, { method, headers, ...(body === undefined ? {} : { data: body }) });
    if (!answer.ok()) throw new Error(`${method} ${url}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /**
   * A screen as its reader and as a blind reader meets it: a picture of it, and everything that is wrong with it.
   * @returns one line for each finding; empty when nothing is wrong
   */
  async look(name: string): Promise<string[]> {
    await this.settled();
    await this.picture(name);
    // In this order: what is read from the screen was answered before, so its answer is among those waited for.
    const lines = await this.page.evaluate<string[]>(visibleTexts);
    await Promise.all(this.reading.splice(0));
    await this.page.evaluate(axe);
    const wrong = [
      ...(await this.page.evaluate<string[]>(graveViolations)),
      ...rawKeysIn(lines.join('\n')).map((key) => `raw key ${key}`),
      ...(this.locale === 'en' ? untranslated(lines, this.data).map((text) => `not English: ${text}`) : []),
      ...this.complaints.splice(0),
    ];
    return [...new Set(wrong)].map((line) => `${name} (${this.locale}): ${line}`);
  }

  async picture(name: string): Promise<void> {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(pictures, `${name}.${this.locale}.png`) });
  }

  close(): Promise<void> {
    return this.context.close();
  }

  /** Chromium forgets an answer's body when the page goes on before it was fetched. */
  private async askedAgain(response: Response): Promise<string> {
    if (response.request().method() !== 'GET') return '';
    const again = await this.context.request.get(response.url()).catch(() => null);
    return again?.ok() === true ? again.text() : '';
  }

  private async remember(response: Response): Promise<void> {
    if (response.status() >= 500) this.complaints.push(`${response.status()} ${response.url()}`);
    const isData = response.ok() && /^application\/json/.test(response.headers()['content-type'] ?? '') && response.url().includes('/api/');
    if (!isData) return;
    // In two steps: `+=` around an await would write over what another answer added meanwhile.
    const text = await response.text().catch(() => this.askedAgain(response));
    this.data += `\n${text}`;
  }
}
