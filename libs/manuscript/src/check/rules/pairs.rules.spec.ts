import { documentCase, hitsOf } from '../check.factory';
import { pairRules } from './pairs.rules';

const found = (text: string): string[] => hitsOf(pairRules, documentCase([text]));

describe('unpaired marks', () => {
  it.each([
    ['打造“活力港湾，覆盖全镇。', ['punctuation.unbalanced_pair 2–3 “']],
    ['出台《管理办法等文件。', ['punctuation.unbalanced_pair 2–3 《']],
    ['打造活力港湾”，覆盖全镇。', ['punctuation.unbalanced_pair 6–7 ”']],
    ['（一）出台“《办法”等文件。', ['punctuation.unbalanced_pair 6–7 《']],
  ])('finds the lone mark of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['打造“‘一站式’港湾”（含《办法》）。', 'The clerk’s note。', '一是搭平台。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
