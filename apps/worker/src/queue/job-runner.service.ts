import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { jobShape, type JobName, type JobPayload } from '@huibian/contracts';
import { OutboxService, systemActing } from '@huibian/history';
import { CLOCK, CONFIG, queueName, type Clock, type Config } from '@huibian/platform';
import { Worker, type Job } from 'bullmq';
import { v7, validate } from 'uuid';
import { JobHandlers, type AnyHandler } from './handlers.service';
import type { JobRun } from './job-handler';
import { JobQueues } from './job-queues.service';
import { workerOptions } from './queue-settings';

/** Running jobs get this long to end; what has not ended is taken up by the next worker. */
const endWithinMs = 1500;

/** Takes jobs from the queues and hands each to its handler, with its time limit. */
@Injectable()
export class JobRunner implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Job');
  private readonly workers: Worker[] = [];
  private readonly stopping = new AbortController();

  constructor(
    private readonly handlers: JobHandlers,
    private readonly queues: JobQueues,
    private readonly outbox: OutboxService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    for (const [job, handler] of this.handlers.all()) this.workers.push(this.workerOf(job, handler));
    await this.queues.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Error('the worker stops'));
    const ended = Promise.all(this.workers.map((worker) => worker.close()));
    const late = new Promise((resolve) => setTimeout(resolve, endWithinMs).unref());
    await Promise.race([ended, late]);
    await Promise.all(this.workers.map((worker) => worker.close(true).catch(() => undefined)));
  }

  private workerOf(job: JobName, handler: AnyHandler): Worker {
    const worker = new Worker(queueName(job), (queued) => this.run(job, handler, queued), workerOptions(this.config, job));
    worker.on('error', (error) => this.log.warn(`${job}: ${error.message}`));
    worker.on('failed', (queued, error) => void this.failed(job, handler, queued, error).catch((second: Error) => this.log.error(`${job}: ${second.stack}`)));
    worker.run().catch((error: Error) => this.log.error(`${job} takes no more jobs: ${error.stack}`));
    return worker;
  }

  /** The event is ended here and not by the queue's word: a queue emptied meanwhile has no word to give. */
  private async run(job: JobName, handler: AnyHandler, queued: Job): Promise<void> {
    const eventId = eventOf(queued);
    if (eventId !== null && (await this.outbox.hasEnded(eventId))) return;
    await this.handle(job, handler, queued);
    if (eventId !== null) await this.outbox.end(eventId, this.clock.now());
  }

  private async handle(job: JobName, handler: AnyHandler, queued: Job): Promise<void> {
    const { payload, timeoutMs } = jobShape(job);
    const timer = new AbortController();
    const timeout = setTimeout(() => timer.abort(new Error(`${job} took longer than ${timeoutMs / 1000} s`)), timeoutMs);
    const signal = AbortSignal.any([timer.signal, this.stopping.signal]);
    const aborted = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
    try {
      await Promise.race([handler.handle(payload.parse(queued.data) as JobPayload<JobName>, this.runOf(queued, signal)), aborted]);
    } finally {
      clearTimeout(timeout);
    }
  }

  private async failed(job: JobName, handler: AnyHandler, queued: Job | undefined, error: Error): Promise<void> {
    const { attempts, payload } = jobShape(job);
    this.log.error(`${job} ${queued?.id ?? ''} attempt ${queued?.attemptsMade ?? '?'} of ${attempts}: ${error.stack}`);
    if (!queued || queued.attemptsMade < attempts) return;
    await handler.gaveUp?.(payload.parse(queued.data) as JobPayload<JobName>, error, this.runOf(queued, this.stopping.signal));
    const eventId = eventOf(queued);
    if (eventId !== null) await this.outbox.end(eventId, this.clock.now());
  }

  private runOf(queued: Job, signal: AbortSignal): JobRun {
    return { acting: systemActing(this.clock.now(), v7()), signal, attempt: queued.attemptsMade + 1 };
  }
}

/** The outbox event a job was made of; a job on a clock comes of none. */
const eventOf = (queued: Job): string | null => (queued.id !== undefined && validate(queued.id) ? queued.id : null);
