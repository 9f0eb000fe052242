import { z } from 'zod';

/** `?after=&limit=`: keyset pages. `after` is an opaque cursor handed out as `next` or `prev`; it holds the row's sort key, a title of 243 characters among them. */
export const pageQuerySchema = z.object({
  after: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});

/** A page of a list. `estimate` is a planner's estimate of the whole, good for "about 200", never for arithmetic. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable(),
    prev: z.string().nullable(),
    estimate: z.number().int().nonnegative(),
  });

export type PageQuery = z.infer<typeof pageQuerySchema>;
export interface Page<T> {
  items: T[];
  next: string | null;
  prev: string | null;
  estimate: number;
}
