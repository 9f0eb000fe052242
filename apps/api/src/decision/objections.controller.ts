import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import {
  actOnObjectionSchema, decisionQuerySchema, holdCaseSchema, investigateObjectionSchema, registerObjectionSchema,
  type DecisionQuery, type HoldCase, type InvestigateObjection, type RegisterObjection,
} from '@huibian/contracts';
import { DecisionQueries, DecisionViews, ObjectionsService } from '@huibian/decision';
import { ActsService, type Act, type Acting, type Moved } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { listQuery, type ListQuery } from '../http/list-query';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';
import type { ReasonedAct } from './reasoned-act';

/** Objections and holds. Nobody outside the office ever reaches these doors: who objected is a secret. */
@Controller('api')
export class ObjectionsController {
  constructor(
    private readonly acts: ActsService,
    private readonly objections: ObjectionsService,
    private readonly views: DecisionViews,
    private readonly queries: DecisionQueries,
  ) {}

  @Get('objections')
  @Requires('objection.read')
  list(@QueryOf(decisionQuerySchema.extend(listQuery)) query: DecisionQuery & ListQuery): Promise<JsonText> {
    return this.queries.objections(query, query);
  }

  @Get('objections/:id')
  @Requires('objection.read')
  one(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<Record<string, unknown>> {
    return this.views.objection(acting, id);
  }

  @Post('objections')
  @Requires('objection.register')
  register(@CurrentAct() act: Act, @Body(registerObjectionSchema) input: RegisterObjection): Promise<{ id: string; state: string; version: number; receiptNumber: string }> {
    return this.acts.once(act, (tx) => this.objections.register(tx, act.acting, input));
  }

  @Post('objections/:id/acceptance')
  @HttpCode(200)
  @Requires('objection.accept')
  accept(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnObjectionSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.objections.accept(tx, act.acting, id, input));
  }

  @Post('objections/:id/refusal')
  @HttpCode(200)
  @Requires('objection.refuse')
  refuse(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnObjectionSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.objections.refuse(tx, act.acting, id, input));
  }

  @Post('objections/:id/investigation')
  @HttpCode(200)
  @Requires('objection.investigate')
  investigate(@CurrentAct() act: Act, @IdParam() id: string, @Body(investigateObjectionSchema) input: InvestigateObjection): Promise<Moved> {
    return this.acts.once(act, (tx) => this.objections.investigate(tx, act.acting, id, input));
  }

  @Post('objections/:id/upholding')
  @HttpCode(200)
  @Requires('objection.uphold')
  uphold(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnObjectionSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.objections.uphold(tx, act.acting, id, input));
  }

  @Post('objections/:id/dismissal')
  @HttpCode(200)
  @Requires('objection.dismiss')
  dismiss(@CurrentAct() act: Act, @IdParam() id: string, @Body(actOnObjectionSchema) input: ReasonedAct): Promise<Moved> {
    return this.acts.once(act, (tx) => this.objections.dismiss(tx, act.acting, id, input));
  }

  @Post('cases/:id/hold')
  @HttpCode(200)
  @Requires('case.hold')
  hold(@CurrentAct() act: Act, @IdParam() id: string, @Body(holdCaseSchema) input: HoldCase): Promise<Moved> {
    return this.acts.once(act, (tx) => this.objections.hold(tx, act.acting, id, input));
  }

  @Post('cases/:id/hold-release')
  @HttpCode(200)
  @Requires('case.release_hold')
  releaseHold(@CurrentAct() act: Act, @IdParam() id: string, @Body(holdCaseSchema) input: HoldCase): Promise<Moved> {
    return this.acts.once(act, (tx) => this.objections.releaseHold(tx, act.acting, id, input));
  }
}
