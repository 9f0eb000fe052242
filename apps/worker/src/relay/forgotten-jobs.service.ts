import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import type { JobName } from '@huibian/contracts';
import { Database } from '@huibian/platform';
import { JobQueues, type QueuedJob } from '../queue/job-queues.service';

const lookEveryMs = 60_000;

/**
 * A queue may forget what it was given: Redis emptied or lost, a database restored beside it. The work that somebody waits for stands
 * in PostgreSQL as an open task, and is rung for again. A job carries its event's id, so that a queue which remembers adds nothing.
 */
@Injectable()
export class ForgottenJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('ForgottenJobs');
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.ring(), lookEveryMs);
    void this.ring();
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async ring(): Promise<void> {
    try {
      const jobs = await this.database.query<QueuedJob & { job: JobName }>(
        `SELECT e.id, t.kind AS job, e.payload FROM tasks t
           JOIN outbox_events e ON e.subject_noun = t.subject_noun AND e.subject_id = t.subject_id AND e.topic = 'job.' || t.kind
          WHERE t.state IN ('queued', 'running') AND e.relayed_at IS NOT NULL`,
      );
      if (jobs.length > 0) await this.queues.add(jobs);
    } catch (error) {
      this.log.warn((error as Error).message);
    }
  }
}
