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

  /** Writes new assignments and their first history rows. Callers have checked conflicts under the round's lock. */
  async add(tx: Tx, acting: Acting, round: Round, pairs: readonly { caseId: string; expertId: string }[], madeBy: 'hand' | 'automatic'): Promise<string[]> {
    const ids: string[] = [];
    for (const pair of pairs) {
      const id = v7();
      ids.push(id);
      await tx.insert(Assignment, { id, roundId: round.id, ...pair, state: 'assigned', version: 0, madeBy, draft: { marks: {}, opinion: '' }, draftVersion: 0, draftSavedAt: null, remindedAt: null, createdAt: acting.receivedAt });
      await this.history.record(tx, acting, { noun: 'assignment', subjectId: id, action: 'assign', toState: 'assigned', actorRole: actorsTowards(acting, {})[0] ?? 'system', details: { roundId: round.id, ...pair, madeBy } });
    }
    return ids;
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

  /** The round first, then the assignment: everybody takes locks in that order. */
  async locked(tx: Tx, assignmentId: string): Promise<{ assignment: Assignment; round: Round }> {
    const found = await tx.findOneBy(Assignment, { id: assignmentId });
    if (!found) throw notFound();
    const round = await this.rounds.locked(tx, found.roundId);
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

