import { formatDecimal, isEqual, rational } from './rational';
import { intervalOf, readQuantities, valueOf, type Quantity } from './quantities';

const only = (text: string): Quantity => {
  const [first, ...rest] = readQuantities(text);
  if (!first || rest.length > 0) throw new Error(`${text} holds ${rest.length + (first ? 1 : 0)} numbers`);
  return first;
};
const shown = (text: string): string => {
  const each = only(text);
  return [formatDecimal(valueOf(each), each.scale === '' ? each.decimals : 0), each.unit, each.approximation ?? 'exact', text.slice(each.start, each.end)].join(' ');
};
const bounds = (text: string): string => {
  const { low, high } = intervalOf(only(text));
  return `${formatDecimal(low, 3)} ${formatDecimal(high, 3)}`;
};

describe('numbers with their units', () => {
  it.each([
    ['发放补助1.2万元。', '12000 元 exact 1.2万元'],
    ['带动近350多万群众', '3500000  below 350多万'],
    ['服务1.7亿人次', '170000000 人次 exact 1.7亿人次'],
    ['占比76.2%、', '76.2 % exact 76.2%'],
    ['高出2.5个百分点', '2.5 个百分点 exact 2.5个百分点'],
    ['翻了7.5倍。', '7.5 倍 exact 7.5倍'],
    ['培训1,350人', '1350 人 exact 1,350人'],
    ['超过500余户', '500 户 above 500余户'],
    ['每年节约100万元', '1000000 元 exact 100万元'],
    ['覆盖面积5万平方米以上', '50000 平方米 above 5万平方米'],
    ['实现1.64万亿元', '1640000000000 元 exact 1.64万亿元'],
    ['出资3亿设立', '300000000  exact 3亿'],
  ])('reads %s', (text, expected) => {
    expect(shown(text)).toBe(expected);
  });

  it.each(['按GB/T15834执行', '升到V3.2.1版', 'A1类'])('takes the number of %s for a name', (text) => {
    expect(readQuantities(text)).toEqual([]);
  });

  it.each([
    ['1.89', '1.885 1.900'],
    ['38家', '38.000 38.000'],
    ['350多家', '350.000 360.000'],
    ['近200家', '100.000 200.000'],
    ['约40家', '30.000 50.000'],
    ['1.2万元', '11500.000 13000.000'],
  ])('knows what %s may stand for', (text, expected) => {
    expect(bounds(text)).toBe(expected);
  });

  it('compares exactly', () => {
    expect(isEqual(rational(1, 3), rational(2, 6))).toBe(true);
    expect(formatDecimal(rational(-1, 3), 2)).toBe('-0.33');
    expect(formatDecimal(rational(1, 2), 0)).toBe('1');
  });
});
