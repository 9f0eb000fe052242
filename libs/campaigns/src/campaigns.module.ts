import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { campaignEntities } from './campaign.entities';
import { CampaignQueries } from './campaign.queries';
import { CampaignService } from './campaign.service';
import { QuotaService } from './quota.service';

@Module({
  imports: [TypeOrmModule.forFeature(campaignEntities)],
  providers: [CampaignService, CampaignQueries, QuotaService],
  exports: [CampaignService, CampaignQueries, QuotaService],
})
export class CampaignsModule {}
