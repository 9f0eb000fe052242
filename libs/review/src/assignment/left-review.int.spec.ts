import { makeCampaign } from '@huibian/campaigns/testing';
import { ScreeningService, SubmissionService } from '@huibian/cases';
import { makeCase, makeCast, type Cast, type Rooms } from '@huibian/cases/testing';
import { migrations } from '@huibian/database';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { makeAssignment, makeReviewer, makeRound, openReviewRooms, type MadeExpert } from '../testing';
import { Round } from '../round/round.entity';
import { RoundsService } from '../round/rounds.service';
import { ScoringService } from '../scoring/scoring.service';
import { AssignmentQueries } from './assignment.queries';
import { AssignmentsService } from './assignments.service';

const reason = '单位撤并，不再申报';

let database: TestDatabase;
let rooms: Rooms;
let cast: Cast;
let campaignId: string;
let roundId: string;
let waiting: MadeExpert;
let done: MadeExpert;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  rooms = await openReviewRooms(database.url);
  cast = await makeCast(database);
  ({ id: campaignId } = await makeCampaign(database, { stages: { recommendation: false, review: true } }));
  roundId = await makeRound(database, { campaignId });
  waiting = await makeReviewer(database, '未评');
  done = await makeReviewer(database, '已评');
});
afterAll(async () => {
  expect(await database.brokenInvariants()).toEqual([]);
  await rooms.close();
  await database.drop();
});

/** A case in review on two desks, scored on one of them, and on a third of a round that is only planned. */
const reviewed = async (unit: 'xiaoshan' | 'binjiang') => {
  const made = await makeCase(rooms, cast, { campaignId, unit, until: 'accepted' });
  const at = (expert: MadeExpert, round = roundId) => makeAssignment(database, { roundId: round, caseId: made.id, expertId: expert.id });
  const ids = { open: await at(waiting), scored: await at(done), planned: await at(waiting, await makeRound(database, { campaignId, state: 'planned' })) };
  await rooms.transaction((tx) => rooms.get(ScoringService).score(tx, done.acting(), ids.scored, { version: 0, marks: { effect: '80', spread: '70' }, opinion: '' }));
  return { ...made, ids };
};
const desk = async (expert: MadeExpert) => (JSON.parse((await rooms.get(AssignmentQueries).mine(expert.userId, { limit: 50 }, {})).text) as { items: { id: string; state: string }[] }).items;

const exits = {
  'withdrawn by its unit': (id: string, version: number) => rooms.transaction((tx) => rooms.get(SubmissionService).withdraw(tx, cast.as('binjiangLead'), id, { version, reason })),
  'retracted by the office': (id: string, version: number) => rooms.transaction((tx) => rooms.get(ScreeningService).retract(tx, cast.as('officeLead'), id, { version, reason })),
};

test.each(Object.entries(exits))('A case %s leaves every desk in the same act: the open ones taken off, the scored one void and on record, the experts told', async (_, leave) => {
  const { id, version, ids } = await reviewed('binjiang');
  await leave(id, version);
  const states = await database.query<{ id: string; state: string }>('SELECT id, state FROM assignments WHERE case_id = $1', [id]);
  expect(new Map(states.map((one) => [one.id, one.state]))).toEqual(new Map([[ids.open, 'unassigned'], [ids.scored, 'voided'], [ids.planned, 'unassigned']]));
  expect(await database.query(`SELECT action, actor_role, reason FROM history_rows WHERE subject_noun = 'assignment' AND subject_id = ANY ($1) AND action <> 'score' ORDER BY action`, [Object.values(ids)])).toEqual([
    { action: 'unassign', actor_role: 'system', reason },
    { action: 'unassign', actor_role: 'system', reason },
    { action: 'void', actor_role: 'system', reason },
  ]);
  expect(await database.query('SELECT total, withdrawn_why FROM scores WHERE assignment_id = $1', [ids.scored])).toEqual([{ total: '76.00', withdrawn_why: 'voided' }]);
  // Of the planned round nobody had heard, so nobody is told.
  const told = await database.query<{ payload: { title: string; expertIds: string[] } }>(`SELECT payload FROM outbox_events WHERE topic = 'round.case_left' AND payload->>'caseId' = $1`, [id]);
  expect(told.map(({ payload }) => payload.expertIds.sort())).toEqual([[waiting.id, done.id].sort()]);
  expect((await desk(waiting)).map((one) => one.id)).not.toContain(ids.open);
  expect(await rooms.get(AssignmentQueries).mineById(done.userId, ids.scored)).toBeNull();
});

test('What was left on a desk before is neither shown, reminded of, saved nor scored', async () => {
  const { id, ids } = await reviewed('xiaoshan');
  await database.query(`UPDATE cases SET state = 'withdrawn' WHERE id = $1`, [id]);
  try {
    expect((await desk(waiting)).map((one) => one.id)).not.toContain(ids.open);
    expect(await rooms.get(AssignmentQueries).mineById(waiting.userId, ids.open)).toBeNull();
    const saving = rooms.transaction((tx) => rooms.get(ScoringService).save(tx, waiting.acting(), ids.open, { draftVersion: 0, marks: {}, opinion: '好' }));
    await expect(saving).rejects.toMatchObject({ status: 422, refusal: { code: 'assignment.case_left_review' } });
    const scoring = rooms.transaction((tx) => rooms.get(ScoringService).score(tx, waiting.acting(), ids.open, { version: 0, marks: { effect: '80', spread: '70' }, opinion: '' }));
    await expect(scoring).rejects.toMatchObject({ status: 422, refusal: { code: 'assignment.case_left_review' } });
    const [round] = await database.query<{ version: number }>('SELECT version FROM rounds WHERE id = $1', [roundId]);
    expect(await rooms.transaction((tx) => rooms.get(RoundsService).remind(tx, cast.as('clerk'), roundId, { version: round!.version }))).toMatchObject({ reminded: 0 });
  } finally {
    await database.query(`UPDATE cases SET state = 'in_review' WHERE id = $1`, [id]);
  }
});

test('A case that is being withdrawn takes no new assignment with it', async () => {
  const made = await makeCase(rooms, cast, { campaignId, unit: 'shangyu', until: 'accepted' });
  const adding = await rooms.transaction(async (withdrawing) => {
    await rooms.get(SubmissionService).withdraw(withdrawing, cast.as('shangyuLead'), made.id, { version: made.version, reason });
    const pairs = [{ caseId: made.id, expertId: waiting.id }];
    const refusal = rooms
      .transaction(async (tx) => rooms.get(AssignmentsService).add(tx, cast.as('clerk'), await tx.findOneByOrFail(Round, { id: roundId }), pairs, 'hand'))
      .catch((error: unknown) => error);
    // Long enough for it to reach the case, where it waits for the withdrawal.
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { refusal };
  });
  expect(await adding.refusal).toMatchObject({ refusal: { code: 'assignment.case_not_in_review' } });
  expect(await database.query('SELECT 1 FROM assignments WHERE case_id = $1', [made.id])).toEqual([]);
});
