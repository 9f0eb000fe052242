import { makeCampaign } from '@huibian/campaigns/testing';
import { makeCase, makeCast, type Rooms } from '@huibian/cases/testing';
import { boardCaseSchema, type RevisedScore } from '@huibian/contracts';
import { migrations } from '@huibian/database';
import { createTestDatabase, type TestDatabase } from '@huibian/testing';
import { AssignmentQueries } from '../assignment/assignment.queries';
import { ReviewQueries } from '../review.queries';
import { makeAssignment, makeReviewer, makeRound, openReviewRooms, type MadeExpert } from '../testing';
import { ScoringService } from './scoring.service';

let database: TestDatabase;
let rooms: Rooms;
beforeAll(async () => {
  database = await createTestDatabase(migrations);
  rooms = await openReviewRooms(database.url);
});
afterAll(async () => {
  expect(await database.brokenInvariants()).toEqual([]);
  await rooms.close();
  await database.drop();
});

test('A revised score says on the board and on its own page what it was, what it became, when, why, and how many others could be read then', async () => {
  const cast = await makeCast(database);
  const { id: campaignId } = await makeCampaign(database, { stages: { recommendation: false, review: true } });
  const { id: caseId } = await makeCase(rooms, cast, { campaignId, until: 'accepted' });
  const roundId = await makeRound(database, { campaignId });
  const early = await makeReviewer(database, '先评的');
  const late = await makeReviewer(database, '后评的');
  const [earlyId, lateId] = [await makeAssignment(database, { roundId, caseId, expertId: early.id }), await makeAssignment(database, { roundId, caseId, expertId: late.id })];
  const score = (expert: MadeExpert, id: string, version: number, effect: string, at: string) =>
    rooms.transaction((tx) => rooms.get(ScoringService).score(tx, expert.acting(at), id, { version, marks: { effect, spread: '70' }, opinion: '' }));
  const revise = (expert: MadeExpert, id: string, version: number, at: string) => rooms.transaction((tx) => rooms.get(ScoringService).revise(tx, expert.acting(at), id, { version, reason: '看漏附件' }));

  await score(early, earlyId, 0, '80', '2022-10-12T09:00:00+08:00');
  await revise(early, earlyId, 1, '2022-10-12T09:10:00+08:00');
  await score(early, earlyId, 2, '90', '2022-10-12T09:20:00+08:00');
  await score(late, lateId, 0, '60', '2022-10-12T09:30:00+08:00');
  await revise(late, lateId, 1, '2022-10-12T09:40:00+08:00');

  const at = (revised: readonly RevisedScore[]) => revised.map((one) => ({ ...one, revisedAt: new Date(one.revisedAt).toISOString() }));
  const board = (await rooms.get(ReviewQueries).board(roundId)).map((one) => boardCaseSchema.omit({ assignments: true }).extend({ assignments: boardCaseSchema.shape.assignments.element.omit({ allowedActions: true }).array() }).parse(one));
  const revisedOf = new Map(board[0]!.assignments.map((one) => [one.expertName, at(one.revised)]));
  // Before anybody else had scored, nothing of the others could be read.
  expect(revisedOf.get('先评的')).toEqual([{ before: '76.00', after: '82.00', revisedAt: '2022-10-12T01:10:00.000Z', reason: '看漏附件', othersShown: 0 }]);
  expect(revisedOf.get('后评的')).toEqual([{ before: '64.00', after: null, revisedAt: '2022-10-12T01:40:00.000Z', reason: '看漏附件', othersShown: 1 }]);

  await score(late, lateId, 2, '85', '2022-10-12T09:50:00+08:00');
  const own = await rooms.get(AssignmentQueries).mineById(late.userId, lateId);
  expect(at(own!.assignment.revised as RevisedScore[])).toEqual([{ before: '64.00', after: '79.00', revisedAt: '2022-10-12T01:40:00.000Z', reason: '看漏附件', othersShown: 1 }]);
});
