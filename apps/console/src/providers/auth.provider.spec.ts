import { ApiClient } from './api-client';
import { createAuthProvider, openSession } from './auth.provider';
import { localeChoice } from './locale-choice';
import { SessionStore, type Session } from './session';

const session: Session = { user: { id: '1', name: '王', username: 'w', mustChangePassword: false }, roles: [], grants: [], permissions: [], csrfToken: 'fresh', locale: 'zh', uploadBytesMax: 1 };

function doorAnswering(localeStatus = 200, sessionStatus = 201, leavingStatus = 204) {
  const sent: [string, string, unknown][] = [];
  const store = new SessionStore();
  const api = new ApiClient({
    fetch: async (address, init) => {
      sent.push([init?.method ?? '', String(address), JSON.parse(String(init?.body ?? 'null'))]);
      if (init?.method === 'DELETE') return new Response(null, { status: leavingStatus });
      return String(address).endsWith('/session') ? new Response(JSON.stringify(session), { status: sessionStatus }) : new Response('{}', { status: localeStatus });
    },
    session: store,
    locale: () => 'en',
    unreachableMessage: () => 'unreachable',
    otherPersonMessage: () => '',
    askToSignIn: async () => null,
    wait: async () => undefined,
  });
  return { sent, store, provider: createAuthProvider(api, store), signIn: () => openSession(api, store, { username: 'w', password: 'p' }) };
}
const noted = ['PUT', '/api/account/locale', { locale: 'en' }];

it('A language chosen on the sign-in page becomes the language of the account, once', async () => {
  const { sent, store, signIn } = doorAnswering();
  localeChoice.choose('en');
  await signIn();
  expect(sent.slice(1)).toEqual([noted]);
  expect(store.current()).toEqual({ ...session, locale: 'en' });
  await signIn();
  expect(sent.filter(([method]) => method === 'PUT')).toEqual([noted]);
});

it('An account whose reader chose nothing, or its own language, is left as it is', async () => {
  const { sent, store, signIn } = doorAnswering();
  await signIn();
  localeChoice.choose('zh');
  await signIn();
  expect(sent.map(([method]) => method)).toEqual(['POST', 'POST']);
  expect(store.current()).toEqual(session);
});

it('Nobody is kept out because the language could not be noted', async () => {
  const { store, signIn } = doorAnswering(403);
  localeChoice.choose('en');
  await expect(signIn()).resolves.toMatchObject({ csrfToken: 'fresh' });
  expect(store.current()?.csrfToken).toBe('fresh');
});

it('A page that asks for its session three ways at once asks the server one time', async () => {
  const { sent, provider } = doorAnswering();
  const answers = await Promise.all([provider.checkAuth({}), provider.getPermissions?.({}), provider.getIdentity?.()]);
  expect(answers).toEqual([undefined, [], { id: '1', fullName: '王' }]);
  await provider.checkAuth({});
  expect(sent).toEqual([['GET', '/api/session', null]]);
});

it('A browser without a session asks again when it is asked again', async () => {
  const { sent, store, provider } = doorAnswering(200, 401);
  await expect(provider.checkAuth({})).rejects.toMatchObject({ redirectTo: '/login' });
  expect(await provider.getPermissions?.({})).toEqual([]);
  expect([sent.length, store.current()]).toEqual([2, null]);
});

it('Signing out leaves nothing behind, also where the session was over already', async () => {
  for (const status of [204, 401]) {
    const { store, provider, signIn } = doorAnswering(200, 201, status);
    await signIn();
    await expect(provider.logout({})).resolves.toBe('/login');
    expect(store.current()).toBeNull();
  }
});

it('Nobody is told to be signed out while the server still holds the session', async () => {
  const { store, provider, signIn } = doorAnswering(200, 201, 502);
  await signIn();
  await expect(provider.logout({})).rejects.toThrow('unreachable');
  expect(store.current()?.user.id).toBe('1');
});
