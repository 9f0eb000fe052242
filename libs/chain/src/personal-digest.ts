import { createHmac } from 'node:crypto';
import { canonicalJson, type Json } from './canonical-json';

export type PersonalFields = Readonly<Record<string, Json>>;

/** Names, telephone numbers and the like that stand beside a row until they are erased, with the row's own salt. */
export interface PersonalValues {
  /** At least 32 lower-case hexadecimal digits (128 bits), random and used for one row only. */
  salt: string;
  fields: PersonalFields;
}

const saltShape = /^(?:[0-9a-f]{2}){16,}$/;

/**
 * HMAC-SHA256 over the canonical JSON of the fields, keyed by the row's salt, as 64 hexadecimal digits.
 * The chain holds only this: once salt and values are erased nobody can guess them back, and the chain still verifies.
 * Throws on a salt that is short or not hexadecimal.
 */
export function personalDigest(salt: string, fields: PersonalFields): string {
  if (!saltShape.test(salt)) throw new TypeError('the salt must be at least 32 lower-case hexadecimal digits');
  return createHmac('sha256', Buffer.from(salt, 'hex')).update(canonicalJson(fields), 'utf8').digest('hex');
}

/** Whether the values that stand beside a row are the ones it was written with. */
export function personalValuesMatch(digest: string | null, values: PersonalValues): boolean {
  return saltShape.test(values.salt) && digest === personalDigest(values.salt, values.fields);
}
