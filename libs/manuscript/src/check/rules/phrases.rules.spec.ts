import { documentCase, hitsOf } from '../check.factory';
import { phraseRules } from './phrases.rules';

const found = (text: string): string[] => hitsOf(phraseRules, documentCase([text]));

describe('fixed phrases', () => {
  it.each([
    ['成立村务监管委员会。', ['wording.near_phrase 2–9 村务监管委员会']],
    ['居民人均可支收配入增长。', ['wording.near_phrase 0–9 居民人均可支收配入']],
    ['践行社会主义核心值观。', ['wording.near_phrase 2–10 社会主义核心值观']],
    ['推动供给测结构性改革。', ['wording.near_phrase 2–10 供给测结构性改革']],
  ])('finds the one that was meant in %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['成立村务监督委员会。', '居民人均可支配收入增长。', '农户人均可支配收入增长。', '人力资源社会保障部门牵头。', '城镇居民基本医疗保险并轨。', '印发《村务监管委员会工作办法》。'])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
