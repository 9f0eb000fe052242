import { mayDo } from '@huibian/contracts';
import { Client } from 'pg';
import { Handlers } from '../../apps/api/src/http/handlers.service';
import type { Visitor } from './door';
import { askers, type Asker } from './matrix/matrix-text';
import { otherReads, readDoors, type ReadDoor } from './matrix/read-doors';
import { openReadWorld, type ReadWorld } from './matrix/read-world';

interface Page {
  items: { id: string }[];
  next: string | null;
  prev: string | null;
}

let world: ReadWorld;
let readers: Map<string, Asker[]>;
let statements: string[] = [];

beforeAll(async () => {
  world = await openReadWorld();
  const handlers = world.door.app.get(Handlers, { strict: false }).all().filter(({ method, access }) => method === 'GET' && access?.kind === 'requires');
  readers = new Map(handlers.map(({ path, access }) => [path, askers.filter((asker) => asker !== 'nobody' && access?.kind === 'requires' && mayDo([asker], access.permission))]));
  const ask = Client.prototype.query as (this: Client, ...given: unknown[]) => unknown;
  jest.spyOn(Client.prototype, 'query').mockImplementation(function (this: Client, ...given: unknown[]) {
    const [query] = given as [string | { text: string }];
    statements.push(typeof query === 'string' ? query : query.text);
    return ask.apply(this, given) as never;
  });
}, 240_000);
afterAll(async () => {
  jest.restoreAllMocks();
  await world.door.close();
});

const addressOf = (door: ReadDoor, query = '') => {
  const url = door.url?.(world) ?? door.path;
  return query ? `${url}${url.includes('?') ? '&' : '?'}${query}` : url;
};
const readersOf = (door: ReadDoor) => readers.get(door.path) ?? [];
const paged = readDoors.filter((door) => door.pages);
/** The reader who sees most. */
const firstReader = (door: ReadDoor): Visitor => world.people[readersOf(door).find((asker) => asker === 'office_lead') ?? readersOf(door)[0] ?? 'nobody'];
const pageOf = async (visitor: Visitor, url: string): Promise<Page> => {
  const answer = await visitor.get(url);
  if (answer.status !== 200) throw new Error(`${url}: ${answer.status} ${answer.text}`);
  return answer.body as unknown as Page;
};
const idsOf = (page: Page) => page.items.map((item) => item.id);

test('Every door one may read through is known here', () => {
  expect([...readDoors.map((door) => door.path), ...otherReads].sort()).toEqual([...readers.keys()].sort());
});

describe('What is read is what its contract says, neither less nor more, for every role', () => {
  it.each(readDoors.map((door) => [door.path, door] as const))('%s', async (_path, door) => {
    expect(readersOf(door).length).toBeGreaterThan(0);
    for (const asker of readersOf(door)) {
      const { status, body } = await world.people[asker].get(addressOf(door));
      expect([asker, status]).toEqual([asker, 200]);
      const read = door.schema.safeParse(body);
      expect([asker, read.error?.issues ?? []]).toEqual([asker, []]);
      // A key the contract does not know is stripped by it: the answer would say more than was promised.
      expect(read.data).toEqual(body);
    }
  });
});

describe('A list asks the database as often for three rows as for one', () => {
  it.each(paged.map((door) => [door.path, door] as const))('%s', async (_path, door) => {
    const visitor = firstReader(door);
    const asked = async (limit: number) => {
      await visitor.get(addressOf(door, `limit=${limit}`));
      statements = [];
      const page = await pageOf(visitor, addressOf(door, `limit=${limit}`));
      return { rows: page.items.length, statements: statements.length };
    };
    const one = await asked(1);
    const all = await asked(3);
    expect([one.rows, all.rows]).toEqual([1, 3]);
    expect(all.statements).toBe(one.statements);
    expect(one.statements).toBeGreaterThan(0);
  });

  it('and so does the queue of a recommending unit', async () => {
    const { campaign, cast, people, ids } = world;
    const { id: campaignId } = await campaign({});
    await world.case({ campaignId, unit: 'binjiang' });
    const asked = async (id: string) => {
      const url = `/api/recommendations?campaignId=${id}&recommenderId=${cast.units.hangzhou.id}`;
      await people.recommender_clerk.get(url);
      statements = [];
      const page = await pageOf(people.recommender_clerk, url);
      return { rows: page.items.length, statements: statements.length };
    };
    const one = await asked(campaignId);
    const all = await asked(ids.queueCampaign);
    expect([one.rows, all.rows]).toEqual([1, 3]);
    expect(all.statements).toBe(one.statements);
  });
});

describe('Pages follow each other without a gap or a repeat, there and back', () => {
  it.each(paged.map((door) => [door.path, door] as const))('%s', async (_path, door) => {
    const visitor = firstReader(door);
    const whole: string[] = [];
    for (let after: string | null = '', page: Page; after !== null; after = page.next) {
      page = await pageOf(visitor, addressOf(door, `limit=100${after ? `&after=${encodeURIComponent(after)}` : ''}`));
      whole.push(...idsOf(page));
    }
    expect(new Set(whole).size).toBe(whole.length);
    expect(whole.length).toBeGreaterThanOrEqual(3);

    const step = Math.max(1, Math.floor(whole.length / 5));
    const there: string[][] = [];
    let page = await pageOf(visitor, addressOf(door, `limit=${step}`));
    expect(page.prev).toBeNull();
    there.push(idsOf(page));
    while (page.next) {
      page = await pageOf(visitor, addressOf(door, `limit=${step}&after=${encodeURIComponent(page.next)}`));
      there.push(idsOf(page));
    }
    expect(there.flat()).toEqual(whole);

    const back: string[][] = [idsOf(page)];
    while (page.prev) {
      page = await pageOf(visitor, addressOf(door, `limit=${step}&after=${encodeURIComponent(page.prev)}`));
      back.unshift(idsOf(page));
    }
    expect(back.flat()).toEqual(whole);
  });
});
