import { randomUUID } from 'node:crypto';
import { makeCast, type Cast } from '@huibian/cases/testing';
import { FitRunner } from '@huibian/compile';
import { editionSchema, importSchema, problemSchema } from '@huibian/contracts';
import { HistoricalRelease, ImportReader } from '@huibian/publish';
import { openDoor, type Answer, type Door, type Visitor } from './door';
import { multipart, writtenVolume } from './written-volume';

let door: Door;
let cast: Cast;
let clerk: Visitor;
let lead: Visitor;

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  [clerk, lead] = [await door.signIn(cast.people.clerk), await door.signIn(cast.people.officeLead)];
});
afterAll(() => door.close());

const refusal = (answer: Answer) => [answer.status, problemSchema.parse(answer.body).code];
const show = async (id: string) => importSchema.parse((await clerk.get(`/api/imports/${id}`)).body);
/** @param content text goes as GB18030, bytes as they are */
async function understood(content: string | Buffer): Promise<string> {
  const { payload, headers } = multipart('第一批.txt', content);
  const id = String((await clerk.post('/api/imports', payload, headers)).body.id);
  await door.app.get(ImportReader, { strict: false }).run(id);
  return id;
}

test('A clerk searches, the lead accepts with what was chosen, and the edition is set and kept with it; the same volume is not taken twice', async () => {
  const id = await understood(writtenVolume());
  expect((await show(id)).fit).toBeNull();
  const asked = await clerk.post(`/api/imports/${id}/fits`, {});
  expect([asked.status, asked.body.importId]).toEqual([201, id]);
  expect((await show(id)).fit).toMatchObject({ state: 'searching', current: true });
  await door.app.get(FitRunner, { strict: false }).run(String(asked.body.id));
  const { fit, version } = await show(id);
  // Cases of one page cannot fill three: what stays out of reach is said.
  expect(fit).toMatchObject({ state: 'found', current: true, result: { suggestions: [], remaining: [{ number: 2, reason: 'printed_contents', wanted: 4, found: 2 }, { number: 3, reason: 'printed_contents', wanted: 7, found: 3 }] } });

  const twin = await understood(Buffer.from(writtenVolume()));
  const tracking = [{ number: 1, tracking: -0.1 }];
  expect(refusal(await lead.post(`/api/imports/${id}/acceptance`, { version, tracking: [{ number: 9, tracking: 0.1 }] }))).toEqual([422, 'import.tracking_of_nothing']);
  expect((await lead.post(`/api/imports/${id}/acceptance`, { version, tracking: [...tracking, ...tracking] })).status).toBe(422);
  expect((await lead.post(`/api/imports/${id}/acceptance`, { version, tracking: [{ number: 1, tracking: 0.4 }] })).status).toBe(422);
  expect((await show(id)).state).toBe('understood');

  const accepted = await lead.post(`/api/imports/${id}/acceptance`, { version, tracking });
  expect(accepted.status).toBe(200);
  await door.app.get(HistoricalRelease, { strict: false }).run(String(accepted.body.editionId));
  const edition = editionSchema.parse((await clerk.get(`/api/editions/${String(accepted.body.editionId)}`)).body);
  expect(edition.manifest.cases.map((one) => [one.number, one.tracking])).toEqual([[1, -0.1], [2, 0], [3, 0]]);
  const [row] = await door.database.query<{ details: { tracking: unknown } }>(`SELECT details FROM history_rows WHERE subject_id = $1 AND action = 'accept'`, [id]);
  expect(row?.details.tracking).toEqual(tracking);
  expect(refusal(await clerk.post(`/api/imports/${id}/fits`, {}))).toEqual([422, 'import.not_waiting']);
  expect(refusal(await lead.post(`/api/imports/${twin}/acceptance`, { version: (await show(twin)).version }))).toEqual([422, 'import.already_released']);
});

test('Nobody but the office searches, and where nothing was understood there is nothing to meet', async () => {
  const id = await understood('第八批说明\n一段没有目录、也没有案例的话。\n');
  expect((await show(id)).state).toBe('unreadable');
  expect(refusal(await clerk.post(`/api/imports/${id}/fits`, {}))).toEqual([422, 'import.not_waiting']);
  expect(refusal(await clerk.post(`/api/imports/${randomUUID()}/fits`, {}))).toEqual([404, 'http.not_found']);
  expect(refusal(await (await door.signIn(cast.people.expert)).post(`/api/imports/${id}/fits`, {}))).toEqual([403, 'http.not_permitted']);
});
