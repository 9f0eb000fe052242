import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { verifyExport } from '@huibian/chain';
import { CaseWritingWorld } from './case-writing-world';
import { faultSettings, openFaultRun, type FaultRun } from './fault-run';
import { until } from './waiting';

let run: FaultRun;
let world: CaseWritingWorld;

beforeAll(async () => {
  run = await openFaultRun();
  world = new CaseWritingWorld(run);
  await world.open();
  await world.workDuring(run.killer.killAll(faultSettings.killsOfEachPart, [100, 2500]));
  const { acknowledged, repeated, replayed, slowestMs } = world.tally;
  console.info(`${run.killer.report()}; ${acknowledged} acts acknowledged on ${world.cases.length} cases, ${repeated} sent again, ${replayed} replayed, slowest ${slowestMs} ms`);
}, 600_000);
// Stopping checks every invariant of infra/database/invariants.
afterAll(() => run.stop(), 60_000);

test('Twenty clients lose no act and double none while api, worker and PostgreSQL are killed', async () => {
  expect(world.tally.failed).toEqual([]);
  const kept = await run.platform.database.query<{ id: string; state: string; version: number; draftVersion: number; textHash: string; acts: string[]; revisions: number }>(
    `SELECT c.id, c.state, c.version, c.draft_version AS "draftVersion", c.draft_hash AS "textHash",
            (SELECT json_agg(h.action ORDER BY h.sequence) FROM history_rows h WHERE h.subject_noun = 'case' AND h.subject_id = c.id) AS acts,
            (SELECT count(*)::int FROM case_revisions r WHERE r.case_id = c.id) AS revisions
       FROM cases c ORDER BY c.id`,
  );
  const told = world.cases.map(({ id, state, version, draftVersion, textHash, acts }) => ({
    ...{ id, state, version, draftVersion, textHash, acts },
    revisions: acts.filter((act) => act === 'submit' || act === 'resubmit').length,
  }));
  expect(kept).toEqual(told.sort((a, b) => (a.id < b.id ? -1 : 1)));
  // The log beside the answer: an answer 500 does not say what went wrong, on purpose.
  if (world.tally.unexpected.length > 0) console.error(run.platform.output().split('\n').filter((line) => line.includes('Problem')).join('\n'));
  expect(world.tally.unexpected).toEqual([]);
  expect(run.killer.kills.length).toBeGreaterThanOrEqual(10);
});

test('Every act has one event, the outbox drains, and what people are told is told', async () => {
  const { database } = run.platform;
  await until('the outbox drained', async () => (await database.query('SELECT 1 FROM outbox_events WHERE relayed_at IS NULL LIMIT 1')).length === 0);
  const events = await database.query<{ topic: string; events: number }>(`SELECT topic, count(*)::int AS events FROM outbox_events WHERE subject_noun = 'case' GROUP BY topic ORDER BY topic`);
  const acts = world.cases.flatMap((one) => one.acts);
  const counts = [...new Set(acts)].sort().map((act) => ({ topic: `case.${act}`, events: acts.filter((one) => one === act).length }));
  expect(events).toEqual(counts);
  // A message to each clerk for each submission: the unit's wish to be heard must not get lost between outbox and queue.
  const untold = `SELECT e.id FROM outbox_events e WHERE e.topic IN (SELECT o.topic FROM messages m JOIN outbox_events o ON o.id = m.event_id) AND NOT EXISTS (SELECT 1 FROM messages m WHERE m.event_id = e.id)`;
  await until('a message for every event people are told of', async () => (await database.query(untold)).length === 0);
  expect((await database.query('SELECT 1 FROM messages LIMIT 1')).length).toBe(1);
});

test('The whole record verifies outside', async () => {
  const answer = await world.auditor.get('/api/history/export');
  const report = await verifyExport(createInterface({ input: Readable.fromWeb(answer.body as ReadableStream) }));
  expect(report.problems).toEqual([]);
  expect(report.rows).toBe(world.cases.reduce((sum, one) => sum + one.acts.length, 0));
});
