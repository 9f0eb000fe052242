import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { CompileModule } from '@huibian/compile';
import { DecisionModule } from '@huibian/decision';
import { HistoryModule } from '@huibian/history';
import { NotifyModule } from '@huibian/notify';
import { PeopleModule } from '@huibian/people';
import { jobWaits, PlatformModule, type Clock, type Config } from '@huibian/platform';
import { PublishModule } from '@huibian/publish';
import { ReviewModule } from '@huibian/review';
import { CloseNoticesJob } from './close-notices.job';
import { CompileProofJob } from './compile-proof.job';
import { DeliverEventJob } from './deliver-event.job';
import { FitBatchJob } from './fit-batch.job';
import { ForgetExpiredJob } from './forget-expired.job';
import { JobHandlers } from './queue/handlers.service';
import { JobQueues } from './queue/job-queues.service';
import { JobRunner } from './queue/job-runner.service';
import { ReleaseEditionJob } from './release-edition.job';
import { ForgottenJobs } from './relay/forgotten-jobs.service';
import { Relay } from './relay/relay.service';
import { SendMailJob } from './send-mail.job';
import { SealHistoryJob } from './seal-history.job';
import { UnderstandImportJob } from './understand-import.job';

/** The rooms whose work is done here. A stage with jobs adds its module. */
const stages = [HistoryModule, PeopleModule, DecisionModule, CompileModule, PublishModule, ReviewModule, NotifyModule];

/** One handler for each job of contracts/jobs.ts. */
const handlers = [CloseNoticesJob, CompileProofJob, DeliverEventJob, FitBatchJob, ForgetExpiredJob, ReleaseEditionJob, SealHistoryJob, SendMailJob, UnderstandImportJob];

@Module({})
export class WorkerModule {
  static forRoot(config: Config, clock?: Clock): DynamicModule {
    return {
      module: WorkerModule,
      imports: [PlatformModule.forRoot(config, 'huibian-worker', clock, jobWaits), DiscoveryModule, ...stages],
      providers: [JobHandlers, JobQueues, JobRunner, Relay, ForgottenJobs, ...handlers],
    };
  }
}
