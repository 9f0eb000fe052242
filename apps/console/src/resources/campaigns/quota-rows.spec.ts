import { quotasOf, withUnits } from './quota-rows';

const hangzhou = { recommenderId: 'hz', name: '杭州', places: { county: 5 } };

it('Cities added at once leave alone what was typed meanwhile, and stand once', () => {
  expect(withUnits([hangzhou], [{ id: 'hz', shortName: '杭州' }, { id: 'nb', shortName: '宁波' }])).toEqual([hangzhou, { recommenderId: 'nb', name: '宁波', places: {} }]);
});

it('A blank cell is no 名额', () => {
  expect(quotasOf([hangzhou], ['city', 'county'])).toEqual([{ recommenderId: 'hz', group: 'county', original: 5 }]);
});
