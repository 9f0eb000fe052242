import { Campaign } from './campaign.entity';
import { Quota, QuotaGrant } from './quota.entity';

export const campaignEntities = [Campaign, Quota, QuotaGrant];
