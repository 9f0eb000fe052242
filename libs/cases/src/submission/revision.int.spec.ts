import { makeCampaign } from '@huibian/campaigns/testing';
import { migrations } from '@huibian/database';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { makeCase, makeCast, openRooms, type Rooms } from '../testing';

let database: TestDatabase;
let rooms: Rooms;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  rooms = await openRooms(database.url);
});
afterAll(async () => {
  await rooms.close();
  await database.drop();
});

test('A revision is neither changed nor deleted, not even with its case', async () => {
  const campaignId = (await makeCampaign(database, { stages: { recommendation: false } })).id;
  const { id } = await makeCase(rooms, await makeCast(database), { campaignId, until: 'submitted' });
  for (const statement of ['UPDATE case_revisions SET word_count = 1 WHERE case_id = $1', 'DELETE FROM case_revisions WHERE case_id = $1', 'DELETE FROM cases WHERE id = $1']) {
    await expect(database.query(statement, [id])).rejects.toThrow('a revision never changes');
  }
  expect(await database.query('SELECT kind FROM case_revisions WHERE case_id = $1', [id])).toEqual([{ kind: 'submitted' }]);
});
