import { Injectable } from '@nestjs/common';
import { ActsService, OutboxService } from '@huibian/history';
import { SessionsService } from '@huibian/people';
import type { JobHandler, JobRun } from './queue/job-handler';
import { Handles } from './queue/job-handler';

@Injectable()
@Handles('forget_expired')
export class ForgetExpiredJob implements JobHandler<'forget_expired'> {
  constructor(
    private readonly acts: ActsService,
    private readonly sessions: SessionsService,
    private readonly outbox: OutboxService,
  ) {}

  async handle(_: object, { acting }: JobRun): Promise<void> {
    await this.acts.forgetAnswered(acting.receivedAt);
    await this.sessions.forgetEnded(acting.receivedAt);
    await this.outbox.forgetEnded(acting.receivedAt);
  }
}
