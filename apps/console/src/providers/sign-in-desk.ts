import type { Session } from './session';

type Listener = () => void;

/**
 * Where requests wait when the session has ended. The screen stays as it is, with everything typed into it; a dialog asks to
 * sign in; then every waiting request goes out again. `null` means the reader chose to leave.
 */
export class SignInDesk {
  private waiting: ((session: Session | null) => void)[] = [];
  private readonly listeners = new Set<Listener>();

  readonly isOpen = (): boolean => this.waiting.length > 0;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  ask(): Promise<Session | null> {
    return new Promise((resolve) => {
      this.waiting.push(resolve);
      this.announce();
    });
  }

  answer(session: Session | null): void {
    const served = this.waiting;
    this.waiting = [];
    served.forEach((resolve) => resolve(session));
    this.announce();
  }

  private announce(): void {
    this.listeners.forEach((listener) => listener());
  }
}

export const signInDesk = new SignInDesk();
