import { noticeTable, objectionTable, type NoticeState, type ObjectionState } from '@huibian/workflow';
import { z } from 'zod';
import { allowedActionsSchema, idSchema, reasonSchema, versionSchema } from '../http/allowed-action.schema';
import { daySchema } from '../http/day.schema';
import { storedScanSchema } from './ruling.schema';

export const noticeStates = Object.keys(noticeTable.states) as [NoticeState, ...NoticeState[]];
export const objectionStates = Object.keys(objectionTable.states) as [ObjectionState, ...ObjectionState[]];

export const createNoticeSchema = z.object({ shortlistId: idSchema, title: z.string().trim().min(2).max(120), caseIds: z.array(idSchema).min(1).max(1000).optional() });
/** The heading may still change while nobody has read it; its cases are those the list proposes. */
export const editNoticeSchema = z.object({ version: versionSchema, title: z.string().trim().min(2).max(120) });
/** Published on the government portal: its real date and address are what counts. */
export const publishNoticeSchema = z.object({ version: versionSchema, publishedOn: daySchema, address: z.string().trim().max(300) });
export const actOnNoticeSchema = z.object({ version: versionSchema, reason: reasonSchema.optional() });

export const noticeListItemSchema = z.object({ id: idSchema, campaignId: idSchema, campaignTitle: z.string(), title: z.string(), state: z.enum(noticeStates), publishedOn: z.string().nullable(), endsOn: z.string().nullable(),
  /** The last day of which the holidays were known when the end was counted; null where all of them were. */
  holidaysKnownUntil: z.string().nullable(),
  cases: z.number().int(), openObjections: z.number().int() });
export const noticeSchema = noticeListItemSchema.extend({
  version: versionSchema,
  address: z.string(),
  closingTime: z.string().nullable(),
  days: z.number().int(),
  daysAre: z.enum(['natural', 'working']),
  /** In official order; a public list carries no scores. */
  entries: z.array(z.object({ caseId: idSchema, title: z.string(), units: z.array(z.string()), fieldKey: z.string(), caseState: z.string() })),
  allowedActions: allowedActionsSchema,
});

export const objectionForms = ['letter', 'email', 'phone', 'form', 'visit'] as const;

export const registerObjectionSchema = z.object({
  noticeId: idSchema,
  caseId: idSchema,
  form: z.enum(objectionForms),
  anonymous: z.boolean(),
  /** Kept apart, seen by the office only, erasable. */
  objector: z.object({ name: z.string().trim().max(80), contact: z.string().trim().max(120) }),
  receivedOn: daySchema,
  postmarkedOn: daySchema.nullable(),
  content: z.string().trim().min(2).max(20_000),
  scan: storedScanSchema.nullable(),
}).refine((objection) => objection.anonymous || objection.objector.name.length > 0, { path: ['objector', 'name'], params: { code: 'objection.real_name_needed' } });

export const actOnObjectionSchema = z.object({ version: versionSchema, reason: reasonSchema.optional() });
export const investigateObjectionSchema = z.object({ version: versionSchema, unitId: idSchema, dueOn: daySchema });

export const objectionListItemSchema = z.object({ id: idSchema, noticeId: idSchema, caseId: idSchema, caseTitle: z.string(), units: z.array(z.string()), receiptNumber: z.string(), form: z.enum(objectionForms), anonymous: z.boolean(), receivedOn: z.string(), state: z.enum(objectionStates), investigationDueOn: z.string().nullable() });
export const objectionSchema = objectionListItemSchema.extend({
  version: versionSchema,
  caseState: z.string(),
  objector: z.object({ name: z.string(), contact: z.string() }).nullable(),
  postmarkedOn: z.string().nullable(),
  content: z.string(),
  scan: storedScanSchema.nullable(),
  investigation: z.object({ unitId: idSchema, unitName: z.string(), dueOn: z.string() }).nullable(),
  answer: z.string().nullable(),
  allowedActions: allowedActionsSchema,
});

export const holdCaseSchema = z.object({ version: versionSchema, reason: reasonSchema });

export type Notice = z.infer<typeof noticeSchema>;
export type Objection = z.infer<typeof objectionSchema>;
export type ObjectionListItem = z.infer<typeof objectionListItemSchema>;
export type CreateNotice = z.infer<typeof createNoticeSchema>;
export type EditNotice = z.infer<typeof editNoticeSchema>;
export type PublishNotice = z.infer<typeof publishNoticeSchema>;
export type RegisterObjection = z.infer<typeof registerObjectionSchema>;
export type InvestigateObjection = z.infer<typeof investigateObjectionSchema>;
export type HoldCase = z.infer<typeof holdCaseSchema>;
