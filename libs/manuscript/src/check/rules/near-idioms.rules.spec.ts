import { documentCase, hitsOf } from '../check.factory';
import { nearIdiomRules } from './near-idioms.rules';

const found = (text: string): string[] => hitsOf(nearIdiomRules, documentCase([text])).map((hit) => hit.replace(/^wording\.near_idiom /, ''));

describe('set phrases', () => {
  it.each([
    ['游客络绎不决。', '5–6 决'],
    ['坚持因地治宜。', '4–5 治'],
    ['真是一举两的！', '5–6 的'],
    ['及时排扰解难。', '3–4 扰'],
    ['境内有二十多个少数名族。', '9–10 名'],
    ['实现挣钱顾家两不悟。', '8–9 悟'],
  ])('are misspelt in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['游客络绎不绝。', '坚持因户施策、因村制宜。', '可谓一举三得。', '推出“医”路同行活动。', '开展“食”全食美主题活动。', '此举名符其实。', '教师付出很多，运行模式灵活。', '推出“因弟制宜”小品。'])('are right, or played with, in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
