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
const cutWithinMs = 500;
/** A queue that does not answer a question by then is not waited for at the end. */
const answersWithinMs = 500;

const stopped = 'the worker stops';

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
    // A queue that is away is asked again each minute, with everything else it may have forgotten.
    await this.queues.schedule().catch((error: Error) => this.log.warn(error.message));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopping.abort(new Error(stopped));
    const ended = Promise.all(this.workers.map(closed));
    const late = new Promise((resolve) => setTimeout(resolve, endWithinMs).unref());
    await Promise.race([ended, late]);
    // A second `worker.close(true)` would only wait for the first, which a queue that is away never answers.
    const cut = Promise.all(this.workers.map((worker) => worker.getBackend().close(true).catch(() => undefined)));
    await Promise.race([cut, new Promise((resolve) => setTimeout(resolve, cutWithinMs).unref())]);
  }

  private workerOf(job: JobName, handler: AnyHandler): Worker {
    const worker = new Worker(queueName(job), (queued) => this.run(job, handler, queued), workerOptions(this.config, job, this.stopping.signal));
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
    // A payload nobody can read fails before the race begins; the stop that comes later is then nobody's rejection.
    aborted.catch(() => undefined);
    try {
      await Promise.race([handler.handle(payload.parse(queued.data) as JobPayload<JobName>, this.runOf(queued, signal)), aborted]);
    } finally {
      clearTimeout(timeout);
    }
  }

  private async failed(job: JobName, handler: AnyHandler, queued: Job | undefined, error: Error): Promise<void> {
    const { attempts, payload } = jobShape(job);
    const attempt = `${job} ${queued?.id ?? ''} attempt ${queued?.attemptsMade ?? '?'} of ${attempts}`;
    // A stop is nobody's error: no stack under it, and nothing is given up for it. The event stays open, and the next worker rings for it.
    if (this.stopping.signal.aborted && error.message === stopped) return this.log.log(`${attempt} was cut short because the worker stops`);
    this.log.error(`${attempt}: ${error.stack}`);
    if (!queued || queued.attemptsMade < attempts) return;
    await handler.gaveUp?.(payload.parse(queued.data) as JobPayload<JobName>, error, this.runOf(queued, this.stopping.signal));
    const eventId = eventOf(queued);
    if (eventId !== null) await this.outbox.end(eventId, this.clock.now());
  }

  private runOf(queued: Job, signal: AbortSignal): JobRun {
    return { acting: systemActing(this.clock.now(), v7()), signal, attempt: queued.attemptsMade + 1 };
  }
}

/** A worker whose queue is away is closed at once: it would wait for the end of a connection that has none, renewing locks meanwhile. */
async function closed(worker: Worker): Promise<void> {
  const answer = worker.getBackend().isMaxed().then(() => true, () => false);
  const silent = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), answersWithinMs).unref());
  await worker.close(!(await Promise.race([answer, silent])));
}

/** The outbox event a job was made of; a job on a clock comes of none. */
const eventOf = (queued: Job): string | null => (queued.id !== undefined && validate(queued.id) ? queued.id : null);
