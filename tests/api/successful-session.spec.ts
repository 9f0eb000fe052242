import { sessionSchema } from '@huibian/contracts';
import { makeAccount, makeRegions, makeUnit, testPassword } from '@huibian/people/testing';
import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await makeRegions(door.database);
  const unit = await makeUnit(door.database, { name: '杭州市萧山区', shortName: '杭州萧山区', regionCode: '330109' });
  await makeAccount(door.database, { username: 'shen', name: '沈编辑', roles: [{ role: 'unit_editor', unitId: unit.id }] });
  await makeAccount(door.database, { username: 'lin', name: '林老师' });
});
afterAll(() => door.close());

const shen = { username: 'shen', password: testPassword };

test('Signing in answers who one is, with which roles and permissions', async () => {
  const answer = await door.visitor().post('/api/session', shen);
  expect(answer.status).toBe(201);
  const session = sessionSchema.parse(answer.body);
  expect(session.user).toMatchObject({ name: '沈编辑', username: 'shen', mustChangePassword: false });
  expect(session.roles).toEqual(['unit_editor']);
  expect(session.grants).toEqual([{ role: 'unit_editor', unitId: expect.any(String), unitName: '杭州萧山区' }]);
  expect(session.permissions).toContain('case.submit');
  expect(session.permissions).not.toContain('user.read');
  expect(session.uploadBytesMax).toBe(50 * 1024 * 1024);
});

test('A username is found whatever its capitals', async () => {
  expect((await door.visitor().post('/api/session', { username: ' SHEN ', password: testPassword })).status).toBe(201);
});

test('The cookie cannot be read by scripts and goes to this site only', async () => {
  const answer = await door.visitor().post('/api/session', shen);
  expect(String(answer.headers['set-cookie'])).toMatch(/^huibian_session=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
});

test('The session answers until it is closed', async () => {
  const visitor = await door.signIn(shen);
  expect((await visitor.get('/api/session')).status).toBe(200);
  expect((await visitor.delete('/api/session')).status).toBe(204);
  expect((await visitor.get('/api/session')).status).toBe(401);
});

test('An account without a role reads its session and nothing else', async () => {
  const visitor = await door.signIn({ username: 'lin', password: testPassword });
  expect((await visitor.get('/api/session')).status).toBe(200);
  expect((await visitor.get('/api/units')).status).toBe(403);
});

test('Signing in ends the session the browser came with', async () => {
  const visitor = await door.signIn(shen);
  await visitor.post('/api/session', { username: 'lin', password: testPassword });
  const rows = await door.database.query<{ count: string }>(`SELECT count(*) FROM user_sessions s JOIN user_accounts u ON u.id = s.user_id WHERE u.username = 'lin'`);
  expect(Number(rows[0]?.count)).toBeGreaterThan(0);
  expect((await visitor.get('/api/session')).body).toMatchObject({ user: { username: 'lin' } });
});

test('A session in use lives past the idle time and ends after its longest time', async () => {
  const visitor = await door.signIn(shen);
  for (let hours = 0; hours < 11; hours += 1) {
    door.clock.advance({ hours: 1 });
    expect((await visitor.get('/api/session')).status).toBe(200);
  }
  door.clock.advance({ hours: 1, minutes: 1 });
  expect((await visitor.get('/api/session')).status).toBe(401);
});

test('A changed password works, and the other sessions of the account have ended', async () => {
  const account = await makeAccount(door.database, { username: 'zhao', roles: ['office_clerk'] });
  const here = await door.signIn(account);
  const elsewhere = await door.signIn(account);
  const answer = await here.put('/api/account/password', { current: testPassword, password: '天天向上的十二个汉字密码' });
  expect(answer.status).toBe(200);
  expect((await here.get('/api/session')).status).toBe(200);
  expect((await elsewhere.get('/api/session')).status).toBe(401);
  await door.signIn({ username: 'zhao', password: '天天向上的十二个汉字密码' });
});

test('The OpenAPI document names every door with its permission', async () => {
  const { body, status } = await door.visitor().get('/api/openapi.json');
  expect(status).toBe(200);
  expect(body).toMatchObject({ openapi: '3.0.3', paths: { '/api/users/{id}': { get: { 'x-permission': 'user.read' } }, '/api/session': { post: { requestBody: expect.anything() } } } });
});
