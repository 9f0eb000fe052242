import { documentCase, hitsOf } from '../check.factory';
import { growthRules } from './growth.rules';
import { numberFormRules } from './number-forms.rules';
import { percentRules } from './percent.rules';
import { perEachRules } from './per-each.rules';

const found = (text: string): string[] => hitsOf([...perEachRules, ...growthRules, ...percentRules, ...numberFormRules], documentCase([text])).map((hit) => hit.replace(/^figures\./, '').replace(/ \d+–\d+/, ''));

describe('prices, heads and totals', () => {
  it.each([
    ['推广穴盘育秧后亩均省工150元，4万亩稻田共省工60万元。', 'each_times 60万元'],
    ['60名校长统一考核，每人每年发放津贴1.2万元，每年共需资金27万元。', 'each_times 27万元'],
    ['按每户3000元标准，为120户发放补助共30万元。', 'each_times 30万元'],
    ['每名网格员联系300户，全县120名网格员共联系3600户。', 'each_times 3600户'],
    ['每个驿站配备护理员3名，全县120个驿站共配备护理员460名。', 'each_times 460名'],
    ['每台补贴500元，全年补贴农机400台，发放资金2万元。', 'each_times 2万元'],
  ])('do not fit in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '推广穴盘育秧后亩均省工150元，4万亩稻田共省工600万元。',
    '60名校长统一考核，每人每年发放津贴1.2万元，三年共需资金216万元。',
    '每个驿站配备护理员3名，全县120个驿站共配备护理员360名。',
    '每个驿站配备护理员3名，全县120个村共配备护林员460名。',
    '除草每亩80元，服务120家主体，共补贴540万元。',
    '每户最高补助3000元，为120户发放补助共30万元。',
    '每台补贴500元，全年补贴农机400台，带动投资2万元。',
  ])('fit, or may, in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('times, doublings and points', () => {
  it.each([
    ['投入是2019年的2倍，实现翻两番。', 'direction 翻两番'],
    ['产值增长1倍，翻了两番。', 'direction 翻了两番'],
    ['用户由0.5万人增至4万人，增长8倍。', 'times_grown 8倍'],
    ['其中老年人占24%，高于全市平均水平2%。', 'percent_points 2%'],
    ['农机化率91%，比全省高3.5%。', 'percent_points 3.5%'],
    ['计划投资227多亿元。', 'number_broken 227多亿'],
    ['受益群众35余万人。', 'number_broken 35余万'],
  ])('are mistaken in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '产值增长3倍，翻了两番；投入是2019年的2倍，翻了一番。',
    '增长到2019年的4倍，实现翻两番。',
    '用户由0.5万人增至4万人，增长7倍。',
    '达标率98%，高于全省平均水平96%。',
    '其中老年人占24%，高于全市平均水平2个百分点；收入增长8%，比种粮高30%。',
    '计划投资220多亿元，实到3万多元，建成10余万平方米。',
  ])('are right in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
