import { randomUUID } from 'node:crypto';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCast, type Cast } from '@huibian/cases/testing';
import { FitRunner, FitsService } from '@huibian/compile';
import { makeApprovedCase, makeBatch, shortestRoute } from '@huibian/compile/testing';
import { batchSchema, problemSchema } from '@huibian/contracts';
import { demoCase } from '@huibian/typesetting/testing';
import { openDoor, type Answer, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
let clerk: Visitor;
let campaignId: string;

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  campaignId = (await makeCampaign(door.database, { stages: shortestRoute })).id;
  clerk = await door.signIn(cast.people.clerk);
});
afterAll(() => door.close());

const refusal = (answer: Answer) => [answer.status, problemSchema.parse(answer.body).code];
const show = async (id: string) => batchSchema.parse((await clerk.get(`/api/batches/${id}`)).body);
const run = (fitId: unknown) => door.app.get(FitRunner, { strict: false }).run(String(fitId));
const trackings = async (id: string) => (await show(id)).chapters.flatMap((chapter) => chapter.entries.map((entry) => entry.tracking));

/** A batch whose first case spills one line onto a page that a step of 字距 takes back; the second ends well. */
async function spillingBatch() {
  const cases = [await makeApprovedCase(door.app, cast, { campaignId }), await makeApprovedCase(door.app, cast, { campaignId })];
  const batch = await makeBatch(door.app, cast, { campaignId, cases, ordinal: randomUUID().slice(0, 8) });
  const written = (await show(batch.id)).chapters.flatMap((chapter) => chapter.entries);
  const { units, titleClauses, sections } = demoCase(1);
  const filler = Array.from({ length: 8 }, () => (sections[0]?.paragraphs[0] ?? '').slice(0, 60));
  const text = { units, titleClauses, sections: [{ heading: '', paragraphs: filler }, ...sections] };
  await door.database.query('UPDATE batch_entries SET text = $1 WHERE case_id = $2', [JSON.stringify(text), written[0]?.caseId]);
  return { id: batch.id, caseId: written[0]?.caseId ?? '' };
}

test('A search finds what to tighten, changes nothing, and its suggestion is taken as one act that makes the search a thing of the past', async () => {
  const { id, caseId } = await spillingBatch();
  expect((await show(id)).fit).toBeNull();
  const asked = await clerk.post(`/api/batches/${id}/fits`, {});
  expect([asked.status, asked.body.batchId]).toEqual([201, id]);
  expect((await show(id)).fit).toMatchObject({ id: asked.body.id, state: 'searching', current: true, requestedBy: 'clerk', finishedAt: null, result: null, problem: null });
  expect((await clerk.post(`/api/batches/${id}/fits`, {})).body).toEqual(asked.body);

  await run(asked.body.id);
  const { fit, version } = await show(id);
  expect(fit).toMatchObject({ state: 'found', current: true, problem: null });
  expect(fit?.result?.suggestions).toEqual([{ number: 1, trackingBefore: 0, tracking: -0.05, pagesBefore: 5, pagesAfter: 4, reason: 'orphan_page' }]);
  expect(fit?.result?.lengths.map((one) => [one.number, one.pages])).toEqual([[1, 5], [2, 1]]);
  expect(await trackings(id)).toEqual([0, 0]);
  expect(await door.database.query('SELECT state, fraction FROM tasks WHERE subject_id = $1', [asked.body.id])).toEqual([{ state: 'done', fraction: 1 }]);
  await run(asked.body.id);
  await door.app.get(FitsService, { strict: false }).fail(String(asked.body.id), { code: 'fit.lost', params: { attempts: 3 } });
  expect((await show(id)).fit).toEqual(fit);

  const take = { tracking: [{ caseId, tracking: -0.05 }], fitId: asked.body.id };
  expect(refusal(await clerk.put(`/api/batches/${id}/entries`, { version: version - 1, ...take }))).toEqual([409, 'http.stale_version']);
  expect(await clerk.put(`/api/batches/${id}/entries`, { version, ...take })).toMatchObject({ status: 200 });
  expect(await trackings(id)).toEqual([-0.05, 0]);
  expect((await show(id)).fit?.current).toBe(false);
  const [row] = await door.database.query<{ details: { fitId: string } }>(`SELECT details FROM history_rows WHERE subject_id = $1 ORDER BY sequence DESC LIMIT 1`, [id]);
  expect(row?.details.fitId).toBe(asked.body.id);
  expect(refusal(await clerk.put(`/api/batches/${id}/entries`, { version: version + 1, ...take }))).toEqual([422, 'fit.outdated']);
});

test('A search that is given up ends so, also when its worker comes late; one on an older text makes room for a new one', async () => {
  const { id, caseId } = await spillingBatch();
  const first = await clerk.post(`/api/batches/${id}/fits`, {});
  expect(await clerk.post(`/api/fits/${String(first.body.id)}/cancellation`, {})).toMatchObject({ status: 200 });
  await run(first.body.id);
  expect((await show(id)).fit).toMatchObject({ state: 'cancelled', result: null });
  const second = await clerk.post(`/api/batches/${id}/fits`, {});
  await clerk.put(`/api/batches/${id}/entries`, { version: (await show(id)).version, tracking: [{ caseId, tracking: 0.1 }] });
  const third = await clerk.post(`/api/batches/${id}/fits`, {});
  expect(third.body.id).not.toBe(second.body.id);
  const states = await door.database.query<{ state: string }>('SELECT state FROM tasks WHERE subject_id = ANY($1) ORDER BY created_at, id', [[first.body.id, second.body.id, third.body.id]]);
  expect(states.map((one) => one.state)).toEqual(['cancelled', 'cancelled', 'queued']);
});

test('Nobody but the office asks for one, a table and an empty batch have nothing to fit, and a search of another batch is taken nowhere', async () => {
  const { id } = await spillingBatch();
  for (const name of ['xiaoshanEditor', 'expert'] as const) {
    expect(refusal(await (await door.signIn(cast.people[name])).post(`/api/batches/${id}/fits`, {}))).toEqual([403, 'http.not_permitted']);
  }
  const empty = await makeBatch(door.app, cast, { campaignId, cases: [], ordinal: '空的一批' });
  expect(refusal(await clerk.post(`/api/batches/${empty.id}/fits`, {}))).toEqual([422, 'batch.empty']);
  const table = await clerk.post('/api/experience-tables', { campaignId, title: '示范区典型经验', ordinal: '第一批', office: '领导小组办公室', date: '二〇二二年十二月' });
  expect(refusal(await clerk.post(`/api/batches/${String(table.body.id)}/fits`, {}))).toEqual([422, 'batch.entries_of_a_table']);
  expect(refusal(await clerk.post(`/api/batches/${randomUUID()}/fits`, {}))).toEqual([404, 'http.not_found']);
  expect(refusal(await clerk.post(`/api/fits/${randomUUID()}/cancellation`, {}))).toEqual([404, 'http.not_found']);
  const asked = await clerk.post(`/api/batches/${id}/fits`, {});
  await run(asked.body.id);
  expect(refusal(await clerk.put(`/api/batches/${empty.id}/entries`, { version: empty.version, fitId: asked.body.id }))).toEqual([422, 'fit.outdated']);
});
