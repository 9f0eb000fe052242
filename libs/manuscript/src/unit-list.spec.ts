import { unitList } from './unit-list';

const hangzhou = '杭州市';
const table: [string, { shortName: string; cityName: string | null }[], string][] = [
  ['one unit alone', [{ shortName: '绍兴上虞区', cityName: '绍兴市' }], '绍兴上虞区'],
  ['a second county of the same city, without the prefix', [{ shortName: '杭州萧山区', cityName: hangzhou }, { shortName: '杭州滨江区', cityName: hangzhou }], '杭州萧山区、滨江区'],
  ['a county of another city, with it', [{ shortName: '宁波余姚市', cityName: '宁波市' }, { shortName: '绍兴上虞区', cityName: '绍兴市' }], '宁波余姚市、绍兴上虞区'],
  ['the city itself before its county, whole', [{ shortName: '杭州市', cityName: hangzhou }, { shortName: '杭州萧山区', cityName: hangzhou }], '杭州市、萧山区'],
  ['the city itself after its county, whole', [{ shortName: '杭州萧山区', cityName: hangzhou }, { shortName: '杭州市', cityName: hangzhou }], '杭州萧山区、杭州市'],
  ['units of the province', [{ shortName: '省委统战部（省侨办）', cityName: null }, { shortName: '省侨联', cityName: null }], '省委统战部（省侨办）、省侨联'],
];

it.each(table)('A list of units names %s', (_, units, printed) => {
  expect(unitList(units).join('、')).toBe(printed);
});
