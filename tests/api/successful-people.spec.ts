import {
  accountOpenedSchema, grantSchema, historyEntrySchema, homeSchema, pageOf, regionSchema, taskSchema, unitPageSchema, userSchema,
} from '@huibian/contracts';
import { verifyExport } from '@huibian/chain';
import { SealsService } from '@huibian/history';
import { makeAccount, makeRegions, makeUnit, type MadeUnit } from '@huibian/people/testing';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let admin: Visitor;
let security: Visitor;
let auditor: Visitor;
let hangzhou: MadeUnit;
let xiaoshan: MadeUnit;

beforeAll(async () => {
  door = await openDoor();
  await makeRegions(door.database);
  hangzhou = await makeUnit(door.database, { name: '杭州市', kind: 'city', tier: 'city', group: 'city', regionCode: '330100' });
  xiaoshan = await makeUnit(door.database, { name: '杭州市萧山区', shortName: '杭州萧山区', regionCode: '330109', superiorId: hangzhou.id, recommenderId: hangzhou.id });
  await makeUnit(door.database, { name: '杭州市滨江区', shortName: '杭州滨江区', regionCode: '330108', superiorId: hangzhou.id, recommenderId: hangzhou.id });
  await makeUnit(door.database, { name: '绍兴市', kind: 'city', tier: 'city', group: 'city', regionCode: '330600' });
  await makeUnit(door.database, { name: '浙江省科学技术厅', shortName: '省科技厅', kind: 'province_department', tier: 'province', group: 'province', regionCode: '330000', position: 30 });
  for (const role of ['system_admin', 'security_admin', 'auditor'] as const) await makeAccount(door.database, { username: role, roles: [role] });
  const signIn = async (username: string) => door.signIn(await accountOf(username));
  admin = await signIn('system_admin');
  security = await signIn('security_admin');
  auditor = await signIn('auditor');
});
afterAll(() => door.close());

const linesOf = (text: string) => text.split('\n');
const accountOf = async (username: string) => ({ username, password: 'long-enough-for-tests' });
const idOf = (answer: { body: Record<string, unknown> }): string => String(answer.body.id);

test('An account is created, opened with its one-time code, and then has a password of its own', async () => {
  const created = await admin.post('/api/users', { username: 'shen', name: '沈编辑', phone: '0571-88880001' });
  expect(created.status).toBe(201);
  const opened = accountOpenedSchema.parse(created.body);
  expect(opened.link).toBe(`http://127.0.0.1:0/console/welcome#code=${opened.password}`);

  const visitor = await door.signIn({ username: 'shen', password: (opened.password ?? '').toLowerCase().replaceAll('-', ' ') });
  expect((await visitor.get('/api/session')).body).toMatchObject({ user: { mustChangePassword: true } });
  expect(await visitor.get('/api/units')).toMatchObject({ status: 403, body: { code: 'account.password_change_required' } });
  expect((await visitor.put('/api/account/password', { current: opened.password, password: 'a-password-of-my-own' })).status).toBe(200);
  expect((await door.visitor().post('/api/session', { username: 'shen', password: opened.password })).status).toBe(401);
  await door.signIn({ username: 'shen', password: 'a-password-of-my-own' });
});

test('A one-time link greets its owner and takes a password once', async () => {
  const opened = accountOpenedSchema.parse((await admin.post('/api/users', { username: 'linked', name: '链接' })).body);
  const visitor = door.visitor();
  expect((await visitor.post('/api/account/link-owner', { token: opened.password })).body).toEqual({ username: 'linked', name: '链接' });
  expect((await visitor.post('/api/account/link-password', { token: opened.password, password: 'chosen-with-the-link' })).body).toEqual({ username: 'linked' });
  expect(await visitor.post('/api/account/link-password', { token: opened.password, password: 'chosen-with-the-link' })).toMatchObject({ status: 422, body: { code: 'account.link_unusable' } });
  await door.signIn({ username: 'linked', password: 'chosen-with-the-link' });
});

test('Repeating the creation makes nothing twice and does not show the code again', async () => {
  const key = { 'idempotency-key': 'create-zhou-once' };
  const first = await admin.post('/api/users', { username: 'zhou', name: '周' }, key);
  const again = await admin.post('/api/users', { username: 'zhou', name: '周' }, key);
  expect(again).toMatchObject({ status: 201, body: { id: idOf(first), password: null, link: null } });
});

test('Resetting a password ends the sessions and the old password', async () => {
  const account = await makeAccount(door.database, { username: 'forgetful' });
  const visitor = await door.signIn(account);
  const answer = await admin.post(`/api/users/${account.id}/password-reset`, { version: 1 });
  expect(answer.status).toBe(200);
  expect((await visitor.get('/api/session')).status).toBe(401);
  expect((await door.visitor().post('/api/session', { username: 'forgetful', password: account.password })).status).toBe(401);
  await door.signIn({ username: 'forgetful', password: accountOpenedSchema.parse(answer.body).password ?? '' });
});

test('Disabling ends the sessions; enabling opens the account again', async () => {
  const account = await makeAccount(door.database, { username: 'leaver' });
  const visitor = await door.signIn(account);
  expect((await admin.post(`/api/users/${account.id}/disablement`, { version: 1 })).body).toMatchObject({ version: 2 });
  expect((await visitor.get('/api/session')).status).toBe(401);
  expect((await admin.post(`/api/users/${account.id}/enablement`, { version: 2 })).body).toMatchObject({ version: 3 });
  await door.signIn({ username: 'leaver', password: account.password });
});

test('A role granted counts at once, and a role revoked no longer', async () => {
  const account = await makeAccount(door.database, { username: 'editor', name: '萧编辑' });
  const visitor = await door.signIn(account);
  expect((await visitor.get('/api/units')).status).toBe(403);
  const granted = await security.post('/api/grants', { userId: account.id, role: 'unit_editor', unitId: xiaoshan.id });
  expect(granted.status).toBe(201);
  expect((await visitor.get('/api/units')).status).toBe(200);
  const list = pageOf(grantSchema).parse((await security.get(`/api/grants?userId=${account.id}`)).body);
  expect(list.items).toMatchObject([{ role: 'unit_editor', unitName: '杭州萧山区', userName: '萧编辑', grantedBy: 'security_admin', revokedAt: null }]);
  expect((await security.post(`/api/grants/${idOf(granted)}/revocation`, { reason: '调离' })).status).toBe(200);
  expect((await visitor.get('/api/units')).status).toBe(403);
  expect((await security.get(`/api/grants?userId=${account.id}`)).body).toMatchObject({ items: [] });
  expect((await security.get(`/api/grants?userId=${account.id}&revoked=true`)).body).toMatchObject({ items: [{ revokedBy: 'security_admin' }] });
});

test('Lists of users and units parse, filter and page in both directions', async () => {
  const users = pageOf(userSchema).parse((await admin.get('/api/users?limit=3')).body);
  expect(users.items).toHaveLength(3);
  const next = pageOf(userSchema).parse((await admin.get(`/api/users?limit=3&after=${users.next}`)).body);
  expect(next.items[0]?.id).not.toBe(users.items[0]?.id);
  const back = pageOf(userSchema).parse((await admin.get(`/api/users?limit=3&after=${next.prev}`)).body);
  expect(back.items).toEqual(users.items);
  expect((await admin.get('/api/users?q=沈')).body).toMatchObject({ items: [{ username: 'shen' }] });
  expect((await admin.get(`/api/units?recommenderId=${hangzhou.id}`)).body).toMatchObject({ items: [{ shortName: '杭州市' }, { shortName: '杭州滨江区' }, { shortName: '杭州萧山区' }] });
});

test('Units stand in the official order: province, cities, counties by city', async () => {
  const { items } = pageOf(unitPageSchema).parse((await admin.get('/api/units')).body);
  expect(items.map((unit) => unit.shortName)).toEqual(['省科技厅', '杭州市', '绍兴市', '杭州滨江区', '杭州萧山区']);
  expect(items[4]).toMatchObject({ cityName: '杭州市', recommenderName: '杭州市', recommendsItself: false, superiorName: '杭州市' });
});

test('A renamed unit keeps the name it carried', async () => {
  const office = await door.signIn(await makeAccount(door.database, { username: 'registrar', roles: ['office_clerk'] }));
  const input = { name: '绍兴市上虞县', shortName: '绍兴上虞县', kind: 'county', tier: 'county', group: 'county', regionCode: '330604', superiorId: null, recommenderId: null, position: 0 };
  const id = idOf(await office.post('/api/units', input));
  const renamed = { ...input, name: '绍兴市上虞区', shortName: '绍兴上虞区', contacts: [], renamedOn: '2013-10-18', version: 1 };
  expect((await office.put(`/api/units/${id}`, renamed)).body).toMatchObject({ version: 2, shortName: '绍兴上虞区' });
  expect((await office.get(`/api/units/${id}`)).body).toMatchObject({ formerNames: [{ name: '绍兴市上虞县', shortName: '绍兴上虞县', until: '2013-10-17' }], recommendsItself: true });
  expect((await office.get('/api/units?q=上虞县')).body).toMatchObject({ items: [{ id }] });
});

test('Whom to call at a unit is told to those who may have to', async () => {
  const office = await door.signIn(await makeAccount(door.database, { username: 'caller', roles: ['office_clerk'] }));
  const contacts = [{ part: 'liaison', name: '王某', phone: '0571-00000000' }];
  const input = { name: '杭州市余杭区', shortName: '杭州余杭区', kind: 'county', tier: 'county', group: 'county', regionCode: null, superiorId: null, recommenderId: null, position: 0, contacts };
  const id = idOf(await office.post('/api/units', input));
  const own = await door.signIn(await makeAccount(door.database, { username: 'yuhang', roles: [{ role: 'unit_editor', unitId: id }] }));
  const stranger = await door.signIn(await makeAccount(door.database, { username: 'stranger', roles: ['expert'] }));
  const told = async (reader: typeof own) => [((await reader.get(`/api/units/${id}`)).body as { contacts: unknown }).contacts, pageOf(unitPageSchema).parse((await reader.get('/api/units?q=余杭')).body).items.map((unit) => unit.contacts)];
  expect([await told(office), await told(own), await told(admin)]).toEqual([[contacts, [contacts]], [contacts, [contacts]], [contacts, [contacts]]]);
  expect(await told(stranger)).toEqual([[], [[]]]);
});

test('The region tree comes whole and in order', async () => {
  const { items } = pageOf(regionSchema).parse((await admin.get('/api/regions')).body);
  expect(items.map((region) => region.name)).toEqual(['浙江省', '杭州市', '滨江区', '萧山区', '绍兴市', '上虞区']);
});

test('The auditor reads every act, filters it, and exports a record that verifies', async () => {
  await door.app.get(SealsService).seal(() => door.clock.now());
  const { items } = pageOf(historyEntrySchema).parse((await auditor.get('/api/history?noun=user&action=grant')).body);
  expect(items.length).toBeGreaterThan(0);
  expect(items[0]).toMatchObject({ actorName: 'security_admin', actorRole: 'security_admin', subjectNoun: 'user' });
  expect((await auditor.get('/api/history?from=2022-10-11')).body).toMatchObject({ items: [] });

  const answer = await auditor.get('/api/history/export');
  expect(answer.headers['content-disposition']).toBe('attachment; filename="huibian-history-2022-10-10.jsonl"');
  expect(await verifyExport(linesOf(answer.text))).toMatchObject({ problems: [] });
  const forged = answer.text.replace('"action":"grant"', '"action":"create"');
  expect(forged).not.toBe(answer.text);
  expect((await verifyExport(linesOf(forged))).problems.map((problem) => problem.code)).toContain('chain.row_changed');
});

test('Each officer finds what waits on the home page', async () => {
  await makeAccount(door.database, { username: 'powerless', name: '无权' });
  const home = homeSchema.parse((await security.get('/api/home')).body);
  expect(home.cards.map((card) => card.key)).toEqual(['accounts_to_grant']);
  expect(home.cards[0]?.items.length).toBeGreaterThan(0);
  expect(homeSchema.parse((await admin.get('/api/home')).body).cards.map((card) => card.key)).toEqual(['accounts_waiting']);
});

test('A task is found by its subject and shows its progress', async () => {
  const clerk = await door.signIn(await makeAccount(door.database, { username: 'watcher', roles: ['office_clerk'] }));
  const subjectId = xiaoshan.id;
  await door.database.query(
    `INSERT INTO tasks (id, kind, subject_noun, subject_id, state, stage, fraction, created_at, updated_at) VALUES (gen_random_uuid(), 'compile_proof', 'proof', $1, 'running', 'layout', 0.5, now(), now())`,
    [subjectId],
  );
  const list = await clerk.get(`/api/tasks?subjectId=${subjectId}`);
  const [task] = taskSchema.array().parse((list.body as { items: unknown }).items);
  expect(task).toMatchObject({ state: 'running', progress: { stage: 'layout', fraction: 0.5 }, error: null });
  expect((await clerk.get(`/api/tasks/${task?.id}`)).body).toMatchObject({ id: task?.id });
});
