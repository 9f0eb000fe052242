import { documentCase, hitsOf } from '../check.factory';
import { percentRules } from './percent.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf(percentRules, documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

describe('per cent and percentage points', () => {
  it.each([
    ['公租贷款3.1%的利率较商贷利率4.2%低1.1%。', 'percent_points 1.1%'],
    ['去年为12.5%，今年为15.8%，上升3.3%。', 'percent_points 3.3%'],
    ['自付费用占比下降了5%。', 'rate_step 5%'],
    ['公交分担率达35%，比2019年增加4.5%。', 'rate_step 4.5%'],
    ['出口率比上年提高了12%，达到30%以上。', 'rate_step 12%'],
    ['工业增速回落2.1%。', 'rate_step 2.1%'],
    ['增长8%，高于全区规上工业产值2个百分点。', 'comparison_base 高于全区规上工业产值'],
    ['利润增长8%，快于营业收入2个百分点。', 'comparison_base 快于营业收入'],
    ['合作医疗覆盖率达105%。', 'over_whole 105%'],
    ['群众满意率超100%。', 'over_whole 超100%'],
    ['城镇居民收入60000元，农村居民收入30000元，城乡居民收入比1.8。', 'income_ratio 1.8'],
    ['城镇常住居民人均可支配收入70000元，农村常住居民人均可支配收入35000元，城乡收入比缩小至1.85。', 'income_ratio 1.85'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['占比下降到5%，利率低1.1个百分点，效率提高30%。'],
    ['增长8%，高于全区规上工业产值增速2个百分点，高于全省平均3个百分点。'],
    ['城镇居民收入43746元，农村居民收入23165元，城乡居民收入比1.89。'],
    ['去年为10%，今年为12%，提高20%。'],
    ['床位使用率达65%，比2020年的50%增加了30%。'],
    ['办事效率达90%，比上年提高30%；亩均效益较上年提高12%，达到90%以上。'],
    ['通过率95%、合格率92%，比上年提高3%。'],
    ['完成率达120%，税收增长105%，覆盖率达100%。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a level', () => {
  it.each([
    ['群众满意率达到95个百分点。', ['figures.level_in_points 7–13 95个百分点']],
    ['低收入农户占比为12.5个百分点。', []],
    ['党员占比为12.5个百分点。', ['figures.level_in_points 5–13 12.5个百分点']],
    ['满意率比上年提高5个百分点，增幅达到5个百分点。', []],
    ['两地入学率差为3个百分点，满意率达到95%。', []],
  ])('is told in per cent: %s', (text, expected) => {
    expect(hitsOf(percentRules, documentCase([text])).filter((hit) => hit.startsWith('figures.level'))).toEqual(expected);
  });
});
