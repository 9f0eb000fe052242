import { orderKeyOf, recommenderOf, recommendsItself, type OrderFacts } from './official-order.rules';

const key = (facts: Partial<OrderFacts>) => orderKeyOf({ tier: 'county', cityPosition: 0, countyPosition: 0, position: 0, ...facts });

const sorted = (units: Record<string, Partial<OrderFacts>>) => Object.keys(units).sort((one, other) => (key(units[one] ?? {}) < key(units[other] ?? {}) ? -1 : 1));

test('Provincial units come first in their own order, then cities, then counties by city', () => {
  const units = {
    台州三门县: { cityPosition: 10, countyPosition: 5 },
    台州天台县: { cityPosition: 10, countyPosition: 4 },
    杭州建德市: { cityPosition: 1, countyPosition: 13 },
    丽水市: { tier: 'city', cityPosition: 11 },
    宁波市: { tier: 'city', cityPosition: 2 },
    省总工会: { tier: 'province', position: 500 },
    物产中大集团: { tier: 'enterprise', position: 630 },
    省科技厅: { tier: 'province', position: 180 },
  } as const;
  expect(sorted(units)).toEqual(['省科技厅', '省总工会', '物产中大集团', '宁波市', '丽水市', '杭州建德市', '台州天台县', '台州三门县']);
});

test('A department stands right after the place it belongs to', () => {
  const units = {
    杭州滨江区: { cityPosition: 1, countyPosition: 4 },
    上城区科技局: { cityPosition: 1, countyPosition: 1, position: 3 },
    杭州上城区: { cityPosition: 1, countyPosition: 1 },
    宁波市: { tier: 'city', cityPosition: 2 },
    杭州市教育局: { tier: 'city', cityPosition: 1, position: 2 },
    杭州市: { tier: 'city', cityPosition: 1 },
    杭州高新区: { tier: 'zone', cityPosition: 1, position: 9 },
  } as const;
  expect(sorted(units)).toEqual(['杭州市', '杭州市教育局', '杭州高新区', '宁波市', '杭州上城区', '上城区科技局', '杭州滨江区']);
});

test('A unit without a recommender, or naming itself, recommends itself', () => {
  expect(recommenderOf({ id: 'city', recommenderId: null })).toBe('city');
  expect(recommendsItself({ id: 'city', recommenderId: 'city' })).toBe(true);
  expect(recommendsItself({ id: 'county', recommenderId: 'city' })).toBe(false);
});
