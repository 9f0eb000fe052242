import { Controller, Delete, Post } from '@nestjs/common';
import { DismissalService } from '@huibian/cases';
import { dismissFindingSchema, type DismissalAnswer, type DismissFinding } from '@huibian/contracts';
import { ActsService, type Act } from '@huibian/history';
import { CurrentAct } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam } from '../http/schema.pipe';

/** Findings of the manuscript check that stand as they are written, with a reason. */
@Controller('api/cases/:id/dismissals')
export class DismissalsController {
  constructor(
    private readonly acts: ActsService,
    private readonly dismissals: DismissalService,
  ) {}

  @Post()
  @Requires('finding.dismiss')
  dismiss(@CurrentAct() act: Act, @IdParam() id: string, @Body(dismissFindingSchema) input: DismissFinding): Promise<DismissalAnswer> {
    return this.acts.once(act, (tx) => this.dismissals.dismiss(tx, act.acting, id, input));
  }

  @Delete(':dismissalId')
  @Requires('finding.dismiss')
  restore(@CurrentAct() act: Act, @IdParam() id: string, @IdParam('dismissalId') dismissalId: string): Promise<DismissalAnswer> {
    return this.acts.once(act, (tx) => this.dismissals.restore(tx, act.acting, id, dismissalId));
  }
}
