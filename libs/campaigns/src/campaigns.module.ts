import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { campaignEntities } from './campaign.entities';
import { CampaignQueries } from './campaign.queries';
import { CampaignService } from './campaign.service';
import { LateAdmissionQueries } from './late-admission.queries';
import { LateAdmissionService } from './late-admission.service';
import { QuotaService } from './quota.service';

@Module({
  imports: [TypeOrmModule.forFeature(campaignEntities)],
  providers: [CampaignService, CampaignQueries, QuotaService, LateAdmissionService, LateAdmissionQueries],
  exports: [CampaignService, CampaignQueries, QuotaService, LateAdmissionService, LateAdmissionQueries],
})
export class CampaignsModule {}
