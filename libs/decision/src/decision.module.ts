import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CampaignFacts, CampaignsModule } from '@huibian/campaigns';
import { CaseActions, CasesModule } from '@huibian/cases';
import { CampaignResultsFacts } from './campaign-results.facts';
import { DecisionFacts } from './decision.facts';
import { DecisionQueries } from './decision.queries';
import { DecisionViews } from './decision-views.service';
import { Notice } from './notice/notice.entity';
import { NoticesService } from './notice/notices.service';
import { Objection } from './objection/objection.entity';
import { ObjectionsService } from './objection/objections.service';
import { RankingQueries } from './ranking/ranking.queries';
import { Ruling, RulingDecision } from './ruling/ruling.entity';
import { RulingsService } from './ruling/rulings.service';
import { ScansService } from './scan/scans.service';
import { Shortlist, ShortlistEntry } from './shortlist/shortlist.entity';
import { ShortlistsService } from './shortlist/shortlists.service';

const services = [CampaignResultsFacts, DecisionFacts, DecisionQueries, DecisionViews, NoticesService, ObjectionsService, RankingQueries, RulingsService, ScansService, ShortlistsService];

@Module({
  imports: [CampaignsModule, CasesModule, TypeOrmModule.forFeature([Notice, Objection, Ruling, RulingDecision, Shortlist, ShortlistEntry])],
  providers: services,
  exports: services,
})
export class DecisionModule implements OnModuleInit {
  constructor(
    private readonly actions: CaseActions,
    private readonly facts: DecisionFacts,
    private readonly campaigns: CampaignFacts,
    private readonly results: CampaignResultsFacts,
  ) {}

  onModuleInit(): void {
    this.actions.addFacts(this.facts);
    this.campaigns.add(this.results);
  }
}
