import type { AuthProvider } from 'ra-core';
import type { ApiClient } from './api-client';
import { ProblemError } from './problem';
import type { Session, SessionStore } from './session';

export interface Credentials {
  username: string;
  password: string;
}

export async function openSession(api: ApiClient, store: SessionStore, credentials: Credentials): Promise<Session> {
  const session = await api.request<Session>({ method: 'POST', path: '/api/session', body: credentials, askToSignIn: false });
  store.set(session);
  return session;
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

/** Sessions live on the server; the browser holds a cookie it cannot read and, in memory, what the menu needs. */
export function createAuthProvider(api: ApiClient, store: SessionStore): AuthProvider {
  const sessionOrRefuse = async (): Promise<Session> => {
    const session = store.current() ?? (await readSession(api, store));
    if (session === null) throw Object.assign(new Error('signed out'), { message: false, redirectTo: '/login' });
    return session;
  };

  return {
    login: async (credentials: Credentials) => {
      await openSession(api, store, credentials);
    },
    logout: async () => {
      if (store.current() !== null) {
        await api.request({ method: 'DELETE', path: '/api/session', askToSignIn: false }).catch(() => undefined);
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
    getPermissions: async () => (store.current() ?? (await readSession(api, store)))?.permissions ?? [],
  };
}
