import polyglotI18nProvider from 'ra-i18n-polyglot';
import type { I18nProvider, TranslationMessages } from 'ra-core';
import { locales, messages, type Locale } from '@huibian/contracts';
import { catalogues } from '../i18n';

const storedLocaleKey = 'RaStore.locale';

/** The contracts' messages name parameters as `{name}`, polyglot as `%{name}`. */
const toPolyglot = (message: string) => message.replace(/\{(\w+)\}/g, '%{$1}');

/** Everything that can be shown, in one language: react-admin's own texts, the console's, and those shared with API and mail. */
export function catalogueOf(locale: Locale): Readonly<Record<string, string>> {
  const fromContracts = Object.entries(messages[locale]).map(([code, text]) => [code, toPolyglot(text)] as const);
  return { ...Object.fromEntries(fromContracts), ...catalogues[locale] };
}

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** Chinese, unless this browser's reader has chosen English before. */
export function storedLocale(storage: Pick<Storage, 'getItem'>): Locale {
  try {
    const stored: unknown = JSON.parse(storage.getItem(storedLocaleKey) ?? 'null');
    return isLocale(stored) ? stored : 'zh';
  } catch {
    return 'zh';
  }
}

const keyShape = /^[\w-]+(\.[\w-]+)+$/;

/** react-admin translates a notification once more, and a sentence is no key: only what has a key's shape is reported as missing. */
export function unknownKey(key: string): string {
  if (keyShape.test(key)) console.warn(`Missing translation for key: "${key}"`);
  return key;
}

export function createI18nProvider(initial: Locale): I18nProvider {
  return polyglotI18nProvider(
    // Polyglot takes flat keys as well as nested ones; react-admin's type knows the nested form only.
    (locale) => catalogueOf(isLocale(locale) ? locale : 'zh') as unknown as TranslationMessages,
    initial,
    [
      { locale: 'zh', name: '简体中文' },
      { locale: 'en', name: 'English' },
    ],
    { onMissingKey: unknownKey },
  );
}
