import { z } from 'zod';
import { idSchema, refusalSchema } from '../http/allowed-action.schema';
import { pageOf } from '../http/page.schema';

/** A message to the reader: rendered from its code where it is shown. */
export const messageSchema = z.object({
  id: idSchema,
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  subjectNoun: z.string(),
  subjectId: idSchema,
  createdAt: z.string(),
  readAt: z.string().nullable(),
});
export const messagePageSchema = pageOf(messageSchema);
export const messageQuerySchema = z.object({ unread: z.enum(['true', 'false']).optional() });
export const readMessagesSchema = z.object({ ids: z.array(idSchema).min(1).max(100) });

export const mailStates = ['waiting', 'failed', 'sent'] as const;
/** Mail as the visible outbox lists it: to whom, since when, why not; never the words. */
export const outboxMailSchema = z.object({
  id: idSchema,
  code: z.string(),
  createdAt: z.string(),
  to: z.string().nullable(),
  name: z.string(),
  mailState: z.enum(mailStates),
  mailedAt: z.string().nullable(),
  mailError: z.string().nullable(),
  /** Queued or being sent, also between two attempts. */
  underWay: z.boolean(),
});
export const outboxQuerySchema = z.object({ state: z.enum(mailStates).optional() });
export const sendAgainSchema = z.object({ ids: z.array(idSchema).min(1).max(100) });
/** What became of each: queued once more, or why not. */
export const sentAgainSchema = z.object({ queued: z.array(idSchema), refused: z.array(z.object({ id: idSchema, refusal: refusalSchema })) });

export type MessageView = z.infer<typeof messageSchema>;
export type MessageQuery = z.infer<typeof messageQuerySchema>;
export type ReadMessages = z.infer<typeof readMessagesSchema>;
export type OutboxMail = z.infer<typeof outboxMailSchema>;
export type OutboxQuery = z.infer<typeof outboxQuerySchema>;
export type SendAgain = z.infer<typeof sendAgainSchema>;
export type SentAgain = z.infer<typeof sentAgainSchema>;
