import { tierOf, tiersOf, type RegionRegister } from './unit-tier';

const register: RegionRegister = {
  province: '浙江省',
  cities: [
    { name: '杭州市', counties: [{ name: '萧山区' }, { name: '滨江区' }, { name: '建德市' }, { name: '西湖区' }] },
    { name: '金华市', counties: [{ name: '义乌市' }, { name: '武义县' }] },
  ],
};

describe('the tier of a unit', () => {
  it('comes from the register, whatever form the name is printed in', () => {
    expect(['杭州市', '杭州', '杭州建德市', '杭州市建德市', '金华义乌', '义乌市', '省财政厅', '浙江省杭州市', '浙江大学', '杭州海关'].map((unit) => tierOf(unit, register).tier)).toEqual([
      'city',
      'city',
      'county',
      'county',
      'county',
      'county',
      'province',
      'city',
      'province',
      'province',
    ]);
  });

  it('lets a second county inherit the city of the first, and no more than that', () => {
    expect(tiersOf(['杭州萧山区', '滨江区'], register)[1]).toEqual({ unit: '滨江区', fullName: '杭州滨江区', tier: 'county', city: '杭州市', county: '滨江区' });
    expect(tiersOf(['杭州萧山区', '金华武义县'], register)[1]).toEqual({ unit: '金华武义县', fullName: '金华武义县', tier: 'county', city: '金华市', county: '武义县' });
    expect(tiersOf(['杭州市', '省财政厅'], register).map((each) => each.tier)).toEqual(['city', 'province']);
  });
});
