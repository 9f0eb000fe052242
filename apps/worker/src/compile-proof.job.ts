import { Injectable } from '@nestjs/common';
import { ProofEnding, ProofRunner } from '@huibian/compile';
import { jobs, type JobPayload } from '@huibian/contracts';
import { Handles, type JobHandler, type JobRun } from './queue/job-handler';

@Injectable()
@Handles('compile_proof')
export class CompileProofJob implements JobHandler<'compile_proof'> {
  constructor(
    private readonly runner: ProofRunner,
    private readonly ending: ProofEnding,
  ) {}

  handle({ proofId }: JobPayload<'compile_proof'>, { signal }: JobRun): Promise<void> {
    return this.runner.run(proofId, signal);
  }

  gaveUp({ proofId }: JobPayload<'compile_proof'>): Promise<void> {
    return this.ending.fail(proofId, { code: 'proof.lost', params: { attempts: jobs.compile_proof.attempts } });
  }
}
