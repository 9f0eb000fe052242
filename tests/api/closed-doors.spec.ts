import { randomUUID } from 'node:crypto';
import { mayDo } from '@huibian/contracts';
import { Handlers, type Handler } from '../../apps/api/src/http/handlers.service';
import { askers, type Asker } from './matrix/matrix-text';
import { openMatrixWorld, type MatrixWorld } from './matrix/matrix-world';

let world: MatrixWorld;
let handlers: Handler[];

beforeAll(async () => {
  world = await openMatrixWorld();
  handlers = world.door.app.get(Handlers, { strict: false }).all();
});
afterAll(() => world.door.close());

const nameOf = ({ method, path }: Handler) => `${method} ${path}`;
const mayAsk = (asker: Asker, { access }: Handler) => asker !== 'nobody' && access?.kind === 'requires' && mayDo([asker], access.permission);
const ask = async (asker: Asker, { method, path }: Handler) => {
  const url = path.replace(/:\w+/g, () => randomUUID());
  return (await world.people[asker].send(method as 'GET', url, method === 'GET' || method === 'DELETE' ? undefined : {}, {})).status;
};

test('Every handler asks for a power, or says why it is open to everybody', () => {
  expect(handlers.length).toBeGreaterThan(100);
  expect(handlers.filter(({ access }) => access === undefined).map(nameOf)).toEqual([]);
  expect(handlers.filter(({ access }) => access?.kind === 'public' && access.reason.length < 10).map(nameOf)).toEqual([]);
});

test('These doors are open to everybody, and no others', () => {
  const open = handlers.filter(({ access }) => access?.kind === 'public').map(nameOf);
  expect(open.sort()).toEqual([
    'GET /',
    'GET /.well-known/security.txt',
    'GET /api/health/live',
    'GET /api/health/ready',
    'GET /api/openapi.json',
    'GET /batches',
    'GET /batches/:slug',
    'GET /batches/:slug/cases/:number',
    'GET /files/:editionId/:name',
    'GET /robots.txt',
    'GET /search',
    'GET /site/:style',
    'GET /sitemap.xml',
    'POST /api/account/link-owner',
    'POST /api/account/link-password',
    'POST /api/session',
  ]);
});

test('A role without the power is refused at every door, and a stranger is asked to sign in', async () => {
  const wrong: string[] = [];
  let asked = 0;
  for (const handler of handlers.filter(({ access }) => access?.kind === 'requires')) {
    const strangers = askers.filter((asker) => !mayAsk(asker, handler));
    const statuses = await Promise.all(strangers.map((asker) => ask(asker, handler)));
    asked += strangers.length;
    strangers.forEach((asker, index) => {
      if (statuses[index] !== (asker === 'nobody' ? 401 : 403)) wrong.push(`${nameOf(handler)} answers ${asker} with ${statuses[index]}`);
    });
  }
  expect(asked).toBeGreaterThan(500);
  expect(wrong).toEqual([]);
});

test('Whoever has the power and asks for what does not exist hears just that', async () => {
  // A stream of events needs a socket, which a request in process has not: it is asked below.
  const subjects = handlers.filter(({ method, path, query }) => method === 'GET' && path.startsWith('/api/') && path.includes('/:') && !path.endsWith('/events') && query === undefined);
  const wrong: string[] = [];
  for (const handler of subjects) {
    const holders = askers.filter((asker) => mayAsk(asker, handler));
    for (const asker of holders) {
      const status = await ask(asker, handler);
      if (status !== 404) wrong.push(`${nameOf(handler)} answers ${asker} with ${status}`);
    }
  }
  expect(subjects.length).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
});

test('A stream of events is refused before it begins', async () => {
  await world.door.app.listen(0, '127.0.0.1');
  const url = await world.door.app.getUrl();
  const { username, password } = world.cast.people.clerk;
  const session = await fetch(`${url}/api/session`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() }, body: JSON.stringify({ username, password }) });
  const cookie = String(session.headers.get('set-cookie')).split(';')[0]!;
  const stream = (headers: Record<string, string>) => fetch(`${url}/api/tasks/${randomUUID()}/events`, { headers }).then((answer) => answer.status);
  expect([await stream({}), await stream({ cookie })]).toEqual([401, 404]);
});
