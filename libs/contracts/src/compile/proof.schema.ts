import { z } from 'zod';
import { manifestSchema } from '../document/compiled-files.schema';
import { allowedActionsSchema, idSchema, refusalSchema, versionSchema } from '../http/allowed-action.schema';

export const proofStates = ['queued', 'compiling', 'ready', 'failed', 'cancelled'] as const;

/** A character that no font can print, and the case and words it stands in. */
export const missingGlyphSchema = z.object({
  character: z.string(),
  codePoint: z.string(),
  caseNumber: z.number().int().optional(),
  where: z.string(),
  excerpt: z.string(),
});

export const proofProblemSchema = refusalSchema.extend({ glyphs: z.array(missingGlyphSchema).optional() });

/** 校样: one compiled output for checking. `current` says whether the batch still is what was set. */
export const proofSchema = z.object({
  id: idSchema,
  batchId: idSchema,
  /** 1 for the first proof of the batch (一校), and so on. */
  sequence: z.number().int().positive(),
  state: z.enum(proofStates),
  version: versionSchema,
  current: z.boolean(),
  requestedAt: z.string(),
  requestedBy: z.string(),
  finishedAt: z.string().nullable(),
  /** Milliseconds the worker took. */
  tookMs: z.number().int().nullable(),
  manifest: manifestSchema.nullable(),
  problem: proofProblemSchema.nullable(),
  progress: z.object({ stage: z.string(), fraction: z.number() }).nullable(),
});

/** One proof, as its own page shows it. */
export const proofDetailSchema = proofSchema.extend({ allowedActions: allowedActionsSchema });

export const proofActSchema = z.object({ version: versionSchema });

export type MissingGlyphView = z.infer<typeof missingGlyphSchema>;
export type ProofProblem = z.infer<typeof proofProblemSchema>;
export type ProofView = z.infer<typeof proofSchema>;
export type ProofDetail = z.infer<typeof proofDetailSchema>;
export type ProofAct = z.infer<typeof proofActSchema>;
