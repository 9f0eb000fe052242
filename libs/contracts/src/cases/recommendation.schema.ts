import { z } from 'zod';
import { caseGroupSchema } from '../campaigns/campaign-settings.schema';
import { allowedActionsSchema, idSchema, reasonSchema, versionSchema } from '../http/allowed-action.schema';

/** The recommending unit's order of its queue: every queued case once, with the version of its recommendation that was seen. */
export const orderRecommendationsSchema = z.object({
  campaignId: idSchema,
  recommenderId: idSchema,
  entries: z
    .array(z.object({ caseId: idSchema, version: versionSchema }))
    .min(1)
    .max(300)
    .refine((entries) => new Set(entries.map((entry) => entry.caseId)).size === entries.length, { params: { code: 'case.order_names_twice' } }),
});

/** `version` is the case's. */
export const recommendCaseSchema = z.object({ version: versionSchema });
export const declineCaseSchema = recommendCaseSchema.extend({ reason: reasonSchema });

export const recommendationQuerySchema = z.object({ campaignId: idSchema, recommenderId: idSchema.optional() });

export const recommendationItemSchema = z.object({
  id: idSchema,
  version: versionSchema,
  state: z.string(),
  rank: z.number().int().nullable(),
  caseId: idSchema,
  caseVersion: versionSchema,
  caseState: z.string(),
  title: z.string(),
  units: z.string(),
  group: caseGroupSchema,
  fieldKey: z.string(),
  fieldName: z.string(),
  wordCount: z.number().int(),
  submittedAt: z.string().nullable(),
  recommendedAt: z.string().nullable(),
  /** 逾期补报: handed in after the day, by the lead's act. */
  late: z.boolean(),
  recommendedLate: z.boolean(),
  allowedActions: allowedActionsSchema,
});

/** What one recommending unit has before it in one campaign. */
export const recommendationQueueSchema = z.object({
  campaignId: idSchema,
  recommender: z.object({ id: idSchema, name: z.string() }),
  recommendationEndsOn: z.string().nullable(),
  /** The last day on which this unit may recommend by the lead's act; null where there is none. */
  lateUntil: z.string().nullable(),
  quotas: z.array(z.object({ group: caseGroupSchema, quota: z.number().int(), used: z.number().int(), left: z.number().int() })),
  items: z.array(recommendationItemSchema),
});

export type OrderRecommendations = z.infer<typeof orderRecommendationsSchema>;
export type RecommendationQuery = z.infer<typeof recommendationQuerySchema>;
export type RecommendationItem = z.infer<typeof recommendationItemSchema>;
export type RecommendationQueue = z.infer<typeof recommendationQueueSchema>;
