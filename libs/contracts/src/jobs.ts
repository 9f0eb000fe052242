import { z } from 'zod';
import { idSchema } from './http/allowed-action.schema';

/**
 * Every job of the queue. Payloads are ids, so that a job repeated an hour later acts on what is true then.
 * The worker refuses to boot when a job has no handler, or two: a job is added here together with its `apps/worker/src/<job>.job.ts`.
 */
export interface JobShape {
  payload: z.ZodType;
  attempts: number;
  /** A handler that runs longer is stopped and counted as failed. */
  timeoutMs: number;
  concurrency: number;
  /** Runs on a schedule, without anybody asking. */
  everyMs?: number;
}

export const jobs = {
  /** Tells the listeners what happened; see `Listener` in history. */
  deliver_event: { payload: z.object({ outboxId: idSchema }), attempts: 8, timeoutMs: 30_000, concurrency: 4 },
  seal_history: { payload: z.object({}), attempts: 1, timeoutMs: 30_000, concurrency: 1, everyMs: 60_000 },
  /** Ended sessions, answered intents older than a day, old counts of failures, events ended a month ago. */
  forget_expired: { payload: z.object({}), attempts: 1, timeoutMs: 60_000, concurrency: 1, everyMs: 3_600_000 },
  compile_proof: { payload: z.object({ proofId: idSchema }), attempts: 5, timeoutMs: 300_000, concurrency: 1 },
  fit_batch: { payload: z.object({ fitId: idSchema }), attempts: 3, timeoutMs: 600_000, concurrency: 1 },
  release_edition: { payload: z.object({ editionId: idSchema }), attempts: 5, timeoutMs: 300_000, concurrency: 1 },
  understand_import: { payload: z.object({ importId: idSchema }), attempts: 3, timeoutMs: 120_000, concurrency: 1 },
  send_mail: { payload: z.object({ messageId: idSchema }), attempts: 8, timeoutMs: 60_000, concurrency: 2 },
  close_notices: { payload: z.object({}), attempts: 1, timeoutMs: 30_000, concurrency: 1, everyMs: 600_000 },
} as const satisfies Record<string, JobShape>;

export type JobName = keyof typeof jobs;
export type JobPayload<N extends JobName> = z.infer<(typeof jobs)[N]['payload']>;

/** The shape of a job by its name, with what the literal types leave out. */
export const jobShape = (name: JobName): JobShape => jobs[name];
