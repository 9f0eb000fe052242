import { z } from 'zod';
import { idSchema, versionSchema } from '../http/allowed-action.schema';
import { caseGroupSchema } from './campaign-settings.schema';

/** 名额 of one recommending unit in one group. A unit without a row may recommend nothing there. */
const quotaSchema = z.object({ recommenderId: idSchema, group: caseGroupSchema, original: z.number().int().min(0).max(999) });

/** The whole table at once, while the campaign is planned. */
export const setQuotasSchema = z.object({
  version: versionSchema,
  quotas: z
    .array(quotaSchema)
    .max(600)
    .refine((quotas) => new Set(quotas.map((quota) => `${quota.recommenderId} ${quota.group}`)).size === quotas.length, { params: { code: 'campaign.quota_twice' } }),
});

/** 追加名额: `basis` is the paper it rests on, and the reason in the history. */
export const grantQuotaSchema = z.object({
  version: versionSchema,
  recommenderId: idSchema,
  group: caseGroupSchema,
  added: z.number().int().min(1).max(99),
  basis: z.string().trim().min(2).max(400),
});

/** A line of the 名额台账. */
export const quotaLineSchema = z.object({
  id: idSchema,
  recommenderId: idSchema,
  recommenderName: z.string(),
  group: caseGroupSchema,
  original: z.number().int(),
  added: z.number().int(),
  used: z.number().int(),
  left: z.number().int(),
  grants: z.array(z.object({ added: z.number().int(), basis: z.string(), grantedBy: z.string(), at: z.string() })),
});
export const quotaLedgerSchema = z.object({ items: z.array(quotaLineSchema) });

export type SetQuotas = z.infer<typeof setQuotasSchema>;
export type GrantQuota = z.infer<typeof grantQuotaSchema>;
export type QuotaLine = z.infer<typeof quotaLineSchema>;
