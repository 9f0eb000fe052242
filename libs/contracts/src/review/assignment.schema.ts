import { assignmentTable, type AssignmentState } from '@huibian/workflow';
import { z } from 'zod';
import { criterionSchema } from '../campaigns/campaign-settings.schema';
import { caseTextSchema } from '../cases/draft.schema';
import { allowedActionsSchema, idSchema, reasonSchema, versionSchema } from '../http/allowed-action.schema';
import { marksSchema } from './scoring-rule.schema';

export const assignmentStates = Object.keys(assignmentTable.states) as [AssignmentState, ...AssignmentState[]];

export const opinionSchema = z.string().max(5000);

/** A draft may miss criteria; `draftVersion` counts drafts, which are not acts. */
export const saveScoreSchema = z.object({ draftVersion: versionSchema, marks: marksSchema, opinion: opinionSchema });
export const submitScoreSchema = z.object({ version: versionSchema, marks: marksSchema, opinion: opinionSchema });
export const actOnAssignmentSchema = z.object({ version: versionSchema, reason: reasonSchema });

export const assignmentListItemSchema = z.object({
  id: idSchema,
  roundId: idSchema,
  roundName: z.string(),
  caseId: idSchema,
  title: z.string(),
  units: z.array(z.string()),
  fieldKey: z.string(),
  fieldName: z.string(),
  state: z.enum(assignmentStates),
  endsOn: z.string(),
  draftSaved: z.boolean(),
});

const givenScoreSchema = z.object({
  /** 专家 1, 专家 2 …: an order inside the case, never a name. */
  ordinal: z.number().int(),
  marks: marksSchema,
  total: z.string(),
  opinion: z.string(),
  voided: z.boolean(),
});

/** A score that was taken back to be given anew. */
export const revisedScoreSchema = z.object({
  before: z.string(),
  /** Null until the new one is in. */
  after: z.string().nullable(),
  revisedAt: z.string(),
  reason: z.string(),
  /** Other experts whose scores of the case could be read while the first one stood. */
  othersShown: z.number().int(),
});

export const assignmentSchema = assignmentListItemSchema.extend({
  version: versionSchema,
  criteria: z.array(criterionSchema),
  opinionRequired: z.boolean(),
  text: caseTextSchema,
  draft: z.object({ draftVersion: versionSchema, marks: marksSchema, opinion: opinionSchema }),
  score: z.object({ marks: marksSchema, opinion: z.string(), total: z.string(), scoredAt: z.string() }).nullable(),
  revised: z.array(revisedScoreSchema),
  /** The others' scores; null until one's own is in. */
  others: z.array(givenScoreSchema).nullable(),
  /** The next case of this reader that waits for a score, for one click. */
  nextId: idSchema.nullable(),
  allowedActions: allowedActionsSchema,
});

export type SaveScore = z.infer<typeof saveScoreSchema>;
export type SubmitScore = z.infer<typeof submitScoreSchema>;
export type ActOnAssignment = z.infer<typeof actOnAssignmentSchema>;
export type AssignmentListItem = z.infer<typeof assignmentListItemSchema>;
export type RevisedScore = z.infer<typeof revisedScoreSchema>;
export type Assignment = z.infer<typeof assignmentSchema>;

export const assignmentQuerySchema = z.object({ state: z.enum(assignmentStates).optional(), roundId: idSchema.optional(), waits: z.enum(['to_score']).optional() });
export type AssignmentQuery = z.infer<typeof assignmentQuerySchema>;
