import { experienceRowLimits } from '@huibian/contracts';
import type { Refusal } from '@huibian/workflow';

/** Characters without white space, as the printed table shows them. */
export const visibleCharacters = (text: string): number => [...text.replace(/\s/g, '')].length;

/** What the office should look at in a row's name. An empty name is no finding: whoever writes has not begun. */
export function rowNameFindings(name: string): Refusal[] {
  const { nameMin, nameMax } = experienceRowLimits;
  const count = visibleCharacters(name);
  if (count === 0) return [];
  const mark = /[，,：:]/.exec(name)?.[0];
  return [
    ...(count < nameMin || count > nameMax ? [{ code: 'experience_row.name_length', params: { count, min: nameMin, max: nameMax } }] : []),
    ...(mark === undefined ? [] : [{ code: 'experience_row.name_has_mark', params: { mark } }]),
  ];
}

/** What the office should look at in a row's content. */
export function rowContentFindings(content: string): Refusal[] {
  const { contentMin, contentWarn, contentMax } = experienceRowLimits;
  const count = visibleCharacters(content);
  if (count === 0) return [];
  if (count < contentMin) return [{ code: 'experience_row.content_short', params: { count, min: contentMin } }];
  if (count > contentMax) return [{ code: 'experience_row.content_too_long', params: { count, max: contentMax } }];
  return count > contentWarn ? [{ code: 'experience_row.content_long', params: { count, warn: contentWarn } }] : [];
}
