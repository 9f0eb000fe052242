import { documentCase, hitsOf } from '../check.factory';
import { elsewhereRules } from './elsewhere.rules';
import { toldYearRules } from './told-years.rules';

const found = (...paragraphs: readonly string[]): string[] => hitsOf([...elsewhereRules, ...toldYearRules], documentCase(paragraphs)).map((hit) => hit.split(' ').slice(2).join(' '));

describe('shares, averages and times of what is told elsewhere', () => {
  it.each([
    [['全县共有渔港16座。', '设立港长48名，平均每座渔港30名。'], '30名'],
    [['辖区有老年人4.8万人。', '服务老年人1.2万人，占全区老年人的52%。'], '52%'],
    [['现有果园面积24万亩。', '改造3.6万亩，占全县果园面积的51%。'], '51%'],
    [['2019年，全县专职社工仅25名。', '现有社工100名，社工人数是2019年的5倍。'], '5倍'],
    [['辖区有渔港12座，其中中心渔港1座、一级渔港3座、二级渔港8座。', '设立三级港长36名，平均每座渔港30名。'], '30名'],
    [['茶园面积20万亩。', '两年改造茶园1.2万亩和1.8万亩，共3万亩，占全县茶园面积的51%。'], '51%'],
  ])('do not fit in %s', (paragraphs, expected) => {
    expect(found(...paragraphs)).toEqual([expected]);
  });

  it.each([
    [['全县共有渔港16座。', '设立港长48名，平均每座渔港3名。']],
    [['全县共有渔港16座。', '新建渔港4座，设立港长48名，平均每座渔港12名。']],
    [['辖区有老年人4.8万人。', '服务老年人1.2万人，占全区老年人的25%。']],
    [['全省有老年人480万人，辖区老年人4.8万人。', '服务老年人1.2万人，占全区老年人的52%。']],
    [['现有果园面积24万亩。', '改造3.6万亩，占全县耕地的51%。']],
    [['2019年，全县专职社工仅25名。', '现有社工100名，社工人数是2019年的4倍。']],
  ])('fit, or may, in %s', (paragraphs) => {
    expect(found(...paragraphs)).toEqual([]);
  });
});
