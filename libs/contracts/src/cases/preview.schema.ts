import { z } from 'zod';
import { missingGlyphSchema } from '../compile/proof.schema';
import { idSchema } from '../http/allowed-action.schema';
import { caseUnitsMax } from './case-acts.schema';
import { caseTextSchema } from './draft.schema';

/** A text as it stands on the screen, saved or not: nothing of it is kept. */
export const previewCaseSchema = z.object({
  text: caseTextSchema,
  fieldKey: z.string().min(1).max(40),
  /** Units in the order they sign, the lead unit among them. */
  unitIds: z.array(idSchema).min(1).max(caseUnitsMax),
});

/** 版面预览: the pages of one case as a proof sets them, counted from 1. */
export const casePreviewSchema = z.object({
  /** SVG pictures, to be shown as images. */
  pages: z.array(z.string()),
  /** Lines on the last page. */
  lastLines: z.number().int(),
  linesPerPage: z.number().int(),
  /** Characters no font of print has, drawn as 〓; the first few. */
  missing: z.array(missingGlyphSchema),
});

export type PreviewCase = z.infer<typeof previewCaseSchema>;
export type CasePreview = z.infer<typeof casePreviewSchema>;
