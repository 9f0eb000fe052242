import { migrations } from '@huibian/database';
import { dataSourceOptions, Database } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { DataSource } from 'typeorm';
import { makeRegions, makeUnit, type MadeUnit } from '../testing';
import { UnitDirectory } from './unit-directory.service';

let rows: TestDatabase;
let source: DataSource;
let directory: UnitDirectory;
let city: MadeUnit;
let county: MadeUnit;
let department: MadeUnit;

beforeAll(async () => {
  rows = await createTestDatabase(migrations);
  source = await new DataSource(dataSourceOptions(rows.url, 2, 'test')).initialize();
  directory = new UnitDirectory(new Database(source));
  await makeRegions(rows);
  city = await makeUnit(rows, { name: '杭州市', kind: 'city', tier: 'city', group: 'city', regionCode: '330100' });
  county = await makeUnit(rows, { name: '杭州市萧山区', shortName: '杭州萧山区', regionCode: '330109', superiorId: city.id, recommenderId: city.id });
  department = await makeUnit(rows, { name: '萧山区民政局', kind: 'county_department', regionCode: '330109', superiorId: county.id, recommenderId: city.id, position: 1 });
  await rows.query(`UPDATE units SET former_names = '[{"name":"萧山市","shortName":"萧山市","until":"2001-03-24"}]' WHERE id = $1`, [county.id]);
});
afterAll(async () => {
  await source.destroy();
  await rows.drop();
});

test('A unit is known with its city, its recommender and its place in the order', async () => {
  const units = await directory.unitsByIds([county.id, city.id, county.id]);
  expect(units.size).toBe(2);
  expect(units.get(county.id)).toMatchObject({ shortName: '杭州萧山区', cityCode: '330100', recommenderId: city.id, orderKey: '3.01.05.0000' });
  expect(units.get(city.id)).toMatchObject({ cityCode: '330100', recommenderId: city.id, orderKey: '2.01.00.0000' });
});

test('A unit is found by its full, its short and its former name', async () => {
  const found = await directory.unitsByNames(['杭州萧山区', '杭州市萧山区', '萧山市', '无此单位']);
  expect([...found].map(([name, unit]) => [name, unit.id]).sort()).toEqual([['杭州市萧山区', county.id], ['杭州萧山区', county.id], ['萧山市', county.id]].sort());
});

test('What stands above, below and under one recommender is known', async () => {
  expect(await directory.superiorsOf(department.id)).toEqual([county.id, city.id]);
  expect((await directory.childrenOf(city.id)).map((unit) => unit.id)).toEqual([county.id]);
  expect((await directory.recommendedBy(city.id)).map((unit) => unit.id)).toEqual([city.id, county.id, department.id]);
});
