import type { Session } from '@huibian/contracts';

export type { Session };

type Listener = () => void;

/**
 * The session of this page, in memory only: the cookie is the proof, and the CSRF token must not outlive the tab.
 * React reads it through `useSession`, everything else through `current`.
 */
export class SessionStore {
  private session: Session | null = null;
  private readonly listeners = new Set<Listener>();

  readonly current = (): Session | null => this.session;

  set(session: Session | null): void {
    this.session = session;
    this.listeners.forEach((listener) => listener());
  }

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export const sessionStore = new SessionStore();
