import { pageQuerySchema } from '@huibian/contracts';
import { z } from 'zod';

/** What every list takes beside its own filters: `@QueryOf(userQuerySchema.extend(listQuery))`. */
export const listQuery = { ...pageQuerySchema.shape, sort: z.string().max(60).optional() };
export const listQuerySchema = z.object(listQuery);
export type ListQuery = z.infer<typeof listQuerySchema>;
