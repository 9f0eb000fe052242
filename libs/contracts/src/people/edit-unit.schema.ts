import { z } from 'zod';
import { caseGroups, caseGroupSchema } from '../campaigns/campaign-settings.schema';
import { idSchema, versionSchema } from '../http/allowed-action.schema';
import { daySchema } from '../http/day.schema';
import { unitContactSchema, unitKinds, unitSchema } from './unit.schema';

export const unitTiersSchema = z.enum(['province', 'city', 'county', 'central', 'enterprise', 'zone', 'university']);

const facts = {
  name: z.string().trim().min(2).max(80),
  shortName: z.string().trim().min(2).max(40),
  kind: z.enum(unitKinds),
  tier: unitTiersSchema,
  group: caseGroupSchema.nullable(),
  regionCode: z.string().regex(/^\d{6}$/).nullable(),
  superiorId: idSchema.nullable(),
  /** Null: the unit recommends itself. */
  recommenderId: idSchema.nullable(),
  position: z.number().int().min(0).max(9999),
  contacts: z.array(unitContactSchema).max(20),
};

export const createUnitSchema = z.strictObject({ ...facts, contacts: facts.contacts.default([]) });

/** `renamedOn`: the day the new name is valid from; the old one is kept as a former name until the day before. */
export const editUnitSchema = z.strictObject({ ...facts, renamedOn: daySchema.nullable().default(null), version: versionSchema });

export const unitQuerySchema = z.object({
  q: z.string().trim().max(80).optional(),
  kind: z.enum(unitKinds).optional(),
  group: z.enum(caseGroups).optional(),
  cityCode: z.string().regex(/^\d{6}$/).optional(),
  recommenderId: idSchema.optional(),
  /** Ids, separated by commas: the names of a list of references in one request. */
  ids: z.string().max(4000).optional(),
});

/** A unit of a list or a page, with the names a reader needs beside the ids. */
export const unitPageSchema = unitSchema.extend({
  tier: unitTiersSchema,
  regionName: z.string().nullable(),
  cityCode: z.string().nullable(),
  cityName: z.string().nullable(),
  superiorName: z.string().nullable(),
  recommenderName: z.string(),
  recommendsItself: z.boolean(),
  orderKey: z.string(),
});

export type CreateUnit = z.infer<typeof createUnitSchema>;
export type EditUnit = z.infer<typeof editUnitSchema>;
export type UnitQuery = z.infer<typeof unitQuerySchema>;
export type UnitPage = z.infer<typeof unitPageSchema>;
