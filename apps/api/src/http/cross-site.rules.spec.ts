import { crossSiteRefusal, type WriteOrigin } from './cross-site.rules';

const write = (changes: Partial<WriteOrigin>) => crossSiteRefusal({ fetchSite: undefined, origin: undefined, host: 'huibian.example:8080', publicUrl: undefined, ...changes })?.code ?? null;

test('Writes from our own pages, and from programs without a browser, pass', () => {
  expect(write({ fetchSite: 'same-origin', origin: 'http://huibian.example:8080' })).toBeNull();
  expect(write({})).toBeNull();
});

test('Behind a proxy the public address counts as ours', () => {
  const publicUrl = 'https://hb.zj.example';
  expect(write({ origin: 'https://hb.zj.example', publicUrl })).toBeNull();
});

test.each([
  [{ fetchSite: 'cross-site' }],
  [{ fetchSite: 'same-site' }],
  [{ origin: 'http://huibian.example' }],
  [{ origin: 'https://elsewhere.example' }],
  [{ origin: 'null' }],
])('A write with %j is foreign', (changes) => {
  expect(write(changes)).toBe('http.csrf');
});
