import { makeAccount, makeRegions, makeUnit, type MadeAccount, type MadeUnit } from '@huibian/people/testing';
import { dataSourceOptions } from '@huibian/platform';
import { DataSource } from 'typeorm';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let admin: Visitor;
let security: Visitor;
let adminAccount: MadeAccount;
let securityAccount: MadeAccount;
let unit: MadeUnit;

beforeAll(async () => {
  door = await openDoor();
  await makeRegions(door.database);
  unit = await makeUnit(door.database, { name: '杭州市萧山区', shortName: '杭州萧山区', regionCode: '330109' });
  adminAccount = await makeAccount(door.database, { username: 'system', roles: ['system_admin'] });
  securityAccount = await makeAccount(door.database, { username: 'security', roles: ['security_admin'] });
  admin = await door.signIn(adminAccount);
  security = await door.signIn(securityAccount);
});
afterAll(() => door.close());

const refusal = (status: number, code: string) => ({ status, body: { code } });
const atField = (path: string, code: string) => ({ status: 422, body: { errors: [{ path, code }] } });

test('Each officer has the own powers only', async () => {
  const auditor = await door.signIn(await makeAccount(door.database, { username: 'auditor', roles: ['auditor'] }));
  const someone = await makeAccount(door.database, { username: 'someone' });
  expect(await security.post('/api/users', { username: 'x1', name: 'x' })).toMatchObject(refusal(403, 'http.not_permitted'));
  expect(await admin.post('/api/grants', { userId: someone.id, role: 'office_lead' })).toMatchObject(refusal(403, 'http.not_permitted'));
  expect(await auditor.post('/api/users', { username: 'x1', name: 'x' })).toMatchObject(refusal(403, 'http.not_permitted'));
  expect(await admin.get('/api/history')).toMatchObject(refusal(403, 'http.not_permitted'));
  expect(await admin.get('/api/history/export')).toMatchObject(refusal(403, 'http.not_permitted'));
  expect((await auditor.get('/api/history')).status).toBe(200);
});

test('A username that is taken, whatever its capitals, is refused at its field and nothing is written', async () => {
  await makeAccount(door.database, { username: 'Taken' });
  expect(await admin.post('/api/users', { username: 'taken', name: '重名' })).toMatchObject(atField('username', 'account.username_taken'));
  expect(await door.database.query(`SELECT 1 FROM user_accounts WHERE lower(username) = 'taken'`)).toHaveLength(1);
});

test('A username with other signs, a missing name and an unknown field are told together', async () => {
  const answer = await admin.post('/api/users', { username: '沈 编辑', colour: 'red' });
  expect(answer.status).toBe(422);
  expect((answer.body.errors as { path: string; code: string }[]).map(({ path, code }) => [path, code])).toEqual([
    ['username', 'account.username_form'],
    ['name', 'field.required'],
    ['colour', 'field.unknown'],
  ]);
});

test('A stale version answers 409 with the account as it is now', async () => {
  const account = await makeAccount(door.database, { username: 'twice', name: '两次' });
  const edit = (name: string) => admin.put(`/api/users/${account.id}`, { name, email: null, phone: null, locale: 'zh', version: 1 });
  expect((await edit('一')).status).toBe(200);
  expect(await edit('二')).toMatchObject({ status: 409, body: { code: 'http.stale_version', params: { seen: 1, current: 2 }, current: { name: '一', version: 2 } } });
});

test('Another body under a used number is refused', async () => {
  const key = { 'idempotency-key': 'one-intent-only' };
  expect((await admin.post('/api/users', { username: 'first1', name: '一' }, key)).status).toBe(201);
  expect(await admin.post('/api/users', { username: 'second2', name: '二' }, key)).toMatchObject(refusal(422, 'http.idempotency_key_reused'));
});

test('Nobody disables or resets the own account', async () => {
  expect(await admin.post(`/api/users/${adminAccount.id}/disablement`, { version: 1 })).toMatchObject(refusal(422, 'account.own_account'));
  expect(await admin.post(`/api/users/${adminAccount.id}/password-reset`, { version: 1 })).toMatchObject(refusal(422, 'account.own_account'));
});

test('Nobody grants to themselves, and the database holds the same', async () => {
  expect(await security.post('/api/grants', { userId: securityAccount.id, role: 'office_lead' })).toMatchObject(refusal(422, 'grant.own_account'));
  await expect(
    door.database.query(`INSERT INTO role_grants (id, user_id, role, granted_by, granted_at) VALUES (gen_random_uuid(), $1, 'security_admin', $1, now())`, [securityAccount.id]),
  ).rejects.toThrow('nobody_grants_themselves');
});

test.each([
  ['office_clerk', 'auditor'],
  ['auditor', 'office_clerk'],
  ['system_admin', 'security_admin'],
] as const)('Somebody who is %s cannot become %s', async (held, role) => {
  const account = await makeAccount(door.database, { username: `${held}-then-${role}`.replaceAll('_', '-'), roles: [held] });
  expect(await security.post('/api/grants', { userId: account.id, role })).toMatchObject(refusal(422, 'grant.officers_exclusive'));
  await expect(door.database.query(`INSERT INTO role_grants (id, user_id, role, granted_at) VALUES (gen_random_uuid(), $1, $2, now())`, [account.id, role])).rejects.toThrow('an officer holds no other role');
});

test('A unit role needs its unit, other roles have none, and a role is held once', async () => {
  const account = await makeAccount(door.database, { username: 'someclerk' });
  expect(await security.post('/api/grants', { userId: account.id, role: 'unit_lead' })).toMatchObject(atField('unitId', 'grant.unit_needed'));
  expect(await security.post('/api/grants', { userId: account.id, role: 'office_clerk', unitId: unit.id })).toMatchObject(atField('unitId', 'grant.unit_not_wanted'));
  expect((await security.post('/api/grants', { userId: account.id, role: 'office_clerk' })).status).toBe(201);
  expect(await security.post('/api/grants', { userId: account.id, role: 'office_clerk' })).toMatchObject(refusal(409, 'grant.already_held'));
});

test('A unit is renamed with its day only, stands under nobody below it, and has its name alone', async () => {
  const child = await makeUnit(door.database, { name: '萧山区科技局', superiorId: unit.id, regionCode: '330109', kind: 'county_department', position: 3 });
  const facts = { kind: 'county', tier: 'county', group: 'county', regionCode: '330109', recommenderId: null, position: 0, contacts: [], version: 1 };
  const edit = (changes: object) => admin.put(`/api/units/${unit.id}`, { ...facts, name: unit.name, shortName: unit.shortName, superiorId: null, ...changes });
  expect(await edit({ name: '杭州市新萧山区' })).toMatchObject(atField('renamedOn', 'unit.renamed_on_needed'));
  expect(await edit({ superiorId: child.id })).toMatchObject(atField('superiorId', 'unit.superior_circle'));
  expect(await edit({ name: '萧山区科技局', renamedOn: '2022-01-01' })).toMatchObject(atField('name', 'unit.name_taken'));
  expect(await edit({ regionCode: '999999' })).toMatchObject(atField('regionCode', 'unit.region_unknown'));
});

test('Of two who would close a circle of superiors together the second is refused', async () => {
  const make = (name: string, superiorId: string | null) => makeUnit(door.database, { name, superiorId, regionCode: '330109', kind: 'county_department', position: 4 });
  const [upper, lower] = [await make('区一局', null), await make('区二局', null)];
  const [underUpper, underLower] = [await make('区一局下属', upper.id), await make('区二局下属', lower.id)];
  const put = (one: { id: string; name: string }, superiorId: string) =>
    admin.put(`/api/units/${one.id}`, { name: one.name, shortName: one.name, kind: 'county_department', tier: 'county', group: 'county', regionCode: '330109', recommenderId: null, superiorId, position: 4, contacts: [], version: 1 });
  const source = await new DataSource({ ...dataSourceOptions(door.database.url, 1, 'refused-people') }).initialize();
  const holder = source.createQueryRunner();
  await holder.startTransaction();
  // Both have looked for a circle, and wait to name their superiors.
  await holder.query('SELECT 1 FROM units WHERE id = ANY ($1) FOR UPDATE', [[underUpper.id, underLower.id]]);
  const answers = [put(upper, underLower.id), put(lower, underUpper.id)];
  await new Promise((resolve) => setTimeout(resolve, 500));
  await holder.commitTransaction();
  await source.destroy();
  const told = await Promise.all(answers);
  expect(told.map(({ status }) => status).sort()).toEqual([200, 422]);
  expect(told.find(({ status }) => status === 422)).toMatchObject(atField('superiorId', 'unit.superior_circle'));
});

test('An id that is none, an unknown id and a broken cursor have their answers', async () => {
  expect(await admin.get('/api/users/not-an-id')).toMatchObject(refusal(404, 'http.not_found'));
  expect(await admin.get(`/api/users/${unit.id}`)).toMatchObject(refusal(404, 'http.not_found'));
  expect(await admin.get('/api/users?after=broken')).toMatchObject(refusal(400, 'http.cursor_unreadable'));
  expect(await admin.get('/api/users?sort=password:asc')).toMatchObject(refusal(400, 'http.sort_unknown'));
  expect(await admin.get('/api/users?limit=1000')).toMatchObject({ status: 422, body: { errors: [{ path: 'limit', code: 'field.too_big', params: { max: 100 } }] } });
});
