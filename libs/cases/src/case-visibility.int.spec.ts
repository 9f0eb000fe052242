import { makeCampaign } from '@huibian/campaigns/testing';
import { timelineSchema, casePageSchema } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import type { Acting } from '@huibian/history';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { AttachmentQueries } from './attachment/attachment.queries';
import { CaseVisibility } from './case-visibility.service';
import { CaseRepresentationQueries } from './reading/case-representation.queries';
import { CaseTimelineQueries } from './reading/case-timeline.queries';
import { CaseQueries } from './reading/case.queries';
import { makeCase, makeCast, openRooms, type Cast, type Rooms } from './testing';

let database: TestDatabase;
let rooms: Rooms;
let cast: Cast;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  rooms = await openRooms(database.url);
  cast = await makeCast(database);
});
afterAll(async () => {
  const broken = await database.brokenInvariants();
  await rooms.close();
  await database.drop();
  expect(broken).toEqual([]);
});

const show = (acting: Acting, id: string) => rooms.get(CaseRepresentationQueries).show(acting, id);
const acts = async (acting: Acting, id: string) => timelineSchema.parse(JSON.parse((await rooms.get(CaseTimelineQueries).show(acting, id)).text)).items.map((item) => item.action);
const gone = { status: 404 };

test('On a route without recommendation the unit’s recommender knows of none of its cases', async () => {
  const { id: campaignId } = await makeCampaign(database, { stages: { recommendation: false } });
  const made = await makeCase(rooms, cast, { campaignId });
  expect(made.state).toBe('screening');
  expect((await show(cast.as('clerk'), made.id)).recommender).toBeNull();
  const signer = cast.as('hangzhouSigner');
  await expect(show(signer, made.id)).rejects.toMatchObject(gone);
  await expect(rooms.get(CaseTimelineQueries).show(signer, made.id)).rejects.toMatchObject(gone);
  expect(casePageSchema.parse(JSON.parse((await rooms.get(CaseQueries).list(signer, { limit: 25, campaignId })).text)).items).toEqual([]);
  expect(await database.query(`SELECT DISTINCT payload->>'recommenderId' AS told FROM outbox_events WHERE subject_id = $1 AND payload ? 'recommenderId'`, [made.id])).toEqual([{ told: null }]);
});

test('With recommendation on, it knows of them from the submission on', async () => {
  const { id: campaignId } = await makeCampaign(database, { quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 9 }] });
  const draft = await makeCase(rooms, cast, { campaignId, until: 'confirmed' });
  const made = await makeCase(rooms, cast, { campaignId });
  await expect(show(cast.as('hangzhouSigner'), draft.id)).rejects.toMatchObject(gone);
  expect((await show(cast.as('hangzhouSigner'), made.id)).recommender).toMatchObject({ id: cast.units.hangzhou.id });
});

test('An expert who acts for another unit is shown what a reviewer may see of a case, and no more', async () => {
  const { id: campaignId } = await makeCampaign(database, { quotas: [{ recommenderId: cast.units.hangzhou.id, group: 'county', original: 9 }] });
  const made = await makeCase(rooms, cast, { campaignId, coUnits: ['binjiang'], until: 'accepted' });
  rooms.get(CaseVisibility).add((acting, bind) => (acting.grants.some((grant) => grant.role === 'expert') ? `c.id = ${bind(made.id)}` : null));
  const expert = cast.as('expert');
  const both: Acting = { ...expert, grants: [...expert.grants, ...cast.as('shangyuEditor').grants, ...cast.as('shaoxingSigner').grants] };
  const [consent] = await database.query<{ id: string }>(
    `INSERT INTO attachments (id, case_id, kind, file_name, media_type, bytes, sha256, unit_id, uploaded_by, at)
     VALUES (gen_random_uuid(), $1, 'consent', '同意函.pdf', 'application/pdf', 10, repeat('a', 64), $2, $3, now()) RETURNING id`,
    [made.id, cast.units.binjiang.id, cast.people.xiaoshanEditor.id],
  );
  const find = (acting: Acting) => rooms.get(AttachmentQueries).find(acting, made.id, consent!.id);
  for (const insider of [cast.as('xiaoshanEditor'), cast.as('binjiangLead'), cast.as('hangzhouClerk'), cast.as('clerk')]) {
    expect((await find(insider)).fileName).toBe('同意函.pdf');
    expect(await acts(insider, made.id)).toContain('confirm');
  }
  for (const reviewer of [expert, both]) {
    await expect(find(reviewer)).rejects.toMatchObject(gone);
    expect(await acts(reviewer, made.id)).toEqual(['submit', 'accept']);
    expect(await show(reviewer, made.id)).toMatchObject({ attachments: [], confirmations: [], returns: [], recommendation: null });
  }
});
