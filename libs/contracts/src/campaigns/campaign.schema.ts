import { z } from 'zod';
import { allowedActionsSchema, idSchema, reasonSchema, versionSchema } from '../http/allowed-action.schema';
import { pageOf, pageQuerySchema } from '../http/page.schema';
import { campaignSettingsSchema } from './campaign-settings.schema';

export const campaignStates = ['planned', 'open', 'closed', 'concluded', 'cancelled'] as const;

const titleSchema = z.string().trim().min(4).max(120);
/** 活动依据: the document the call rests on. */
const basisSchema = z.string().trim().max(2000);
/** 第二批: names the batch that will come of it. */
const ordinalSchema = z.string().trim().min(1).max(20);

export const createCampaignSchema = z.object({ title: titleSchema, basis: basisSchema, ordinal: ordinalSchema, settings: campaignSettingsSchema });

/** Once units have been called, every change of the settings names its reason. */
export const editCampaignSchema = createCampaignSchema.extend({ version: versionSchema, reason: reasonSchema.optional() });

export const campaignActSchema = z.object({ version: versionSchema });
export const reasonedCampaignActSchema = campaignActSchema.extend({ reason: reasonSchema });

export const campaignSchema = z.object({
  id: idSchema,
  state: z.enum(campaignStates),
  version: versionSchema,
  title: z.string(),
  basis: z.string(),
  ordinal: z.string(),
  settings: campaignSettingsSchema,
  createdAt: z.string(),
  openedAt: z.string().nullable(),
  allowedActions: allowedActionsSchema,
});

export const campaignItemSchema = z.object({
  id: idSchema,
  state: z.enum(campaignStates),
  version: versionSchema,
  title: z.string(),
  ordinal: z.string(),
  stages: campaignSettingsSchema.shape.stages,
  opensOn: z.string(),
  submissionEndsOn: z.string(),
  closingTime: z.string().nullable(),
  recommendationEndsOn: z.string().nullable(),
});
export const campaignPageSchema = pageOf(campaignItemSchema);
export const campaignQuerySchema = pageQuerySchema.extend({ state: z.enum(campaignStates).optional(), q: z.string().trim().max(60).optional(), sort: z.string().max(40).optional() });

/** Answer of a write: enough to go on with. */
export const campaignAnswerSchema = z.object({ id: idSchema, state: z.enum(campaignStates), version: versionSchema });

export type CreateCampaign = z.infer<typeof createCampaignSchema>;
export type EditCampaign = z.infer<typeof editCampaignSchema>;
export type CampaignAct = z.infer<typeof campaignActSchema>;
export type ReasonedCampaignAct = z.infer<typeof reasonedCampaignActSchema>;
export type CampaignRepresentation = z.infer<typeof campaignSchema>;
export type CampaignItem = z.infer<typeof campaignItemSchema>;
export type CampaignQuery = z.infer<typeof campaignQuerySchema>;
export type CampaignAnswer = z.infer<typeof campaignAnswerSchema>;
