import type { AuthProvider } from 'ra-core';
import type { ApiClient } from './api-client';
import { localeChoice } from './locale-choice';
import { OtherPersonError, ProblemError } from './problem';
import type { Session, SessionStore } from './session';

export interface Credentials {
  username: string;
  password: string;
}

export async function openSession(api: ApiClient, store: SessionStore, credentials: Credentials): Promise<Session> {
  const session = await api.request<Session>({ method: 'POST', path: '/api/session', body: credentials, askToSignIn: false });
  store.set(session);
  return noteLocale(api, store, session);
}

/** Mail follows the account's language, so what was chosen at the door is noted there. Failing to is no reason to keep anybody out. */
async function noteLocale(api: ApiClient, store: SessionStore, session: Session): Promise<Session> {
  const locale = localeChoice.take();
  if (locale === null || locale === session.locale) return session;
  try {
    await api.request({ method: 'PUT', path: '/api/account/locale', body: { locale }, askToSignIn: false });
  } catch {
    return session;
  }
  const noted = { ...session, locale };
  store.set(noted);
  return noted;
}

/** Reads the session of the cookie; null when there is none. */
async function readSession(api: ApiClient, store: SessionStore): Promise<Session | null> {
  try {
    const session = await api.request<Session>({ method: 'GET', path: '/api/session', askToSignIn: false });
    store.set(session);
    return session;
  } catch (error) {
    if (!(error instanceof ProblemError) || error.status !== 401) throw error;
    store.set(null);
    return null;
  }
}

/** A session that is over already is closed. @throws what kept the server from closing it: whoever walks away from a shared computer must know */
async function closeSession(api: ApiClient): Promise<void> {
  try {
    await api.request({ method: 'DELETE', path: '/api/session', askToSignIn: false });
  } catch (error) {
    const over = (error instanceof ProblemError && error.status === 401) || error instanceof OtherPersonError;
    if (!over) throw error;
  }
}

/** Sessions live on the server; the browser holds a cookie it cannot read and, in memory, what the menu needs. */
export function createAuthProvider(api: ApiClient, store: SessionStore): AuthProvider {
  let underWay: Promise<Session | null> | null = null;
  // A page asks who is there, what they may and what they are called in one breath: one question to the server answers all three.
  const read = () => (underWay ??= readSession(api, store).finally(() => (underWay = null)));
  const sessionOrRefuse = async (): Promise<Session> => {
    const session = store.current() ?? (await read());
    if (session === null) throw Object.assign(new Error('signed out'), { message: false, redirectTo: '/login' });
    return session;
  };

  return {
    login: async (credentials: Credentials) => {
      await openSession(api, store, credentials);
    },
    logout: async () => {
      if (store.current() !== null) {
        await closeSession(api);
        store.set(null);
      }
      return '/login';
    },
    checkAuth: async () => {
      await sessionOrRefuse();
    },
    // A 401 arrives here only when the reader declined to sign in again in the dialog.
    checkError: async (error: { status?: number }) => {
      if (error.status !== 401) return;
      store.set(null);
      throw Object.assign(new Error('signed out'), { message: false, redirectTo: '/login' });
    },
    getIdentity: async () => {
      const { user } = await sessionOrRefuse();
      return { id: user.id, fullName: user.name };
    },
    getPermissions: async () => (store.current() ?? (await read()))?.permissions ?? [],
  };
}
