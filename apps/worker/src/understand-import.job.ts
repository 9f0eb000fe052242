import { Injectable } from '@nestjs/common';
import { jobs, type JobPayload } from '@huibian/contracts';
import { ImportReader } from '@huibian/publish';
import { Handles, type JobHandler, type JobRun } from './queue/job-handler';

@Injectable()
@Handles('understand_import')
export class UnderstandImportJob implements JobHandler<'understand_import'> {
  constructor(private readonly reader: ImportReader) {}

  handle({ importId }: JobPayload<'understand_import'>, { signal }: JobRun): Promise<void> {
    return this.reader.run(importId, signal);
  }

  gaveUp({ importId }: JobPayload<'understand_import'>): Promise<void> {
    return this.reader.giveUp(importId, [{ code: 'import.lost', params: { attempts: jobs.understand_import.attempts }, blocking: true }]);
  }
}
