import { Campaign } from './campaign.entity';
import { LateAdmission } from './late-admission.entity';
import { Quota, QuotaGrant } from './quota.entity';

export const campaignEntities = [Campaign, Quota, QuotaGrant, LateAdmission];
