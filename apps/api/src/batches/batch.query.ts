import { batchStates, documentKinds, idSchema } from '@huibian/contracts';
import { z } from 'zod';
import { listQuery } from '../http/list-query';

export const batchQuerySchema = z.object({ ...listQuery, kind: z.enum(documentKinds).optional(), state: z.enum(batchStates).optional(), campaignId: idSchema.optional() });
export type BatchQuery = z.infer<typeof batchQuerySchema>;
