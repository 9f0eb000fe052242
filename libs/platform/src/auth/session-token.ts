import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits for the cookie; the database keeps only its SHA-256, so that a leaked table opens no session. */
export const newToken = (): string => randomBytes(32).toString('base64url');

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

export function sameToken(left: string, right: string): boolean {
  const a = Buffer.from(left);
  const b = Buffer.from(right);
  return a.length === b.length && timingSafeEqual(a, b);
}
