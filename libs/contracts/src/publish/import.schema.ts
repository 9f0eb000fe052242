import { z } from 'zod';
import { fitSchema } from '../compile/fit.schema';
import { documentKinds, importReportSchema, revisionChoices, sourceFormats } from '../document/batch-document.schema';
import { allowedActionsSchema, idSchema, refusalSchema, versionSchema } from '../http/allowed-action.schema';

export const importStates = ['uploaded', 'understood', 'unreadable', 'accepted', 'discarded'] as const;

/** What could not be understood, and where: a line of the source, counted from 1, when it is known. */
export const importProblemSchema = refusalSchema.extend({ line: z.number().int().positive().optional(), excerpt: z.string().optional(), blocking: z.boolean() });

/** What the file was understood to hold, chapter by chapter. */
export const importSummarySchema = z.object({
  kind: z.enum(documentKinds),
  title: z.string(),
  ordinal: z.string(),
  office: z.string(),
  date: z.string(),
  chapters: z.array(z.object({ name: z.string(), cases: z.array(z.object({ number: z.number().int(), units: z.array(z.string()), titleClauses: z.array(z.string()) })) })),
  rows: z.array(z.object({ number: z.number().int(), name: z.string() })),
  /** Characters of body text without white space. */
  characters: z.number().int(),
});

export const importListItemSchema = z.object({
  id: idSchema,
  state: z.enum(importStates),
  version: versionSchema,
  fileName: z.string(),
  bytes: z.number().int(),
  uploadedAt: z.string(),
  uploadedBy: z.string(),
  title: z.string().nullable(),
  cases: z.number().int(),
  rows: z.number().int(),
  problems: z.number().int(),
  progress: z.object({ stage: z.string(), fraction: z.number() }).nullable(),
});

export const importSchema = importListItemSchema.extend({
  encoding: z.string().nullable(),
  /** Null until it is read. */
  format: z.enum(sourceFormats).nullable(),
  /** What was asked for the tracked changes of a Word file. */
  revisions: z.enum(revisionChoices),
  summary: importSummarySchema.nullable(),
  report: importReportSchema.nullable(),
  problemList: z.array(importProblemSchema),
  batch: z.object({ id: idSchema, slug: z.string(), state: z.string(), proofId: idSchema.nullable(), proofState: z.string().nullable(), problem: refusalSchema.nullable() }).nullable(),
  editionId: idSchema.nullable(),
  /** The newest search for 字距; null before the first. */
  fit: fitSchema.nullable(),
  allowedActions: allowedActionsSchema,
});

/** `waits`: those that only the lead's acceptance is missing to. */
export const importFilterSchema = z.object({ waits: z.enum(['imports']).optional() });

/** The field beside the uploaded file; it stands before it in the form. */
export const importUploadSchema = z.object({ revisions: z.enum(revisionChoices).default('accept') });

export const importActSchema = z.object({ version: versionSchema });
/** Acceptance, with the 字距 taken: what the office saw suggested and wants the volume set with. */
export const acceptImportSchema = importActSchema.extend({
  tracking: z
    .array(z.object({ number: z.number().int().positive(), tracking: z.number().min(-0.3).max(0.3) }))
    .max(1000)
    .refine((taken) => new Set(taken.map((one) => one.number)).size === taken.length, { params: { code: 'field.invalid' } })
    .default([]),
});

export type ImportProblem = z.infer<typeof importProblemSchema>;
export type ImportSummary = z.infer<typeof importSummarySchema>;
export type ImportListItem = z.infer<typeof importListItemSchema>;
export type ImportView = z.infer<typeof importSchema>;
export type ImportFilter = z.infer<typeof importFilterSchema>;
export type AcceptImport = z.infer<typeof acceptImportSchema>;
export type ImportAct = z.infer<typeof importActSchema>;
