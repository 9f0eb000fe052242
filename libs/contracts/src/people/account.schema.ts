import { roles } from '@huibian/workflow';
import { z } from 'zod';
import { idSchema, versionSchema } from '../http/allowed-action.schema';

const localeSchema = z.enum(['zh', 'en']);
/** Letters, digits and `._-`: what people can dictate on the telephone. */
const usernameSchema = z.string().trim().refine((name) => /^[A-Za-z0-9][A-Za-z0-9._-]{1,63}$/.test(name), { params: { code: 'account.username_form' } });
const nameSchema = z.string().trim().min(1).max(40);
const emailSchema = z.email().max(200).nullable();
const phoneSchema = z.string().trim().max(40).nullable();

export const createUserSchema = z.strictObject({
  username: usernameSchema,
  name: nameSchema,
  email: emailSchema.default(null),
  phone: phoneSchema.default(null),
  locale: localeSchema.default('zh'),
});

export const editUserSchema = z.strictObject({ name: nameSchema, email: emailSchema, phone: phoneSchema, locale: localeSchema, version: versionSchema });

export const seenVersionSchema = z.strictObject({ version: versionSchema });

export const userStates = ['active', 'disabled'] as const;

const heldGrantSchema = z.object({ id: idSchema, role: z.enum(roles), unitId: idSchema.nullable(), unitName: z.string().nullable() });

/** An account as the officers see it. `state` is a reading of `disabledAt`, for lists. */
export const userSchema = z.object({
  id: idSchema,
  username: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  locale: localeSchema,
  state: z.enum(userStates),
  mustChangePassword: z.boolean(),
  roles: z.array(z.enum(roles)),
  grants: z.array(heldGrantSchema),
  unitName: z.string().nullable(),
  lastSignedInAt: z.string().nullable(),
  disabledAt: z.string().nullable(),
  createdAt: z.string(),
  version: versionSchema,
});

/** The answer to creating or resetting an account: the one-time code is shown now and never again; null when this answer is a repeat. */
export const accountOpenedSchema = z.object({
  id: idSchema,
  username: z.string(),
  name: z.string(),
  version: versionSchema,
  password: z.string().nullable(),
  /** Address that opens the account with the code, for those who get it in writing. */
  link: z.string().nullable(),
  expiresAt: z.string(),
});

/** Accounts nobody has opened yet, and those without a role. */
export const userWaits = ['accounts_waiting', 'accounts_to_grant'] as const;

export const userQuerySchema = z.object({ q: z.string().trim().max(80).optional(), state: z.enum(userStates).optional(), role: z.enum(roles).optional(), waits: z.enum(userWaits).optional() });

export const changePasswordSchema = z.strictObject({ current: z.string().min(1).max(200), password: z.string().min(1).max(200) });

/** Choosing a password with a one-time link. */
export const redeemLinkSchema = z.strictObject({ token: z.string().min(8).max(200), password: z.string().min(1).max(200) });

/** Asking whose account a one-time link opens. The code travels in the body: addresses are kept by logs. */
export const findLinkOwnerSchema = z.strictObject({ token: z.string().max(200) });

export const linkOwnerSchema = z.object({ username: z.string(), name: z.string() });

export const setLocaleSchema = z.strictObject({ locale: localeSchema });

export const grantRoleSchema = z.strictObject({ userId: idSchema, role: z.enum(roles), unitId: idSchema.nullable().default(null) });

export const revokeGrantSchema = z.strictObject({ reason: z.string().trim().max(2000).optional() });

export const grantSchema = z.object({
  id: idSchema,
  userId: idSchema,
  userName: z.string(),
  username: z.string(),
  role: z.enum(roles),
  unitId: idSchema.nullable(),
  unitName: z.string().nullable(),
  grantedAt: z.string(),
  grantedBy: z.string().nullable(),
  revokedAt: z.string().nullable(),
  revokedBy: z.string().nullable(),
});

export const grantQuerySchema = z.object({
  q: z.string().trim().max(80).optional(),
  userId: idSchema.optional(),
  role: z.enum(roles).optional(),
  unitId: idSchema.optional(),
  /** `true` lists revoked grants as well. */
  revoked: z.enum(['true', 'false']).optional(),
});

export type CreateUser = z.infer<typeof createUserSchema>;
export type EditUser = z.infer<typeof editUserSchema>;
export type SeenVersion = z.infer<typeof seenVersionSchema>;
export type User = z.infer<typeof userSchema>;
export type AccountOpened = z.infer<typeof accountOpenedSchema>;
export type UserQuery = z.infer<typeof userQuerySchema>;
export type ChangePassword = z.infer<typeof changePasswordSchema>;
export type FindLinkOwner = z.infer<typeof findLinkOwnerSchema>;
export type RedeemLink = z.infer<typeof redeemLinkSchema>;
export type SetLocale = z.infer<typeof setLocaleSchema>;
export type GrantRole = z.infer<typeof grantRoleSchema>;
export type RevokeGrant = z.infer<typeof revokeGrantSchema>;
export type HeldGrant = z.infer<typeof grantSchema>;
export type GrantQuery = z.infer<typeof grantQuerySchema>;
