import { roles } from '@huibian/workflow';
import { z } from 'zod';
import { idSchema } from '../http/allowed-action.schema';

/** What the console knows of the person signed in. */
export const sessionSchema = z.object({
  user: z.object({ id: idSchema, name: z.string(), username: z.string(), mustChangePassword: z.boolean() }),
  roles: z.array(z.enum(roles)),
  grants: z.array(z.object({ role: z.enum(roles), unitId: idSchema.nullable(), unitName: z.string().nullable() })),
  permissions: z.array(z.string()),
  csrfToken: z.string(),
  locale: z.enum(['zh', 'en']),
  /** Largest file this installation takes (UPLOAD_MAX_MB), so that a larger one is refused before it is sent. */
  uploadBytesMax: z.number().int().positive(),
});

export const signInSchema = z.object({ username: z.string().trim().min(1).max(64), password: z.string().min(1).max(200) });

export type Session = z.infer<typeof sessionSchema>;
export type SignIn = z.infer<typeof signInSchema>;
