import { Inject, Injectable } from '@nestjs/common';
import { SealsService } from '@huibian/history';
import { CLOCK, type Clock } from '@huibian/platform';
import { Handles, type JobHandler } from './queue/job-handler';

@Injectable()
@Handles('seal_history')
export class SealHistoryJob implements JobHandler<'seal_history'> {
  constructor(
    private readonly seals: SealsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async handle(): Promise<void> {
    await this.seals.seal(() => this.clock.now());
  }
}
