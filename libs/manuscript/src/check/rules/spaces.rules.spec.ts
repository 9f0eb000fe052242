import { documentCase, hitsOf } from '../check.factory';
import { spaceRules } from './spaces.rules';

const found = (text: string): string[] => hitsOf(spaceRules, documentCase([text], { heading: '清江县打造共享厨房 破解用餐难' }));

describe('spaces in running text', () => {
  it.each([
    ['省委办公厅 省政府办公厅印发意见。', ['punctuation.space 5–6  ']],
    ['健全 “港湾”机制。', ['punctuation.space 2–3  ']],
    ['持续 推进改革。', ['punctuation.space 2–3  ']],
    ['打造“躬身为民 大爱无声”品牌。', ['punctuation.space 7–8  ']],
    ['开通 APP服务。', ['punctuation.space 2–3  ']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['省委办公厅、省政府办公厅印发意见。', '采用ISO 9001标准。', '建成Smart Home样板。', ' 段首缩进不算。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('finds a space after a mark in a heading, and leaves the one between clauses', () => {
    expect(hitsOf(spaceRules, documentCase([], { heading: '清江县、 平川县打造厨房 破解用餐难' }))).toEqual(['punctuation.heading_space 4–5  ']);
    expect(hitsOf(spaceRules, documentCase([], { heading: '清江县建设“港湾” 破解用餐难' }))).toEqual([]);
  });
});
