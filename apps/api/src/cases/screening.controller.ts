import { Controller, HttpCode, Post } from '@nestjs/common';
import { ScreeningService } from '@huibian/cases';
import {
  caseActSchema,
  moveFieldSchema,
  reasonedCaseActSchema,
  returnForCorrectionSchema,
  type CaseAct,
  type CaseAnswer,
  type CorrectionAnswer,
  type MoveField,
  type ReasonedCaseAct,
  type ReturnForCorrection,
} from '@huibian/contracts';
import { ActsService, type Act } from '@huibian/history';
import { CurrentAct } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam } from '../http/schema.pipe';

/** 形式审查, and what else the office does with a case on its way. */
@Controller('api/cases/:id')
export class ScreeningController {
  constructor(
    private readonly acts: ActsService,
    private readonly screening: ScreeningService,
  ) {}

  @Post('acceptance')
  @HttpCode(200)
  @Requires('case.accept')
  accept(@CurrentAct() act: Act, @IdParam() id: string, @Body(caseActSchema) input: CaseAct): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.screening.accept(tx, act.acting, id, input));
  }

  @Post('correction')
  @HttpCode(200)
  @Requires('case.return_for_correction')
  returnForCorrection(@CurrentAct() act: Act, @IdParam() id: string, @Body(returnForCorrectionSchema) input: ReturnForCorrection): Promise<CorrectionAnswer> {
    return this.acts.once(act, (tx) => this.screening.returnForCorrection(tx, act.acting, id, input));
  }

  @Post('screening-failure')
  @HttpCode(200)
  @Requires('case.fail_screening')
  failScreening(@CurrentAct() act: Act, @IdParam() id: string, @Body(returnForCorrectionSchema) input: ReturnForCorrection): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.screening.failScreening(tx, act.acting, id, input));
  }

  @Post('field')
  @HttpCode(200)
  @Requires('case.move_field')
  moveField(@CurrentAct() act: Act, @IdParam() id: string, @Body(moveFieldSchema) input: MoveField): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.screening.moveField(tx, act.acting, id, input));
  }

  @Post('retraction')
  @HttpCode(200)
  @Requires('case.retract')
  retract(@CurrentAct() act: Act, @IdParam() id: string, @Body(reasonedCaseActSchema) input: ReasonedCaseAct): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.screening.retract(tx, act.acting, id, input));
  }

  @Post('carry-over')
  @HttpCode(200)
  @Requires('case.carry_over')
  carryOver(@CurrentAct() act: Act, @IdParam() id: string, @Body(reasonedCaseActSchema) input: ReasonedCaseAct): Promise<CaseAnswer> {
    return this.acts.once(act, (tx) => this.screening.carryOver(tx, act.acting, id, input));
  }
}
