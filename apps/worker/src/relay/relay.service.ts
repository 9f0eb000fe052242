import { Inject, Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CLOCK, CONFIG, Database, type Clock, type Config } from '@huibian/platform';
import { Client } from 'pg';
import { JobQueues } from '../queue/job-queues.service';
import { jobOf, jobTopics, type RelayedEvent } from './event-job.rules';

const lookEveryMs = 1000;
const eventsAtOnce = 200;

/**
 * Outbox → queue. The outbox is the truth and the queue a doorbell: an event is marked only after its job was added, and a job
 * carries its event's id, so that a crash between the two adds nothing twice. Woken by NOTIFY, and each second in case one was lost.
 */
@Injectable()
export class Relay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Relay');
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private rungAgain = false;
  private stopped = false;
  private lastTrouble = '';

  constructor(
    private readonly database: Database,
    private readonly queues: JobQueues,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => this.ring(), lookEveryMs);
    void this.listen();
    this.ring();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearInterval(this.timer);
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  /** Relays what waits. @returns how many events, for tests */
  async relayOnce(): Promise<number> {
    return this.database.transaction(async (tx) => {
      const events: RelayedEvent[] = await tx.query(
        `SELECT id, topic, payload FROM outbox_events
          WHERE relayed_at IS NULL AND (topic NOT LIKE 'job.%' OR topic = ANY($1))
          ORDER BY id LIMIT ${eventsAtOnce} FOR UPDATE SKIP LOCKED`,
        [jobTopics],
      );
      if (events.length === 0) return 0;
      await this.queues.add(events.map(jobOf));
      await tx.query('UPDATE outbox_events SET relayed_at = $2 WHERE id = ANY($1)', [events.map((event) => event.id), this.clock.now()]);
      return events.length;
    });
  }

  private ring(): void {
    if (this.stopped) return;
    if (this.running) {
      this.rungAgain = true;
      return;
    }
    this.running = this.drain().finally(() => {
      this.running = undefined;
      if (this.rungAgain) {
        this.rungAgain = false;
        this.ring();
      }
    });
  }

  private async drain(): Promise<void> {
    try {
      while (!this.stopped && (await this.relayOnce()) === eventsAtOnce);
      this.lastTrouble = '';
    } catch (error) {
      const trouble = (error as Error).message;
      // A database that is away says the same each second; once is enough.
      if (trouble !== this.lastTrouble) this.log.warn(trouble);
      this.lastTrouble = trouble;
    }
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.config.DATABASE_URL, application_name: 'huibian-relay' });
    let lost = false;
    const again = () => {
      if (lost || this.stopped) return;
      lost = true;
      client.end().catch(() => undefined);
      setTimeout(() => void this.listen(), lookEveryMs).unref();
    };
    client.on('error', again);
    client.on('end', again);
    client.on('notification', () => this.ring());
    // Known before it is connected: a worker that stops meanwhile must not be kept alive by this connection.
    this.client = client;
    try {
      await client.connect();
      if (this.stopped) return void (await client.end());
      await client.query('LISTEN huibian_outbox');
    } catch {
      again();
    }
  }
}
