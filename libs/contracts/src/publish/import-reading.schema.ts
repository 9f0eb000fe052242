import { z } from 'zod';

/** One understood piece of a case, with the source lines (from 1) it came from: more than one were joined. */
export const readBlockSchema = z.object({ kind: z.enum(['heading', 'section', 'paragraph']), pieces: z.array(z.object({ line: z.number().int().nonnegative(), text: z.string() })) });

/** One line of the source: the block taken from it, by its place, and what was left out of it, with the reason of the report. */
export const readLineSchema = z.object({
  line: z.number().int().positive(),
  text: z.string(),
  block: z.number().int().nonnegative().nullable(),
  dropped: z.array(z.object({ text: z.string(), reason: z.string() })),
});

/** One case of an import beside its source. */
export const importReadingSchema = z.object({
  number: z.number().int().positive(),
  chapter: z.string(),
  contentsLine: z.object({ line: z.number().int().positive(), text: z.string() }).nullable(),
  blocks: z.array(readBlockSchema),
  lines: z.array(readLineSchema),
});

export type ReadBlock = z.infer<typeof readBlockSchema>;
export type ReadLine = z.infer<typeof readLineSchema>;
export type ImportReading = z.infer<typeof importReadingSchema>;
