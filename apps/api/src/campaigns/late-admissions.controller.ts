import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { LateAdmissionQueries, LateAdmissionService } from '@huibian/campaigns';
import { admitLateSchema, type AdmitLate, type CampaignAnswer } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam } from '../http/schema.pipe';

/** 逾期补报: who may still hand in or recommend after the day. */
@Controller('api/campaigns/:id')
export class LateAdmissionsController {
  constructor(
    private readonly acts: ActsService,
    private readonly admissions: LateAdmissionService,
    private readonly queries: LateAdmissionQueries,
  ) {}

  @Get('late-admissions')
  @Requires('late_admission.read')
  show(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<JsonText> {
    return this.queries.show(acting, id);
  }

  @Post('late-admissions')
  @HttpCode(200)
  @Requires('campaign.admit_late')
  admit(@CurrentAct() act: Act, @IdParam() id: string, @Body(admitLateSchema) input: AdmitLate): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.admissions.admit(tx, act.acting, id, 'submission', input));
  }

  @Post('late-recommendations')
  @HttpCode(200)
  @Requires('campaign.admit_late_recommendation')
  admitRecommendation(@CurrentAct() act: Act, @IdParam() id: string, @Body(admitLateSchema) input: AdmitLate): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.admissions.admit(tx, act.acting, id, 'recommendation', input));
  }
}
