import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import {
  actOnRoundSchema, assignSchema, editRoundSchema, proposeAssignmentSchema, roundInputSchema, roundQuerySchema,
  type AssignCase, type AssignmentProposal, type BoardCase, type EditRound, type RoundInput, type RoundQuery,
} from '@huibian/contracts';
import { ActsService, type Act, type Acting, type Moved } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { AssignmentsService, AutomaticAssignmentService, ReviewQueries, RoundsService, RoundViews, type RoundAct } from '@huibian/review';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';

@Controller('api/rounds')
export class RoundsController {
  constructor(
    private readonly acts: ActsService,
    private readonly rounds: RoundsService,
    private readonly views: RoundViews,
    private readonly queries: ReviewQueries,
    private readonly assignments: AssignmentsService,
    private readonly automatic: AutomaticAssignmentService,
  ) {}

  @Get()
  @Requires('round.read')
  list(@QueryOf(roundQuerySchema.extend(listQuery)) query: RoundQuery & ListQuery): Promise<JsonText> {
    return this.queries.rounds(query, query, query.sort);
  }

  @Get(':id')
  @Requires('round.read')
  one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<Record<string, unknown>> {
    return this.views.view(acting, id);
  }

  /** Every case of the round with its experts. */
  @Get(':id/board')
  @Requires('round.assign')
  board(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<{ cases: BoardCase[] }> {
    return this.views.board(acting, id);
  }

  @Post()
  @Requires('round.create')
  create(@CurrentAct() act: Act, @Body(roundInputSchema) input: RoundInput): Promise<{ id: string; state: string; version: number }> {
    return this.acts.once(act, (tx) => this.rounds.create(tx, act.acting, input));
  }

  @Put(':id')
  @Requires('round.edit')
  edit(@CurrentAct() act: Act, @IdParam() id: string, @Body(editRoundSchema) input: EditRound): Promise<Moved> {
    return this.acts.once(act, (tx) => this.rounds.edit(tx, act.acting, id, input));
  }

  @Post(':id/opening')
  @HttpCode(200)
  @Requires('round.open')
  open(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnRoundSchema) input: RoundAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.rounds.open(tx, act.acting, id, input));
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Requires('round.close')
  close(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnRoundSchema) input: RoundAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.rounds.close(tx, act.acting, id, input));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('round.cancel')
  cancel(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnRoundSchema) input: RoundAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.rounds.cancel(tx, act.acting, id, input));
  }

  @Post(':id/reminders')
  @HttpCode(200)
  @Requires('round.remind')
  remind(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnRoundSchema) input: RoundAct): Promise<Moved & { reminded: number }> {
    return this.acts.once(act, (tx) => this.rounds.remind(tx, act.acting, id, input));
  }

  @Post(':id/assignments')
  @Requires('round.assign')
  assign(@CurrentAct() act: Act, @IdParam() id: string, @Body(assignSchema) input: AssignCase): Promise<Moved & { id: string }> {
    return this.acts.once(act, (tx) => this.assignments.assign(tx, act.acting, id, input));
  }

  /** What the automatic assignment would do; nothing is written. */
  @Get(':id/assignment-proposal')
  @Requires('round.assign')
  propose(@IdParam() id: string): Promise<AssignmentProposal> {
    return this.automatic.propose(id);
  }

  @Post(':id/assignment-proposal')
  @HttpCode(200)
  @Requires('round.assign')
  apply(@CurrentAct() act: Act, @IdParam() id: string, @Body(proposeAssignmentSchema) input: { version: number }): Promise<Moved & { proposal: AssignmentProposal }> {
    return this.acts.once(act, (tx) => this.automatic.apply(tx, act.acting, id, input.version));
  }
}
