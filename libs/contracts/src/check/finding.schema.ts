import { z } from 'zod';

/** error: wrong in print. warning: probably wrong, a person decides. hint: worth a look. */
export const severities = ['error', 'warning', 'hint'] as const;
export const severitySchema = z.enum(severities);
export type Severity = z.infer<typeof severitySchema>;

/** A place in a batch document or a case: `where` is the path of the passage (sections.1.paragraphs.2), offsets are UTF-16 units in it. */
export const findingPlaceSchema = z.object({
  /** The number printed before the case; null for what belongs to no case, as the cover. */
  caseNumber: z.number().int().positive().nullable(),
  where: z.string(),
  /** The exact passage: `text.slice(start, end)` of the text at `where`. */
  quote: z.string(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});

/** What the manuscript check (文稿校核) found at one place. */
export const findingSchema = findingPlaceSchema.extend({
  /** The rule's id, e.g. punctuation.unbalanced_pair. */
  rule: z.string(),
  severity: severitySchema,
  /** What the rule's message is filled with. */
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** The text to put in the place of `quote`; null where only a person can say. */
  suggestion: z.string().nullable(),
  /** Whether `suggestion` may be applied with one click. */
  certain: z.boolean(),
  /** The other place of a contradiction or a repetition. */
  related: z.array(findingPlaceSchema),
  /** On the last that is listed of its rule, severity and case, where there are more: how many further ones. Left out where every one is listed. */
  more: z.number().int().positive().optional(),
});

export type FindingPlace = z.infer<typeof findingPlaceSchema>;
export type Finding = z.infer<typeof findingSchema>;
