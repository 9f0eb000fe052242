import { z } from 'zod';

const paramsSchema = z.record(z.string(), z.union([z.string(), z.number()]));

/** One thing wrong at one field. `path` is the dotted path in the body; `code` and `params` render a message that names the cure. */
export const fieldProblemSchema = z.object({ path: z.string(), code: z.string(), params: paramsSchema, message: z.string() });

/** Problem details (RFC 9457) with a stable dotted code; `message`s are rendered in the language asked for. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  params: paramsSchema,
  errors: z.array(fieldProblemSchema).optional(),
  /** 409 on a stale view: the subject as it is now. */
  current: z.unknown().optional(),
  correlationId: z.string(),
});

export type FieldProblem = z.infer<typeof fieldProblemSchema>;
export type Problem = z.infer<typeof problemSchema>;
