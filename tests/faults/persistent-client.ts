import { randomUUID } from 'node:crypto';
import type { MadeAccount } from '@huibian/people/testing';
import type { SeededRandom } from './seeded-random';
import { pause } from './waiting';

export type Json = Record<string, unknown>;

/** What the clients of a run met, for its figures. */
export interface Tally {
  acknowledged: number;
  /** Sent again with the same key because no answer came. */
  repeated: number;
  /** Acknowledged acts that were sent once more all the same. */
  replayed: number;
  /** Answers 500: an error nobody expected. A 503 is expected while something is away. */
  unexpected: string[];
  /** Acts that were refused, answered differently or never acknowledged: none of these may happen. */
  failed: string[];
  slowestMs: number;
}

export const newTally = (): Tally => ({ acknowledged: 0, repeated: 0, replayed: 0, unexpected: [], failed: [], slowestMs: 0 });

const giveUpAfterMs = 60_000;

/** Somebody who sends each act with one key again and again until it is acknowledged, as the console does. */
export class PersistentClient {
  private constructor(
    private readonly baseUrl: string,
    private readonly headers: Record<string, string>,
    private readonly tally: Tally,
    private readonly random: SeededRandom,
  ) {}

  static async signIn(baseUrl: string, account: Pick<MadeAccount, 'username' | 'password'>, tally: Tally, random: SeededRandom): Promise<PersistentClient> {
    const { username, password } = account;
    const answer = await fetch(`${baseUrl}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ username, password }) });
    if (answer.status !== 201) throw new Error(`${username} could not sign in: ${await answer.text()}`);
    const { csrfToken } = (await answer.json()) as { csrfToken: string };
    const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0]).join('; ');
    return new PersistentClient(baseUrl, { cookie, 'x-csrf-token': csrfToken }, tally, random);
  }

  /**
   * One act, acknowledged. Some are sent twice at once, some once more after the answer: each answer must be the same.
   * @throws Error when it is refused, answered differently, or not acknowledged within a minute
   */
  async act<T extends Json>(method: 'POST' | 'PUT', url: string, body: Json, repeatable = true): Promise<T> {
    const headers = { 'idempotency-key': randomUUID() };
    const send = () => this.untilAcknowledged<T>(method, url, body, headers);
    const begun = Date.now();
    const twin = repeatable && this.random.chance(0.1) ? send() : undefined;
    const answer = await send();
    this.tally.acknowledged += 1;
    this.tally.slowestMs = Math.max(this.tally.slowestMs, Date.now() - begun);
    const others = twin ? [await twin] : [];
    if (repeatable && this.random.chance(0.1)) others.push(await send());
    this.tally.replayed += others.length;
    for (const other of others) if (!sameJson(answer, other)) throw new Error(`${method} ${url} was answered ${JSON.stringify(answer)} and, repeated, ${JSON.stringify(other)}`);
    return answer;
  }

  /** @param from another address than the one signed in at: a restored installation knows the same session */
  get(url: string, from = this.baseUrl): Promise<Response> {
    return fetch(from + url, { headers: this.headers });
  }

  private async untilAcknowledged<T>(method: string, url: string, body: Json, headers: Record<string, string>): Promise<T> {
    const end = Date.now() + giveUpAfterMs;
    for (;;) {
      const answer = await this.once(method, url, body, headers);
      if (answer && answer.status < 300) return JSON.parse(answer.text) as T;
      if (answer && answer.status < 500) throw new Error(`${method} ${url} was refused with ${answer.status}: ${answer.text}`);
      if (answer?.status === 500) this.tally.unexpected.push(`${method} ${url}: ${answer.text}`);
      if (Date.now() > end) throw new Error(`${method} ${url} was not acknowledged within ${giveUpAfterMs / 1000} s: ${answer?.text ?? 'no answer'}`);
      this.tally.repeated += 1;
      await pause(this.random.between(50, 400));
    }
  }

  /** Null when the connection broke: nobody knows then whether the act was done. */
  private async once(method: string, url: string, body: Json, headers: Record<string, string>): Promise<{ status: number; text: string } | null> {
    try {
      const answer = await fetch(this.baseUrl + url, {
        method,
        headers: { ...this.headers, ...headers, 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(15_000),
      });
      return { status: answer.status, text: await answer.text() };
    } catch {
      return null;
    }
  }
}

/** PostgreSQL gives a kept answer back with its keys in another order. */
const sameJson = (a: Json, b: Json): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
const sorted = (value: Json): [string, unknown][] => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
