import { documentCase, hitsOf } from '../check.factory';
import { attributiveRules } from './attributives.rules';

const found = (text: string): string[] => hitsOf(attributiveRules, documentCase([text]));

describe('的 before a noun', () => {
  it.each([
    ['村容有了明显地改善。', ['wording.attributive 6–7 地']],
    ['收入得到了显著地提高，村民称好。', ['wording.attributive 7–8 地']],
  ])('is missing in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['村容有了明显的改善。', '村容明显地改善了。', '得到了有效地解决问题的办法。', '实现了土地改善。'])('is not wanted in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
