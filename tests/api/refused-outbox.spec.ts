import { randomUUID } from 'node:crypto';
import { makeAccount } from '@huibian/people/testing';
import type { Role } from '@huibian/workflow';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let admin: Visitor;

beforeAll(async () => {
  door = await openDoor({ settings: { SMTP_URL: 'smtp://127.0.0.1:9', MAIL_FROM: 'office@example.org' } });
  admin = await door.signIn(await makeAccount(door.database, { username: 'admin', roles: ['system_admin'] }));
});
afterAll(() => door.close());

const refusal = (status: number, code: string) => ({ status, body: { code } });

test('A letter nobody knows, none at all and too many are refused', async () => {
  expect((await admin.post('/api/outbox/sending', { ids: [randomUUID()] })).status).toBe(404);
  expect(await admin.post('/api/outbox/sending', { ids: [] })).toMatchObject({ status: 422, body: { errors: [{ path: 'ids' }] } });
  expect((await admin.post('/api/outbox/sending', { ids: Array.from({ length: 101 }, () => randomUUID()) })).status).toBe(422);
});

test.each<Role>(['office_lead', 'office_clerk', 'security_admin', 'auditor'])('%s sends no mail again', async (role) => {
  const visitor = await door.signIn(await makeAccount(door.database, { username: role, roles: [role] }));
  expect(await visitor.post('/api/outbox/sending', { ids: [randomUUID()] })).toMatchObject(refusal(403, 'http.not_permitted'));
});
