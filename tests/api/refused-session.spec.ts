import { problemSchema } from '@huibian/contracts';
import { makeAccount, testPassword } from '@huibian/people/testing';
import { openDoor, type Door } from './door';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
  await makeAccount(door.database, { username: 'clerk', roles: ['office_clerk'] });
});
afterAll(() => door.close());

const clerk = { username: 'clerk', password: testPassword };

test('Without a session every closed door answers 401 as problem details in the language asked for', async () => {
  const answer = await door.visitor().get('/api/units', { 'accept-language': 'en-GB,en;q=0.9' });
  expect(answer.status).toBe(401);
  expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
  const problem = problemSchema.parse(answer.body);
  expect(problem).toMatchObject({ code: 'http.not_signed_in', title: 'Sign-in needed', status: 401 });
  expect(problem.correlationId).toBe(answer.headers['x-correlation-id']);
});

test('A wrong password and an unknown account get the same answer', async () => {
  const wrong = await door.visitor().post('/api/session', { username: 'clerk', password: 'not the password' });
  const unknown = await door.visitor().post('/api/session', { username: 'nobody', password: 'not the password' });
  expect(wrong.status).toBe(401);
  expect({ ...wrong.body, correlationId: '' }).toEqual({ ...unknown.body, correlationId: '' });
});

test('An empty field is told at the field', async () => {
  const answer = await door.visitor().post('/api/session', { username: '' });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({
    code: 'http.body_invalid',
    errors: [
      { path: 'username', code: 'field.required', message: '此栏必填。' },
      { path: 'password', code: 'field.required', message: '此栏必填。' },
    ],
  });
});

test('A disabled account cannot sign in, and says no more than a wrong password', async () => {
  const account = await makeAccount(door.database, { username: 'gone', roles: ['office_clerk'] });
  await door.signIn(account);
  await door.database.query(`UPDATE user_accounts SET disabled_at = now() WHERE id = $1`, [account.id]);
  expect(await door.visitor().post('/api/session', { username: 'gone', password: testPassword })).toMatchObject({ status: 401, body: { code: 'session.wrong_password' } });
});

test('Failures in a row slow an account down and never bar it', async () => {
  const account = await makeAccount(door.database, { username: 'slow', roles: ['office_clerk'] });
  const attempt = (password: string) => door.visitor().post('/api/session', { username: 'slow', password });
  for (let count = 0; count < 5; count += 1) expect((await attempt('wrong')).status).toBe(401);
  const slowed = await attempt(testPassword);
  expect(slowed.status).toBe(429);
  expect(slowed.body).toMatchObject({ code: 'session.slow_down', params: { seconds: 1 } });
  expect(slowed.headers['retry-after']).toBe('1');
  door.clock.advance({ seconds: 1 });
  expect((await attempt(account.password)).status).toBe(201);
  expect((await attempt('wrong')).status).toBe(401);
});

test('Unknown names are slowed as known ones are', async () => {
  const attempt = () => door.visitor().post('/api/session', { username: 'phantom', password: 'wrong' });
  for (let count = 0; count < 5; count += 1) expect((await attempt()).status).toBe(401);
  expect((await attempt()).status).toBe(429);
});

test('An idle session has ended', async () => {
  const visitor = await door.signIn(clerk);
  expect((await visitor.get('/api/session')).status).toBe(200);
  door.clock.advance({ hours: 2, seconds: 1 });
  expect((await visitor.get('/api/session')).status).toBe(401);
});

test('A write without the CSRF token, or from another site, is refused', async () => {
  const visitor = await door.signIn(clerk);
  const body = { current: testPassword, password: 'another-long-password' };
  expect(await visitor.put('/api/account/password', body, { 'x-csrf-token': '' })).toMatchObject({ status: 403, body: { code: 'http.csrf' } });
  expect(await visitor.put('/api/account/password', body, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403, body: { code: 'http.csrf' } });
  expect(await visitor.put('/api/account/password', body, { origin: 'https://elsewhere.example' })).toMatchObject({ status: 403, body: { code: 'http.csrf' } });
  expect(await door.visitor().post('/api/session', clerk, { 'sec-fetch-site': 'cross-site' })).toMatchObject({ status: 403 });
  await door.signIn(clerk);
});

test('An act without its number is refused', async () => {
  const visitor = await door.signIn(clerk);
  const answer = await visitor.put('/api/account/password', { current: testPassword, password: 'another-long-password' }, { 'idempotency-key': '' });
  expect(answer).toMatchObject({ status: 400, body: { code: 'http.idempotency_key_missing' } });
});

test.each([
  ['短一点', 'account.password_too_simple'],
  ['Aa1', 'account.password_too_simple'],
  ['Password123!', 'account.password_too_common'],
  ['my-clerk-password', 'account.password_has_username'],
])('The password %s is refused at its field', async (password, code) => {
  const visitor = await door.signIn(clerk);
  const answer = await visitor.put('/api/account/password', { current: testPassword, password });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ path: 'password', code }] } });
  await door.signIn(clerk);
});

test('A wrong current password is refused at its field', async () => {
  const visitor = await door.signIn(clerk);
  expect(await visitor.put('/api/account/password', { current: 'wrong', password: 'another-long-password' })).toMatchObject({
    status: 422,
    body: { errors: [{ path: 'current', code: 'account.current_password_wrong' }] },
  });
});

test('A body that is no JSON, too large, or of another kind has its own answer', async () => {
  const visitor = door.visitor();
  const send = (payload: string, type: string) => visitor.send('POST', '/api/session', payload, { 'content-type': type });
  expect(await send('{"username":', 'application/json')).toMatchObject({ status: 400, body: { code: 'http.body_unreadable' } });
  expect(await send(JSON.stringify({ username: 'x'.repeat(2_100_000) }), 'application/json')).toMatchObject({ status: 413, body: { code: 'http.too_large', params: { limit: '2 MB' } } });
  expect(await send('<a/>', 'application/xml')).toMatchObject({ status: 415, body: { code: 'http.body_unreadable' } });
});

test('An address that leads nowhere answers 404, to people with a page', async () => {
  expect(await door.visitor().get('/api/nowhere')).toMatchObject({ status: 404, body: { code: 'http.not_found' } });
  const page = await door.visitor().get('/nowhere', { accept: 'text/html' });
  expect(page.status).toBe(404);
  expect(page.text).toContain('没有找到');
  expect(page.text).toContain('was not found');
});

test('Too many requests from one account are refused with the seconds to wait', async () => {
  const hurried = await openDoor({ settings: { REQUESTS_PER_MINUTE: '60' } });
  try {
    const account = await makeAccount(hurried.database, { username: 'hasty', roles: ['office_clerk'] });
    const visitor = await hurried.signIn(account);
    const statuses: number[] = [];
    for (let count = 0; count < 61; count += 1) statuses.push((await visitor.get('/api/session')).status);
    expect(statuses.slice(0, 60)).toEqual(Array<number>(60).fill(200));
    expect(statuses[60]).toBe(429);
  } finally {
    await hurried.close();
  }
});

test('While a migration is missing every door answers 503, and the liveness probe answers all the same', async () => {
  const early = await openDoor();
  try {
    await early.database.query(`DELETE FROM schema_migrations WHERE name = 'People1767000000002'`);
    const answer = await early.visitor().get('/api/session');
    expect(answer).toMatchObject({ status: 503, body: { code: 'http.migrating' } });
    expect(answer.headers['retry-after']).toBe('5');
    expect((await early.visitor().get('/api/health/live')).status).toBe(200);
    expect((await early.visitor().get('/api/health/ready')).status).toBe(503);
  } finally {
    await early.close();
  }
});
