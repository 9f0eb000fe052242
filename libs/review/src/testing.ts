import { randomUUID } from 'node:crypto';
import type { Rows } from '@huibian/campaigns/testing';
import { openRooms, type Rooms } from '@huibian/cases/testing';
import type { Acting } from '@huibian/history';
import { makeAccount } from '@huibian/people/testing';
import { ReviewModule } from './review.module';

export const testCriteria = [
  { key: 'effect', name: '实效', description: '', weight: 60, max: 100 },
  { key: 'spread', name: '推广', description: '', weight: 40, max: 100 },
];

export interface RoundToMake {
  campaignId: string;
  state?: 'planned' | 'open';
  expertsPerCase?: number;
}

/** A round as it stands after its making or its opening, without asking whether every case has its experts. */
export async function makeRound(rows: Rows, { campaignId, state = 'open', expertsPerCase = 2 }: RoundToMake): Promise<string> {
  const id = randomUUID();
  await rows.query(
    `INSERT INTO rounds (id, campaign_id, state, name, kind, ends_on, experts_per_case, cases_per_expert_max, criteria, aggregation, opinion_required, same_city_is_conflict, post_window_years, opened_at, created_at)
     VALUES ($1, $2, $3, '网评', 'online', '2022-11-01', $4, 40, $5, 'mean', false, true, 3, CASE WHEN $3 = 'open' THEN '2022-10-09'::date END, '2022-10-08')`,
    [id, campaignId, state, expertsPerCase, JSON.stringify(testCriteria)],
  );
  return id;
}

export interface MadeExpert {
  id: string;
  userId: string;
  acting(at?: string): Acting;
}

/** An expert with an account; of no unit, unless one is given. */
export async function makeReviewer(rows: Rows, name: string, unitId: string | null = null): Promise<MadeExpert> {
  const account = await makeAccount(rows, { username: `expert-${name}`, name, roles: ['expert'] });
  const id = randomUUID();
  await rows.query(`INSERT INTO experts (id, user_id, name, unit_id, created_at) VALUES ($1, $2, $3, $4, '2022-10-01')`, [id, account.id, name, unitId]);
  return {
    id,
    userId: account.id,
    acting: (at = '2022-10-12T09:00:00+08:00') => ({ userId: account.id, name, grants: [{ role: 'expert', unitId: null }], receivedAt: new Date(at), correlationId: randomUUID() }),
  };
}

export async function makeAssignment(rows: Rows, { roundId, caseId, expertId }: { roundId: string; caseId: string; expertId: string }): Promise<string> {
  const id = randomUUID();
  await rows.query(`INSERT INTO assignments (id, round_id, case_id, expert_id, state, made_by, created_at) VALUES ($1, $2, $3, $4, 'assigned', 'hand', '2022-10-09')`, [id, roundId, caseId, expertId]);
  return id;
}

/** The services of review and everything before it over a test database, without a door. */
export const openReviewRooms = (databaseUrl: string): Promise<Rooms> => openRooms(databaseUrl, [ReviewModule]);
