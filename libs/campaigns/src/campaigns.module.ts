import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { campaignEntities } from './campaign.entities';
import { CampaignFacts } from './campaign-facts.service';
import { CampaignQueries } from './campaign.queries';
import { CampaignService } from './campaign.service';
import { CheckListsQueries } from './check-lists/check-lists.queries';
import { CheckListsService } from './check-lists/check-lists.service';
import { LateAdmissionQueries } from './late-admission.queries';
import { LateAdmissionService } from './late-admission.service';
import { QuotaService } from './quota.service';

@Module({
  imports: [TypeOrmModule.forFeature(campaignEntities)],
  providers: [CampaignFacts, CampaignService, CampaignQueries, QuotaService, LateAdmissionService, LateAdmissionQueries, CheckListsService, CheckListsQueries],
  exports: [CampaignFacts, CampaignService, CampaignQueries, QuotaService, LateAdmissionService, LateAdmissionQueries, CheckListsService, CheckListsQueries],
})
export class CampaignsModule {}
