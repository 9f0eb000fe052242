import { z } from 'zod';
import { refusalSchema } from '../http/allowed-action.schema';

/** One job's queue: what waits, runs, waits for another attempt, and was given up in the last days. */
export const queueHealthSchema = z.object({
  job: z.string(),
  waiting: z.number().int().nonnegative(),
  active: z.number().int().nonnegative(),
  delayed: z.number().int().nonnegative(),
  failed: z.number().int().nonnegative(),
  lastDoneAt: z.string().nullable(),
  /** The newest failure that is still kept: when, and the first line of what went wrong. */
  lastFailure: z.object({ at: z.string(), reason: z.string() }).nullable(),
});

/** How the installation is, for the system administrator. Sizes in bytes, instants in ISO 8601. */
export const healthStatusSchema = z.object({
  at: z.string(),
  version: z.string(),
  node: z.string(),
  startedAt: z.string(),
  /** What a person has to see to, worst first; empty when all is well. Codes of the catalogue. */
  attention: z.array(refusalSchema),
  database: z.object({ version: z.string(), sizeBytes: z.number().int(), answeredInMs: z.number().int(), connections: z.number().int() }),
  schema: z.object({ applied: z.number().int(), missing: z.array(z.string()) }),
  /** Events on their way to the queue. */
  outbox: z.object({ waiting: z.number().int(), oldestAt: z.string().nullable() }),
  /** `queues` is null when the queue does not answer. */
  queue: z.object({ backend: z.enum(['redis', 'postgres']), queues: z.array(queueHealthSchema).nullable() }),
  /** The worker seals the record each minute: its last round is its sign of life. */
  worker: z.object({ alive: z.boolean(), lastRoundAt: z.string().nullable(), lastSealAt: z.string().nullable() }),
  mail: z.object({ configured: z.boolean(), waiting: z.number().int(), failed: z.number().int() }),
  files: z.object({ writable: z.boolean(), freeBytes: z.number().int(), totalBytes: z.number().int() }),
});

export type QueueHealth = z.infer<typeof queueHealthSchema>;
export type HealthStatus = z.infer<typeof healthStatusSchema>;
