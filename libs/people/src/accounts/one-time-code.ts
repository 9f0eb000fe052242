import { randomInt } from 'node:crypto';

/** Without 0 O 1 l I: the code is read out on the telephone. */
const letters = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** 20 letters in groups of five, 99 bits: `7KQ4M-…`. */
export function newOneTimeCode(): string {
  const group = () => Array.from({ length: 5 }, () => letters[randomInt(letters.length)]).join('');
  return [group(), group(), group(), group()].join('-');
}

/** People type it in small letters, with spaces, without hyphens. */
export const normalizedCode = (typed: string): string => typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
