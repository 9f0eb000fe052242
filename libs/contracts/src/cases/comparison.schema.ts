import { z } from 'zod';
import { idSchema } from '../http/allowed-action.schema';

/** `from` and `to` are revision ids; `to` may be `draft`. Left out: the last returned (else last) revision against the draft, while the reader's unit writes on it, or the newest revision. */
export const comparisonQuerySchema = z.object({ from: idSchema.optional(), to: z.union([idSchema, z.literal('draft')]).optional() });

const segmentSchema = z.object({ kind: z.string(), text: z.string() });
const changeSchema = z.enum(['same', 'changed', 'added', 'removed']);

export const comparisonSchema = z.object({
  from: z.object({ revisionId: idSchema, sequence: z.number().int() }),
  to: z.object({ revisionId: idSchema.nullable(), sequence: z.number().int().nullable() }),
  diff: z.object({
    changed: z.boolean(),
    title: z.array(segmentSchema),
    summary: z.array(segmentSchema),
    sections: z.array(
      z.object({
        key: z.string(),
        kind: changeSchema,
        heading: z.array(segmentSchema),
        paragraphs: z.array(z.object({ kind: changeSchema, segments: z.array(segmentSchema) })),
      }),
    ),
  }),
});

export type ComparisonQuery = z.infer<typeof comparisonQuerySchema>;
export type Comparison = z.infer<typeof comparisonSchema>;
