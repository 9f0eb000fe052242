import { documentCase, hitsOf } from '../check.factory';
import { rangeRules } from './range.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf(rangeRules, documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

describe('ranges', () => {
  it.each([
    ['今年1-9月完成。', 'range_hyphen 1-9'],
    ['收费2000元-3000元。', 'range_hyphen 2000元-3000'],
    ['规划（2021-2025年）印发。', 'range_hyphen 2021-2025'],
    ['面向3~6岁儿童。', 'range_hyphen 3~6'],
    ['给予2至3万元补助。', 'range_scale 2至3万'],
    ['提高10—15%。', 'range_scale 10—15%'],
    ['用时约3—5天左右。', 'range_estimated 约3—5天左右'],
    ['需要3至5余天。', 'range_estimated 3至5余天'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['今年1—9月完成，给予2万—3万元补助。'],
    ['热线0571-88888888，2022-11-30印发，3-2获胜。'],
    ['用GB/T1-2020，A-1区，B1-2型。'],
    ['面向3至6岁儿童、15%～30%的农户。'],
    ['面积30到50平方米，第3—5名。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
