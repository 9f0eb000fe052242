import { Campaign } from './campaign.entity';
import { LeaderPost } from './check-lists/leader-post.entity';
import { OfficeWord } from './check-lists/office-word.entity';
import { LateAdmission } from './late-admission.entity';
import { Quota, QuotaGrant } from './quota.entity';

export const campaignEntities = [Campaign, Quota, QuotaGrant, LateAdmission, OfficeWord, LeaderPost];
