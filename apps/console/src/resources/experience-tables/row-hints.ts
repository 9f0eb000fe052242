import type { Refusal } from '@huibian/workflow';

/** Source: the ten rows of the published table and product.md's 典型经验; the same bounds the server warns by. */
export const rowLimits = { nameMin: 9, nameMax: 26, contentMin: 150, contentWarn: 280, contentMax: 330 } as const;

/** Characters without white space, as the printed table shows them. */
export const visibleCharacters = (text: string): number => [...text.replace(/\s/g, '')].length;

/** What the office should look at while it writes a name, in the server's own codes. An empty name is no finding yet. */
export function nameHints(name: string): Refusal[] {
  const count = visibleCharacters(name);
  if (count === 0) return [];
  const { nameMin, nameMax } = rowLimits;
  const mark = /[，,：:]/.exec(name)?.[0];
  return [
    ...(count < nameMin || count > nameMax ? [{ code: 'experience_row.name_length', params: { count, min: nameMin, max: nameMax } }] : []),
    ...(mark === undefined ? [] : [{ code: 'experience_row.name_has_mark', params: { mark } }]),
  ];
}

export function contentHints(content: string): Refusal[] {
  const count = visibleCharacters(content);
  const { contentMin, contentWarn, contentMax } = rowLimits;
  if (count === 0) return [];
  if (count < contentMin) return [{ code: 'experience_row.content_short', params: { count, min: contentMin } }];
  if (count > contentMax) return [{ code: 'experience_row.content_too_long', params: { count, max: contentMax } }];
  return count > contentWarn ? [{ code: 'experience_row.content_long', params: { count, warn: contentWarn } }] : [];
}
