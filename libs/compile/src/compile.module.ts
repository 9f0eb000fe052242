import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignFacts, CampaignsModule } from '@huibian/campaigns';
import { CaseActions, CasesModule } from '@huibian/cases';
import { BatchActionsService } from './batches/batch-actions.service';
import { BatchCheckQueries } from './batches/batch-check.queries';
import { BatchDocumentService } from './batches/batch-document.service';
import { BatchEntriesService } from './batches/batch-entries.service';
import { BatchStandingQueries } from './batches/batch-standing.queries';
import { BatchQueries } from './batches/batch.queries';
import { BatchesService } from './batches/batches.service';
import { CaseSourceQueries } from './batches/case-source.queries';
import { CampaignBatchesFacts } from './campaign-batches.facts';
import { CompileFacts } from './compile-facts.service';
import { compileEntities } from './compile.entities';
import { ExperienceTableQueries } from './experience-tables/experience-table.queries';
import { ExperienceTablesService } from './experience-tables/experience-tables.service';
import { FitRunner } from './fits/fit-runner.service';
import { FitsService } from './fits/fits.service';
import { PreviewDesk } from './previews/preview-desk.service';
import { PreviewSourceQueries } from './previews/preview-source.queries';
import { PreviewsService } from './previews/previews.service';
import { ProofAnnouncer } from './proofs/proof-announcer.service';
import { ProofEnding } from './proofs/proof-ending.service';
import { ProofRunner } from './proofs/proof-runner.service';
import { ProofQueries } from './proofs/proof.queries';
import { ProofsService } from './proofs/proofs.service';
import { Typesetter } from './proofs/typesetter.service';

const entered = [
  BatchActionsService,
  BatchCheckQueries,
  BatchDocumentService,
  BatchQueries,
  BatchStandingQueries,
  BatchesService,
  CompileFacts,
  ExperienceTableQueries,
  ExperienceTablesService,
  FitRunner,
  FitsService,
  PreviewsService,
  ProofEnding,
  ProofQueries,
  ProofRunner,
  ProofsService,
];

@Module({
  imports: [TypeOrmModule.forFeature(compileEntities), CampaignsModule, CasesModule],
  providers: [...entered, BatchEntriesService, CampaignBatchesFacts, CaseSourceQueries, PreviewDesk, PreviewSourceQueries, ProofAnnouncer, Typesetter],
  exports: entered,
})
export class CompileModule implements OnModuleInit {
  constructor(
    private readonly actions: CaseActions,
    private readonly facts: CompileFacts,
    private readonly campaigns: CampaignFacts,
    private readonly batches: CampaignBatchesFacts,
  ) {}

  onModuleInit(): void {
    this.actions.addFacts(this.facts);
    this.campaigns.add(this.batches);
  }
}
