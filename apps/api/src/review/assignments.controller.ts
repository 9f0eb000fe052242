import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  actOnAssignmentSchema, assignmentQuerySchema, saveScoreSchema, submitScoreSchema,
  type ActOnAssignment, type Assignment, type AssignmentQuery, type SaveScore, type SubmitScore,
} from '@huibian/contracts';
import { ActsService, type Act, type Acting, type Moved } from '@huibian/history';
import { Database, refused, type JsonText } from '@huibian/platform';
import { AssignmentQueries, AssignmentsService, AssignmentViews, ScoringService } from '@huibian/review';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';

/** The expert's desk, and what the office does to a single assignment. */
@Controller('api/assignments')
export class AssignmentsController {
  constructor(
    private readonly acts: ActsService,
    private readonly database: Database,
    private readonly assignments: AssignmentsService,
    private readonly views: AssignmentViews,
    private readonly queries: AssignmentQueries,
    private readonly scoring: ScoringService,
  ) {}

  @Get()
  @Requires('assignment.read')
  list(@CurrentActing() acting: Acting, @QueryOf(assignmentQuerySchema.extend(listQuery)) query: AssignmentQuery & ListQuery): Promise<JsonText> {
    if (acting.userId === null) throw refused(401, 'http.not_signed_in');
    return this.queries.mine(acting.userId, query, query, query.sort);
  }

  @Get(':id')
  @Requires('assignment.read')
  one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<Assignment> {
    return this.views.view(acting, id);
  }

  /** Autosave: not an act, so it carries a draft version instead of an idempotency key. */
  @Put(':id/draft')
  @Requires('assignment.save_score')
  save(@CurrentActing() acting: Acting, @IdParam() id: string, @Body(saveScoreSchema) input: SaveScore): Promise<{ id: string; draftVersion: number }> {
    return this.database.transaction((tx) => this.scoring.save(tx, acting, id, input));
  }

  @Post(':id/score')
  @HttpCode(200)
  @Requires('assignment.score')
  score(@CurrentAct() act: Act, @IdParam() id: string, @Body(submitScoreSchema) input: SubmitScore): Promise<Moved & { id: string; total: string }> {
    return this.acts.once(act, (tx) => this.scoring.score(tx, act.acting, id, input));
  }

  @Post(':id/revision')
  @HttpCode(200)
  @Requires('assignment.revise_score')
  revise(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnAssignmentSchema) input: ActOnAssignment): Promise<Moved> {
    return this.acts.once(act, (tx) => this.scoring.revise(tx, act.acting, id, input));
  }

  @Post(':id/recusal')
  @HttpCode(200)
  @Requires('assignment.recuse')
  recuse(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnAssignmentSchema) input: ActOnAssignment): Promise<Moved> {
    return this.acts.once(act, (tx) => this.assignments.recuse(tx, act.acting, id, input));
  }

  @Post(':id/voiding')
  @HttpCode(200)
  @Requires('assignment.void')
  void(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnAssignmentSchema) input: ActOnAssignment): Promise<Moved> {
    return this.acts.once(act, (tx) => this.assignments.void(tx, act.acting, id, input));
  }

  @Post(':id/unassignment')
  @HttpCode(200)
  @Requires('assignment.unassign')
  unassign(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnAssignmentSchema) input: ActOnAssignment): Promise<Moved> {
    return this.acts.once(act, (tx) => this.assignments.unassign(tx, act.acting, id, input));
  }
}
