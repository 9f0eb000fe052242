import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { QuotaService } from '@huibian/campaigns';
import { QuotaLedgerQueries } from '@huibian/cases';
import { grantQuotaSchema, setQuotasSchema, type CampaignAnswer, type GrantQuota, type SetQuotas } from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam } from '../http/schema.pipe';

/** 名额 and its ledger. */
@Controller('api/campaigns/:id/quotas')
export class QuotasController {
  constructor(
    private readonly acts: ActsService,
    private readonly quotas: QuotaService,
    private readonly ledger: QuotaLedgerQueries,
  ) {}

  @Get()
  @Requires('quota.read')
  show(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<JsonText> {
    return this.ledger.show(acting, id);
  }

  @Put()
  @Requires('campaign.edit')
  set(@CurrentAct() act: Act, @IdParam() id: string, @Body(setQuotasSchema) input: SetQuotas): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.quotas.set(tx, act.acting, id, input));
  }

  /** 追加名额 */
  @Post()
  @HttpCode(200)
  @Requires('campaign.grant_quota')
  grant(@CurrentAct() act: Act, @IdParam() id: string, @Body(grantQuotaSchema) input: GrantQuota): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.quotas.grant(tx, act.acting, id, input));
  }
}
