import { randomUUID } from 'node:crypto';
import { CampaignsModule } from '@huibian/campaigns';
import { makeCampaign } from '@huibian/campaigns/testing';
import { CasesModule } from '@huibian/cases';
import { makeCase, makeCast } from '@huibian/cases/testing';
import { migrations } from '@huibian/database';
import { HistoryModule, type OutboxEvent } from '@huibian/history';
import { configSchema, PlatformModule } from '@huibian/platform';
import { createTestDatabase, TestClock, type TestDatabase } from '@huibian/testing';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { ReviewModule } from '../review.module';
import { ChangedUnitRecheck } from './changed-unit-recheck.service';

let database: TestDatabase;
let app: INestApplicationContext;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  const config = configSchema.parse({ NODE_ENV: 'test', DATABASE_URL: database.url, DATA_DIR: '.data-unused' });
  const platform = PlatformModule.forRoot(config, 'test', new TestClock('2022-10-12T09:00:00+08:00'));
  app = await (await Test.createTestingModule({ imports: [platform, HistoryModule, CampaignsModule, CasesModule, ReviewModule] }).compile()).init();
});
afterAll(async () => {
  await app.close();
  await database.drop();
});

const stateOf = async (id: string) => (await database.query<{ state: string }>('SELECT state FROM assignments WHERE id = $1', [id]))[0]?.state;

test('An expert whose unit came under the city of a case loses it, and nobody else loses any', async () => {
  const cast = await makeCast(database);
  const { id: campaignId } = await makeCampaign(database, { stages: { recommendation: false, review: true } });
  const made = await makeCase(app, cast, { campaignId, until: 'accepted' });
  const [roundId, movedId, otherId] = [randomUUID(), randomUUID(), randomUUID()];
  await database.query(
    `INSERT INTO rounds (id, campaign_id, state, name, kind, ends_on, experts_per_case, cases_per_expert_max, criteria, aggregation, opinion_required, same_city_is_conflict, post_window_years, opened_at, created_at)
     VALUES ($1, $2, 'open', '网评', 'online', '2022-11-01', 2, 9, '[]', 'mean', false, true, 3, '2022-10-11', '2022-10-11')`,
    [roundId, campaignId],
  );
  const assigned = async (assignmentId: string, unitId: string): Promise<void> => {
    const expertId = randomUUID();
    await database.query(`INSERT INTO experts (id, name, unit_id, created_at) VALUES ($1, $2, $3, '2022-10-01')`, [expertId, `专家${assignmentId}`, unitId]);
    await database.query(`INSERT INTO assignments (id, round_id, case_id, expert_id, state, made_by, created_at) VALUES ($1, $2, $3, $4, 'assigned', 'hand', '2022-10-11')`, [assignmentId, roundId, made.id, expertId]);
  };
  await assigned(movedId, cast.units.shangyu.id);
  await assigned(otherId, cast.units.department.id);
  const told = (topic: string) => app.get(ChangedUnitRecheck).deliver({ id: randomUUID(), topic, subjectNoun: 'unit', subjectId: cast.units.shangyu.id, payload: {}, createdAt: new Date(), relayedAt: null, endedAt: null } as OutboxEvent);

  await told('unit.edit');
  expect([await stateOf(movedId), await stateOf(otherId)]).toEqual(['assigned', 'assigned']);
  await database.query(`UPDATE units SET region_code = '330108', superior_id = $2 WHERE id = $1`, [cast.units.shangyu.id, cast.units.hangzhou.id]);
  await told('case.submit');
  expect(await stateOf(movedId)).toBe('assigned');
  await told('unit.edit');
  await told('unit.edit');
  expect([await stateOf(movedId), await stateOf(otherId)]).toEqual(['recused', 'assigned']);
  expect(await database.query(`SELECT action, actor_role FROM history_rows WHERE subject_noun = 'assignment' AND subject_id = $1`, [movedId])).toEqual([{ action: 'recuse', actor_role: 'system' }]);
});
