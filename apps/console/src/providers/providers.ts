import { ApiClient } from './api-client';
import { createAuthProvider } from './auth.provider';
import { CursorBook } from './cursor-book';
import { createDataProvider } from './data.provider';
import { createI18nProvider, isLocale, storedLocale } from './i18n.provider';
import { sessionStore } from './session';
import { signInDesk } from './sign-in-desk';

export const i18nProvider = createI18nProvider(storedLocale(window.localStorage));

export const api = new ApiClient({
  fetch: (input, init) => window.fetch(input, init),
  session: sessionStore,
  locale: () => {
    const locale = i18nProvider.getLocale();
    return isLocale(locale) ? locale : 'zh';
  },
  unreachableMessage: () => i18nProvider.translate('problem.unreachable'),
  otherPersonMessage: (name) => i18nProvider.translate('problem.other_person', { name }),
  askToSignIn: () => signInDesk.ask(),
  wait: (delayMs) => new Promise((resolve) => window.setTimeout(resolve, delayMs)),
});

export const authProvider = createAuthProvider(api, sessionStore);
export const dataProvider = createDataProvider(api, new CursorBook(window.sessionStorage));
