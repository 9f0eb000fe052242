import { z } from 'zod';

export const refusalSchema = z.object({
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** In every representation of a stateful subject: what this reader's role may do, with the reason when not now. */
export const allowedActionSchema = z.object({ action: z.string(), refusal: refusalSchema.optional() });
export const allowedActionsSchema = z.array(allowedActionSchema);

/** Every write to a stateful subject names the version it saw. */
export const versionSchema = z.number().int().nonnegative();

/** A reason the reader of the history will need: a sentence, not a word. */
export const reasonSchema = z.string().trim().min(2).max(2000);

export const idSchema = z.uuid();
