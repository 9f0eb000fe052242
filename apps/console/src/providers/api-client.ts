import type { Locale, Problem } from '@huibian/contracts';
import { IntentBook, signatureOf } from './intent-book';
import { OtherPersonError, ProblemError, UnreachableError } from './problem';
import type { Session, SessionStore } from './session';

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under the origin, beginning with `/api/`. */
  path: string;
  body?: unknown;
  signal?: AbortSignal;
  /** `false` for the session's own routes: their 401 is an answer, not an interruption. */
  askToSignIn?: false;
}

export interface ApiSurroundings {
  fetch: typeof fetch;
  session: SessionStore;
  locale: () => Locale;
  unreachableMessage: () => string;
  /** Somebody else has signed in in this browser: nothing of this page goes out in that name. */
  otherPersonMessage: (name: string) => string;
  /** Asks the person to sign in again without leaving the screen; null when they would rather leave. */
  askToSignIn: () => Promise<Session | null>;
  wait: (delayMs: number) => Promise<void>;
}

/** A write that got no answer goes out again with the same key; the pauses cover a restart of the server. */
const retryPausesMs = [400, 1200, 3000];
const passingStatuses = new Set([502, 503, 504]);

/** Every request of the console goes through here: language, CSRF token, idempotency key, retry, signing in again. */
export class ApiClient {
  private readonly intents = new IntentBook();
  private readonly writing = new Map<string, Promise<unknown>>();

  constructor(private readonly around: ApiSurroundings) {}

  /** The parsed answer. Throws `ProblemError` for a refusal and `UnreachableError` when nobody answered. */
  request<T>(request: ApiRequest): Promise<T> {
    if (request.method === 'GET') return this.answered<T>(request, undefined);
    const signature = signatureOf(request.method, request.path, request.body);
    // A second press while the first is on its way is the same intent and gets the same answer: a repeat's answer would lack what is told only once.
    const underWay = this.writing.get(signature);
    if (underWay !== undefined) return underWay as Promise<T>;
    const answer = this.answered<T>(request, signature).finally(() => this.writing.delete(signature));
    this.writing.set(signature, answer);
    return answer;
  }

  private async answered<T>(request: ApiRequest, signature: string | undefined): Promise<T> {
    const response = await this.sendAnswered(request, signature === undefined ? undefined : this.intents.keyFor(signature));
    const answer = await this.read<T>(response, request.signal);
    // Where nobody answered, or a proxy in the server's place, the act may have been done: the key stays for the next attempt.
    if (signature !== undefined && !(answer instanceof UnreachableError)) this.intents.settle(signature);
    if (answer instanceof Error) throw answer;
    return answer;
  }

  /** What was answered, or the failure it stands for; an answer that breaks off, or is no answer of the server's, is none. */
  private async read<T>(response: Response, signal: AbortSignal | undefined): Promise<T | Error> {
    try {
      if (!response.ok) return failureOf(await problemOf(response), this.around.unreachableMessage());
      return response.status === 204 ? (undefined as T) : ((await response.json()) as T);
    } catch (error) {
      if (signal?.aborted === true) throw error;
      return new UnreachableError(this.around.unreachableMessage());
    }
  }

  get<T>(path: string, signal?: AbortSignal): Promise<T> {
    return this.request<T>({ method: 'GET', path, signal });
  }

  post<T>(path: string, body?: unknown): Promise<T> {
    return this.request<T>({ method: 'POST', path, body });
  }

  put<T>(path: string, body?: unknown): Promise<T> {
    return this.request<T>({ method: 'PUT', path, body });
  }

  delete<T>(path: string, body?: unknown): Promise<T> {
    return this.request<T>({ method: 'DELETE', path, body });
  }

  /** Headers for requests that fetch cannot make, such as an upload with progress. */
  headers(key?: string): Record<string, string> {
    const token = this.around.session.current()?.csrfToken;
    return {
      'Accept-Language': this.around.locale() === 'en' ? 'en' : 'zh-CN',
      ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      ...(key !== undefined && token !== undefined ? { 'X-CSRF-Token': token } : {}),
    };
  }

  /**
   * Makes a request that fetch cannot make, and makes it again once the reader has signed in or the token is new.
   * @param attempt sends anew at each call, and rejects with `ProblemError` for a refusal
   */
  async admitted<T>(attempt: () => Promise<T>): Promise<T> {
    try {
      return await attempt();
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      if (error.status === 401 && (await this.around.askToSignIn()) !== null) return attempt();
      if (error.status !== 403 || error.code !== 'http.csrf') throw error;
      await this.refreshSession();
      return attempt();
    }
  }

  private async sendAnswered(request: ApiRequest, key: string | undefined): Promise<Response> {
    let response = await this.sendPatiently(request, key);
    if (response.status === 401 && request.askToSignIn !== false) {
      const session = await this.around.askToSignIn();
      if (session !== null) response = await this.sendPatiently(request, key);
    }
    if (response.status === 403 && key !== undefined && (await codeOf(response)) === 'http.csrf') {
      await this.refreshSession();
      response = await this.sendPatiently(request, key);
    }
    return response;
  }

  private async sendPatiently(request: ApiRequest, key: string | undefined): Promise<Response> {
    for (let attempt = 0; ; attempt += 1) {
      const pauseMs = retryPausesMs[attempt];
      try {
        const response = await this.send(request, key);
        if (!passingStatuses.has(response.status) || pauseMs === undefined) return response;
      } catch (error) {
        if (request.signal?.aborted === true) throw error;
        if (pauseMs === undefined) throw new UnreachableError(this.around.unreachableMessage());
      }
      await this.around.wait(pauseMs);
    }
  }

  private send(request: ApiRequest, key: string | undefined): Promise<Response> {
    const hasBody = request.body !== undefined;
    return this.around.fetch(request.path, {
      method: request.method,
      credentials: 'same-origin',
      cache: 'no-store',
      headers: { Accept: 'application/json', ...this.headers(key), ...(hasBody ? { 'Content-Type': 'application/json' } : {}) },
      ...(hasBody ? { body: JSON.stringify(request.body) } : {}),
      ...(request.signal ? { signal: request.signal } : {}),
    });
  }

  private async refreshSession(): Promise<void> {
    const response = await this.send({ method: 'GET', path: '/api/session' }, undefined);
    if (!response.ok) return;
    const session = (await response.json()) as Session;
    const here = this.around.session.current();
    // The browser's cookie is one for all its windows; what was written here belongs to who signed in here.
    if (here !== null && here.user.id !== session.user.id) throw new OtherPersonError(this.around.otherPersonMessage(session.user.name));
    this.around.session.set(session);
  }
}

async function codeOf(response: Response): Promise<string | undefined> {
  return (await problemOf(response.clone())).code;
}

/** The problem in the answer, or one made from the status when a proxy answered in the API's place. */
export async function problemOf(response: Response): Promise<Problem> {
  const text = await response.text().catch(() => '');
  return problemFrom(response.status, text);
}

/** What to throw for an answer that was no success: a proxy's page in place of the server's answer means that the server was not reached. */
export const failureOf = (problem: Problem, unreachableMessage: string): Error =>
  problem.status >= 500 && problem.correlationId === '' && problem.code === `http.${problem.status}` ? new UnreachableError(unreachableMessage) : new ProblemError(problem);

export function problemFrom(status: number, text: string): Problem {
  try {
    const parsed: unknown = JSON.parse(text);
    if (typeof parsed === 'object' && parsed !== null && 'code' in parsed && 'detail' in parsed) return parsed as Problem;
  } catch {
    // Not JSON: a proxy's page, or nothing. The status is all there is.
  }
  return { type: 'about:blank', title: `HTTP ${status}`, status, detail: `HTTP ${status}`, code: `http.${status}`, params: {}, correlationId: '' };
}
