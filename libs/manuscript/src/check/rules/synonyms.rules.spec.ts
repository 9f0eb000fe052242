import { documentCase, hitsOf } from '../check.factory';
import { synonymRules } from './synonyms.rules';

const found = (...paragraphs: string[]): string[] => hitsOf(synonymRules, documentCase(paragraphs));

describe('one thing under two names', () => {
  it.each([
    [['灶房覆盖行政村三十个。', '另有建制村五个在建。'], ['units.two_names 2–5 建制村']],
    [['就业创业两不误，扶持创业就业。'], ['units.two_names 10–14 创业就业']],
    [['关爱退役军人。', '二十名退伍军人掌勺。'], ['units.two_names 3–7 退伍军人']],
  ])('is told once: %j', (paragraphs, expected) => {
    expect(found(...paragraphs)).toEqual(expected);
  });

  it.each([[['灶房覆盖建制村三十个。']], [['就业创业两不误。', '印发《创业就业办法》。']], [['中医师上门。', '弘扬中医生命观。']], [['新就业形态群体就餐。', '培育新业态。']]])('lets %j pass', (paragraphs) => {
    expect(found(...paragraphs)).toEqual([]);
  });
});
