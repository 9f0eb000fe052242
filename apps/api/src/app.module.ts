import { Module, type DynamicModule } from '@nestjs/common';
import { HistoryModule } from '@huibian/history';
import { PlatformModule, type Clock, type Config } from '@huibian/platform';
import { HttpModule } from './http/http.module';
import { AccountDoors } from './account/account-doors.module';
import { BatchDoors } from './batches/batch-doors.module';
import { CampaignsDoors } from './campaigns/campaigns-doors.module';
import { CasesDoors } from './cases/cases-doors.module';
import { RecommendationsDoors } from './recommendations/recommendations-doors.module';
import { HealthDoors } from './health/health-doors.module';
import { HistoryDoors } from './history/history-doors.module';
import { HomeDoors } from './home/home-doors.module';
import { SiteDoors } from './site/site-doors.module';
import { TaskDoors } from './tasks/task-doors.module';
import { DecisionDoors } from './decision/decision-doors.module';
import { MessagesDoors } from './messages/messages-doors.module';
import { PeopleDoors } from './people/people-doors.module';
import { ReviewDoors } from './review/review-doors.module';

/** One module of doors for each stage. A new stage adds its line here. */
const doors = [HealthDoors, AccountDoors, PeopleDoors, HistoryDoors, TaskDoors, HomeDoors, CampaignsDoors, CasesDoors, RecommendationsDoors, ReviewDoors, DecisionDoors, MessagesDoors, BatchDoors, SiteDoors];

@Module({})
export class AppModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(config, 'huibian-api', clock), HistoryModule, HttpModule, ...doors] };
  }
}
