import { Injectable } from '@nestjs/common';
import { FitRunner, FitsService } from '@huibian/compile';
import { jobs, type JobPayload } from '@huibian/contracts';
import { Handles, type JobHandler, type JobRun } from './queue/job-handler';

@Injectable()
@Handles('fit_batch')
export class FitBatchJob implements JobHandler<'fit_batch'> {
  constructor(
    private readonly runner: FitRunner,
    private readonly fits: FitsService,
  ) {}

  handle({ fitId }: JobPayload<'fit_batch'>, { signal }: JobRun): Promise<void> {
    return this.runner.run(fitId, signal);
  }

  gaveUp({ fitId }: JobPayload<'fit_batch'>): Promise<void> {
    return this.fits.fail(fitId, { code: 'fit.lost', params: { attempts: jobs.fit_batch.attempts } });
  }
}
