import { ApiClient } from './api-client';
import { ProblemError, UnreachableError } from './problem';
import { SessionStore, type Session } from './session';

interface Sent {
  method: string;
  headers: Record<string, string>;
}

const session = (csrfToken: string, id = '1'): Session => ({
  user: { id, name: '王', username: 'w', mustChangePassword: false },
  roles: [],
  grants: [],
  permissions: [],
  csrfToken,
  locale: 'zh',
  uploadBytesMax: 1,
});
const problem = (status: number, code: string) =>
  new Response(JSON.stringify({ type: 'about:blank', title: code, status, detail: code, code, params: {}, correlationId: 'c' }), { status });
const ok = (body: unknown) => new Response(JSON.stringify(body), { status: 200 });

function clientAnswering(answers: (Response | Error)[], signIn: () => Session | null = () => null) {
  const sent: Sent[] = [];
  const store = new SessionStore();
  store.set(session('old'));
  const api = new ApiClient({
    fetch: async (_, init) => {
      sent.push({ method: init?.method ?? '', headers: init?.headers as Record<string, string> });
      const answer = answers.shift();
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error('no answer left');
      return answer;
    },
    session: store,
    locale: () => 'en',
    unreachableMessage: () => 'unreachable',
    otherPersonMessage: (name) => `signed in as ${name}`,
    askToSignIn: async () => {
      const next = signIn();
      if (next) store.set(next);
      return next;
    },
    wait: async () => undefined,
  });
  return { api, sent };
}

const keyOf = ({ headers }: Sent) => headers['Idempotency-Key'];

describe('the API client', () => {
  it('sends language on reads and language, token and key on writes', async () => {
    const { api, sent } = clientAnswering([ok({}), ok({})]);
    await api.get('/api/cases');
    await api.post('/api/cases/1/submission', { version: 1 });
    expect(sent[0]?.headers).toEqual({ Accept: 'application/json', 'Accept-Language': 'en' });
    expect(Object.keys(sent[1]?.headers ?? {}).sort()).toEqual(['Accept', 'Accept-Language', 'Content-Type', 'Idempotency-Key', 'X-CSRF-Token']);
  });

  it('repeats a write that got no answer with the same key', async () => {
    const { api, sent } = clientAnswering([new TypeError('network'), new Response('', { status: 503 }), ok({ done: true })]);
    await expect(api.post('/api/cases/1/submission', { version: 1 })).resolves.toEqual({ done: true });
    expect(sent).toHaveLength(3);
    expect(new Set(sent.map(keyOf)).size).toBe(1);
  });

  it('keeps the key when nobody ever answered, and the next press uses it again', async () => {
    const silence = Array.from({ length: 4 }, () => new TypeError('network'));
    const { api, sent } = clientAnswering([...silence, ok({})]);
    await expect(api.post('/api/x', { version: 1 })).rejects.toBeInstanceOf(UnreachableError);
    await api.post('/api/x', { version: 1 });
    expect(sent).toHaveLength(5);
    expect(new Set(sent.map(keyOf)).size).toBe(1);
  });

  it('takes a new key for the same act after an answer, and for another body', async () => {
    const { api, sent } = clientAnswering([ok({}), ok({}), ok({})]);
    await api.post('/api/x', { version: 1 });
    await api.post('/api/x', { version: 1 });
    await api.post('/api/x', { version: 2 });
    expect(new Set(sent.map(keyOf)).size).toBe(3);
  });

  it('asks to sign in on 401 and sends again with the new token and the old key', async () => {
    const { api, sent } = clientAnswering([problem(401, 'http.not_signed_in'), ok({ saved: 1 })], () => session('new'));
    await expect(api.put('/api/cases/1', { version: 1 })).resolves.toEqual({ saved: 1 });
    expect(sent.map(({ headers }) => headers['X-CSRF-Token'])).toEqual(['old', 'new']);
    expect(keyOf(sent[0] as Sent)).toBe(keyOf(sent[1] as Sent));
  });

  it('hands the 401 on when the reader would rather leave', async () => {
    const { api } = clientAnswering([problem(401, 'http.not_signed_in')]);
    await expect(api.get('/api/cases')).rejects.toMatchObject({ status: 401 });
  });

  it('reads the session again when the token has run out', async () => {
    const { api, sent } = clientAnswering([problem(403, 'http.csrf'), ok(session('fresh')), ok({})]);
    await api.post('/api/x', {});
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
    expect(sent[2]?.headers['X-CSRF-Token']).toBe('fresh');
  });

  it('sends a double click once, and both clicks get the answer that is told only once', async () => {
    const { api, sent } = clientAnswering([ok({ password: 'shown once' }), ok({ password: null })]);
    const answers = await Promise.all([api.post('/api/users', { name: '张三' }), api.post('/api/users', { name: '张三' })]);
    expect(answers).toEqual([{ password: 'shown once' }, { password: 'shown once' }]);
    expect(sent).toHaveLength(1);
    await expect(api.post('/api/users', { name: '张三' })).resolves.toEqual({ password: null });
  });

  it('does not repeat a refusal', async () => {
    const { api, sent } = clientAnswering([problem(409, 'http.stale_version')]);
    await expect(api.post('/api/x', {})).rejects.toBeInstanceOf(ProblemError);
    expect(sent).toHaveLength(1);
  });

  it('makes a problem of a page that a proxy answered', async () => {
    const { api } = clientAnswering([new Response('<html>', { status: 413 })]);
    await expect(api.post('/api/x', {})).rejects.toMatchObject({ status: 413, code: 'http.413' });
  });

  it('says that the server was not reached where a proxy answered for one that is down', async () => {
    const page = () => new Response('<html>Bad gateway', { status: 502 });
    const { api } = clientAnswering([page(), page(), page(), page()]);
    await expect(api.post('/api/x', {})).rejects.toBeInstanceOf(UnreachableError);
    const own = clientAnswering([problem(500, 'http.unexpected')]).api;
    await expect(own.post('/api/x', {})).rejects.toBeInstanceOf(ProblemError);
  });

  it('keeps the key when a proxy answered for the server to the end: the act may have been done', async () => {
    const page = () => new Response('<html>Gateway timeout', { status: 504 });
    const { api, sent } = clientAnswering([page(), page(), page(), page(), ok({})]);
    await expect(api.post('/api/cases', { title: '甲' })).rejects.toBeInstanceOf(UnreachableError);
    await api.post('/api/cases', { title: '甲' });
    expect(sent).toHaveLength(5);
    expect(new Set(sent.map(keyOf)).size).toBe(1);
  });

  it('keeps the key when the answer breaks off, or is a page of somebody else', async () => {
    const { api, sent } = clientAnswering([new Response('{"id": "1', { status: 201 }), new Response('<html>Welcome to the network', { status: 200 }), ok({ id: '1' })]);
    await expect(api.post('/api/cases', {})).rejects.toBeInstanceOf(UnreachableError);
    await expect(api.post('/api/cases', {})).rejects.toBeInstanceOf(UnreachableError);
    await expect(api.post('/api/cases', {})).resolves.toEqual({ id: '1' });
    expect(new Set(sent.map(keyOf)).size).toBe(1);
  });

  it('sends nothing in the name of somebody who has signed in in another window', async () => {
    const { api, sent } = clientAnswering([problem(403, 'http.csrf'), ok(session('theirs', '2')), ok({})]);
    await expect(api.post('/api/cases/1/submission', { version: 1 })).rejects.toMatchObject({ name: 'OtherPersonError', message: 'signed in as 王' });
    expect(sent.map(({ method }) => method)).toEqual(['POST', 'GET']);
  });

  it('makes an upload again once the reader has signed in, or the token is new', async () => {
    const refusals = [401, 403];
    const { api } = clientAnswering([ok(session('fresh'))], () => session('new'));
    const tokens: (string | undefined)[] = [];
    const attempt = async () => {
      tokens.push(api.headers('key')['X-CSRF-Token']);
      const status = tokens.length % 2 === 1 ? refusals.shift() : undefined;
      if (status === undefined) return 'stored';
      const code = status === 401 ? 'http.not_signed_in' : 'http.csrf';
      throw new ProblemError({ type: 'about:blank', title: code, status, detail: code, code, params: {}, correlationId: 'c' });
    };
    await expect(api.admitted(attempt)).resolves.toBe('stored');
    await expect(api.admitted(attempt)).resolves.toBe('stored');
    expect(tokens).toEqual(['old', 'new', 'new', 'fresh']);
  });
});
