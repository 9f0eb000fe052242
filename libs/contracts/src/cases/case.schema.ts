import { caseTable, type CaseState } from '@huibian/workflow';
import { z } from 'zod';
import { caseGroupSchema, campaignStagesSchema } from '../campaigns/campaign-settings.schema';
import { allowedActionsSchema, idSchema, versionSchema } from '../http/allowed-action.schema';
import { pageOf, pageQuerySchema } from '../http/page.schema';
import { textHashSchema } from './case-acts.schema';
import { dismissalSchema } from './dismissal.schema';
import { caseTextSchema, unprintablePlaceSchema } from './draft.schema';

const caseStates = Object.keys(caseTable.states) as [CaseState, ...CaseState[]];
export const caseStateSchema = z.enum(caseStates);
export const returnStages = ['recommending', 'screening'] as const;
export const attachmentKinds = ['material', 'photo', 'consent', 'paper'] as const;
export const revisionKinds = ['submitted', 'edited', 'final'] as const;

/** A case route as the campaign and the lead unit make it. */
export const caseRouteSchema = campaignStagesSchema;

/** `cityName`: the city it belongs to (杭州市), null for units of the province; a printed list of units shortens by it. */
export const caseUnitSchema = z.object({ id: idSchema, name: z.string(), shortName: z.string(), cityName: z.string().nullable(), isLead: z.boolean() });

/** A unit as a printed list needs it. */
const listedUnitSchema = caseUnitSchema.pick({ shortName: true, cityName: true });

export const confirmationSchema = z.object({
  unitId: idSchema,
  unitName: z.string(),
  textHash: textHashSchema,
  confirmedBy: z.string(),
  /** The stamped consent, where the unit did not sign in itself. */
  consentId: idSchema.nullable(),
  at: z.string(),
  /** When a later change of the text voided it; null while it stands. */
  voidedAt: z.string().nullable(),
});

export const caseReturnSchema = z.object({
  id: idSchema,
  stage: z.enum(returnStages),
  reasonKeys: z.array(z.string()),
  reason: z.string(),
  revisionId: idSchema,
  at: z.string(),
  by: z.string(),
  correctionDue: z.string().nullable(),
  /** The last day of which the holidays were known when the end was counted; null where all of them were. */
  holidaysKnownUntil: z.string().nullable(),
  /** Past its day without an answer. It declines nothing by itself. */
  overdue: z.boolean(),
  answeredAt: z.string().nullable(),
});

export const revisionItemSchema = z.object({
  id: idSchema,
  sequence: z.number().int().positive(),
  kind: z.enum(revisionKinds),
  wordCount: z.number().int(),
  textHash: textHashSchema,
  createdBy: z.string(),
  at: z.string(),
});
export const revisionSchema = revisionItemSchema.extend({ text: caseTextSchema, fieldKey: z.string(), units: z.array(listedUnitSchema) });
export const revisionsSchema = z.object({ items: z.array(revisionItemSchema) });

export const attachmentSchema = z.object({
  id: idSchema,
  kind: z.enum(attachmentKinds),
  fileName: z.string(),
  mediaType: z.string(),
  bytes: z.number().int(),
  sha256: z.string(),
  unitId: idSchema.nullable(),
  uploadedBy: z.string(),
  at: z.string(),
});

/** The part of the campaign a case's page needs. */
export const caseCampaignSchema = z.object({
  id: idSchema,
  title: z.string(),
  ordinal: z.string(),
  state: z.string(),
  submissionEndsOn: z.string(),
  closingTime: z.string().nullable(),
  recommendationEndsOn: z.string().nullable(),
});

export const caseSchema = z.object({
  id: idSchema,
  state: caseStateSchema,
  version: versionSchema,
  campaign: caseCampaignSchema,
  fieldKey: z.string(),
  fieldName: z.string(),
  group: caseGroupSchema,
  title: z.string(),
  route: caseRouteSchema,
  units: z.array(caseUnitSchema),
  recommender: z.object({ id: idSchema, name: z.string() }).nullable(),
  /** The draft for its own units, the last submitted revision for everybody else. */
  text: caseTextSchema,
  textHash: textHashSchema,
  wordCount: z.number().int(),
  /** Null for those who see revisions only. */
  draft: z.object({ version: z.number().int(), savedAt: z.string(), savedBy: z.string(), unprintable: z.array(unprintablePlaceSchema) }).nullable(),
  currentRevisionId: idSchema.nullable(),
  submittedAt: z.string().nullable(),
  /** 备选, as it was announced; its place in the order is the office's. */
  reserve: z.boolean(),
  /** 逾期补报: until when the unit may still hand it in, or by which act it came in late; null for those outside. */
  late: z.object({ until: z.string(), reason: z.string(), handedIn: z.boolean() }).nullable(),
  /** 代录: entered by the office from paper; null where the unit wrote it, and for those outside. */
  entry: z
    .object({
      enteredBy: z.array(z.string()),
      papers: z.array(z.object({ attachmentId: idSchema, textHash: textHashSchema, at: z.string(), checkedBy: z.string().nullable(), checkedAt: z.string().nullable() })),
    })
    .nullable(),
  confirmations: z.array(confirmationSchema),
  returns: z.array(caseReturnSchema),
  revisions: z.array(revisionItemSchema),
  attachments: z.array(attachmentSchema),
  /** 文稿校核: findings that stand as they are written. Those inside a case read the reasons given with the text they are shown. */
  dismissals: z.array(dismissalSchema),
  /** Whether this reader may let a finding stand now. */
  mayDismiss: z.boolean(),
  recommendation: z.object({ id: idSchema, state: z.string(), rank: z.number().int().nullable(), version: versionSchema }).nullable(),
  allowedActions: allowedActionsSchema,
});

export const caseItemSchema = z.object({
  id: idSchema,
  state: caseStateSchema,
  version: versionSchema,
  campaignId: idSchema,
  campaignOrdinal: z.string(),
  fieldKey: z.string(),
  fieldName: z.string(),
  group: caseGroupSchema,
  title: z.string(),
  /** Short list forms in order, joined by 、. */
  units: z.string(),
  wordCount: z.number().int(),
  submittedAt: z.string().nullable(),
  changedAt: z.string(),
  correctionDue: z.string().nullable(),
  /** The last day of which the holidays were known when the end was counted; null where all of them were. */
  holidaysKnownUntil: z.string().nullable(),
  overdue: z.boolean(),
  returnReason: z.string().nullable(),
  /** 逾期补报: it came in after the day, by the lead's act. */
  late: z.boolean(),
  /** 备选, as it was announced. */
  reserve: z.boolean(),
  /** 代录: entered by the office from paper. */
  entered: z.boolean(),
});
export const casePageSchema = pageOf(caseItemSchema);

/** What a case waits for, with the reader's own units, with the office's clock or with the reader as the second person: cards of the first screen. */
export const caseWaits = ['returned', 'to_submit', 'drafts', 'to_confirm', 'corrections_due', 'to_check'] as const;

export const caseQuerySchema = pageQuerySchema.extend({
  campaignId: idSchema.optional(),
  /** One or several, parted by commas. */
  state: z.string().max(400).optional(),
  fieldKey: z.string().max(40).optional(),
  group: caseGroupSchema.optional(),
  unitId: idSchema.optional(),
  q: z.string().trim().max(60).optional(),
  overdue: z.enum(['true', 'false']).optional(),
  waits: z.enum(caseWaits).optional(),
  sort: z.string().max(40).optional(),
});

export const timelineSchema = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      noun: z.string(),
      action: z.string(),
      fromState: z.string().nullable(),
      toState: z.string().nullable(),
      actor: z.string().nullable(),
      actorRole: z.string(),
      onBehalfOf: z.string().nullable(),
      at: z.string(),
      reason: z.string().nullable(),
      details: z.record(z.string(), z.unknown()),
    }),
  ),
});

export type CaseRepresentation = z.infer<typeof caseSchema>;
export type CaseItem = z.infer<typeof caseItemSchema>;
export type CaseWaits = (typeof caseWaits)[number];
export type CaseQuery = z.infer<typeof caseQuerySchema>;
export type CaseTimeline = z.infer<typeof timelineSchema>;
export type RevisionRepresentation = z.infer<typeof revisionSchema>;
export type RevisionKind = (typeof revisionKinds)[number];
export type AttachmentKind = (typeof attachmentKinds)[number];
export type AttachmentRepresentation = z.infer<typeof attachmentSchema>;
export type ReturnStage = (typeof returnStages)[number];
