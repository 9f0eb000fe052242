import { Injectable } from '@nestjs/common';
import type { Assignment as AssignmentView } from '@huibian/contracts';
import type { Acting } from '@huibian/history';
import { notFound } from '@huibian/platform';
import { allowedActions, assignmentTable, type RoundState } from '@huibian/workflow';
import { roundOpen } from '../round/round.rules';
import { AssignmentQueries } from './assignment.queries';

/** One's own assignment with the case's text and what may be done now. Somebody else's does not exist. */
@Injectable()
export class AssignmentViews {
  constructor(private readonly queries: AssignmentQueries) {}

  async view(acting: Acting, assignmentId: string): Promise<AssignmentView> {
    const found = acting.userId === null ? null : await this.queries.mineById(acting.userId, assignmentId);
    if (!found) throw notFound();
    const view = found.assignment as Omit<AssignmentView, 'allowedActions'>;
    const round_open = roundOpen({ state: found.round.state as RoundState, endsOn: found.round.endsOn }, acting.receivedAt);
    const actions = allowedActions(assignmentTable, { state: view.state, actors: ['expert'], facts: { round_open, score_complete: null } });
    return { ...view, allowedActions: actions };
  }
}
