import { Module } from '@nestjs/common';
import { CampaignsModule } from '@huibian/campaigns';
import { CasesModule } from '@huibian/cases';
import { CampaignsController } from './campaigns.controller';
import { CheckListsController } from './check-lists.controller';
import { LateAdmissionsController } from './late-admissions.controller';
import { QuotasController } from './quotas.controller';

@Module({ imports: [CampaignsModule, CasesModule], controllers: [CampaignsController, QuotasController, LateAdmissionsController, CheckListsController] })
export class CampaignsDoors {}
