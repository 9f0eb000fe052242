import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { v7 } from 'uuid';
import type { ActOnAssignment, SaveScore, SubmitScore } from '@huibian/contracts';
import type { Acting, Moved } from '@huibian/history';
import { Refused, refused, staleVersion, type Tx } from '@huibian/platform';
import { Assignment } from '../assignment/assignment.entity';
import { AssignmentsService } from '../assignment/assignments.service';
import { Round } from '../round/round.entity';
import { roundOpen } from '../round/round.rules';
import { sameDraft, scoreRefusals, totalOf } from './score.rules';
import { Score } from './score.entity';

/** An expert's marks: saved while thinking, given once, revised in the open. */
@Injectable()
export class ScoringService {
  constructor(private readonly assignments: AssignmentsService) {}

  /** Autosave. Not an act: it writes no history row and does not change the assignment's version. */
  async save(tx: Tx, acting: Acting, assignmentId: string, input: SaveScore): Promise<{ id: string; draftVersion: number }> {
    const { assignment, round } = await this.assignments.locked(tx, assignmentId, 'held');
    await this.onlyOwn(tx, acting, assignment);
    const closed = roundOpen(round, acting.receivedAt);
    if (closed) throw new Refused(422, closed);
    await refuseIfLeft(tx, assignment);
    if (assignment.state !== 'assigned') throw refused(409, 'workflow.wrong_state', { noun: 'assignment', action: 'save_score', state: assignment.state });
    // A save whose answer was lost comes again with the version it saw; it has been done.
    if (sameDraft(assignment.draft, input)) return { id: assignmentId, draftVersion: assignment.draftVersion };
    if (assignment.draftVersion !== input.draftVersion) throw staleVersion(input.draftVersion, assignment.draftVersion, { draftVersion: assignment.draftVersion, ...assignment.draft });
    const draftVersion = assignment.draftVersion + 1;
    await tx.update(Assignment, { id: assignmentId }, { draft: { marks: input.marks, opinion: input.opinion }, draftVersion, draftSavedAt: acting.receivedAt });
    return { id: assignmentId, draftVersion };
  }

  /** Gives the score. The round's first one freezes its rule. */
  async score(tx: Tx, acting: Acting, assignmentId: string, input: SubmitScore): Promise<Moved & { id: string; total: string }> {
    const { assignment, round } = await this.assignments.locked(tx, assignmentId, 'heldForScore');
    const actors = await this.assignments.actorsOf(tx, acting, assignment);
    if (actors.includes('expert')) await refuseIfLeft(tx, assignment);
    const incomplete = scoreRefusals(round, input.marks, input.opinion);
    const round_open = roundOpen(round, acting.receivedAt);
    if (assignment.state === 'assigned' && !round_open && incomplete.length > 0) {
      throw new Refused(422, { code: 'http.body_invalid', params: { count: incomplete.length } }, { errors: incomplete.map(({ path, refusal }) => ({ path, code: refusal.code, params: { ...refusal.params } })) });
    }
    const facts = { round_open, score_complete: incomplete[0]?.refusal ?? null };
    const moved = await this.assignments.move(tx, acting, assignment, 'score', actors, input, facts);
    const total = totalOf(round.criteria, input.marks);
    const sequence = (await tx.countBy(Score, { assignmentId })) + 1;
    await tx.insert(Score, { id: v7(), assignmentId, sequence, marks: input.marks, opinion: input.opinion.trim(), totalExact: total.exact, total: total.rounded, scoredAt: acting.receivedAt, withdrawnAt: null, withdrawnWhy: null });
    await tx.update(Round, { id: round.id, ruleFrozenAt: IsNull() }, { ruleFrozenAt: acting.receivedAt });
    return { ...moved, id: assignmentId, total: total.rounded };
  }

  /** Takes the score back to be given anew; the old one stays on record as revised, its marks become the draft. */
  async revise(tx: Tx, acting: Acting, assignmentId: string, act: ActOnAssignment): Promise<Moved> {
    const { assignment, round } = await this.assignments.locked(tx, assignmentId, 'held');
    const actors = await this.assignments.actorsOf(tx, acting, assignment);
    const moved = await this.assignments.move(tx, acting, assignment, 'revise_score', actors, act, { round_open: roundOpen(round, acting.receivedAt) });
    const given = await tx.findOneByOrFail(Score, { assignmentId, withdrawnAt: IsNull() });
    await tx.update(Score, { id: given.id }, { withdrawnAt: acting.receivedAt, withdrawnWhy: 'revised' });
    await tx.update(Assignment, { id: assignmentId }, { draft: { marks: given.marks, opinion: given.opinion }, draftVersion: assignment.draftVersion + 1 });
    return moved;
  }

  private async onlyOwn(tx: Tx, acting: Acting, assignment: Assignment): Promise<void> {
    const actors = await this.assignments.actorsOf(tx, acting, assignment);
    if (!actors.includes('expert')) throw refused(403, 'workflow.wrong_role', { noun: 'assignment', action: 'save_score', state: assignment.state });
  }
}

/** A case that was withdrawn takes its assignments along; this tells whoever still had the page open, and holds were one left behind. */
async function refuseIfLeft(tx: Tx, assignment: Assignment): Promise<void> {
  const rows: unknown[] = await tx.query(`SELECT 1 FROM cases WHERE id = $1 AND state = 'in_review'`, [assignment.caseId]);
  if (rows.length === 0) throw refused(422, 'assignment.case_left_review');
}
