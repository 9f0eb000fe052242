import type { Refusal } from '@huibian/workflow';

/** Source: the ten rows of the published table and product.md's 典型经验: the office is warned, never stopped. */
export const experienceRowLimits = { nameMin: 9, nameMax: 26, contentMin: 150, contentWarn: 280, contentMax: 330 } as const;

/** Characters without white space, as the printed table shows them. */
export const visibleCharacters = (text: string): number => [...text.replace(/\s/g, '')].length;

/** What the office should look at in a row. */
export function experienceRowFindings(row: { name: string; content: string }): Refusal[] {
  const { nameMin, nameMax, contentMin, contentWarn, contentMax } = experienceRowLimits;
  const findings: Refusal[] = [];
  const name = visibleCharacters(row.name);
  const content = visibleCharacters(row.content);
  if (name < nameMin || name > nameMax) findings.push({ code: 'experience_row.name_length', params: { count: name, min: nameMin, max: nameMax } });
  const mark = /[，,：:]/.exec(row.name)?.[0];
  if (mark) findings.push({ code: 'experience_row.name_has_mark', params: { mark } });
  if (content < contentMin) findings.push({ code: 'experience_row.content_short', params: { count: content, min: contentMin } });
  else if (content > contentMax) findings.push({ code: 'experience_row.content_too_long', params: { count: content, max: contentMax } });
  else if (content > contentWarn) findings.push({ code: 'experience_row.content_long', params: { count: content, warn: contentWarn } });
  return findings;
}
