import { z } from 'zod';
import { caseGroupSchema } from '../campaigns/campaign-settings.schema';
import { documentKinds } from '../document/batch-document.schema';
import { allowedActionsSchema, idSchema, reasonSchema, versionSchema } from '../http/allowed-action.schema';
import { coverDate } from './cover-date';
import { fitSchema } from './fit.schema';
import { proofSchema } from './proof.schema';

/** `assembled` here from approved cases or rows the office writes; `historical`: an imported volume of earlier years. */
export const batchOrigins = ['assembled', 'historical'] as const;
export const batchStates = ['assembling', 'final', 'released', 'abandoned'] as const;

const slugSchema = z.string().trim().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).min(3).max(60);

/** 扉面: what the cover says. `date` is printed as written: 二〇二二年十二月. */
export const frontMatterSchema = z.object({
  title: z.string().trim().min(4).max(120),
  ordinal: z.string().trim().max(20),
  office: z.string().trim().min(2).max(80),
  date: z.string().trim().max(40).refine((date) => coverDate(date) !== null, { params: { code: 'batch.date_not_a_date' } }),
});

export const createBatchSchema = frontMatterSchema.extend({ campaignId: idSchema, slug: slugSchema.optional() });
export const editFrontMatterSchema = frontMatterSchema.extend({ version: versionSchema, slug: slugSchema });

/** Changes to the entries, applied in this order: remove, include, refresh, place, tracking. */
export const editEntriesSchema = z.object({
  version: versionSchema,
  remove: z.array(z.object({ caseId: idSchema, reason: reasonSchema })).max(500).default([]),
  include: z.array(idSchema).max(500).default([]),
  /** Takes the case's current revision in place of the one the entry holds. */
  refresh: z.array(idSchema).max(500).default([]),
  /** An exception to the official order: the place inside the chapter, from 1; null returns the entry to its place by rule. */
  place: z.array(z.object({ caseId: idSchema, position: z.number().int().min(1).max(500).nullable(), reason: reasonSchema })).max(100).default([]),
  /** 字距 in points. */
  tracking: z.array(z.object({ caseId: idSchema, tracking: z.number().min(-0.3).max(0.3) })).max(500).default([]),
  /** The search whose suggestions `tracking` takes: refused when the batch is no longer what was searched. */
  fitId: idSchema.optional(),
});

export const batchActSchema = z.object({ version: versionSchema });
export const batchReasonedActSchema = z.object({ version: versionSchema, reason: reasonSchema });

export const batchListItemSchema = z.object({
  id: idSchema,
  kind: z.enum(documentKinds),
  origin: z.enum(batchOrigins),
  state: z.enum(batchStates),
  version: versionSchema,
  slug: z.string(),
  title: z.string(),
  ordinal: z.string(),
  campaignId: idSchema.nullable(),
  createdAt: z.string(),
  cases: z.number().int(),
  rows: z.number().int(),
  /** State and progress of the newest proof; null before the first. */
  latestProof: z.object({ id: idSchema, state: z.string(), sequence: z.number().int(), warnings: z.number().int(), current: z.boolean() }).nullable(),
});

export const batchEntrySchema = z.object({
  caseId: idSchema,
  number: z.number().int().positive(),
  units: z.array(z.string()),
  titleClauses: z.array(z.string()),
  group: caseGroupSchema,
  caseState: z.string(),
  /** False when the case has a newer revision than the one this entry prints. */
  revisionIsCurrent: z.boolean(),
  tracking: z.number(),
  exception: z.object({ position: z.number().int(), reason: z.string(), by: z.string(), at: z.string() }).nullable(),
});

export const batchChapterSchema = z.object({ key: z.string(), name: z.string(), entries: z.array(batchEntrySchema) });

export const batchSchema = z.object({
  id: idSchema,
  kind: z.enum(documentKinds),
  origin: z.enum(batchOrigins),
  state: z.enum(batchStates),
  version: versionSchema,
  slug: z.string(),
  title: z.string(),
  ordinal: z.string(),
  office: z.string(),
  date: z.string(),
  createdAt: z.string(),
  campaign: z.object({ id: idSchema, title: z.string() }).nullable(),
  chapters: z.array(batchChapterSchema),
  rows: z.number().int(),
  proofs: z.array(proofSchema),
  /** The newest search for 字距; null before the first. */
  fit: fitSchema.nullable(),
  allowedActions: allowedActionsSchema,
});

/** An approved case of the campaign that stands in no batch. */
export const batchCandidateSchema = z.object({
  caseId: idSchema,
  version: versionSchema,
  fieldKey: z.string(),
  group: caseGroupSchema,
  units: z.array(z.string()),
  titleClauses: z.array(z.string()),
});
export const batchCandidatesSchema = z.object({ items: z.array(batchCandidateSchema) });

export type FrontMatter = z.infer<typeof frontMatterSchema>;
export type CreateBatch = z.infer<typeof createBatchSchema>;
export type EditFrontMatter = z.infer<typeof editFrontMatterSchema>;
export type EditEntries = z.infer<typeof editEntriesSchema>;
export type BatchAct = z.infer<typeof batchActSchema>;
export type BatchReasonedAct = z.infer<typeof batchReasonedActSchema>;
export type BatchListItem = z.infer<typeof batchListItemSchema>;
export type BatchEntryView = z.infer<typeof batchEntrySchema>;
export type BatchView = z.infer<typeof batchSchema>;
