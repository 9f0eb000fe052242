import { documentCase, hitsOf } from '../check.factory';
import { numberFormRules } from './number-forms.rules';
import { rangeRules } from './range.rules';

const rules = [...numberFormRules, ...rangeRules.filter(({ id }) => id === 'figures.range_order')];
const found = (text: string): string[] => hitsOf(rules, documentCase([text])).map((hit) => hit.replace(/^figures\./, '').replace(/ \d+–\d+/, ''));

describe('the form of numbers', () => {
  it.each([
    ['打通公路128. 5千米。', 'number_broken 128. 5'],
    ['奖补资金1，260万元。', 'number_broken 1，260'],
    ['投入12,6亿元。', 'number_broken 12,6'],
    ['登记率达百分之99.2。', 'number_broken 百分之99.2'],
    ['自2022.6月起试行。', 'number_broken 2022.6月'],
    ['外出务工42万3000人。', 'number_broken 42万3000'],
    ['评定民宿5个间。', 'measure_twice 个间'],
    ['修缮建筑217座栋，新建3处。', 'measure_twice 座栋'],
    ['办件量增长12.3个%。', 'measure_twice 个%'],
    ['报道100多余次。', 'measure_twice 多余'],
    ['截至12月31号完成。', 'date_form 号'],
    ['自16年被确定为试点。', 'date_form 16年'],
    ['日处理3万吨/日的污水厂建成。', 'rate_twice 日处理3万吨/日'],
    ['升学比例为40%—35%。', 'range_order 40%—35%'],
    ['每亩增收500—300元。', 'range_order 500—300元'],
    ['从18年起开设夜校。', 'date_form 18年'],
  ])('is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '打通公路128.5千米。 3条建成。',
    '投入1,260万元。',
    '登记率达百分之九十九。',
    '2022年6月起试行，版本为2022.6。',
    '外出务工42.3万人。',
    '培训5个班，派出2个组。',
    '配备12台套，捐赠300件套。',
    '有3个人，5条路，8张床位。',
    '处理多余材料，剩下100多件。',
    '乘坐12号线，3月8号楼竣工。',
    '在16年里修路，工龄20年以上。',
    '日处理3万吨，单价为2元/吨。',
    '比例为35%—40%，2024—2025年完成。',
    '由40%—50%降为20%—30%。',
    '每户补助8000—1万元。',
    '茶季用工3000—1.2万人。',
    '一张蓝图绘到底，20年以来没有停过工。',
    '合作社成立16年以来，社员增加到300户。',
    '苗木栽下去，12年底价未变。',
  ])('is right in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
