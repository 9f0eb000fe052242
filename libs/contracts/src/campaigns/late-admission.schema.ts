import { z } from 'zod';
import { idSchema } from '../http/allowed-action.schema';
import { daySchema } from '../http/day.schema';
import { reasonedCampaignActSchema } from './campaign.schema';

/** 逾期补报 lets a unit hand in what it leads; late recommendation lets a recommending unit recommend what waits for it. */
export const lateKinds = ['submission', 'recommendation'] as const;

/** `until` is the last day, in Asia/Shanghai, and ends at 24:00. */
export const admitLateSchema = reasonedCampaignActSchema.extend({ unitId: idSchema, until: daySchema });

/** One act of the lead's: a later one for the same unit stands in its place. */
export const lateAdmissionSchema = z.object({
  id: idSchema,
  kind: z.enum(lateKinds),
  unitId: idSchema,
  unitName: z.string(),
  until: z.string(),
  reason: z.string(),
  admittedBy: z.string(),
  at: z.string(),
  /** Whether this is the newest of its unit and kind. */
  stands: z.boolean(),
  /** Cases handed in, or recommended, that could not have been without it. */
  used: z.number().int(),
});
export const lateAdmissionsSchema = z.object({ items: z.array(lateAdmissionSchema) });

export type LateKind = (typeof lateKinds)[number];
export type AdmitLate = z.infer<typeof admitLateSchema>;
export type LateAdmissionItem = z.infer<typeof lateAdmissionSchema>;
