import { Injectable } from '@nestjs/common';
import { jobs, type JobPayload } from '@huibian/contracts';
import { HistoricalRelease } from '@huibian/publish';
import { Handles, type JobHandler, type JobRun } from './queue/job-handler';

@Injectable()
@Handles('release_edition')
export class ReleaseEditionJob implements JobHandler<'release_edition'> {
  constructor(private readonly release: HistoricalRelease) {}

  handle({ editionId }: JobPayload<'release_edition'>, { signal }: JobRun): Promise<void> {
    return this.release.run(editionId, signal);
  }

  gaveUp({ editionId }: JobPayload<'release_edition'>): Promise<void> {
    return this.release.giveUp(editionId, jobs.release_edition.attempts);
  }
}
