import { documentCase, hitsOf } from '../check.factory';
import { dashRules } from './dashes.rules';

const found = (text: string): string[] => hitsOf(dashRules, documentCase([text]));

describe('connectors and dashes', () => {
  it.each([
    ['形成“摸排-分析-办结”闭环。', ['punctuation.connector 3–11 摸排-分析-办结']],
    ['建成山海协作平台--清江飞地。', ['punctuation.connector 8–10 --']],
    ['开通清江-平川专线。', ['punctuation.connector 4–5 -']],
    ['首个旅游度假区-清江温泉度假胜地开园。', ['punctuation.connector 7–8 -']],
    ['依托民生综合平台—清江通办事。', ['punctuation.short_dash 8–9 —']],
    ['发布《碳普惠账户—家庭减排核算指南》。', ['punctuation.short_dash 8–9 —']],
    ['宗旨———为民。', ['punctuation.short_dash 2–5 ———']],
  ])('finds that of %s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    '形成“摸排—分析—办结”闭环。',
    '建成民生综合平台——清江通。',
    '采用PM-2型设备和B-12标准。',
    '开通清江—平川专线。',
    '今年1-9月完成。',
    '《清江—平川公路规划》印发。',
    '增幅为-5%。',
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
