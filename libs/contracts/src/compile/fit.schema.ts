import { z } from 'zod';
import { idSchema } from '../http/allowed-action.schema';
import { proofProblemSchema } from './proof.schema';

/** `searching` until the worker has an answer; a search that was given up or replaced by a newer one is `cancelled`. */
export const fitStates = ['searching', 'found', 'failed', 'cancelled'] as const;
/** `printed_contents`: the source's contents give the case so many pages. `orphan_page`: it spills a few lines onto a last page. */
export const fitReasons = ['printed_contents', 'orphan_page'] as const;

/** One case whose 字距 would be set, and what that does. 字距 is in points, pages are sheets of the case. */
export const fitSuggestionSchema = z.object({
  number: z.number().int().positive(),
  trackingBefore: z.number(),
  tracking: z.number(),
  pagesBefore: z.number().int(),
  pagesAfter: z.number().int(),
  reason: z.enum(fitReasons),
});

/** What no 字距 within the bounds reaches: a start page (`printed_contents`) or a number of pages (`orphan_page`). */
export const fitRemainderSchema = z.object({ number: z.number().int().positive(), reason: z.enum(fitReasons), wanted: z.number().int(), found: z.number().int() });

/** How a case lies now: sheets, and lines on its last one (of 22). */
export const fitLengthSchema = z.object({ number: z.number().int().positive(), pages: z.number().int(), lastLines: z.number().int() });

export const fitResultSchema = z.object({ suggestions: z.array(fitSuggestionSchema), remaining: z.array(fitRemainderSchema), lengths: z.array(fitLengthSchema) });

/** 字距建议: one search over a batch. `current` says whether the batch still is what was searched; only then may suggestions be taken. */
export const fitSchema = z.object({
  id: idSchema,
  state: z.enum(fitStates),
  current: z.boolean(),
  requestedAt: z.string(),
  requestedBy: z.string(),
  finishedAt: z.string().nullable(),
  result: fitResultSchema.nullable(),
  problem: proofProblemSchema.nullable(),
});

export type FitSuggestion = z.infer<typeof fitSuggestionSchema>;
export type FitRemainderView = z.infer<typeof fitRemainderSchema>;
export type FitLength = z.infer<typeof fitLengthSchema>;
export type FitResultView = z.infer<typeof fitResultSchema>;
export type FitView = z.infer<typeof fitSchema>;
