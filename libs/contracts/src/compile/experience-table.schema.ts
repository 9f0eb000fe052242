import { z } from 'zod';
import { allowedActionsSchema, idSchema, refusalSchema, versionSchema } from '../http/allowed-action.schema';
import { frontMatterSchema } from './batch.schema';

/** 典型经验 is written, not extracted: these bounds protect the server; the office's own are findings that warn. */
export const experienceRowBounds = { rowsMax: 200, nameMax: 60, contentMax: 2000 } as const;

/** Source: the ten rows of the published table, in characters without white space: the office is warned, never stopped. */
export const experienceRowLimits = { nameMin: 9, nameMax: 26, contentMin: 150, contentWarn: 280, contentMax: 330 } as const;

export const createExperienceTableSchema = frontMatterSchema.extend({
  campaignId: idSchema.nullable(),
  slug: z.string().trim().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).min(3).max(60).optional(),
});

const distinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

export const writeExperienceRowSchema = z.object({
  /** Given for a row that exists; a new row has none. */
  id: idSchema.optional(),
  name: z.string().trim().min(1).max(experienceRowBounds.nameMax),
  content: z.string().trim().min(1).max(experienceRowBounds.contentMax),
  /** The cases it was drawn from; none is legal. */
  caseIds: z.array(idSchema).max(50).refine(distinct, { params: { code: 'experience_row.case_twice' } }).default([]),
});

/** The whole table, in order: rows left out are removed. */
export const writeExperienceRowsSchema = z.object({
  version: versionSchema,
  rows: z.array(writeExperienceRowSchema).max(experienceRowBounds.rowsMax)
    .refine((rows) => distinct(rows.flatMap((row) => row.id ?? [])), { params: { code: 'experience_row.row_twice' } }),
});

export const experienceRowSchema = z.object({
  id: idSchema,
  number: z.number().int().positive(),
  name: z.string(),
  content: z.string(),
  nameCharacters: z.number().int(),
  contentCharacters: z.number().int(),
  cases: z.array(z.object({ id: idSchema, units: z.array(z.string()), titleClauses: z.array(z.string()), state: z.string(), changed: z.boolean() })),
  findings: z.array(refusalSchema),
});

export const experienceTableSchema = z.object({
  id: idSchema,
  state: z.string(),
  version: versionSchema,
  slug: z.string(),
  title: z.string(),
  ordinal: z.string(),
  office: z.string(),
  date: z.string(),
  campaignId: idSchema.nullable(),
  rows: z.array(experienceRowSchema),
  allowedActions: allowedActionsSchema,
});

export type CreateExperienceTable = z.infer<typeof createExperienceTableSchema>;
export type WriteExperienceRow = z.infer<typeof writeExperienceRowSchema>;
export type WriteExperienceRows = z.infer<typeof writeExperienceRowsSchema>;
export type ExperienceRowView = z.infer<typeof experienceRowSchema>;
export type ExperienceTableView = z.infer<typeof experienceTableSchema>;
