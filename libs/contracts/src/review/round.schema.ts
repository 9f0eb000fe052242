import { roundTable, type RoundState } from '@huibian/workflow';
import { z } from 'zod';
import { criterionSchema } from '../campaigns/campaign-settings.schema';
import { allowedActionsSchema, idSchema, reasonSchema, versionSchema } from '../http/allowed-action.schema';
import { daySchema } from '../http/day.schema';
import { revisedScoreSchema } from './assignment.schema';

export const roundStates = Object.keys(roundTable.states) as [RoundState, ...RoundState[]];
export const roundKinds = ['online', 'meeting', 'final'] as const;

export const roundInputSchema = z.object({
  campaignId: idSchema,
  name: z.string().trim().min(2).max(40),
  kind: z.enum(roundKinds),
  /** Last day of scoring; ends at 24:00. */
  endsOn: daySchema,
});
export const editRoundSchema = z.object({ version: versionSchema, name: z.string().trim().min(2).max(40), endsOn: daySchema, expertsPerCase: z.number().int().min(1).max(15), casesPerExpertMax: z.number().int().min(1).max(500) });

export const roundListItemSchema = z.object({ id: idSchema, campaignId: idSchema, campaignTitle: z.string(), name: z.string(), kind: z.enum(roundKinds), state: z.enum(roundStates), endsOn: z.string(), cases: z.number().int(), assigned: z.number().int(), scored: z.number().int() });

export const roundSchema = roundListItemSchema.extend({
  version: versionSchema,
  expertsPerCase: z.number().int(),
  casesPerExpertMax: z.number().int(),
  criteria: z.array(criterionSchema),
  aggregation: z.enum(['mean', 'trimmed_mean']),
  /** When the first score came in: from then on the rule does not change. */
  ruleFrozenAt: z.string().nullable(),
  allowedActions: allowedActionsSchema,
});

/** One line of the assignment board: a case, its experts, how far they are. */
export const boardCaseSchema = z.object({
  caseId: idSchema,
  title: z.string(),
  units: z.array(z.string()),
  fieldKey: z.string(),
  group: z.string(),
  assignments: z.array(z.object({ id: idSchema, expertId: idSchema, expertName: z.string(), state: z.string(), version: versionSchema, ofField: z.boolean(), scoredAt: z.string().nullable(), revised: z.array(revisedScoreSchema), allowedActions: allowedActionsSchema })),
  missing: z.number().int(),
});

export const assignSchema = z.object({ version: versionSchema, caseId: idSchema, expertId: idSchema });
export const proposeAssignmentSchema = z.object({ version: versionSchema, apply: z.boolean() });
export const actOnRoundSchema = z.object({ version: versionSchema, reason: reasonSchema.optional() });

/** What the automatic assignment found: new pairs, and for each case it could not fill, why each expert was out. */
export const assignmentProposalSchema = z.object({
  assignments: z.array(z.object({ caseId: idSchema, expertId: idSchema })),
  unfilled: z.array(z.object({ caseId: idSchema, missing: z.number().int(), reasons: z.array(z.object({ expertId: idSchema, kind: z.string() })) })),
  loads: z.array(z.object({ expertId: idSchema, cases: z.number().int() })),
});

export type Round = z.infer<typeof roundSchema>;
export type RoundListItem = z.infer<typeof roundListItemSchema>;
export type RoundInput = z.infer<typeof roundInputSchema>;
export type EditRound = z.infer<typeof editRoundSchema>;
export type AssignCase = z.infer<typeof assignSchema>;
export type AssignmentProposal = z.infer<typeof assignmentProposalSchema>;
export type BoardCase = z.infer<typeof boardCaseSchema>;

export const roundQuerySchema = z.object({ campaignId: idSchema.optional(), state: z.enum(roundStates).optional() });
export type RoundQuery = z.infer<typeof roundQuerySchema>;
