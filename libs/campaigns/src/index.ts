export { Campaign } from './campaign.entity';
export { campaignEntities } from './campaign.entities';
export { Quota, QuotaGrant } from './quota.entity';
export { CampaignFacts, type CampaignFactSource } from './campaign-facts.service';
export { CampaignService } from './campaign.service';
export { CampaignQueries } from './campaign.queries';
export { QuotaService } from './quota.service';
export { CampaignsModule } from './campaigns.module';
export { endOfTerm, isWorkingDay } from './calendar/working-days.rules';
