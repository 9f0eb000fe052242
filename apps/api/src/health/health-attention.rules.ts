import { readableSize, type HealthStatus } from '@huibian/contracts';
import type { Refusal } from '@huibian/workflow';

export type HealthFacts = Omit<HealthStatus, 'attention'>;

/** Five rounds of the worker's minute would be a quarter of a proof's time limit; three are a worker that is gone. */
export const workerSilentAfterMs = 180_000;
const eventStuckAfterMs = 300_000;
const diskLowBytes = 5_000_000_000;
const diskLowShare = 0.05;

/** What a person has to see to, worst first. Pure: the same facts say the same. */
export function attentionOf(facts: HealthFacts): Refusal[] {
  const { schema, files, queue, worker, outbox, mail } = facts;
  const found: (Refusal | null)[] = [
    schema.missing.length > 0 ? { code: 'health.schema_behind', params: { count: schema.missing.length } } : null,
    files.writable ? null : { code: 'health.files_unwritable' },
    queue.queues === null ? { code: 'health.queue_away' } : null,
    queue.queues !== null && !worker.alive ? { code: 'health.worker_silent' } : null,
    isStuck(facts) ? { code: 'health.outbox_stuck', params: { count: outbox.waiting } } : null,
    isLow(files) ? { code: 'health.disk_low', params: { free: readableSize(files.freeBytes) } } : null,
    ...(queue.queues ?? []).map(({ job, failed }) => (failed > 0 ? { code: 'health.jobs_failed', params: { job, count: failed } } : null)),
    mail.failed > 0 ? { code: 'health.mail_failed', params: { count: mail.failed } } : null,
    !mail.configured && mail.waiting > 0 ? { code: 'health.mail_unconfigured', params: { count: mail.waiting } } : null,
  ];
  return found.filter((one) => one !== null);
}

const isStuck = ({ at, outbox }: HealthFacts) => outbox.oldestAt !== null && Date.parse(at) - Date.parse(outbox.oldestAt) > eventStuckAfterMs;
const isLow = ({ freeBytes, totalBytes }: HealthFacts['files']) => freeBytes < diskLowBytes || freeBytes < totalBytes * diskLowShare;
