import { documentCase, hitsOf } from '../check.factory';
import { nearIdiomRules } from './near-idioms.rules';
import { typoRules } from './typos.rules';

const found = (text: string): string[] => hitsOf(nearIdiomRules, documentCase([text])).map((hit) => hit.replace(/^wording\.near_idiom /, ''));

describe('a phrase that the list of misprints knows', () => {
  it.each(['再接再励', '因地治宜', '按步就班', '迫不急待'])('is told once: %s', (phrase) => {
    expect(hitsOf([...typoRules, ...nearIdiomRules], documentCase([`大家${phrase}。`])).map((hit) => hit.split(' ')[0])).toEqual(['wording.typo']);
  });

  it('may be one of two right forms', () => {
    expect(found('实施异地搬迁，又称易地搬迁。')).toEqual([]);
  });
});

describe('set phrases', () => {
  it.each([
    ['游客络绎不决。', '5–6 决'],
    ['真是一举两的！', '5–6 的'],
    ['及时排扰解难。', '3–4 扰'],
    ['境内有二十多个少数名族。', '9–10 名'],
    ['实现挣钱顾家两不悟。', '8–9 悟'],
    ['推行揭榜挂师办法。', '5–6 师'],
    ['化解居民急难仇盼。', '6–7 仇'],
    ['乡里建立闭环官理。', '6–7 官'],
    ['古藉修复中心挂牌。', '1–2 藉'],
    ['小镇历史优久。', '4–5 优'],
    ['项目成效显注。', '5–6 注'],
    ['医疗资源下成到村。', '5–6 成'],
  ])('are misspelt in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each(['游客络绎不绝。', '坚持因户施策、因村制宜。', '可谓一举三得。', '推出“医”路同行活动。', '开展“食”全食美主题活动。', '此举名符其实。', '教师付出很多，运行模式灵活。', '推出“因弟制宜”小品。', '打造智惠平台。', '在指挥中形成共识。', '开展水质检测。', '小镇开展古迹修复。', '两地同一标准执行。', '做到一户一册、一湖一策。', '政务服务一站式办理，示范引领取得实效。'])('are right, or played with, in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
