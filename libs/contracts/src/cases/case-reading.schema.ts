import { z } from 'zod';
import { importNoteSchema, revisionChoices, sourceFormats } from '../document/batch-document.schema';
import { caseBlockSchema } from './draft.schema';

/** The fields beside the file. */
export const readCaseFileSchema = z.object({ revisions: z.enum(revisionChoices).default('accept') });

/** Text of a file that stands under a section of the campaign. `printed` is the heading in the file, null where it is the campaign's own. */
export const readSectionSchema = z.object({ key: z.string(), heading: z.string(), printed: z.string().nullable(), blocks: z.array(caseBlockSchema) });

/** Text no section of the campaign takes by its heading: a title that is too long, what stands before the first heading, a section of another name. */
export const unplacedPartSchema = z.object({ kind: z.enum(['title', 'preamble', 'section']), heading: z.string(), blocks: z.array(caseBlockSchema) });

/** A file as it was understood for one draft. Nothing of it is kept: what is taken of it is a change of the draft like any other. */
export const caseReadingSchema = z.object({
  format: z.enum(sourceFormats),
  /** Empty where the file's title does not fit a title of a case. */
  titleClauses: z.array(z.string()),
  sections: z.array(readSectionSchema),
  unplaced: z.array(unplacedPartSchema),
  /** What to look at, by the paragraph it stands in, counted from 1. Codes render in either language. */
  remarks: z.array(z.object({ paragraph: z.number().int(), text: z.string(), code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) })),
  notes: z.array(importNoteSchema),
  /** The first of what was left out, shortened; `droppedCount` counts all. `reason` is one of `intake.dropped.*`. */
  dropped: z.array(z.object({ text: z.string(), reason: z.string() })),
  droppedCount: z.number().int(),
  /** What was neither run, fetched nor kept, by kind (`intake.cleaned.*`) and name. */
  cleaned: z.array(z.object({ kind: z.string(), name: z.string() })),
  /** Images to attach. `content` is base64; null for one that cannot be taken along. */
  images: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.number().int(), content: z.string().nullable() })),
});

export type ReadCaseFile = z.infer<typeof readCaseFileSchema>;
export type ReadSection = z.infer<typeof readSectionSchema>;
export type UnplacedPart = z.infer<typeof unplacedPartSchema>;
export type CaseReading = z.infer<typeof caseReadingSchema>;
