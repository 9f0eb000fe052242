import { z } from 'zod';
import { daySchema } from '../http/day.schema';
import { severitySchema } from './finding.schema';

/** One pair of the office's own word list: what must not be printed and what stands there instead. */
export const lexiconEntrySchema = z.object({
  wrong: z.string().trim().min(2).max(60),
  right: z.string().trim().max(60),
  /** Where the office has it from: a dictionary, a notice. */
  source: z.string().trim().max(200),
  severity: severitySchema.default('warning'),
});

/** A leader's post, as of a day: the check compares how a name and a title are printed. */
export const leaderPostSchema = z.object({
  name: z.string().trim().min(2).max(20),
  /** The title as it is printed before or after the name: 省委书记. */
  title: z.string().trim().min(2).max(60),
  from: daySchema,
  /** The last day in the post; null while in it. */
  until: daySchema.nullable(),
});

/** What a campaign decides about the manuscript check; everything has a default, so a batch can be checked with none. */
export const checkSettingsSchema = z.object({
  /** Ids of rules that are switched off. */
  off: z.array(z.string()).default([]),
  /** The cut-off day of facts (截止日): relative times are resolved against it. ISO 8601; null when nobody said. */
  cutOff: daySchema.nullable().default(null),
  /** Printed headings of the sections in order. */
  headings: z.array(z.string()).default(['一、基本情况', '二、主要做法', '三、实施成效']),
  /** 字数 of a whole case, Word's count; null where there is no bound. */
  wordsMin: z.number().int().nonnegative().nullable().default(null),
  wordsMax: z.number().int().positive().nullable().default(null),
  lexicon: z.array(lexiconEntrySchema).default([]),
  leaders: z.array(leaderPostSchema).default([]),
  /** The register: short list forms, full names and former names a unit may be printed with. Empty: units are not compared. */
  units: z.array(z.object({ shortName: z.string(), name: z.string(), formerNames: z.array(z.string()).default([]) })).default([]),
});

export type LexiconEntry = z.infer<typeof lexiconEntrySchema>;
export type LeaderPost = z.infer<typeof leaderPostSchema>;
export type CheckSettings = z.infer<typeof checkSettingsSchema>;
