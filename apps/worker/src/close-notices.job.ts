import { Injectable } from '@nestjs/common';
import { NoticesService } from '@huibian/decision';
import { Database } from '@huibian/platform';
import { Handles, type JobHandler, type JobRun } from './queue/job-handler';

@Injectable()
@Handles('close_notices')
export class CloseNoticesJob implements JobHandler<'close_notices'> {
  constructor(
    private readonly database: Database,
    private readonly notices: NoticesService,
  ) {}

  async handle(_: object, { acting }: JobRun): Promise<void> {
    await this.database.transaction((tx) => this.notices.closeOver(tx, acting));
  }
}
