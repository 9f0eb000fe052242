import { makeCampaign } from '@huibian/campaigns/testing';
import type { SaveDraft } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import type { Tx } from '@huibian/platform';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { ConfirmationService } from '../confirmation/confirmation.service';
import { ScreeningService } from '../screening/screening.service';
import { SubmissionService } from '../submission/submission.service';
import { makeCase, makeCast, openRooms, writtenText, type Cast, type PersonName, type Rooms } from '../testing';
import { DraftService } from './draft.service';

let database: TestDatabase;
let rooms: Rooms;
let cast: Cast;
let campaignId: string;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  rooms = await openRooms(database.url);
  cast = await makeCast(database);
  campaignId = (await makeCampaign(database, { stages: { recommendation: false } })).id;
});
afterAll(async () => {
  await rooms.close();
  await database.drop();
});

const save = (name: PersonName, id: string, input: SaveDraft) => rooms.transaction((tx) => rooms.get(DraftService).save(tx, cast.as(name), id, input));
const create = (name: PersonName, input: { campaignId: string; fieldKey: string; leadUnitId: string; coUnitIds: string[] }, at?: string) =>
  rooms.transaction((tx) => rooms.get(DraftService).create(tx, cast.as(name, at), input));
const confirmations = (id: string) => database.query<{ unit: string; voided: boolean }>(
  `SELECT u.short_name AS unit, k.voided_at IS NOT NULL AS voided FROM case_confirmations k JOIN units u ON u.id = k.unit_id WHERE k.case_id = $1 ORDER BY k.at, u.short_name`,
  [id],
);
const historyOf = async (id: string) => (await database.query<{ action: string }>(`SELECT action FROM history_rows WHERE subject_id = $1 ORDER BY sequence`, [id])).map((row) => row.action);

test('A save is no act: it leaves version and history alone and counts its own', async () => {
  const made = await makeCase(rooms, cast, { campaignId, until: 'drafting' });
  const saved = await save('xiaoshanEditor', made.id, { draftVersion: 2, text: writtenText('换一个题目') });
  expect(saved.draftVersion).toBe(3);
  expect(await database.query(`SELECT version, draft_version, title FROM cases WHERE id = $1`, [made.id])).toEqual([{ version: 1, draft_version: 3, title: '换一个题目' }]);
  expect(await historyOf(made.id)).toEqual(['create']);
});

test('A save over somebody else’s is refused with the draft as it is', async () => {
  const made = await makeCase(rooms, cast, { campaignId, until: 'drafting' });
  await save('xiaoshanEditor', made.id, { draftVersion: 2, text: writtenText('第一人的题目') });
  await expect(save('xiaoshanEditor', made.id, { draftVersion: 2, text: writtenText('第二人的题目') })).rejects.toMatchObject({
    status: 409,
    refusal: { code: 'http.stale_version', params: { seen: 2, current: 3 } },
    more: { current: { draftVersion: 3, savedBy: 'xiaoshanEditor', text: { titleClauses: ['第一人的题目'] } } },
  });
});

test('A save whose answer was lost may come again', async () => {
  const made = await makeCase(rooms, cast, { campaignId, until: 'drafting' });
  const input = { draftVersion: 2, text: writtenText('只存一次') };
  const first = await save('xiaoshanEditor', made.id, input);
  expect(await save('xiaoshanEditor', made.id, input)).toEqual(first);
});

test('A changed text voids what was confirmed, visibly; the same text again does not', async () => {
  const made = await makeCase(rooms, cast, { campaignId, coUnits: ['binjiang'], until: 'confirmed' });
  expect(await confirmations(made.id)).toEqual([
    { unit: '杭州滨江区', voided: false },
    { unit: '杭州萧山区', voided: false },
  ]);
  await save('xiaoshanEditor', made.id, { draftVersion: 2, text: writtenText() });
  expect((await confirmations(made.id)).some((one) => one.voided)).toBe(false);
  const text = writtenText();
  text.sections[2]!.blocks = [{ kind: 'point', lead: '时间短了', text: '平均等候从四十分钟降到十六分钟。' }];
  await save('xiaoshanEditor', made.id, { draftVersion: 2, text });
  expect((await confirmations(made.id)).every((one) => one.voided)).toBe(true);
  await expect(rooms.transaction((tx) => rooms.get(SubmissionService).submit(tx, cast.as('xiaoshanEditor'), made.id, { version: made.version }))).rejects.toMatchObject({
    status: 422,
    refusal: { code: 'case.unconfirmed_units', params: { count: 2, units: '杭州萧山区、杭州滨江区' } },
  });
});

test('Another order of the units, or another field, is another text to confirm', async () => {
  const made = await makeCase(rooms, cast, { campaignId, coUnits: ['binjiang'], until: 'confirmed' });
  const units = [cast.units.binjiang.id, cast.units.xiaoshan.id];
  const turned = await save('xiaoshanEditor', made.id, { draftVersion: 2, text: writtenText(), unitIds: units });
  const moved = await save('xiaoshanEditor', made.id, { draftVersion: 3, text: writtenText(), fieldKey: 'ecology' });
  expect(new Set([made.textHash, turned.textHash, moved.textHash]).size).toBe(3);
  expect((await confirmations(made.id)).every((one) => one.voided)).toBe(true);
});

test('A co-unit confirms and does not write; a stranger knows nothing of the draft, nor does the office', async () => {
  const made = await makeCase(rooms, cast, { campaignId, coUnits: ['binjiang'], until: 'drafting' });
  const input = { draftVersion: 2, text: writtenText('改一改') };
  await expect(save('binjiangEditor', made.id, input)).rejects.toMatchObject({ status: 403, refusal: { code: 'workflow.wrong_role' } });
  await expect(save('shangyuEditor', made.id, input)).rejects.toMatchObject({ status: 404 });
  await expect(save('officeLead', made.id, input)).rejects.toMatchObject({ status: 404 });
  expect(await save('xiaoshanLead', made.id, input)).toMatchObject({ draftVersion: 3 });
});

test('A confirmation is of the text its reader saw', async () => {
  const made = await makeCase(rooms, cast, { campaignId, until: 'drafting' });
  await save('xiaoshanEditor', made.id, { draftVersion: 2, text: writtenText('负责人没看过的题目') });
  const confirm = (textHash: string) => rooms.transaction((tx) => rooms.get(ConfirmationService).confirm(tx, cast.as('xiaoshanLead'), made.id, { version: 1, textHash }));
  await expect(confirm(made.textHash)).rejects.toMatchObject({ status: 409, refusal: { code: 'case.text_changed' }, more: { current: { draftVersion: 3 } } });
  const [row] = await database.query<{ draft_hash: string }>('SELECT draft_hash FROM cases WHERE id = $1', [made.id]);
  expect(await confirm(row!.draft_hash)).toMatchObject({ version: 2 });
  await expect(rooms.transaction((tx) => rooms.get(ConfirmationService).confirm(tx, cast.as('xiaoshanLead'), made.id, { version: 2, textHash: row!.draft_hash }))).rejects.toMatchObject({
    refusal: { code: 'case.already_confirmed', params: { unit: '杭州萧山区' } },
  });
});

test('A submitted text is fixed', async () => {
  const made = await makeCase(rooms, cast, { campaignId });
  await expect(save('xiaoshanEditor', made.id, { draftVersion: 2, text: writtenText('太晚了') })).rejects.toMatchObject({ status: 409, refusal: { code: 'workflow.wrong_state' } });
});

test('A field the office moved answers no return, and the unit does not move it back', async () => {
  const made = await makeCase(rooms, cast, { campaignId });
  const office = <T>(act: (screening: ScreeningService, tx: Tx) => Promise<T>) => rooms.transaction((tx) => act(rooms.get(ScreeningService), tx));
  const moved = await office((screening, tx) => screening.moveField(tx, cast.as('officeLead'), made.id, { version: made.version, fieldKey: 'ecology', reason: '内容属生态领域' }));
  const returned = await office((screening, tx) => screening.returnForCorrection(tx, cast.as('officeLead'), made.id, { version: moved.version, reason: '请补年份', reasonKeys: ['facts_unsupported'] }));
  const resubmit = () => rooms.transaction((tx) => rooms.get(SubmissionService).resubmit(tx, cast.as('xiaoshanEditor'), made.id, { version: returned.version }));
  const unchanged = { status: 422, refusal: { code: 'case.unchanged_since_return' } };

  await expect(save('xiaoshanEditor', made.id, { draftVersion: 2, text: writtenText(), fieldKey: 'services' })).rejects.toMatchObject({ status: 422, more: { errors: [{ path: 'fieldKey', code: 'case.field_moved_by_office' }] } });
  const same = await save('xiaoshanEditor', made.id, { draftVersion: 2, text: writtenText(), fieldKey: 'ecology' });
  const confirm = (version: number, textHash: string) => rooms.transaction((tx) => rooms.get(ConfirmationService).confirm(tx, cast.as('xiaoshanLead'), made.id, { version, textHash }));
  returned.version = (await confirm(returned.version, same.textHash)).version;
  await expect(resubmit()).rejects.toMatchObject(unchanged);
  const written = await save('xiaoshanEditor', made.id, { draftVersion: same.draftVersion, text: writtenText('换一个题目') });
  returned.version = (await confirm(returned.version, written.textHash)).version;
  expect(await resubmit()).toMatchObject({ state: 'screening' });
});

test.each([
  ['a unit that is not the writer’s own', 'binjiangEditor', {}, { status: 403, refusal: { code: 'case.unit_not_yours' } }],
  ['an unknown field', 'xiaoshanEditor', { fieldKey: 'nowhere' }, { status: 422, more: { errors: [{ path: 'fieldKey', code: 'case.field_unknown' }] } }],
  ['a campaign that does not exist', 'xiaoshanEditor', { campaignId: '01890000-0000-7000-8000-000000000000' }, { status: 404 }],
] as const)('No case is begun for %s', async (_, name, wrong, expected) => {
  await expect(create(name, { campaignId, fieldKey: 'services', leadUnitId: cast.units.xiaoshan.id, coUnitIds: [], ...wrong })).rejects.toMatchObject(expected);
});

test('No case is begun in a closed campaign', async () => {
  const closed = await makeCampaign(database, { state: 'closed', title: '已截止的征集' });
  await expect(create('xiaoshanEditor', { campaignId: closed.id, fieldKey: 'services', leadUnitId: cast.units.xiaoshan.id, coUnitIds: [] })).rejects.toMatchObject({
    refusal: { code: 'case.campaign_not_open', params: { title: '已截止的征集' } },
  });
});

test('A submission is judged by the moment it was received', async () => {
  const submit = async (at: string) => {
    const made = await makeCase(rooms, cast, { campaignId, until: 'confirmed' });
    return rooms.transaction((tx) => rooms.get(SubmissionService).submit(tx, cast.as('xiaoshanEditor', at), made.id, { version: made.version }));
  };
  expect(await submit('2022-10-31T23:59:59.999+08:00')).toMatchObject({ state: 'screening' });
  await expect(submit('2022-11-01T00:00:00+08:00')).rejects.toMatchObject({ refusal: { code: 'case.submission_closed', params: { endedOn: '2022-10-31 24:00' } } });
  await expect(submit('2022-08-31T12:00:00+08:00')).rejects.toMatchObject({ refusal: { code: 'case.submission_not_open' } });
});

test('Whatever was tried, every promise of the tables holds', async () => {
  expect(await database.brokenInvariants()).toEqual([]);
});
