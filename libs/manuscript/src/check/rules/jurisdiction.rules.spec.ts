import { documentCase, hitsOf } from '../check.factory';
import { jurisdictionRules } from './jurisdiction.rules';

const found = (...texts: string[]): string[] => hitsOf(jurisdictionRules, documentCase(texts)).map((hit) => hit.replace(/ \d+–\d+/, ''));

describe('the towns and villages of a place', () => {
  it('are as many wherever they are told', () => {
    expect(found('清江县下辖15个乡镇。', '服务覆盖全县16个乡镇。')).toEqual(['figures.jurisdiction 16个乡镇']);
    expect(found('全县238个行政村，已有一半建成。', '全县现有240个行政村。')).toEqual(['figures.jurisdiction 240个行政村']);
  });

  it.each([
    [['清江县下辖15个乡镇。', '服务覆盖全县15个乡镇。']],
    [['清江县下辖15个乡镇。', '全市120个乡镇均已推广。']],
    [['清江县下辖15个乡镇、3个街道。', '全县12个乡镇卫生院改造完成，覆盖5个乡镇。']],
    [['清江县下辖15个乡镇。', '全县238个行政村通车。']],
  ])('may differ in %j', (texts) => {
    expect(found(...texts)).toEqual([]);
  });
});
