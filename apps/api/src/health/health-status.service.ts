import { readFileSync } from 'node:fs';
import { access, constants, mkdir, statfs } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { migrations } from '@huibian/database';
import { jobs, type HealthStatus, type QueueHealth } from '@huibian/contracts';
import { CONFIG, Database, MAILER, queueBackend, queueReading, type Config, type Mailer } from '@huibian/platform';
import { SchemaState } from '../http/schema-state.service';
import { attentionOf, workerSilentAfterMs } from './health-attention.rules';

const queueTimeoutMs = 3000;
const { version } = JSON.parse(readFileSync(path.resolve(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string };
const startedAt = new Date();

interface Counted {
  version: string;
  sizeBytes: string;
  connections: number;
  waiting: number;
  oldestAt: Date | null;
  lastSealAt: Date | null;
  mailWaiting: number;
  mailFailed: number;
}

const counted = `
  SELECT current_setting('server_version') AS version, pg_database_size(current_database())::text AS "sizeBytes",
    (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS connections,
    (SELECT count(*)::int FROM outbox_events WHERE relayed_at IS NULL) AS waiting,
    (SELECT min(created_at) FROM outbox_events WHERE relayed_at IS NULL) AS "oldestAt",
    (SELECT max(sealed_at) FROM history_seals) AS "lastSealAt",
    (SELECT count(*)::int FROM messages WHERE mail_state = 'waiting') AS "mailWaiting",
    (SELECT count(*)::int FROM messages WHERE mail_state = 'failed') AS "mailFailed"`;

/** How the installation is: gathered when somebody asks, from every part it stands on. */
@Injectable()
export class HealthStatusService {
  constructor(
    private readonly database: Database,
    private readonly schema: SchemaState,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(MAILER) private readonly mailer: Mailer | null,
  ) {}

  /** @param now the machine's own time: it is the machine that is looked at */
  async status(now = new Date()): Promise<HealthStatus> {
    const asked = performance.now();
    const row = await this.database.one<Counted>(counted);
    const answeredInMs = Math.round(performance.now() - asked);
    if (!row) throw new Error('PostgreSQL answered without a row.');
    const [missing, queues, files] = await Promise.all([this.schema.missing(), this.queues(), this.files()]);
    const lastRoundAt = queues?.find(({ job }) => job === 'seal_history')?.lastDoneAt ?? null;
    const facts = {
      at: now.toISOString(),
      version,
      node: process.version,
      startedAt: startedAt.toISOString(),
      database: { version: row.version, sizeBytes: Number(row.sizeBytes), answeredInMs, connections: row.connections },
      schema: { applied: migrations.length - missing.length, missing },
      outbox: { waiting: row.waiting, oldestAt: row.oldestAt?.toISOString() ?? null },
      queue: { backend: queueBackend(this.config), queues },
      worker: { alive: lastRoundAt !== null && now.getTime() - Date.parse(lastRoundAt) < workerSilentAfterMs, lastRoundAt, lastSealAt: row.lastSealAt?.toISOString() ?? null },
      mail: { configured: this.mailer !== null, waiting: row.mailWaiting, failed: row.mailFailed },
      files,
    };
    return { ...facts, attention: attentionOf(facts) };
  }

  /** Null when the queue does not answer: one that is away must not keep the page from saying so. */
  private async queues(): Promise<QueueHealth[] | null> {
    const names = Object.keys(jobs);
    try {
      const readings = await Promise.all(names.map((job) => queueReading(this.config, job, queueTimeoutMs)));
      return readings.map(({ lastDoneAt, lastFailure, ...counts }, index) => ({
        job: names[index] ?? '',
        ...counts,
        lastDoneAt: lastDoneAt?.toISOString() ?? null,
        lastFailure: lastFailure ? { at: lastFailure.at.toISOString(), reason: (lastFailure.reason.split('\n')[0] ?? '').slice(0, 300) } : null,
      }));
    } catch {
      return null;
    }
  }

  private async files(): Promise<HealthStatus['files']> {
    const folder = path.join(this.config.DATA_DIR, 'files');
    const writable = await mkdir(folder, { recursive: true })
      .then(() => access(folder, constants.W_OK))
      .then(() => true, () => false);
    const { bavail, blocks, bsize } = await statfs(writable ? folder : path.parse(path.resolve(folder)).root);
    return { writable, freeBytes: bavail * bsize, totalBytes: blocks * bsize };
  }
}
