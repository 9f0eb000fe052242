import * as zh from './zh';
import * as en from './en';

export const locales = ['zh', 'en'] as const;
export type Locale = (typeof locales)[number];

type Catalogue = Readonly<Record<string, string>>;

/** Both catalogues by dotted code. A key present in one language and missing in the other fails a test and the types. */
export const messages: Readonly<Record<Locale, Catalogue>> = { zh: zh.catalogue, en: en.catalogue };
export type MessageCode = keyof typeof zh.catalogue;

export type MessageParams = Readonly<Record<string, string | number>>;

/**
 * Renders a code in a language: `{name}` stands for a parameter. An unknown code renders as itself, so that nothing is silent.
 * A parameter `@group.county` is itself a message and is rendered in the same language: who refuses does not know the reader's.
 */
export function renderMessage(locale: Locale, code: string, params: MessageParams = {}): string {
  const template = messages[locale][code];
  if (template === undefined) return code;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? parameterText(locale, String(params[name])) : whole));
}

function parameterText(locale: Locale, value: string): string {
  return (value.startsWith('@') ? messages[locale][value.slice(1)] : undefined) ?? value;
}

/** The language of an Accept-Language header: English when it is asked for before Chinese, otherwise Chinese. */
export function localeFrom(acceptLanguage: string | undefined): Locale {
  const first = /(?:^|[\s,])(zh|en)\b/i.exec(acceptLanguage ?? '');
  return first?.[1]?.toLowerCase() === 'en' ? 'en' : 'zh';
}
