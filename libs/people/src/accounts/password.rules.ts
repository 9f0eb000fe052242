import type { Refusal } from '@huibian/workflow';
import { commonPatterns, commonStems } from './common-passwords.lexicon';

const longEnoughAlone = 12;
const shortest = 8;
const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/];

/** Why a password will not do, or null. Length counts characters, so that a Chinese sentence is a good password. */
export function passwordRefusal(password: string, username: string): Refusal | null {
  const length = [...password].length;
  const kindsUsed = kinds.filter((kind) => kind.test(password)).length;
  if (length < longEnoughAlone && !(length >= shortest && kindsUsed >= 3)) return { code: 'account.password_too_simple' };
  if (username.length >= 3 && password.toLowerCase().includes(username.toLowerCase())) return { code: 'account.password_has_username' };
  return isCommon(password) ? { code: 'account.password_too_common' } : null;
}

function isCommon(password: string): boolean {
  const small = password.toLowerCase();
  const stem = small.replace(/[^a-z]+$/, '');
  const bare = small.replace(/^[^a-z]+|[^a-z]+$/g, '');
  return [small, stem, bare].some((part) => commonStems.has(part)) || commonPatterns.some((pattern) => pattern.test(small));
}
