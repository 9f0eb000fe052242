import { locales, renderMessage } from '@huibian/contracts';
import { checkRules } from './check-rules';
import { ruleFamilies } from './rule';

describe('the register of rules', () => {
  it('gives each rule one id, in a family', () => {
    const ids = checkRules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !ruleFamilies.some((family) => id.startsWith(`${family}.`)))).toEqual([]);
    expect(checkRules.filter((rule) => rule.source.trim() === '')).toEqual([]);
  });

  it.each(locales)('tells in %s what each rule is called, why it stands, how it reads, and what a finding says', (locale) => {
    const keys = checkRules.flatMap(({ id }) => ['name', 'why', 'example', 'message'].map((part) => `check.${id}.${part}`));
    expect(keys.filter((key) => renderMessage(locale, key, {}) === key)).toEqual([]);
  });
});
