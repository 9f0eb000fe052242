import type { Locale } from '@huibian/contracts';

/** The language chosen before anybody is signed in: it is the account's as soon as it is known whose. */
export class LocaleChoice {
  private chosen: Locale | null = null;

  choose(locale: Locale): void {
    this.chosen = locale;
  }

  /** The choice, once: the next person at this browser makes an own one. */
  take(): Locale | null {
    const { chosen } = this;
    this.chosen = null;
    return chosen;
  }
}

export const localeChoice = new LocaleChoice();
