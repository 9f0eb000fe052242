import { z } from 'zod';
import { documentKinds } from '../document/batch-document.schema';
import { manifestSchema } from '../document/compiled-files.schema';
import { allowedActionsSchema, idSchema, reasonSchema, versionSchema } from '../http/allowed-action.schema';

export const editionStates = ['released', 'taken_down', 'superseded'] as const;

export const editionListItemSchema = z.object({
  id: idSchema,
  batchId: idSchema,
  sequence: z.number().int().positive(),
  kind: z.enum(documentKinds),
  historical: z.boolean(),
  state: z.enum(editionStates),
  version: versionSchema,
  slug: z.string(),
  title: z.string(),
  ordinal: z.string(),
  releasedAt: z.string(),
  entries: z.number().int(),
});

export const editionFileSchema = z.object({ name: z.string(), mediaType: z.string(), bytes: z.number().int(), sha256: z.string(), sm3: z.string() });

export const editionSchema = editionListItemSchema.extend({
  office: z.string(),
  date: z.string(),
  releasedBy: z.string(),
  takenDownAt: z.string().nullable(),
  manifest: manifestSchema,
  files: z.array(editionFileSchema),
  allowedActions: allowedActionsSchema,
});

export const editionActSchema = z.object({ version: versionSchema, reason: reasonSchema });

export type EditionListItem = z.infer<typeof editionListItemSchema>;
export type EditionView = z.infer<typeof editionSchema>;
export type EditionAct = z.infer<typeof editionActSchema>;
