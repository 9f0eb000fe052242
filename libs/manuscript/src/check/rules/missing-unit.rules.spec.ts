import { documentCase, hitsOf } from '../check.factory';
import { missingUnitRules } from './missing-unit.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf(missingUnitRules, documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

describe('missing units', () => {
  it.each([
    ['由区里出资2亿设立基金。', 'missing_money_unit 2亿'],
    ['最高贷款30万，随到随贷。', 'missing_money_unit 30万'],
    ['规模超3亿、余额900万元。', 'missing_money_unit 3亿'],
    ['视频播放量破2亿。', 'missing_unit 2亿'],
    ['常住人口12万，', 'missing_unit 12万'],
    ['惠及7.8万残疾人。', 'missing_measure 7.8万'],
    ['覆盖1.3万茶农。', 'missing_measure 1.3万'],
    ['每年节省支出1个多亿。', 'spoken_number 1个多亿'],
    ['投资2个亿。', 'spoken_number 2个亿'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['享受15万至50万元贷款，给予10万、20万元奖励。'],
    ['“百县千镇”与“10万+”，死亡率为3.5/10万。'],
    ['惠及350万群众、14亿人民、1.2万名学生。'],
    ['出资2亿元，播放量破2亿次，5个亿元村。'],
    ['投入3万人次，发放20万份，产值12亿元。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('measure words and bases left out', () => {
  const marked = (text: string): string[] => hitsOf(missingUnitRules, documentCase([text])).map((hit) => hit.replace(/^figures\./, '').replace(/ \d+–\d+/, ''));

  it.each([
    ['对8.6万有就业意愿的农民开展培训。', 'missing_measure 8.6万'],
    ['培训1800多学员，评估合格。', 'missing_measure 1800多'],
    ['土地产出率达到6500元，位居前列。', 'missing_unit 6500元'],
    ['全员劳动生产率从18万元提高到23万元/人。', 'missing_unit 18万元'],
  ])('are asked for in %s', (text, expected) => {
    expect(marked(text)).toEqual([expected]);
  });

  it.each(['对8.6万名有就业意愿的农民开展培训。', '培训1800多名学员、6000余户农户。', '土地产出率达到6500元/亩，亩均产出率6500元。'])('stand in %s', (text) => {
    expect(marked(text)).toEqual([]);
  });
});
