import { migrations } from '../index';
import { createTestDatabase } from '@huibian/testing';

test.each(['history_rows', 'history_seals', 'case_revisions', 'scores', 'editions'])('%s cannot be emptied', async (table) => {
  const database = await createTestDatabase(migrations);
  try {
    await expect(database.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/only ever added to|never change|withdrawn, never changed|edition/);
  } finally {
    await database.drop();
  }
});
