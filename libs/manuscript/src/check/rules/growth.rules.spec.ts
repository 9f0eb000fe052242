import { documentCase, hitsOf } from '../check.factory';
import { growthRules } from './growth.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf(growthRules, documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

describe('growth', () => {
  it.each([
    ['村集体收入从40万元增加到50万元，增长30%。', 'growth 30%'],
    ['加工企业由20家增至25家，增长20%。', 'growth 20%'],
    ['销售额从2018年的10亿元增加到2021年的75亿元，增长了7.5倍。', 'times_grown 7.5倍'],
    ['客流由200人次增至600人次，增加3倍。', 'times_grown 3倍'],
    ['参保率从60%提高到75%，提高15%。', 'points_in_change 15%'],
    ['占比由20.5%提升至30%，提升9.5%。', 'points_in_change 9.5%'],
    ['满意率从80%提高到92%，提高8个百分点。', 'growth 8个百分点'],
    ['亩均收益从5000元提升至3000元。', 'direction 5000元提升至3000元'],
    ['就诊率从82%提高到91%，提高了9%。', 'points_in_change 9%'],
    ['亩均收益由6000元提高到9000元，提高了3000元，增长了60%。', 'growth 60%'],
    ['用时从2天下降到5天。', 'direction 2天下降到5天'],
    ['收入从30万元增加到45万元，翻了一番。', 'direction ，翻了一番'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['单价从1元提升至1.5元，涨幅达50%。'],
    ['收入从16442元提升至43746元，增长166%。'],
    ['产值从22.7亿元增加到169.4亿元，增长了6.5倍。'],
    ['收入从40万元增加到50万元，村民分红增长30%。'],
    ['参保率从60%提高到75%，提高15个百分点；占比从50%提高到60%，提高20%。'],
    ['产值从2018年的100亿元增加到2021年的133亿元，年均增长10%。'],
    ['排名从第30位提升至第5位，收入从30万元增加到62万元，翻了一番。'],
    ['收入从近30万元增加到100多万元，增长2倍多。'],
    ['就诊率从100%提高到103%，提高了3%。'],
    ['收入比由2.05∶1缩小到1.83∶1。'],
    ['亩均收益由6000元提高到9000元，提高了3000元，增长50%。'],
    ['从3个村增加到8个村，同比增长12%。'],
    ['参保人数达到12万人，较上年增加1.2万人，增长11.1%。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
