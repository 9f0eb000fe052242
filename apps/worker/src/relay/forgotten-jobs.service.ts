import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Database } from '@huibian/platform';
import { JobQueues } from '../queue/job-queues.service';
import { jobOf, jobTopics, type RelayedEvent } from './event-job.rules';

const lookEveryMs = 60_000;
const eventsAtOnce = 500;

/**
 * A queue may forget what it was given: Redis emptied or lost, a database restored beside it. Every event whose job has not ended stands
 * in PostgreSQL and is rung for again, and so is every clock. A job carries its event's id, so that a queue which remembers adds nothing.
 * It may also remember a job as failed for good that is not given up here: a database that was away could not be told.
 */
@Injectable()
export class ForgottenJobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('ForgottenJobs');
  private timer: NodeJS.Timeout | undefined;
  private ringing: Promise<void> | undefined;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.ring(), lookEveryMs);
    void this.ring();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.ringing;
  }

  /** One look at everything that has not ended; a look that is still going on is not begun a second time. */
  ring(): Promise<void> {
    this.ringing ??= this.ringForAll().finally(() => (this.ringing = undefined));
    return this.ringing;
  }

  private async ringForAll(): Promise<void> {
    try {
      let last: string | null = null;
      while (!this.stopped) {
        const events: RelayedEvent[] = await this.database.query<RelayedEvent>(
          `SELECT id, topic, payload FROM outbox_events
            WHERE relayed_at IS NOT NULL AND ended_at IS NULL AND (topic NOT LIKE 'job.%' OR topic = ANY($1)) AND ($2::uuid IS NULL OR id > $2)
            ORDER BY id LIMIT ${eventsAtOnce}`,
          [jobTopics, last],
        );
        await this.queues.again(events.map(jobOf));
        last = events.at(-1)?.id ?? null;
        if (events.length < eventsAtOnce) break;
      }
      if (!this.stopped) await this.queues.schedule();
    } catch (error) {
      this.log.warn((error as Error).message);
    }
  }
}
