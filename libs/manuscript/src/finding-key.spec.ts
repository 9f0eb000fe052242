import { findingKey } from './finding-key';

const found = { rule: 'person.we', before: '前面还有一些话，后来', quote: '我们', after: '每周去两趟，风雨无阻，从不间断。' };

describe('the key of a finding', () => {
  it('is the same after an edit elsewhere in the paragraph', () => {
    expect(findingKey({ ...found, before: '改过的前文，还有一些话，后来', after: '每周去两趟，风雨无改。' })).toBe(findingKey(found));
    expect(findingKey(found)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('is another once the passage, its neighbourhood or the rule is another', () => {
    const others = [{ ...found, quote: '咱们' }, { ...found, after: '每月去两趟，风雨无阻。' }, { ...found, before: '如今' }, { ...found, rule: 'person.own_place' }, { ...found, before: `${found.before}我`, quote: '们' }];
    expect(new Set([found, ...others].map(findingKey)).size).toBe(others.length + 1);
  });
});
