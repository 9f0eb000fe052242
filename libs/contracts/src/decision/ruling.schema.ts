import { rulingTable, type RulingState } from '@huibian/workflow';
import { z } from 'zod';
import { allowedActionsSchema, idSchema, reasonSchema, refusalSchema, versionSchema } from '../http/allowed-action.schema';
import { daySchema } from '../http/day.schema';
import { selectionResultSchema } from './shortlist.schema';

export const rulingStates = Object.keys(rulingTable.states) as [RulingState, ...RulingState[]];
/** 签报 / 会议纪要 / 文件 */
export const rulingForms = ['memo', 'minutes', 'document'] as const;

/** A scan already stored: it is named by its content. */
export const storedScanSchema = z.object({ sha256: z.string().regex(/^[0-9a-f]{64}$/), name: z.string().min(1).max(200) });

export const recordRulingSchema = z.object({
  shortlistId: idSchema,
  form: z.enum(rulingForms),
  title: z.string().trim().min(2).max(200),
  number: z.string().trim().min(1).max(80),
  decidedOn: daySchema,
  decidedBy: z.string().trim().min(2).max(80),
  scan: storedScanSchema.nullable(),
  /** What was decided of each case it covers. A held case is left for a later ruling. */
  decisions: z.array(z.object({ caseId: idSchema, result: selectionResultSchema })).min(1).max(1000)
    .refine((decisions) => new Set(decisions.map((decision) => decision.caseId)).size === decisions.length, { params: { code: 'ruling.case_twice' } }),
});
export const actOnRulingSchema = z.object({ version: versionSchema, reason: reasonSchema.optional() });

export const rulingListItemSchema = z.object({ id: idSchema, campaignId: idSchema, campaignTitle: z.string(), state: z.enum(rulingStates), title: z.string(), number: z.string(), decidedOn: z.string(), cases: z.number().int(), announcedAt: z.string().nullable() });
export const rulingSchema = rulingListItemSchema.extend({
  version: versionSchema,
  shortlistId: idSchema,
  form: z.enum(rulingForms),
  decidedBy: z.string(),
  scan: storedScanSchema.nullable(),
  decisions: z.array(z.object({ caseId: idSchema, title: z.string(), units: z.array(z.string()), result: selectionResultSchema, caseState: z.string() })),
  allowedActions: allowedActionsSchema,
});

/** Why a result cannot be recorded of a case now; null where it can. */
const rulableSchema = z.object({ best_practice: refusalSchema.nullable(), reserve: refusalSchema.nullable(), not_selected: refusalSchema.nullable() });
/** What a ruling on a proposed list would begin from: each case as it is staged, and what keeps it out. */
export const rulingDraftSchema = z.object({ entries: z.array(z.object({ caseId: idSchema, result: selectionResultSchema.nullable(), refusals: rulableSchema })) });

export type Ruling = z.infer<typeof rulingSchema>;
export type StoredScan = z.infer<typeof storedScanSchema>;
export type RulingDraft = z.infer<typeof rulingDraftSchema>;
export type RecordRuling = z.infer<typeof recordRulingSchema>;
