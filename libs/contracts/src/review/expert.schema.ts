import { z } from 'zod';
import { idSchema, versionSchema } from '../http/allowed-action.schema';

const monthSchema = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);

/** A dated post (任职): where and when. At least one of unit and region says where. */
export const expertPostInputSchema = z
  .object({
    title: z.string().trim().min(1).max(80),
    unitId: idSchema.nullable(),
    regionCode: z.string().regex(/^\d{6}$/).nullable(),
    from: monthSchema,
    /** Null while it lasts. */
    to: monthSchema.nullable(),
    /** Where this is known from: the expert's own word, a letter, a register. */
    source: z.string().trim().min(1).max(200),
  })
  .refine((post) => post.unitId !== null || post.regionCode !== null, { path: ['unitId'], params: { code: 'expert.post_needs_a_place' } })
  .refine((post) => post.to === null || post.to >= post.from, { path: ['to'], params: { code: 'expert.post_ends_before_it_begins' } });

export const expertPostSchema = z.object({ id: idSchema, title: z.string(), unitId: idSchema.nullable(), unitName: z.string().nullable(), regionCode: z.string().nullable(), regionName: z.string().nullable(), from: z.string(), to: z.string().nullable(), source: z.string() });

export const expertInputSchema = z.object({
  name: z.string().trim().min(1).max(40),
  /** The account the expert signs in with; null for one who scores on paper. */
  userId: idSchema.nullable(),
  /** Where the expert works now. */
  unitId: idSchema.nullable(),
  employer: z.string().trim().max(80),
  regionCode: z.string().regex(/^\d{6}$/).nullable(),
  fieldKeys: z.array(z.string()).max(20),
  phone: z.string().trim().max(40),
});

export const editExpertSchema = expertInputSchema.extend({ version: versionSchema });
export const addPostSchema = z.object({ version: versionSchema, post: expertPostInputSchema });

/** What an expert says of a tie to a case or a unit: it is believed, and it is a hard conflict. */
export const declareConflictSchema = z
  .object({ version: versionSchema, caseId: idSchema.nullable(), unitId: idSchema.nullable(), reason: z.string().trim().min(2).max(400) })
  .refine((declared) => (declared.caseId === null) !== (declared.unitId === null), { path: ['caseId'], params: { code: 'expert.declare_case_or_unit' } });

export const expertSchema = z.object({
  id: idSchema,
  name: z.string(),
  userId: idSchema.nullable(),
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
  employer: z.string(),
  regionCode: z.string().nullable(),
  fieldKeys: z.array(z.string()),
  phone: z.string(),
  version: versionSchema,
  posts: z.array(expertPostSchema),
  declarations: z.array(z.object({ id: idSchema, caseId: idSchema.nullable(), caseTitle: z.string().nullable(), unitId: idSchema.nullable(), unitName: z.string().nullable(), reason: z.string(), declaredAt: z.string() })),
});

/** What an expert may read of oneself: enough to declare a conflict. */
export const ownDeclarationsSchema = expertSchema.pick({ id: true, version: true, declarations: true });

export const expertListItemSchema = z.object({ id: idSchema, name: z.string(), employer: z.string(), unitName: z.string().nullable(), fieldKeys: z.array(z.string()), openAssignments: z.number().int(), scoredAssignments: z.number().int(), hasAccount: z.boolean() });

/** One way an expert and a case are tied, as it is shown: steps from the expert to the case. */
export const conflictSchema = z.object({
  expertId: idSchema,
  caseId: idSchema,
  tier: z.enum(['hard', 'soft']),
  kind: z.string(),
  path: z.array(z.string()),
});

/** An expert tested against a campaign: the cases tested, in official order, and every tie found. */
export const expertConflictsSchema = z.object({ cases: z.array(z.object({ caseId: idSchema, title: z.string(), units: z.array(z.string()) })), conflicts: z.array(conflictSchema) });
export const expertAccountSchema = z.object({ id: idSchema, name: z.string(), username: z.string(), expertId: idSchema.nullable() });

export type ExpertConflicts = z.infer<typeof expertConflictsSchema>;
export type ExpertAccount = z.infer<typeof expertAccountSchema>;
export type OwnDeclarations = z.infer<typeof ownDeclarationsSchema>;
export type Expert = z.infer<typeof expertSchema>;
export type ExpertInput = z.infer<typeof expertInputSchema>;
export type EditExpert = z.infer<typeof editExpertSchema>;
export type AddPost = z.infer<typeof addPostSchema>;
export type DeclareConflict = z.infer<typeof declareConflictSchema>;
export type Conflict = z.infer<typeof conflictSchema>;

export const expertQuerySchema = z.object({ q: z.string().trim().max(60).optional(), fieldKey: z.string().max(40).optional() });
export const expertConflictQuerySchema = z.object({ campaignId: idSchema });
export type ExpertQuery = z.infer<typeof expertQuerySchema>;
export type ExpertConflictQuery = z.infer<typeof expertConflictQuerySchema>;
