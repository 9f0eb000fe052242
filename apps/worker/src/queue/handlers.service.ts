import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import { jobs, type JobName } from '@huibian/contracts';
import { handlerProblems } from './handlers.rules';
import { HANDLES, type JobHandler } from './job-handler';

export type AnyHandler = JobHandler<JobName>;

@Injectable()
export class JobHandlers {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  /** The handler of every job. @throws Error naming the jobs without one, or with several */
  all(): Map<JobName, AnyHandler> {
    const found = this.discovery.getProviders().flatMap(({ instance, metatype }) => {
      const job = metatype ? this.reflector.get<JobName | undefined>(HANDLES, metatype) : undefined;
      return job === undefined || !instance ? [] : [{ job, handler: instance as AnyHandler, name: metatype?.name ?? '' }];
    });
    const problems = handlerProblems(Object.keys(jobs), found);
    if (problems.length > 0) throw new Error(`Every job of contracts/jobs.ts has exactly one handler:\n${problems.map((one) => `- ${one}`).join('\n')}`);
    return new Map(found.map(({ job, handler }) => [job, handler]));
  }
}
