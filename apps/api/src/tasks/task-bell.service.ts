import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '@huibian/platform';
import { Client } from 'pg';
import { Subject, type Observable } from 'rxjs';

const reconnectMs = 1000;

/** Rings when a task of a subject changed: one connection that listens for the whole process. */
@Injectable()
export class TaskBell implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('TaskBell');
  private readonly subjectIds = new Subject<string>();
  private client: Client | undefined;
  private closing = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Ids of subjects whose tasks changed. A lost connection loses rings: followers look on their own as well. */
  get rings(): Observable<string> {
    return this.subjectIds;
  }

  onApplicationBootstrap(): void {
    void this.connect();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closing = true;
    this.subjectIds.complete();
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    if (this.closing) return;
    const client = new Client({ connectionString: this.config.DATABASE_URL, application_name: 'huibian-task-bell' });
    let over = false;
    const again = () => {
      if (over || this.closing) return;
      over = true;
      client.end().catch(() => undefined);
      setTimeout(() => void this.connect(), reconnectMs).unref();
    };
    client.on('error', (error) => {
      this.log.warn(`lost: ${error.message}`);
      again();
    });
    client.on('end', again);
    client.on('notification', ({ payload }) => payload && this.subjectIds.next(payload));
    this.client = client;
    try {
      await client.connect();
      // A process that was asked to stop meanwhile must not be kept alive by this connection.
      if (this.closing) return void (await client.end());
      await client.query('LISTEN huibian_tasks');
    } catch {
      again();
    }
  }
}
