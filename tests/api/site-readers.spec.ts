import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ settings: { REQUESTS_PER_MINUTE: '60', SITE_REQUESTS_PER_MINUTE: '70' } });
});
afterAll(() => door.close());

const statuses = async (address: string, times: number) => {
  const found: number[] = [];
  for (let time = 0; time < times; time += 1) found.push((await door.visitor().get(address)).status);
  return found;
};

test('Readers behind one address have a wider measure for pages than for the search, and using up one leaves the other', async () => {
  const searches = await statuses('/search?q=x', 16);
  expect([searches.slice(0, 15).every((status) => status === 200), searches[15]]).toEqual([true, 429]);
  const pages = await statuses('/', 71);
  expect([pages.slice(0, 70).every((status) => status === 200), pages[70]]).toEqual([true, 429]);
});
