import { jobs, type JobName } from '@huibian/contracts';
import type { QueuedJob } from '../queue/job-queues.service';

/** The work this version knows: what a later one asked for waits for it. */
export const jobTopics = Object.keys(jobs).map((job) => `job.${job}`);

export interface RelayedEvent {
  id: string;
  topic: string;
  payload: Record<string, unknown>;
}

/** `job.compile_proof` is work; everything else is news for the listeners. */
export function jobOf({ id, topic, payload }: RelayedEvent): QueuedJob {
  if (topic.startsWith('job.')) return { job: topic.slice('job.'.length) as JobName, id, payload };
  return { job: 'deliver_event', id, payload: { outboxId: id } };
}
