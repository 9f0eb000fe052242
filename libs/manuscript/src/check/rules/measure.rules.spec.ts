import { documentCase, hitsOf } from '../check.factory';
import { measureRules } from './measure.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf(measureRules, documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

describe('measures', () => {
  it.each([
    ['新建厂房5万方。', 'nonlegal_unit 方'],
    ['活动室300平米。', 'nonlegal_unit 平米'],
    ['用地80平方。', 'nonlegal_unit 平方'],
    ['光伏年发电300万度。', 'nonlegal_unit 度'],
    ['装机50kw。', 'unit_symbol kw'],
    ['全长10KM。', 'unit_symbol KM'],
    ['流转300亩，又流转20公顷。', 'units_mixed 公顷'],
    ['运出5公斤，又运出5千克。', 'units_mixed 千克'],
    ['新增3000名岗位。', 'measure_word 名'],
    ['引进20家项目。', 'measure_word 家'],
    ['关爱百余位独居老年群体。', 'measure_word 位独居老年群体'],
    ['设加工点200家。', 'measure_of_point 家'],
    ['建服务点30家，', 'measure_of_point 家'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['新建厂房5万平方米，三方协议，2方面12方案。'],
    ['气温38度，角度30度，180度转弯。'],
    ['平方公里、300立方米、装机50kW，10km。'],
    ['3名企业家、20名企业职工、5名来自农户的学员。'],
    ['20家企业、3个项目、12户农户、8位专家团队成员。'],
    ['来料加工企业200家，网点旁200家店。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
