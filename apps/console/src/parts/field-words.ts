import { createContext, useContext } from 'react';

/** How a form calls one of its fields and writes a value of it, where name and value alone would say little. */
export interface FieldWords {
  /** A key of the catalogue. */
  label: string;
  /** A choice among keys of the catalogue: `campaigns.aggregation` for `campaigns.aggregation.mean`. */
  choiceOf?: string;
  /** The catalogue's key for a value that names a thing of the product: a rule, a role. */
  keyOf?: (value: string) => string;
  /** One line of a list. */
  row?: (item: Readonly<Record<string, unknown>>, translate: (key: string, params?: object) => string) => string;
}

export type WordsOfFields = Readonly<Record<string, FieldWords>>;

export const FieldWordsContext = createContext<WordsOfFields>({});
export const useFieldWords = (): WordsOfFields => useContext(FieldWordsContext);

type Translate = (key: string, params?: object) => string;

/** A value a person can compare: texts as they are, structures line by line without the punctuation of JSON. */
export function fieldText(value: unknown, words: FieldWords | undefined, translate: Translate): string {
  if (value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)) return translate('text.none');
  if (Array.isArray(value)) return value.map((one) => (words?.row && typeof one === 'object' && one !== null ? words.row(one as Readonly<Record<string, unknown>>, translate) : fieldText(one, words, translate))).join('\n');
  if (typeof value === 'boolean') return translate(`ra.boolean.${value}`);
  if (typeof value === 'string' && words?.keyOf) return translate(words.keyOf(value), { _: value });
  if (typeof value === 'string') return words?.choiceOf === undefined ? value : translate(`${words.choiceOf}.${value}`, { _: value });
  if (typeof value === 'number') return String(value);
  return Object.entries(value).filter(([name]) => !/id$|^key$/i.test(name)).map(([, inner]) => fieldText(inner, undefined, translate)).join(' ');
}
