import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, type Cast, type Rooms } from '@huibian/cases/testing';
import { migrations } from '@huibian/database';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { Client } from 'pg';
import { makeAssignment, makeReviewer, makeRound, openReviewRooms, type MadeExpert } from '../testing';
import { ScoringService } from './scoring.service';

const marks = { effect: '80', spread: '70' };

let database: TestDatabase;
let rooms: Rooms;
let cast: Cast;
let caseId: string;
let campaignId: string;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  rooms = await openReviewRooms(database.url);
  cast = await makeCast(database);
  ({ id: campaignId } = await makeCampaign(database, { stages: { recommendation: false, review: true } }));
  ({ id: caseId } = await makeCase(rooms, cast, { campaignId, until: 'accepted' }));
});
afterAll(async () => {
  expect(await database.brokenInvariants()).toEqual([]);
  await rooms.close();
  await database.drop();
});
afterEach(() => database.query(`UPDATE rounds SET state = 'closed' WHERE state = 'open'`));

let named = 0;
const staffed = async (roundId: string): Promise<{ expert: MadeExpert; id: string }> => {
  const expert = await makeReviewer(database, `评委${String((named += 1))}`);
  return { expert, id: await makeAssignment(database, { roundId, caseId, expertId: expert.id }) };
};
const save = (one: { expert: MadeExpert; id: string }, draftVersion: number, opinion: string) =>
  rooms.transaction((tx) => rooms.get(ScoringService).save(tx, one.expert.acting(), one.id, { draftVersion, marks: { effect: '80', spread: null }, opinion }));
const score = (one: { expert: MadeExpert; id: string }) => rooms.transaction((tx) => rooms.get(ScoringService).score(tx, one.expert.acting(), one.id, { version: 0, marks, opinion: '' }));

describe('Experts of one round do not wait for each other', () => {
  test('A draft is saved and a score given while another save holds the round', async () => {
    const roundId = await makeRound(database, { campaignId });
    const [first, second] = [await staffed(roundId), await staffed(roundId)];
    await score(first);
    const other = new Client({ connectionString: database.url });
    await other.connect();
    try {
      await other.query('BEGIN');
      await other.query('SELECT 1 FROM rounds WHERE id = $1 FOR SHARE', [roundId]);
      expect((await save(second, 0, '先记下')).draftVersion).toBe(1);
      expect((await score(second)).total).toBe('76.00');
    } finally {
      await other.end();
    }
  });

  test('Many first scores at once freeze the rule once, at one moment, and none gives way', async () => {
    const roundId = await makeRound(database, { campaignId });
    const all = await Promise.all(Array.from({ length: 5 }, () => staffed(roundId)));
    const given = await Promise.all(all.map(score));
    expect(given.map((one) => one.state)).toEqual(['scored', 'scored', 'scored', 'scored', 'scored']);
    expect(await database.query('SELECT rule_frozen_at IS NOT NULL AS frozen FROM rounds WHERE id = $1', [roundId])).toEqual([{ frozen: true }]);
  });
});

describe('A draft sent again', () => {
  test('is answered with the version it made when its first answer was lost', async () => {
    const one = await staffed(await makeRound(database, { campaignId }));
    expect(await save(one, 0, '数据可核')).toEqual({ id: one.id, draftVersion: 1 });
    expect(await save(one, 0, '数据可核')).toEqual({ id: one.id, draftVersion: 1 });
    // A mark not given yet and a mark left out are the same draft.
    const again = rooms.transaction((tx) => rooms.get(ScoringService).save(tx, one.expert.acting(), one.id, { draftVersion: 0, marks: { effect: '80' }, opinion: '数据可核' }));
    expect(await again).toEqual({ id: one.id, draftVersion: 1 });
  });

  test('is refused with what stands there when somebody else wrote meanwhile, and changes nothing', async () => {
    const one = await staffed(await makeRound(database, { campaignId }));
    await save(one, 0, '在办公室写的');
    await expect(save(one, 0, '在家里写的')).rejects.toMatchObject({ status: 409, more: { current: { draftVersion: 1, opinion: '在办公室写的', marks: { effect: '80' } } } });
    expect(await database.query(`SELECT draft->>'opinion' AS opinion, draft_version AS version FROM assignments WHERE id = $1`, [one.id])).toEqual([{ opinion: '在办公室写的', version: 1 }]);
  });
});
