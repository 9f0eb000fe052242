import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { migrations } from '@huibian/database';
import { configSchema, type Clock } from '@huibian/platform';
import { createTestDatabase, TestClock, type TestDatabase } from '@huibian/testing';
import type { MadeAccount } from '@huibian/people/testing';
import { createApp } from '../../apps/api/src/app';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  text: string;
  headers: Record<string, string | string[] | number | undefined>;
}

/** The api over a database of its own, asked in process. */
export interface Door {
  database: TestDatabase;
  clock: TestClock;
  app: NestFastifyApplication;
  visitor(): Visitor;
  signIn(account: Pick<MadeAccount, 'username' | 'password'>): Promise<Visitor>;
  close(): Promise<void>;
}

export async function openDoor({ clock = new TestClock('2022-10-10T09:00:00+08:00'), settings = {} }: { clock?: TestClock; settings?: Record<string, string> } = {}): Promise<Door> {
  const database = await createTestDatabase(migrations);
  const dataDir = await mkdtemp(path.join(tmpdir(), 'huibian-door-'));
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATABASE_POOL: '4', DATA_DIR: dataDir, PORT: '0', REQUESTS_PER_MINUTE: '100000', ...settings });
  const app = await createApp(config, { clock: clock as Clock, logLevels: ['error'] });
  return {
    database,
    clock,
    app,
    visitor: () => new Visitor(app),
    signIn: async ({ username, password }) => {
      const visitor = new Visitor(app);
      const answer = await visitor.post('/api/session', { username, password });
      if (answer.status !== 201) throw new Error(`${username} could not sign in: ${answer.text}`);
      return visitor;
    },
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Somebody at a browser: keeps the cookie and the CSRF token, gives each write a key of its own. */
export class Visitor {
  private cookie = '';
  csrf = '';

  constructor(private readonly app: NestFastifyApplication) {}

  get(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('GET', url, undefined, headers);
  }

  post(url: string, body: unknown = {}, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('POST', url, body, headers);
  }

  put(url: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('PUT', url, body, headers);
  }

  delete(url: string, headers: Record<string, string> = {}): Promise<Answer> {
    return this.send('DELETE', url, undefined, headers);
  }

  async send(method: 'GET' | 'POST' | 'PUT' | 'DELETE', url: string, body: unknown, headers: Record<string, string>): Promise<Answer> {
    const own = { ...(this.cookie ? { cookie: this.cookie } : {}), ...(method === 'GET' ? {} : { 'idempotency-key': randomUUID(), 'x-csrf-token': this.csrf }) };
    const response = await this.app.inject({ method, url, headers: { ...own, ...headers }, ...(body === undefined ? {} : { payload: body as object }) });
    const cookie = response.cookies.find((one) => one.name === 'huibian_session');
    if (cookie) this.cookie = cookie.value ? `huibian_session=${cookie.value}` : '';
    const isJson = /^application\/(problem\+)?json/.test(String(response.headers['content-type'] ?? ''));
    const parsed = (isJson && response.body ? JSON.parse(response.body) : {}) as Record<string, unknown>;
    if (typeof parsed.csrfToken === 'string') this.csrf = parsed.csrfToken;
    return { status: response.statusCode, body: parsed, text: response.body, headers: response.headers };
  }
}
