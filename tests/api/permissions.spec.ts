import { permissionsOf, type Permission } from '@huibian/contracts';
import { roles, stateTables } from '@huibian/workflow';
import { Handlers } from '../../apps/api/src/http/handlers.service';
import { actRoutes, isDoor, type Way } from './matrix/act-routes';
import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.close());

const required = (): Permission[] => door.app.get(Handlers, { strict: false }).all().flatMap(({ access }) => (access?.kind === 'requires' ? [access.permission] : []));
const granted = new Set(roles.flatMap((role) => permissionsOf(role)));
/** Powers of acts that move inside another act: no door asks for them, and none may. */
const inside = new Set(
  Object.entries(stateTables).flatMap(([noun, table]) =>
    table.transitions.filter(({ action }) => {
      const way = (actRoutes as Record<string, Record<string, Way>>)[noun]![action]!;
      return !isDoor(way) || (way.permission !== undefined && way.permission !== `${noun}.${action}`);
    }).map(({ action }) => `${noun}.${action}`),
  ),
);

test('Every power is asked for at a door', () => {
  const asked = new Set<string>(required());
  expect([...granted].filter((permission) => !asked.has(permission) && !inside.has(permission))).toEqual([]);
});

test('Every door asks for a power that somebody holds', () => {
  expect([...new Set(required())].filter((permission) => !granted.has(permission))).toEqual([]);
});
