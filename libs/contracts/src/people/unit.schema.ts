import { z } from 'zod';
import { caseGroupSchema } from '../campaigns/campaign-settings.schema';
import { idSchema } from '../http/allowed-action.schema';

export const unitKinds = [
  'province_department',
  'province_group',
  'central_agency',
  'city',
  'city_department',
  'county',
  'county_department',
  'development_zone',
  'university',
  'office',
] as const;

/** A name a unit carried, with the days it was valid (曾用名 has an end). */
export const formerNameSchema = z.object({ name: z.string().min(1), shortName: z.string().min(1), until: z.iso.date() });

export const unitContactSchema = z.object({ part: z.enum(['leader', 'liaison', 'handler']), name: z.string().min(1).max(40), phone: z.string().max(40) });

export const unitSchema = z.object({
  id: idSchema,
  name: z.string(),
  /** The short list form a volume prints: 杭州萧山区, 省科技厅. */
  shortName: z.string(),
  kind: z.enum(unitKinds),
  group: caseGroupSchema.nullable(),
  regionCode: z.string().nullable(),
  superiorId: idSchema.nullable(),
  /** Who recommends its cases; its own id when it recommends itself. */
  recommenderId: idSchema.nullable(),
  /** Place in the official order; units of one kind are ordered by it. */
  position: z.number().int(),
  formerNames: z.array(formerNameSchema),
  contacts: z.array(unitContactSchema),
  version: z.number().int(),
});

export const regionSchema = z.object({
  code: z.string().regex(/^\d{6}$/),
  name: z.string(),
  shortName: z.string(),
  level: z.enum(['province', 'city', 'county']),
  parentCode: z.string().nullable(),
  position: z.number().int(),
});

export type UnitKind = (typeof unitKinds)[number];
export type Unit = z.infer<typeof unitSchema>;
export type Region = z.infer<typeof regionSchema>;
