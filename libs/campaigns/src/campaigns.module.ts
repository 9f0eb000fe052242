import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { campaignEntities } from './campaign.entities';
import { CampaignFacts } from './campaign-facts.service';
import { CampaignQueries } from './campaign.queries';
import { CampaignService } from './campaign.service';
import { QuotaService } from './quota.service';

@Module({
  imports: [TypeOrmModule.forFeature(campaignEntities)],
  providers: [CampaignFacts, CampaignService, CampaignQueries, QuotaService],
  exports: [CampaignFacts, CampaignService, CampaignQueries, QuotaService],
})
export class CampaignsModule {}
