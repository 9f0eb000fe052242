import { orderKeyOf } from '@huibian/people';
import { orderEntries, type OrderedEntry } from './entry-order.rules';

const cities = ['杭州', '宁波', '温州', '湖州', '嘉兴', '绍兴', '金华', '衢州', '舟山', '台州', '丽水'];
/** The place of each county inside its city: the customary order, which is not that of the codes for 天台 and 浦江. */
const counties: Record<string, string[]> = {
  杭州: ['上城区', '滨江区', '萧山区', '桐庐县', '建德市'],
  宁波: ['海曙区', '镇海区', '余姚市'],
  温州: ['苍南县', '泰顺县', '龙港市'],
  湖州: ['吴兴区', '南浔区', '德清县', '安吉县'],
  嘉兴: ['海盐县', '桐乡市'],
  绍兴: ['柯桥区', '上虞区', '诸暨市'],
  金华: ['浦江县', '武义县', '义乌市', '东阳市'],
  衢州: ['柯城区', '常山县', '开化县'],
  舟山: ['普陀区', '嵊泗县'],
  台州: ['椒江区', '黄岩区', '天台县', '三门县', '温岭市', '临海市', '玉环市'],
  丽水: ['缙云县', '松阳县'],
};

/** A unit's key: provincial units carry their manual place as `省…@7`. */
function keyOf(name: string): string {
  const [unit = '', position] = name.split('@');
  if (position !== undefined) return orderKeyOf({ tier: 'province', cityPosition: 0, countyPosition: 0, position: Number(position) });
  const cityPosition = cities.findIndex((city) => unit.startsWith(city)) + 1;
  const city = cities[cityPosition - 1] ?? '';
  const rest = unit.slice(city.length);
  if (rest === '市') return orderKeyOf({ tier: 'city', cityPosition, countyPosition: 0, position: 0 });
  return orderKeyOf({ tier: 'county', cityPosition, countyPosition: (counties[city] ?? []).indexOf(rest) + 1, position: 0 });
}

const entry = (name: string, chapterPosition = 0, exceptionPosition: number | null = null): OrderedEntry & { name: string } => ({
  name,
  caseId: name,
  chapterPosition,
  orderKey: keyOf(name),
  exceptionPosition,
});

/** Lead units of the published volume, in its order (facts of the contents). */
const published: [field: string, units: string[]][] = [
  ['经济', ['人行杭州中心支行@1', '杭州萧山区', '绍兴上虞区', '金华东阳市', '台州椒江区']],
  ['收入分配', ['省委组织部@1', '省委统战部@2', '省统计局@9', '宁波市', '衢州市', '温州龙港市', '湖州吴兴区', '舟山嵊泗县', '台州黄岩区', '台州临海市']],
  ['城乡', ['省科技厅@3', '省交通运输厅@7', '省农业农村厅@8', '省文化和旅游厅@9', '绍兴市', '金华市', '丽水市', '杭州建德市', '温州泰顺县', '绍兴柯桥区', '金华义乌市', '衢州开化县', '台州温岭市', '台州玉环市']],
  ['公共服务', ['省政府办公厅@1', '省公安厅@4', '省民政厅@5', '省国资委@8', '省总工会@20', '省残联@21', '杭州市', '宁波市', '温州市', '杭州上城区', '宁波镇海区', '湖州南浔区', '嘉兴海盐县', '绍兴诸暨市', '舟山普陀区', '台州天台县', '台州三门县', '丽水缙云县']],
];

/** A fixed shuffle: every test run sees the same disorder. */
const disordered = <T>(items: readonly T[]): T[] => items.map((item, index) => ({ item, at: (index * 7919 + 13) % 101 })).sort((left, right) => left.at - right.at).map(({ item }) => item);

describe('The order of a volume', () => {
  it.each(published)('sets the chapter %s as the published volume does', (_, units) => {
    expect(orderEntries(disordered(units.map((unit) => entry(unit)))).map((one) => one.name)).toEqual(units);
  });

  it('keeps the chapters in the order of the campaign and counts through the whole volume', () => {
    const all = published.flatMap(([, units], chapter) => units.map((unit) => ({ ...entry(unit, chapter), caseId: `${chapter} ${unit}` })));
    const ordered = orderEntries(disordered(all));
    expect(ordered.map((one) => one.name)).toEqual(published.flatMap(([, units]) => units));
    expect(ordered.findIndex((one) => one.name === '省科技厅@3') + 1).toBe(16);
  });

  it('puts 天台 before 三门 and 浦江 before 武义', () => {
    const names = ['台州三门县', '金华武义县', '台州天台县', '金华浦江县'];
    expect(orderEntries(names.map((name) => entry(name))).map((one) => one.name)).toEqual(['金华浦江县', '金华武义县', '台州天台县', '台州三门县']);
  });

  it('sets two cases of one unit in the order they were entered', () => {
    const twice = ['b', 'a', 'c'].map((caseId) => ({ ...entry('宁波市'), caseId }));
    expect(orderEntries(twice).map((one) => one.caseId)).toEqual(['a', 'b', 'c']);
  });

  it('puts an exception where it was asked for, and the others keep their order', () => {
    const moved = [entry('省科技厅@3'), entry('宁波市'), entry('杭州上城区'), entry('丽水松阳县', 0, 2)];
    expect(orderEntries(moved).map((one) => one.name)).toEqual(['省科技厅@3', '丽水松阳县', '宁波市', '杭州上城区']);
  });

  it('sets several exceptions from the lowest place on, and one beyond the end last', () => {
    const moved = [entry('宁波市', 0, 99), entry('杭州上城区'), entry('丽水松阳县', 0, 1), entry('省科技厅@3')];
    expect(orderEntries(moved).map((one) => one.name)).toEqual(['丽水松阳县', '省科技厅@3', '杭州上城区', '宁波市']);
  });

  it('keeps an exception inside its chapter', () => {
    const moved = [entry('宁波市', 0), entry('杭州上城区', 1), entry('温州市', 1, 9)];
    expect(orderEntries(moved).map((one) => one.name)).toEqual(['宁波市', '杭州上城区', '温州市']);
  });
});
