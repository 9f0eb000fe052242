import { Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { CampaignQueries, CampaignService } from '@huibian/campaigns';
import {
  campaignActSchema,
  campaignQuerySchema,
  createCampaignSchema,
  editCampaignSchema,
  reasonedCampaignActSchema,
  type CampaignAct,
  type CampaignAnswer,
  type CampaignQuery,
  type CampaignRepresentation,
  type CreateCampaign,
  type EditCampaign,
  type ReasonedCampaignAct,
} from '@huibian/contracts';
import { ActsService, type Act, type Acting } from '@huibian/history';
import type { JsonText } from '@huibian/platform';
import { CurrentAct, CurrentActing } from '../http/current-act.decorator';
import { Requires } from '../http/requires.decorator';
import { Body, IdParam, QueryOf } from '../http/schema.pipe';

@Controller('api/campaigns')
export class CampaignsController {
  constructor(
    private readonly acts: ActsService,
    private readonly campaigns: CampaignService,
    private readonly queries: CampaignQueries,
  ) {}

  @Get()
  @Requires('campaign.read')
  list(@CurrentActing() acting: Acting, @QueryOf(campaignQuerySchema) query: CampaignQuery): Promise<JsonText> {
    return this.queries.list(acting, query);
  }

  @Get(':id')
  @Requires('campaign.read')
  show(@CurrentActing() acting: Acting, @IdParam() id: string): Promise<CampaignRepresentation> {
    return this.queries.show(acting, id);
  }

  @Post()
  @Requires('campaign.create')
  create(@CurrentAct() act: Act, @Body(createCampaignSchema) input: CreateCampaign): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.campaigns.create(tx, act.acting, input));
  }

  @Put(':id')
  @Requires('campaign.edit')
  edit(@CurrentAct() act: Act, @IdParam() id: string, @Body(editCampaignSchema) input: EditCampaign): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.campaigns.edit(tx, act.acting, id, input));
  }

  @Post(':id/opening')
  @HttpCode(200)
  @Requires('campaign.open')
  open(@CurrentAct() act: Act, @IdParam() id: string, @Body(campaignActSchema) input: CampaignAct): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.campaigns.open(tx, act.acting, id, input));
  }

  @Post(':id/closing')
  @HttpCode(200)
  @Requires('campaign.close')
  close(@CurrentAct() act: Act, @IdParam() id: string, @Body(campaignActSchema) input: CampaignAct): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.campaigns.close(tx, act.acting, id, input));
  }

  @Post(':id/reopening')
  @HttpCode(200)
  @Requires('campaign.reopen')
  reopen(@CurrentAct() act: Act, @IdParam() id: string, @Body(reasonedCampaignActSchema) input: ReasonedCampaignAct): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.campaigns.reopen(tx, act.acting, id, input));
  }

  @Post(':id/conclusion')
  @HttpCode(200)
  @Requires('campaign.conclude')
  conclude(@CurrentAct() act: Act, @IdParam() id: string, @Body(campaignActSchema) input: CampaignAct): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.campaigns.conclude(tx, act.acting, id, input));
  }

  @Post(':id/cancellation')
  @HttpCode(200)
  @Requires('campaign.cancel')
  cancel(@CurrentAct() act: Act, @IdParam() id: string, @Body(reasonedCampaignActSchema) input: ReasonedCampaignAct): Promise<CampaignAnswer> {
    return this.acts.once(act, (tx) => this.campaigns.cancel(tx, act.acting, id, input));
  }
}
