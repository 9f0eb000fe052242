import { Controller, HttpCode, Post } from '@nestjs/common';
import { RecommendationService } from '@huibian/cases';
import { caseActSchema, reasonedCaseActSchema, type CaseAct, type CaseAnswer, type ReasonedCaseAct } from '@huibian/contracts';
import { ActsService, type Act } from '@huibian/history';
import { CurrentAct } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam } from '../http/schema.pipe';

/** What a recommending unit decides about one case. */
@Controller('api/cases/:id')
export class RecommendingController {
  constructor(
    private readonly acts: ActsService,
    private readonly recommendations: RecommendationService,
  ) {}

  @Post('recommendation')
  @HttpCode(200)
  @Requires('case.recommend')
  recommend(@CurrentAct() act: Act, @IdParam() id: string, @Body(caseActSchema) input: CaseAct): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.recommendations.recommend(tx, act.acting, id, input));
  }

  @Post('return')
  @HttpCode(200)
  @Requires('case.return_to_unit')
  returnToUnit(@CurrentAct() act: Act, @IdParam() id: string, @Body(reasonedCaseActSchema) input: ReasonedCaseAct): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.recommendations.returnToUnit(tx, act.acting, id, input));
  }

  @Post('refusal')
  @HttpCode(200)
  @Requires('case.decline')
  decline(@CurrentAct() act: Act, @IdParam() id: string, @Body(reasonedCaseActSchema) input: ReasonedCaseAct): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.recommendations.decline(tx, act.acting, id, input));
  }
}
