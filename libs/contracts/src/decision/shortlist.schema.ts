import { shortlistTable, type ShortlistState } from '@huibian/workflow';
import { z } from 'zod';
import { caseGroupSchema } from '../campaigns/campaign-settings.schema';
import { allowedActionsSchema, idSchema, reasonSchema, versionSchema } from '../http/allowed-action.schema';

/** 最佳实践 / 备选 / 未入选 */
export const selectionResults = ['best_practice', 'reserve', 'not_selected'] as const;
export const selectionResultSchema = z.enum(selectionResults);
export type SelectionResult = z.infer<typeof selectionResultSchema>;

export const shortlistStates = Object.keys(shortlistTable.states) as [ShortlistState, ...ShortlistState[]];

/** How many may be 最佳实践 in each group; null for no cap. */
export const shortlistCapsSchema = z.record(caseGroupSchema, z.number().int().min(0).max(1000).nullable());

export const createShortlistSchema = z.object({ campaignId: idSchema, caps: shortlistCapsSchema });
export const stageEntriesSchema = z.object({
  version: versionSchema,
  caps: shortlistCapsSchema,
  entries: z.array(z.object({ caseId: idSchema, result: selectionResultSchema.nullable(), reservePlace: z.number().int().positive().nullable(), remark: z.string().max(400) })).max(1000),
});
export const actOnShortlistSchema = z.object({ version: versionSchema, reason: reasonSchema.optional() });
export const substituteSchema = z.object({ version: versionSchema, caseId: idSchema, reason: reasonSchema });

/** A value under one rule: exact for the record, rounded for reading, the rank inside the group. */
const standingSchema = z.object({ exact: z.string().nullable(), rounded: z.string().nullable(), rank: z.number().int().nullable(), applied: z.enum(['mean', 'trimmed_mean']) });

export const rankingRowSchema = z.object({
  caseId: idSchema,
  title: z.string(),
  units: z.array(z.string()),
  fieldKey: z.string(),
  group: caseGroupSchema,
  state: z.string(),
  scores: z.array(z.string()),
  scoresMissing: z.number().int(),
  mean: standingSchema,
  trimmedMean: standingSchema,
  /** The standing that counts: by the rule of the round the case was scored in. */
  official: standingSchema,
  aggregation: z.enum(['mean', 'trimmed_mean']),
  roundId: idSchema,
});
const rankedRoundSchema = z.object({ id: idSchema, name: z.string(), aggregation: z.enum(['mean', 'trimmed_mean']), ruleFrozenAt: z.string().nullable(), cases: z.number().int() });
/**
 * Both means beside each other; `official` names the one the newest round's rule counts. A case stands by the round it was scored in;
 * `rulesDiffer` where those rounds had different criteria, weights or aggregation, so that their values compare only with care.
 */
export const rankingSchema = z.object({ official: z.enum(['mean', 'trimmed_mean']), ruleFrozenAt: z.string().nullable(), rounds: z.array(rankedRoundSchema), rulesDiffer: z.boolean(), groups: z.array(z.object({ group: caseGroupSchema, rows: z.array(rankingRowSchema) })) });

export const shortlistEntrySchema = z.object({
  caseId: idSchema,
  title: z.string(),
  units: z.array(z.string()),
  fieldKey: z.string(),
  group: caseGroupSchema,
  caseState: z.string(),
  rank: z.number().int().nullable(),
  value: z.string().nullable(),
  result: selectionResultSchema.nullable(),
  reservePlace: z.number().int().nullable(),
  remark: z.string(),
});

export const shortlistListItemSchema = z.object({ id: idSchema, campaignId: idSchema, campaignTitle: z.string(), state: z.enum(shortlistStates), bestPractice: z.number().int(), reserve: z.number().int(), notSelected: z.number().int(), open: z.number().int(), createdAt: z.string() });
export const shortlistSchema = shortlistListItemSchema.extend({ version: versionSchema, caps: shortlistCapsSchema, entries: z.array(shortlistEntrySchema), allowedActions: allowedActionsSchema });

export type Shortlist = z.infer<typeof shortlistSchema>;
export type ShortlistEntry = z.infer<typeof shortlistEntrySchema>;
export type CreateShortlist = z.infer<typeof createShortlistSchema>;
export type StageEntries = z.infer<typeof stageEntriesSchema>;
export type Substitute = z.infer<typeof substituteSchema>;
export type Ranking = z.infer<typeof rankingSchema>;
export type RankingRowView = z.infer<typeof rankingRowSchema>;

/** What is not told by a state alone: lists proposed and not ruled on, objections without an answer. */
export const decisionWaits = ['to_rule', 'objections'] as const;

export const decisionQuerySchema = z.object({ campaignId: idSchema.optional(), state: z.string().max(40).optional(), noticeId: idSchema.optional(), waits: z.enum(decisionWaits).optional() });
export type DecisionQuery = z.infer<typeof decisionQuerySchema>;
export const rankingQuerySchema = z.object({ campaignId: idSchema });
export type RankingQuery = z.infer<typeof rankingQuerySchema>;
