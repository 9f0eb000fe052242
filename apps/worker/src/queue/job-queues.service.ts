import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
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

/** The side of the queues that is written to. */
@Injectable()
export class JobQueues implements OnApplicationShutdown {
  private readonly log = new Logger('Queue');
  private readonly queues = new Map<JobName, Queue>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async add(queued: readonly QueuedJob[]): Promise<void> {
    for (const job of new Set(queued.map((one) => one.job))) {
      const mine = queued.filter((one) => one.job === job);
      await this.queue(job).addBulk(mine.map(({ id, payload }) => ({ name: job, data: payload, opts: { jobId: id } })));
    }
  }

  /** Jobs on a clock; a schedule that is there already is kept, or a look at it each minute would put an hourly job off for ever. */
  async schedule(): Promise<void> {
    for (const job of Object.keys(jobs) as JobName[]) {
      const { everyMs, attempts } = jobShape(job);
      if (everyMs === undefined) continue;
      const known = await this.queue(job).getJobScheduler(job);
      if (known?.every !== everyMs) await this.queue(job).upsertJobScheduler(job, { every: everyMs }, { name: job, data: {}, opts: { attempts, removeOnComplete: 10, removeOnFail: 100 } });
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close().catch(() => undefined)));
  }

  private queue(job: JobName): Queue {
    const known = this.queues.get(job);
    if (known) return known;
    const queue = new Queue(queueName(job), queueOptions(this.config, job));
    queue.on('error', (error) => this.log.warn(`${job}: ${error.message}`));
    this.queues.set(job, queue);
    return queue;
  }
}
