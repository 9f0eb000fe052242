import { campaignSchema } from '@huibian/contracts';
import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCast, type Cast } from '@huibian/cases/testing';
import { openDoor, type Door, type Visitor } from './door';

let door: Door;
let cast: Cast;
let clerk: Visitor;

beforeAll(async () => {
  door = await openDoor();
  cast = await makeCast(door.database);
  clerk = await door.signIn(cast.people.clerk);
});
afterAll(() => door.close());

const show = async (who: Visitor, id: string) => campaignSchema.parse((await who.get(`/api/campaigns/${id}`)).body);
const edit = async (id: string, off: unknown) => {
  const { version, title, basis, ordinal, settings } = await show(clerk, id);
  return clerk.put(`/api/campaigns/${id}`, { version, title, basis, ordinal, settings: { ...settings, check: { off } }, reason: '本次不用这条规则' });
};

test('A rule is switched off for one campaign, told to everybody it calls, and is on record', async () => {
  const [one, other] = [await makeCampaign(door.database), await makeCampaign(door.database)];
  expect((await edit(one.id, ['person.we'])).status).toBe(200);
  const editor = await door.signIn(cast.people.xiaoshanEditor);
  expect([(await show(editor, one.id)).settings.check, (await show(editor, other.id)).settings.check]).toEqual([{ off: ['person.we'] }, { off: [] }]);
  const rows = await door.database.query<{ changed: string[] }>(`SELECT details->'changed' AS changed FROM history_rows WHERE subject_id = $1 AND action = 'edit'`, [one.id]);
  expect(rows).toEqual([{ changed: ['check'] }]);
});

test('What is no list of rules is told at its field', async () => {
  const one = await makeCampaign(door.database);
  expect(await edit(one.id, 'person.we')).toMatchObject({ status: 422, body: { errors: [{ path: 'settings.check.off' }] } });
  expect((await show(clerk, one.id)).settings.check).toEqual({ off: [] });
});

test('A campaign kept before there were switches is read, edited and uses every rule', async () => {
  const old = await makeCampaign(door.database);
  await door.database.query(`UPDATE campaigns SET settings = settings - 'check' WHERE id = $1`, [old.id]);
  expect((await show(clerk, old.id)).settings.check).toEqual({ off: [] });
  expect((await edit(old.id, ['time.plan'])).status).toBe(200);
  expect((await show(clerk, old.id)).settings.check).toEqual({ off: ['time.plan'] });
});
