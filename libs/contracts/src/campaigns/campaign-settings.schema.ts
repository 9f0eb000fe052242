import { z } from 'zod';
import { daySchema } from '../http/day.schema';

/** 组别. A case's group is its lead unit's. */
export const caseGroups = ['province', 'city', 'county'] as const;
export const caseGroupSchema = z.enum(caseGroups);
export type CaseGroup = z.infer<typeof caseGroupSchema>;

const keySchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);

/** 领域: becomes a chapter of the batch, in this order. */
export const fieldSchema = z.object({ key: keySchema, name: z.string().trim().min(2).max(40) });

/** A section every case of the campaign has. `points`: written as 一是…二是…; otherwise plain paragraphs. */
export const sectionSpecSchema = z.object({
  key: keySchema,
  heading: z.string().trim().min(2).max(40),
  form: z.enum(['paragraphs', 'points']),
  /** 字, counted as Word does; null where the campaign sets none. */
  wordsMax: z.number().int().positive().max(100_000).nullable(),
});

export const noticeModes = ['none', 'before_ruling', 'after_ruling'] as const;

export const campaignStagesSchema = z.object({
  recommendation: z.boolean(),
  review: z.boolean(),
  notice: z.enum(noticeModes),
});

export const campaignDatesSchema = z
  .object({
    opensOn: daySchema,
    /** Last day of submission; ends at `closingTime` or at 24:00. */
    submissionEndsOn: daySchema,
    recommendationEndsOn: daySchema.nullable(),
    /** Days a unit has to correct a case returned by the office. */
    correctionDays: z.number().int().min(1).max(60),
    correctionDaysAre: z.enum(['natural', 'working']),
    /** `17:30`; null for 24:00. */
    closingTime: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/).nullable(),
    /** 数据截止: figures are given as of this day. */
    figuresAsOf: daySchema.nullable(),
  })
  .refine((dates) => dates.submissionEndsOn >= dates.opensOn, { path: ['submissionEndsOn'], params: { code: 'campaign.ends_before_it_opens' } })
  .refine((dates) => dates.recommendationEndsOn === null || dates.recommendationEndsOn >= dates.submissionEndsOn, {
    path: ['recommendationEndsOn'],
    params: { code: 'campaign.recommendation_ends_before_submission' },
  });

export const criterionSchema = z.object({
  key: keySchema,
  name: z.string().trim().min(2).max(40),
  description: z.string().max(400),
  /** Percent; all of them make 100. */
  weight: z.number().int().min(1).max(100),
  /** Full marks of this criterion. */
  max: z.number().int().min(1).max(1000),
});

export const reviewRulesSchema = z.object({
  criteria: z
    .array(criterionSchema)
    .min(1)
    .max(12)
    .refine((criteria) => criteria.reduce((sum, one) => sum + one.weight, 0) === 100, { params: { code: 'campaign.weights_do_not_make_100' } }),
  aggregation: z.enum(['mean', 'trimmed_mean']),
  expertsPerCase: z.number().int().min(1).max(15),
  casesPerExpertMax: z.number().int().min(1).max(500),
  /** 同一设区市回避. */
  sameCityIsConflict: z.boolean(),
  /** A post held within this many years is a hard conflict. */
  postWindowYears: z.number().int().min(0).max(20),
  opinionRequired: z.boolean(),
});

export const screeningReasonSchema = z.object({ key: keySchema, text: z.string().trim().min(2).max(200) });

export const noticeRulesSchema = z.object({
  form: z.enum(['public_notice', 'written_consultation']),
  days: z.number().int().min(1).max(60),
  daysAre: z.enum(['natural', 'working']),
  /** A letter counts by its postmark or by its receipt. */
  letterCountsBy: z.enum(['postmark', 'receipt']),
});

/** Everything about a campaign that is its data, not the product's law. */
export const campaignSettingsSchema = z.object({
  fields: z.array(fieldSchema).min(1).max(20).refine(uniqueKeys, { params: { code: 'campaign.key_twice' } }),
  sections: z.array(sectionSpecSchema).min(1).max(12).refine(uniqueKeys, { params: { code: 'campaign.key_twice' } }),
  groups: z.array(caseGroupSchema).min(1).max(3),
  stages: campaignStagesSchema,
  dates: campaignDatesSchema,
  lengths: z.object({
    /** Whole text in 字 with punctuation, as Word counts; null for no limit. What is over blocks. */
    textMin: z.number().int().min(0).max(100_000).nullable(),
    textMax: z.number().int().min(1).max(100_000).nullable(),
    summaryMax: z.number().int().min(1).max(5_000),
    titleMax: z.number().int().min(4).max(200),
  }),
  review: reviewRulesSchema,
  screeningReasons: z.array(screeningReasonSchema).max(40),
  notice: noticeRulesSchema,
  /** 文稿校核: rules this campaign does not ask for, by id. */
  check: z.object({ off: z.array(z.string().max(80)).max(400) }).default({ off: [] }),
});

function uniqueKeys(items: readonly { key: string }[]): boolean {
  return new Set(items.map((item) => item.key)).size === items.length;
}

export type Field = z.infer<typeof fieldSchema>;
export type SectionSpec = z.infer<typeof sectionSpecSchema>;
export type CampaignStages = z.infer<typeof campaignStagesSchema>;
export type CampaignDates = z.infer<typeof campaignDatesSchema>;
export type Criterion = z.infer<typeof criterionSchema>;
export type ReviewRules = z.infer<typeof reviewRulesSchema>;
export type CampaignSettings = z.infer<typeof campaignSettingsSchema>;
