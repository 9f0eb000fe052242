import { Injectable } from '@nestjs/common';
import type { BoardCase } from '@huibian/contracts';
import { actorsTowards, type Acting } from '@huibian/history';
import { Database, notFound } from '@huibian/platform';
import { allowedActions, assignmentTable, roundTable, type AssignmentState } from '@huibian/workflow';
import { ReviewQueries } from '../review.queries';
import { Round } from './round.entity';
import { everyCaseAssigned, everyScoreIn } from './round.rules';
import { roundTally } from './round-tally.queries';

/** A round as the office sees it, with what may be done now and why not. */
@Injectable()
export class RoundViews {
  constructor(
    private readonly database: Database,
    private readonly queries: ReviewQueries,
  ) {}

  async view(acting: Acting, roundId: string): Promise<Record<string, unknown>> {
    const [found, round] = await Promise.all([this.queries.round(roundId), this.database.reader.findOneBy(Round, { id: roundId })]);
    if (!found || !round) throw notFound();
    const tally = await roundTally(this.database.reader, round);
    const facts = { rule_not_frozen: null, every_case_assigned: everyCaseAssigned(tally), every_score_in: everyScoreIn(tally) };
    const actions = allowedActions(roundTable, { state: round.state, actors: actorsTowards(acting, {}), facts });
    // The name and the deadline stay editable; that the rule is frozen is told by `ruleFrozenAt`.
    return { ...found.round, allowedActions: actions };
  }

  /** Every case of the round with its experts, and what the reader may do to each assignment. An expert's own acts are not the board's. */
  async board(acting: Acting, roundId: string): Promise<{ cases: BoardCase[] }> {
    const round = await this.database.reader.findOneBy(Round, { id: roundId });
    if (!round) throw notFound();
    const actors = actorsTowards(acting, {}).filter((actor) => actor !== 'expert');
    const facts = { round_open: round.state === 'open' ? null : { code: 'round.not_open' } };
    const cases = (await this.queries.board(roundId)) as BoardCase[];
    return {
      cases: cases.map((one) => ({
        ...one,
        assignments: one.assignments.map((assignment) => ({ ...assignment, allowedActions: allowedActions(assignmentTable, { state: assignment.state as AssignmentState, actors, facts }) })),
      })),
    };
  }
}
