import { z } from 'zod';
import { reviewRulesSchema } from '../campaigns/campaign-settings.schema';

/**
 * The official rule as the 评审办法 prints it: criteria with weights in percent (100 in all) and the aggregation.
 * It is the campaign's until the first score of a round freezes a copy.
 */
export const scoringRuleSchema = reviewRulesSchema.pick({ criteria: true, aggregation: true });

/** A mark as it is typed and kept: a decimal text with at most two places, so that nothing is ever rounded on the way. */
export const markSchema = z.string().regex(/^\d{1,4}(\.\d{1,2})?$/);

/** Marks by the key of their criterion. null: not marked yet, which is never zero. */
export const marksSchema = z.record(z.string(), markSchema.nullable());

export type ScoringRule = z.infer<typeof scoringRuleSchema>;
export type Aggregation = ScoringRule['aggregation'];
export type Marks = z.infer<typeof marksSchema>;
