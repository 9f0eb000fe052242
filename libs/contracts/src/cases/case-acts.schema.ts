import { z } from 'zod';
import { idSchema, reasonSchema, versionSchema } from '../http/allowed-action.schema';
import { caseTextSchema, unprintablePlaceSchema } from './draft.schema';

const keySchema = z.string().min(1).max(40);
export const textHashSchema = z.string().regex(/^[0-9a-f]{64}$/);
export const caseUnitsMax = 8;

const distinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

export const createCaseSchema = z.object({
  campaignId: idSchema,
  fieldKey: keySchema,
  /** The lead unit (牵头); the writer's own. */
  leadUnitId: idSchema,
  /** Co-units in the order they sign. */
  coUnitIds: z.array(idSchema).max(caseUnitsMax - 1).refine(distinct, { params: { code: 'case.unit_twice' } }).default([]),
});

/** An autosave. It is no act: no reason, no history, and a version of its own. */
export const saveDraftSchema = z.object({
  draftVersion: z.number().int().nonnegative(),
  text: caseTextSchema,
  fieldKey: keySchema.optional(),
  /** All units in the order they sign; the lead unit is among them. Left out: unchanged. */
  unitIds: z.array(idSchema).min(1).max(caseUnitsMax).refine(distinct, { params: { code: 'case.unit_twice' } }).optional(),
});

export const caseActSchema = z.object({ version: versionSchema });
export const reasonedCaseActSchema = caseActSchema.extend({ reason: reasonSchema });

/** A confirmation is of one text: the hash the person had before their eyes. */
export const confirmCaseSchema = caseActSchema.extend({ textHash: textHashSchema, unitId: idSchema.optional() });
/**
 * The fields beside an uploaded file. A consent (联合申报同意函) confirms for its co-unit in the same act,
 * and so names the unit, the version and the text it seals; a paper (代录) seals the text for all units that sign.
 */
export const uploadAttachmentSchema = z
  .object({ kind: z.enum(['material', 'photo', 'consent', 'paper']).default('material'), unitId: idSchema.optional(), version: z.coerce.number().int().nonnegative().optional(), textHash: textHashSchema.optional() })
  .refine((fields) => fields.kind !== 'consent' || fields.unitId !== undefined, { path: ['unitId'], params: { code: 'case.consent_needs_unit' } })
  .refine((fields) => (fields.kind !== 'consent' && fields.kind !== 'paper') || (fields.version !== undefined && fields.textHash !== undefined), { path: ['textHash'], params: { code: 'case.text_changed' } });

/** 复核 of what the office entered: of the text that was compared with the paper. */
export const checkEntrySchema = caseActSchema.extend({ textHash: textHashSchema });

export const returnForCorrectionSchema = reasonedCaseActSchema.extend({ reasonKeys: z.array(keySchema).max(20).default([]) });
export const failScreeningSchema = returnForCorrectionSchema;
export const moveFieldSchema = reasonedCaseActSchema.extend({ fieldKey: keySchema });

/** Answer of a write: enough to go on with. */
export const caseAnswerSchema = z.object({ id: idSchema, state: z.string(), version: versionSchema });
/** A return with a clock says its last day, and the last day of which the holidays are known where it lies beyond. */
export const correctionAnswerSchema = caseAnswerSchema.extend({ correctionDue: z.string(), holidaysKnownUntil: z.string().optional() });
export const draftAnswerSchema = z.object({
  id: idSchema,
  draftVersion: z.number().int(),
  textHash: textHashSchema,
  wordCount: z.number().int(),
  savedAt: z.string(),
  unprintable: z.array(unprintablePlaceSchema),
});

export type CreateCase = z.infer<typeof createCaseSchema>;
export type SaveDraft = z.infer<typeof saveDraftSchema>;
export type CaseAct = z.infer<typeof caseActSchema>;
export type ReasonedCaseAct = z.infer<typeof reasonedCaseActSchema>;
export type CheckEntry = z.infer<typeof checkEntrySchema>;
export type ConfirmCase = z.infer<typeof confirmCaseSchema>;
export type UploadAttachment = z.infer<typeof uploadAttachmentSchema>;
export type ReturnForCorrection = z.infer<typeof returnForCorrectionSchema>;
export type MoveField = z.infer<typeof moveFieldSchema>;
export type CaseAnswer = z.infer<typeof caseAnswerSchema>;
export type CorrectionAnswer = z.infer<typeof correctionAnswerSchema>;
export type DraftAnswer = z.infer<typeof draftAnswerSchema>;
