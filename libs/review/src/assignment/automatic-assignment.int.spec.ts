import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, type Cast, type Rooms } from '@huibian/cases/testing';
import { migrations } from '@huibian/database';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { Client } from 'pg';
import { makeReviewer, makeRound, openReviewRooms } from '../testing';
import { AutomaticAssignmentService } from './automatic-assignment.service';
import type { AssignmentQuestion } from './solving/assignment-question';
import { AssignmentSolver } from './solving/assignment-solver.service';

let database: TestDatabase;
let rooms: Rooms;
let cast: Cast;
let roundId: string;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  rooms = await openReviewRooms(database.url);
  cast = await makeCast(database);
  const { id: campaignId } = await makeCampaign(database, { stages: { recommendation: false, review: true } });
  for (const unit of ['xiaoshan', 'binjiang', 'shangyu'] as const) await makeCase(rooms, cast, { campaignId, unit, until: 'accepted' });
  roundId = await makeRound(database, { campaignId, state: 'planned' });
  await makeReviewer(database, '甲');
  await makeReviewer(database, '乙');
});
afterAll(async () => {
  expect(await database.brokenInvariants()).toEqual([]);
  await rooms.close();
  await database.drop();
});

test('A proposal is read while somebody else holds the round', async () => {
  const other = new Client({ connectionString: database.url });
  await other.connect();
  try {
    await other.query('BEGIN');
    await other.query('SELECT 1 FROM rounds WHERE id = $1 FOR UPDATE', [roundId]);
    expect((await rooms.get(AutomaticAssignmentService).propose(roundId)).assignments).toHaveLength(6);
  } finally {
    await other.end();
  }
});

test('A long solve leaves the event loop to everybody else', async () => {
  const question: AssignmentQuestion = {
    world: { asOf: '2022-10-12', regions: [], units: [] },
    experts: [],
    cases: [],
    fields: Array.from({ length: 600 }, (_, number) => ({ id: `case-${String(number)}`, field: `f${String(number % 9)}` })),
    profiles: Array.from({ length: 120 }, (_, number) => ({ id: `expert-${String(number)}`, unitId: null, fields: [`f${String(number % 9)}`], casesMax: 16 })),
    standing: [],
    withdrawn: [],
    expertsPerCase: 3,
  };
  let turns = 0;
  const turn = setInterval(() => (turns += 1), 2);
  const plan = await rooms.get(AssignmentSolver).solve(question);
  clearInterval(turn);
  expect(plan.assignments).toHaveLength(1800);
  expect(turns).toBeGreaterThan(20);
});

test('What a solve rested on is read again before it is written: a change meanwhile refuses it', async () => {
  const solver = rooms.get(AssignmentSolver);
  const solve = solver.solve.bind(solver);
  const spied = jest.spyOn(solver, 'solve').mockImplementation(async (question) => {
    await makeReviewer(database, '后来登记的', cast.units.xiaoshan.id);
    return solve(question);
  });
  const apply = () => rooms.transaction((tx) => rooms.get(AutomaticAssignmentService).apply(tx, cast.as('clerk'), roundId, 0));
  await expect(apply()).rejects.toMatchObject({ status: 409, refusal: { code: 'assignment.register_changed' } });
  spied.mockRestore();
  expect(await database.query('SELECT 1 FROM assignments')).toEqual([]);

  const statements = jest.spyOn(Client.prototype, 'query');
  const { proposal } = await apply();
  expect(proposal.assignments).toHaveLength(6);
  // One INSERT for the pairs and one for their history, whatever the number.
  const written = statements.mock.calls.map(([sql]) => String((sql as unknown as { text?: string }).text ?? sql)).filter((sql) => sql.startsWith('INSERT'));
  statements.mockRestore();
  expect(written.filter((sql) => sql.includes('"assignments"'))).toHaveLength(1);
  expect(await database.query(`SELECT count(*)::int AS rows FROM history_rows WHERE subject_noun = 'assignment'`)).toEqual([{ rows: 6 }]);
  expect(written.filter((sql) => sql.includes('"history_rows"'))).toHaveLength(2);
});
