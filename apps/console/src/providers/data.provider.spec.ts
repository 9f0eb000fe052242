import { ApiClient } from './api-client';
import { CursorBook } from './cursor-book';
import { createDataProvider } from './data.provider';
import { SessionStore } from './session';

function memoryStorage() {
  const kept = new Map<string, string>();
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) };
}

function providerOver(answer: (method: string, path: string, body: unknown) => unknown, storage = memoryStorage()) {
  const asked: string[] = [];
  const api = new ApiClient({
    fetch: async (input, init) => {
      const path = String(input);
      asked.push(`${init?.method ?? 'GET'} ${path}`);
      const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : undefined;
      return new Response(JSON.stringify(answer(init?.method ?? 'GET', path, body)), { status: 200 });
    },
    session: new SessionStore(),
    locale: () => 'zh',
    unreachableMessage: () => '',
    otherPersonMessage: () => '',
    askToSignIn: async () => null,
    wait: async () => undefined,
  });
  return { provider: createDataProvider(api, new CursorBook(storage)), asked, storage };
}

const pages: Record<string, unknown> = { '': { items: [{ id: 1 }], next: 'c2', prev: null, estimate: 3 }, c2: { items: [{ id: 2 }], next: 'c3', prev: 'c1', estimate: 3 }, c3: { items: [{ id: 3 }], next: null, prev: 'c2', estimate: 3 } };
const paged = (_: string, path: string) => pages[new URL(path, 'http://x').searchParams.get('after') ?? ''];
const list = (page: number, filter = {}) => ({ pagination: { page, perPage: 1 }, sort: { field: 'title', order: 'ASC' as const }, filter });

describe('the data provider', () => {
  it('walks a keyset list by page numbers', async () => {
    const { provider, asked } = providerOver(paged);
    await provider.getList('cases', list(1));
    await provider.getList('cases', list(2));
    const third = await provider.getList('cases', list(3));
    expect(asked).toEqual(['GET /api/cases?limit=1&sort=title%3Aasc', 'GET /api/cases?after=c2&limit=1&sort=title%3Aasc', 'GET /api/cases?after=c3&limit=1&sort=title%3Aasc']);
    expect(third).toEqual({ data: [{ id: 3 }], pageInfo: { hasNextPage: false, hasPreviousPage: true }, meta: { estimate: 3, restarted: false } });
  });

  it('finds its page again after a reload of the same tab', async () => {
    const first = providerOver(paged);
    await first.provider.getList('cases', list(1));
    const { provider, asked } = providerOver(paged, first.storage);
    await provider.getList('cases', list(2));
    expect(asked).toEqual(['GET /api/cases?after=c2&limit=1&sort=title%3Aasc']);
  });

  it('lists all the same where the browser keeps nothing more', async () => {
    const full = () => { throw new DOMException('full', 'QuotaExceededError'); };
    const { provider, asked } = providerOver(paged, { getItem: () => null, setItem: full });
    await provider.getList('cases', list(1));
    await expect(provider.getList('cases', list(2))).resolves.toMatchObject({ data: [{ id: 2 }] });
    expect(asked).toHaveLength(2);
  });

  it('reads page 1 and says so when it never walked to the page asked for', async () => {
    const { provider } = providerOver(paged);
    const answer = await provider.getList('cases', list(7));
    expect(answer).toMatchObject({ data: [{ id: 1 }], pageInfo: { hasPreviousPage: false }, meta: { restarted: true } });
  });

  it('keeps the cursors of one filter apart from those of another', async () => {
    const { provider, asked } = providerOver(paged);
    await provider.getList('cases', list(1, { state: 'drafting' }));
    await provider.getList('cases', list(2, { state: 'returned' }));
    expect(asked[1]).toBe('GET /api/cases?limit=1&state=returned&sort=title%3Aasc');
  });

  it('sends the version seen with a change, and nothing the server computes', async () => {
    const { provider } = providerOver((method, path, body) => ({ id: 'a', method, path, body }));
    const { data } = await provider.update('cases', { id: 'a', data: { title: 'T' }, previousData: { id: 'a', version: 4, state: 'drafting', allowedActions: [] } });
    expect(data).toEqual({ id: 'a', method: 'PUT', path: '/api/cases/a', body: { title: 'T', version: 4 } });
  });

  it('posts an act to its noun', async () => {
    const { provider } = providerOver((method, path, body) => ({ id: 'a', method, path, body }));
    await expect(provider.act('cases', 'a', 'submission', { version: 2 })).resolves.toEqual({ id: 'a', method: 'POST', path: '/api/cases/a/submission', body: { version: 2 } });
  });

  it('asks for the names of many units in one request', async () => {
    const { provider, asked } = providerOver(() => ({ items: [{ id: 'u1' }, { id: 'u2' }], next: null, prev: null, estimate: 2 }));
    const { data } = await provider.getMany('units', { ids: ['u1', 'u2'] });
    expect([asked, data.map(({ id }) => id)]).toEqual([['GET /api/units?limit=100&ids=u1%2Cu2'], ['u1', 'u2']]);
  });
});
