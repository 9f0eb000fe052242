import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignFacts, CampaignsModule } from '@huibian/campaigns';
import { AttachmentQueries } from './attachment/attachment.queries';
import { AttachmentService } from './attachment/attachment.service';
import { CampaignCasesFacts } from './campaign-cases.facts';
import { CaseAccess } from './case-access.service';
import { CaseFileDesk } from './case-file/case-file-desk.service';
import { CaseReadings } from './case-file/case-reading.service';
import { CaseActions } from './case-actions.service';
import { CaseMovesService } from './case-moves.service';
import { CaseVisibility } from './case-visibility.service';
import { caseEntities } from './case.entities';
import { CasesFacts } from './cases-facts.service';
import { ConfirmationService } from './confirmation/confirmation.service';
import { EntryService } from './entry/entry.service';
import { DismissalQueries } from './dismissal/dismissal.queries';
import { DismissalService } from './dismissal/dismissal.service';
import { DraftService } from './draft/draft.service';
import { PrintFonts } from './draft/print-fonts.service';
import { SigningUnits } from './draft/signing-units.service';
import { CaseRepresentationQueries } from './reading/case-representation.queries';
import { CaseTimelineQueries } from './reading/case-timeline.queries';
import { CaseQueries } from './reading/case.queries';
import { RevisionQueries } from './reading/revision.queries';
import { QuotaLedgerQueries } from './recommendation/quota-ledger.queries';
import { RecommendationQueue } from './recommendation/recommendation-queue.service';
import { RecommendationQueries } from './recommendation/recommendation.queries';
import { RecommendationService } from './recommendation/recommendation.service';
import { CancelledCampaign } from './screening/cancelled-campaign.service';
import { ScreeningService } from './screening/screening.service';
import { ReturnService } from './submission/return.service';
import { RevisionService } from './submission/revision.service';
import { SubmissionService } from './submission/submission.service';

const inside = [CampaignCasesFacts, CaseFileDesk, PrintFonts, SigningUnits, RecommendationQueue, ReturnService];
const outside = [
  CancelledCampaign,
  AttachmentQueries,
  AttachmentService,
  CaseAccess,
  CaseActions,
  CaseMovesService,
  CaseVisibility,
  CasesFacts,
  ConfirmationService,
  DismissalQueries,
  DismissalService,
  DraftService,
  EntryService,
  CaseRepresentationQueries,
  CaseTimelineQueries,
  CaseQueries,
  CaseReadings,
  RevisionQueries,
  QuotaLedgerQueries,
  RecommendationQueries,
  RecommendationService,
  RevisionService,
  ScreeningService,
  SubmissionService,
];

@Module({
  imports: [TypeOrmModule.forFeature(caseEntities), CampaignsModule],
  providers: [...inside, ...outside],
  exports: outside,
})
export class CasesModule implements OnModuleInit {
  constructor(
    private readonly campaigns: CampaignFacts,
    private readonly facts: CampaignCasesFacts,
  ) {}

  onModuleInit(): void {
    this.campaigns.add(this.facts);
  }
}
