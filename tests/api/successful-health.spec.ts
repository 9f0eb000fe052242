import { healthStatusSchema, homeSchema, jobs } from '@huibian/contracts';
import { makeAccount } from '@huibian/people/testing';
import { prepareQueueBackend } from '@huibian/platform';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let admin: Visitor;

beforeAll(async () => {
  door = await openDoor();
  await prepareQueueBackend({ REDIS_URL: undefined, DATABASE_URL: door.database.url });
  admin = await door.signIn(await makeAccount(door.database, { username: 'admin', roles: ['system_admin'] }));
});
afterAll(() => door.close());

test('The system administrator sees how every part is, and that no worker is running', async () => {
  const status = healthStatusSchema.parse((await admin.get('/api/health/status')).body);
  expect(status.schema.missing).toEqual([]);
  expect(status.database.sizeBytes).toBeGreaterThan(1_000_000);
  expect(status.files).toMatchObject({ writable: true });
  expect(status.files.freeBytes).toBeLessThanOrEqual(status.files.totalBytes);
  expect(status.queue.queues?.map(({ job }) => job)).toEqual(Object.keys(jobs));
  expect(status.worker).toEqual({ alive: false, lastRoundAt: null, lastSealAt: null });
  expect(status.attention.map(({ code }) => code).filter((code) => code !== 'health.disk_low')).toEqual(['health.worker_silent']);
});

test('Nobody else sees it', async () => {
  expect((await door.visitor().get('/api/health/status')).status).toBe(401);
  const expert = await door.signIn(await makeAccount(door.database, { username: 'nosy', roles: ['expert'] }));
  expect(await expert.get('/api/health/status')).toMatchObject({ status: 403, body: { code: 'http.not_permitted' } });
});

test('A queue that was never made is said, and the page still answers', async () => {
  await door.database.query('ALTER SCHEMA bullmq RENAME TO bullmq_away');
  const status = healthStatusSchema.parse((await admin.get('/api/health/status')).body);
  await door.database.query('ALTER SCHEMA bullmq_away RENAME TO bullmq');
  expect(status.queue).toEqual({ backend: 'postgres', queues: null });
  expect(status.attention.map(({ code }) => code)).toContain('health.queue_away');
});

test('A fresh installation says what comes next to those who do it, step by step, until its first campaign is open', async () => {
  const stepsOf = async (visitor: Visitor) => homeSchema.parse((await visitor.get('/api/home')).body).setup.filter(({ done }) => !done).map(({ key }) => key);
  expect(await stepsOf(admin)).toEqual(['security_admin', 'auditor', 'office', 'units', 'campaign']);
  const security = await door.signIn(await makeAccount(door.database, { username: 'security', roles: ['security_admin'] }));
  await makeAccount(door.database, { username: 'auditor', roles: ['auditor'] });
  const lead = await door.signIn(await makeAccount(door.database, { username: 'lead', roles: ['office_lead'] }));
  expect(await stepsOf(security)).toEqual(['units', 'campaign']);
  expect(await stepsOf(lead)).toEqual(['units', 'campaign']);
});
