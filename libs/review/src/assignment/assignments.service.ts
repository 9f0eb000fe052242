import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 } from 'uuid';
import type { ActOnAssignment, AssignCase } from '@huibian/contracts';
import { actorsTowards, HistoryService, MovesService, type Acting, type Moved } from '@huibian/history';
import { notFound, refused, type Tx } from '@huibian/platform';
import type { Actor, AssignmentAction } from '@huibian/workflow';
import { ConflictsService } from '../conflict/conflicts.service';
import { Expert } from '../expert/expert.entity';
import { Round } from '../round/round.entity';
import { RoundsService } from '../round/rounds.service';
import { Score } from '../scoring/score.entity';
import { Assignment } from './assignment.entity';

/** Rows one INSERT carries: well under the 65,535 parameters PostgreSQL takes. */
const rowsPerInsert = 500;

/** Who scores what: by hand, with every hard conflict refused; recusal, voiding and taking off. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly rounds: RoundsService,
    private readonly conflicts: ConflictsService,
    private readonly moves: MovesService,
    private readonly history: HistoryService,
  ) {}

  /** One expert on one case. Changes the round's version, so that two clerks do not staff past each other. */
  async assign(tx: Tx, acting: Acting, roundId: string, input: AssignCase): Promise<Moved & { id: string }> {
    const round = await this.rounds.locked(tx, roundId);
    const expert = await tx.findOneBy(Expert, { id: input.expertId });
    if (!expert) throw notFound();
    await this.refuseCrowding(tx, round, input.caseId, expert);
    const hard = (await this.conflicts.find(tx, round, { caseIds: [input.caseId], expertIds: [expert.id] })).find((conflict) => conflict.tier === 'hard');
    if (hard) throw refused(422, 'assignment.hard_conflict', { expert: expert.name, path: hard.path.length > 0 ? hard.path.join(' → ') : `@conflict.kind.${hard.kind}` });
    const [id] = await this.add(tx, acting, round, [{ caseId: input.caseId, expertId: expert.id }], 'hand');
    const moved = await this.touchRound(tx, acting, round, input.version, { caseId: input.caseId, expertId: expert.id, made: 'hand' });
    return { ...moved, id: id! };
  }

  /**
   * Writes new assignments and their first history rows, in a few statements for any number. Callers have checked conflicts under the round's lock.
   * The cases are held in review meanwhile: one that is being withdrawn takes no assignment with it.
   */
  async add(tx: Tx, acting: Acting, round: Round, pairs: readonly { caseId: string; expertId: string }[], madeBy: 'hand' | 'automatic'): Promise<string[]> {
    await holdInReview(tx, pairs.map((pair) => pair.caseId));
    const made = pairs.map((pair) => ({ id: v7(), roundId: round.id, ...pair, state: 'assigned' as const, version: 0, madeBy, draft: { marks: {}, opinion: '' }, draftVersion: 0, draftSavedAt: null, remindedAt: null, createdAt: acting.receivedAt }));
    for (let from = 0; from < made.length; from += rowsPerInsert) await tx.insert(Assignment, made.slice(from, from + rowsPerInsert));
    const actorRole = actorsTowards(acting, {})[0] ?? 'system';
    await this.history.recordMany(tx, acting, made.map(({ id, caseId, expertId }) => ({ noun: 'assignment', subjectId: id, action: 'assign', toState: 'assigned', actorRole, details: { roundId: round.id, caseId, expertId, madeBy } })));
    return made.map(({ id }) => id);
  }

  touchRound(tx: Tx, acting: Acting, round: Round, seenVersion: number, details: Record<string, unknown>): Promise<Moved> {
    return this.moves.move(tx, acting, { noun: 'round', entity: Round, subject: round, action: 'assign', actors: actorsTowards(acting, {}), seenVersion, details });
  }

  async unassign(tx: Tx, acting: Acting, assignmentId: string, act: ActOnAssignment): Promise<Moved> {
    const { assignment } = await this.locked(tx, assignmentId);
    return this.move(tx, acting, assignment, 'unassign', actorsTowards(acting, {}), act);
  }

  /** 回避, by the expert or entered by the office. A draft goes with it. */
  async recuse(tx: Tx, acting: Acting, assignmentId: string, act: ActOnAssignment): Promise<Moved> {
    const { assignment } = await this.locked(tx, assignmentId);
    return this.move(tx, acting, assignment, 'recuse', await this.actorsOf(tx, acting, assignment), act);
  }

  /** 作废: the score stays to be seen and counts no more. */
  async void(tx: Tx, acting: Acting, assignmentId: string, act: ActOnAssignment): Promise<Moved> {
    const { assignment, round } = await this.locked(tx, assignmentId);
    const moved = await this.move(tx, acting, assignment, 'void', actorsTowards(acting, {}), act, { round_open: round.state === 'open' ? null : { code: 'round.not_open' } });
    await tx.update(Score, { assignmentId, withdrawnAt: IsNull() }, { withdrawnAt: acting.receivedAt, withdrawnWhy: 'voided' });
    return moved;
  }

  /**
   * The round first, then the assignment: everybody takes locks in that order.
   * @param hold how the round is held: an expert's own acts share it, the office's have it alone
   */
  async locked(tx: Tx, assignmentId: string, hold: 'locked' | 'held' | 'heldForScore' = 'locked'): Promise<{ assignment: Assignment; round: Round }> {
    const found = await tx.findOneBy(Assignment, { id: assignmentId });
    if (!found) throw notFound();
    const round = await this.rounds[hold](tx, found.roundId);
    const assignment = await tx.createQueryBuilder(Assignment, 'assignment').setLock('pessimistic_write').where('assignment.id = :assignmentId', { assignmentId }).getOneOrFail();
    return { assignment, round };
  }

  /** The expert's role counts for one's own assignments only; somebody else's do not exist for an expert. */
  async actorsOf(tx: Tx, acting: Acting, assignment: Assignment): Promise<Actor[]> {
    const expert = await tx.findOneBy(Expert, { id: assignment.expertId });
    const own = acting.userId !== null && expert?.userId === acting.userId;
    const actors = actorsTowards(acting, {}).filter((actor) => actor !== 'expert' || own);
    if (actors.length === 0 || !actors.some((actor) => actor === 'expert' || actor === 'office_clerk' || actor === 'office_lead')) throw notFound();
    return actors;
  }

  move(tx: Tx, acting: Acting, assignment: Assignment, action: AssignmentAction, actors: readonly Actor[], act: { version: number; reason?: string }, facts = {}, details = {}): Promise<Moved> {
    return this.moves.move(tx, acting, {
      noun: 'assignment',
      entity: Assignment,
      subject: assignment,
      action,
      actors,
      facts,
      seenVersion: act.version,
      reason: act.reason,
      details: { roundId: assignment.roundId, caseId: assignment.caseId, expertId: assignment.expertId, ...details },
      payload: { roundId: assignment.roundId, caseId: assignment.caseId, expertId: assignment.expertId },
    });
  }

  private async refuseCrowding(tx: Tx, round: Round, caseId: string, expert: Expert): Promise<void> {
    const rows: { inReview: boolean; already: boolean; standing: number; sameUnit: boolean; load: number }[] = await tx.query(
      `SELECT (SELECT state = 'in_review' AND campaign_id = $4 FROM cases WHERE id = $2) AS "inReview",
              coalesce(bool_or(a.case_id = $2 AND a.expert_id = $3), false) AS already,
              count(*) FILTER (WHERE a.case_id = $2)::int AS standing,
              coalesce(bool_or(a.case_id = $2 AND a.expert_id <> $3 AND e.unit_id IS NOT NULL AND e.unit_id = $5), false) AS "sameUnit",
              count(*) FILTER (WHERE a.expert_id = $3)::int AS load
         FROM (SELECT 1) one LEFT JOIN assignments a ON a.round_id = $1 AND a.state IN ('assigned', 'scored') LEFT JOIN experts e ON e.id = a.expert_id`,
      [round.id, caseId, expert.id, round.campaignId, expert.unitId],
    );
    const crowd = rows[0];
    if (!crowd?.inReview) throw refused(422, 'assignment.case_not_in_review');
    if (crowd.already) throw refused(422, 'assignment.already', { expert: expert.name });
    if (crowd.standing >= round.expertsPerCase) throw refused(422, 'assignment.case_full', { max: round.expertsPerCase });
    if (crowd.sameUnit) throw refused(422, 'assignment.same_unit', { expert: expert.name });
    if (crowd.load >= round.casesPerExpertMax) throw refused(422, 'assignment.expert_full', { expert: expert.name, max: round.casesPerExpertMax });
  }
}

/** Locked in the order of their ids, as everywhere. @throws Refused when one of them has left review */
async function holdInReview(tx: Tx, caseIds: readonly string[]): Promise<void> {
  const wanted = new Set(caseIds);
  const rows: unknown[] = await tx.query(`SELECT 1 FROM cases WHERE id = ANY ($1) AND state = 'in_review' ORDER BY id FOR SHARE`, [[...wanted]]);
  if (rows.length !== wanted.size) throw refused(422, 'assignment.case_not_in_review');
}
