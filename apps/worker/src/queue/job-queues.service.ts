import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationShutdown } from '@nestjs/common';
import { jobs, jobShape, type JobName } from '@huibian/contracts';
import { CONFIG, queueName, type Config } from '@huibian/platform';
import { Queue } from 'bullmq';
import { queueOptions } from './queue-settings';

export interface QueuedJob {
  job: JobName;
  /** The outbox event's id: the same event makes one job, however often it is relayed. */
  id: string;
  payload: Record<string, unknown>;
}

/** A queue that has not answered by then is away: what waits for it stands in PostgreSQL and is rung for again. */
const answersWithinMs = 2000;
const closesWithinMs = 1000;

/** The side of the queues that is written to. Nobody waits for it longer than `answersWithinMs`, and nobody at all once the process stops. */
@Injectable()
export class JobQueues implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly log = new Logger('Queue');
  private readonly queues = new Map<JobName, Queue>();
  private readonly stopping = new AbortController();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** @throws Error when the queue does not answer in time; jobs it took all the same are recognised by their ids */
  add(queued: readonly QueuedJob[]): Promise<void> {
    return this.answered(this.addAll(queued));
  }

  /**
   * For what was handed over before and has not ended: what the queue forgot is added again, and what failed there for the last time is
   * begun anew, because nobody could write down that it was given up.
   */
  again(queued: readonly QueuedJob[]): Promise<void> {
    return this.answered(this.addAll(queued, true));
  }

  /** Jobs on a clock; a schedule that is there already is kept, or a look at it each minute would put an hourly job off for ever. */
  schedule(): Promise<void> {
    return this.answered(this.scheduleAll());
  }

  beforeApplicationShutdown(): void {
    this.stopping.abort(new Error('the worker stops'));
  }

  /**
   * Not `queue.close()`: it says goodbye and waits for the answer, and a queue that is away gives none. Nothing is lost, because whoever
   * wrote has waited for its answer by now.
   */
  async onApplicationShutdown(): Promise<void> {
    const closed = Promise.all([...this.queues.values()].map((queue) => queue.getBackend().close(true).catch(() => undefined)));
    await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, closesWithinMs).unref())]);
  }

  private async answered(work: Promise<void>): Promise<void> {
    const late = AbortSignal.any([this.stopping.signal, AbortSignal.timeout(answersWithinMs)]);
    const given = new Promise<never>((_, reject) => {
      const giveUp = () => reject(this.stopping.signal.aborted ? (this.stopping.signal.reason as Error) : new Error(`The queue did not answer within ${answersWithinMs} ms.`));
      if (late.aborted) return giveUp();
      late.addEventListener('abort', giveUp, { once: true });
    });
    // Whatever comes of it later is nobody's news.
    work.catch(() => undefined);
    await Promise.race([work, given]);
  }

  private async addAll(queued: readonly QueuedJob[], anew = false): Promise<void> {
    for (const job of new Set(queued.map((one) => one.job))) {
      const mine = queued.filter((one) => one.job === job);
      if (anew) await Promise.all(mine.map(({ id }) => this.removeFailed(job, id)));
      await this.queue(job).addBulk(mine.map(({ id, payload }) => ({ name: job, data: payload, opts: { jobId: id } })));
    }
  }

  /** Under its own name a job is added once, and one that failed keeps the name for days. */
  private async removeFailed(job: JobName, id: string): Promise<void> {
    if ((await this.queue(job).getJobState(id)) === 'failed') await this.queue(job).remove(id);
  }

  private async scheduleAll(): Promise<void> {
    for (const job of Object.keys(jobs) as JobName[]) {
      const { everyMs, attempts } = jobShape(job);
      if (everyMs === undefined) continue;
      const known = await this.queue(job).getJobScheduler(job);
      if (known?.every !== everyMs) await this.queue(job).upsertJobScheduler(job, { every: everyMs }, { name: job, data: {}, opts: { attempts, removeOnComplete: 10, removeOnFail: 100 } });
    }
  }

  private queue(job: JobName): Queue {
    const known = this.queues.get(job);
    if (known) return known;
    const queue = new Queue(queueName(job), queueOptions(this.config, job, this.stopping.signal));
    queue.on('error', (error) => this.log.warn(`${job}: ${error.message}`));
    this.queues.set(job, queue);
    return queue;
  }
}
