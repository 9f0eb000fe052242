import { roles } from '@huibian/workflow';
import { z } from 'zod';
import { idSchema } from '../http/allowed-action.schema';
import { daySchema } from '../http/day.schema';

/** One row of the record as the auditor and the timelines read it. `id` is its place in the whole record. */
export const historyEntrySchema = z.object({
  id: z.string(),
  subjectNoun: z.string(),
  subjectId: idSchema,
  subjectTitle: z.string().nullable(),
  sequence: z.number().int(),
  action: z.string(),
  fromState: z.string().nullable(),
  toState: z.string().nullable(),
  /** Null for the system, for erased names, and for experts towards readers who may not know them. */
  actorId: idSchema.nullable(),
  actorName: z.string().nullable(),
  actorRole: z.string(),
  onBehalfOf: z.object({ name: z.string().nullable(), document: z.string() }).nullable(),
  at: z.string(),
  reason: z.string().nullable(),
  details: z.record(z.string(), z.unknown()),
  hash: z.string(),
});

/** How far back a search in words goes by itself. */
export const searchedDays = 366;

export const historyQuerySchema = z.object({
  /** In the actor's name or the reason: of the last `searchedDays`, unless a day, a subject or an actor is given, or `everything`. */
  q: z.string().trim().max(80).optional(),
  noun: z.string().regex(/^[a-z_]{2,40}$/).optional(),
  subjectId: idSchema.optional(),
  actorId: idSchema.optional(),
  actorRole: z.enum([...roles, 'system', 'user']).optional(),
  action: z.string().regex(/^[a-z_]{2,40}$/).optional(),
  /** Days in Asia/Shanghai, both included. */
  from: daySchema.optional(),
  to: daySchema.optional(),
  /** Searches the whole record, however long it has become. */
  everything: z.enum(['true']).optional(),
  /** Rows the global chain does not hold yet. */
  waits: z.enum(['unsealed']).optional(),
});

/** Heavy work as people see it. */
export const taskSchema = z.object({
  id: idSchema,
  kind: z.string(),
  subjectNoun: z.string(),
  subjectId: idSchema,
  state: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  progress: z.object({ stage: z.string(), fraction: z.number() }),
  error: z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])).optional(), detail: z.string() }).nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export const taskQuerySchema = z.object({ subjectId: idSchema });

/** What waits for somebody: a card counts one kind of work and shows the first few. */
export const homeCardSchema = z.object({
  /** `home.<key>` names the card in the catalogue. */
  key: z.string(),
  count: z.number().int().nonnegative(),
  /** A path of the console. */
  to: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      title: z.string(),
      subtitle: z.string().nullable().optional(),
      due: z.string().nullable().optional(),
      /** The last day of which the holidays were known when `due` was counted, where it lies beyond. */
      holidaysKnownUntil: z.string().nullable().optional(),
      to: z.string(),
    }),
  ),
});

/** What a fresh installation needs before its first campaign, in this order. */
export const setupSteps = ['security_admin', 'auditor', 'office', 'units', 'campaign'] as const;
export const setupStepSchema = z.object({ key: z.enum(setupSteps), done: z.boolean() });
export const homeSchema = z.object({
  cards: z.array(homeCardSchema),
  /** For officers and the office, until every step is done; otherwise empty. */
  setup: z.array(setupStepSchema),
});

export type HistoryEntryView = z.infer<typeof historyEntrySchema>;
export type HistoryQuery = z.infer<typeof historyQuerySchema>;
export type TaskView = z.infer<typeof taskSchema>;
export type TaskQuery = z.infer<typeof taskQuerySchema>;
export type HomeCard = z.infer<typeof homeCardSchema>;
export type HomeView = z.infer<typeof homeSchema>;
export type SetupStep = z.infer<typeof setupStepSchema>;
