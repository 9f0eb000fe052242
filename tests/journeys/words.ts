import { messages, type Locale } from '@huibian/contracts';
import { catalogues } from '../../apps/console/src/i18n';

export type Params = Readonly<Record<string, string | number>>;

const catalogue = (locale: Locale): Readonly<Record<string, string>> => ({ ...messages[locale], ...catalogues[locale] });

/** What the console says under this key, so that no label is written down twice. */
export function word(locale: Locale, key: string, params: Params = {}): string {
  const text = catalogue(locale)[key];
  if (text === undefined) throw new Error(`No message ${key} in ${locale}`);
  const forms = text.split('||||').map((form) => form.trim());
  const form = forms.length > 1 && params.smart_count !== 1 ? forms.at(-1) : forms[0];
  return (form ?? text).replace(/%?\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}

export const named = (locale: Locale, key: string): boolean => catalogue(locale)[key] !== undefined;

const prefixes = new Set(Object.keys(catalogue('zh')).map((key) => key.split('.')[0]));

/** Keys of messages standing in a text where their message should. */
export const rawKeysIn = (text: string): string[] => (text.match(/\b[a-z][a-z_]*(?:\.[a-z_]+)+\b/g) ?? []).filter((found) => prefixes.has(found.split('.')[0]) && !/\.(pdf|docx|html|json|txt|csv|xlsx)$/.test(found));

const chineseMessages = new Set(Object.values(catalogue('zh')));
/** 汇编台 is the product's name and 汇 its seal, 简体中文 the way to the other language; 一是 and 一、 number the text of a case. */
const neverTranslated = /^(汇|汇编台|简体中文|[一二三四五六七八九十]+是?)$/;
/** A point is printed with its ordinal, 一是, before what was written. */
const pointOrdinal = /^[一二三四五六七八九十]+是/;

/** Chinese that an English screen says by itself: what no answer of the server contains, and what is a message word for word. */
export function untranslated(lines: readonly string[], data: string): string[] {
  return lines.filter((line) => {
    const runs = line.match(/[\u3400-\u9fff]+/g) ?? [];
    if (runs.every((run) => neverTranslated.test(run))) return false;
    return (chineseMessages.has(line) && !data.includes(JSON.stringify(line))) || runs.some((run) => !neverTranslated.test(run) && !data.includes(run.replace(pointOrdinal, '')));
  });
}
