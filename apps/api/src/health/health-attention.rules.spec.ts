import { messages } from '@huibian/contracts';
import { attentionOf, type HealthFacts } from './health-attention.rules';

const at = '2022-12-19T01:00:00.000Z';
const quiet = { waiting: 0, active: 0, delayed: 0, failed: 0, lastDoneAt: at, lastFailure: null };
const well: HealthFacts = {
  at,
  version: '0.1.0',
  node: 'v20.19.0',
  startedAt: at,
  database: { version: '18.4', sizeBytes: 20_000_000, answeredInMs: 2, connections: 6 },
  schema: { applied: 9, missing: [] },
  outbox: { waiting: 0, oldestAt: null },
  queue: { backend: 'postgres', queues: [{ job: 'seal_history', ...quiet }, { job: 'send_mail', ...quiet }] },
  worker: { alive: true, lastRoundAt: at, lastSealAt: null },
  mail: { configured: true, waiting: 0, failed: 0 },
  files: { writable: true, freeBytes: 80_000_000_000, totalBytes: 250_000_000_000 },
};
const codesOf = (change: Partial<HealthFacts>) => attentionOf({ ...well, ...change }).map(({ code }) => code);

test('An installation that is well asks for nothing', () => {
  expect(attentionOf(well)).toEqual([]);
});

test.each<[string, Partial<HealthFacts>, string[]]>([
  ['a missing migration', { schema: { applied: 8, missing: ['Notify'] } }, ['health.schema_behind']],
  ['a folder that cannot be written to', { files: { ...well.files, writable: false } }, ['health.files_unwritable']],
  ['a worker without a sign of life', { worker: { ...well.worker, alive: false } }, ['health.worker_silent']],
  ['a queue that is away, of which the worker’s silence is no news', { queue: { backend: 'redis', queues: null }, worker: { ...well.worker, alive: false } }, ['health.queue_away']],
  ['an event that waited six minutes', { outbox: { waiting: 3, oldestAt: '2022-12-19T00:54:00.000Z' } }, ['health.outbox_stuck']],
  ['mail that could not be sent', { mail: { configured: true, waiting: 4, failed: 1 } }, ['health.mail_failed']],
  ['mail that waits because there is no mail server', { mail: { configured: false, waiting: 4, failed: 0 } }, ['health.mail_unconfigured']],
])('%s is said', (_, change, codes) => {
  expect(codesOf(change)).toEqual(codes);
});

test('What is usual is not said: an event of a moment ago, mail on its way, no mail server and no mail', () => {
  expect(codesOf({ outbox: { waiting: 3, oldestAt: '2022-12-19T00:59:00.000Z' }, mail: { configured: true, waiting: 4, failed: 0 } })).toEqual([]);
  expect(codesOf({ mail: { configured: false, waiting: 0, failed: 0 } })).toEqual([]);
});

test('A disk is low below five gigabytes or a twentieth of it', () => {
  expect(attentionOf({ ...well, files: { writable: true, freeBytes: 4_900_000_000, totalBytes: 50_000_000_000 } })).toEqual([{ code: 'health.disk_low', params: { free: '4.6 GB' } }]);
  expect(codesOf({ files: { writable: true, freeBytes: 12_000_000_000, totalBytes: 250_000_000_000 } })).toEqual(['health.disk_low']);
  expect(codesOf({ files: { writable: true, freeBytes: 13_000_000_000, totalBytes: 250_000_000_000 } })).toEqual([]);
});

test('A job that was given up is named with its number, and every code has its words', () => {
  const told = attentionOf({ ...well, queue: { backend: 'postgres', queues: [{ job: 'send_mail', ...quiet, failed: 2 }] } });
  expect(told).toEqual([{ code: 'health.jobs_failed', params: { job: 'send_mail', count: 2 } }]);
  expect(told.filter(({ code }) => !(code in messages.zh))).toEqual([]);
});
