import { z } from 'zod';
import { idSchema, reasonSchema } from '../http/allowed-action.schema';

/** A finding of the manuscript check that is right to stand as it is written, with the printed text around it by which it is known again. */
export const dismissFindingSchema = z.object({
  /** The rule's id, e.g. person.we. */
  rule: z.string().min(1).max(80),
  quote: z.string().max(2000),
  before: z.string().max(40),
  after: z.string().max(40),
  reason: reasonSchema,
});

export const dismissalSchema = z.object({
  id: idSchema,
  /** `findingKey` of the passage. */
  key: z.string(),
  rule: z.string(),
  quote: z.string(),
  reason: z.string(),
  by: z.string(),
  at: z.string(),
});

export const dismissalAnswerSchema = z.object({ id: idSchema, key: z.string() });

export type DismissFinding = z.infer<typeof dismissFindingSchema>;
export type Dismissal = z.infer<typeof dismissalSchema>;
export type DismissalAnswer = z.infer<typeof dismissalAnswerSchema>;
