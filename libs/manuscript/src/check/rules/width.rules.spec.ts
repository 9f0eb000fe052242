import { documentCase, hitsOf } from '../check.factory';
import { checkedCase } from '../passage';
import { defaultCheckSettings } from '../run-check';
import { widthRules } from './width.rules';

const found = (text: string): string[] => hitsOf(widthRules, documentCase([text]));

describe('the width of marks', () => {
  it.each([
    ['健全机制,强化保障。', ['punctuation.half_width 4–5 ,']],
    ['各镇(街道)提前完成。', ['punctuation.half_width 2–3 (', 'punctuation.half_width 5–6 )']],
    ['救助1500人,惠及全镇。', ['punctuation.half_width 7–8 ,']],
    ['全部完成任务.', ['punctuation.half_width 6–7 .']],
    ['村民说:“好。”', ['punctuation.half_width 3–4 :']],
  ])('finds the half-width marks of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '补助3,500元，配比另定。',
    '每日8:30开门，9.5折。',
    '见https://www.example.cn/a?b=1,c。',
    '采用ISO (2015)标准体系。',
    '达到4.0版。',
    '接入App，覆盖12.5%。',
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['打造"幸福驿站"品牌。', ['punctuation.straight_quote 2–3 "', 'punctuation.straight_quote 7–8 "']],
    ['增长3。5%。', ['punctuation.wrong_form 3–4 。']],
    ['产值3。5亿元。', ['punctuation.wrong_form 3–4 。']],
    ['建成ＡＰＰ平台。', ['punctuation.wrong_form 2–5 ＡＰＰ']],
    ['打造「港湾」。', ['punctuation.wrong_form 2–3 「', 'punctuation.wrong_form 5–6 」']],
    ['养老\u200b服务。', ['punctuation.invisible 2–3 \u200b']],
    ['缺字\ufffd一处。', ['punctuation.invisible 2–3 \ufffd']],
    ['师生按1:5的标准配备。', ['punctuation.ratio_colon 3–6 1:5']],
    ['两镇以4: 3: 3的比例出资。', ['punctuation.ratio_colon 3–10 4: 3: 3']],
  ])('finds the form of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each(['师生比约为1∶15.8。2021年9月起全面覆盖。', '得分为96。2022年继续提升。', '配置55"屏幕。', '采用APP平台。', '约翰·史密斯先生到访。', '每晚19:30的演出。', '按1∶5的标准配备。', '打造“港湾”。'])('lets the form of %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('turns straight quotes by their order, with one click where they are even', () => {
    const turned = (text: string): unknown[] => {
      const [passage] = checkedCase(documentCase([text]), 1).body;
      const rule = widthRules.find(({ id }) => id === 'punctuation.straight_quote');
      return rule && passage ? [...rule.find(passage, defaultCheckSettings)].map((hit) => [hit.suggestion, hit.certain]) : [];
    };
    expect(turned('打造"驿站"品牌。')).toEqual([['“', true], ['”', true]]);
    expect(turned('打造"驿站品牌。')).toEqual([[undefined, false]]);
  });
});
