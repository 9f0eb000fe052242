import { zhejiangRegions, zhejiangUnits } from './zhejiang';

test('The tree has one province, 11 cities in the official order and 90 counties, each code once', () => {
  const regions = zhejiangRegions();
  const names = (level: string) => regions.filter((region) => region.level === level).map((region) => region.shortName);
  expect(names('province')).toEqual(['浙江']);
  expect(names('city').join('、')).toBe('杭州、宁波、温州、湖州、嘉兴、绍兴、金华、衢州、舟山、台州、丽水');
  expect(names('county')).toHaveLength(90);
  expect(new Set(regions.map((region) => region.code)).size).toBe(102);
});

test('天台 stands before 三门 and 浦江 before 武义, against their codes', () => {
  const position = (name: string) => zhejiangRegions().find((region) => region.name === name)?.position ?? NaN;
  expect(position('天台县')).toBeLessThan(position('三门县'));
  expect(position('浦江县')).toBeLessThan(position('武义县'));
});

test('Names are used once, and every unit named as superior or recommender stands earlier in the list', () => {
  const units = zhejiangUnits();
  expect(new Set(units.map((unit) => unit.name)).size).toBe(units.length);
  expect(new Set(units.map((unit) => unit.shortName)).size).toBe(units.length);
  const seen = new Set<string>();
  for (const unit of units) {
    for (const other of [unit.superior, unit.recommender]) if (other !== null) expect(seen).toContain(other);
    seen.add(unit.name);
  }
});

test('Counties are written with their city and recommended by it; a provincial group by 省国资委', () => {
  const unit = (shortName: string) => zhejiangUnits().find((one) => one.shortName === shortName);
  expect(unit('杭州萧山区')).toMatchObject({ name: '杭州市萧山区', recommender: '杭州市', superior: '杭州市', group: 'county' });
  expect(unit('温州龙港市')).toMatchObject({ recommender: '温州市' });
  expect(unit('丽水景宁县')).toMatchObject({ name: '丽水市景宁畲族自治县' });
  expect(unit('物产中大集团')).toMatchObject({ recommender: '浙江省人民政府国有资产监督管理委员会', group: 'province' });
  expect(unit('杭州市')).toMatchObject({ recommender: null, group: 'city' });
});
