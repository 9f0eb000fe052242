import { utc } from '@huibian/platform';

/** JSON of a fit `f`, requested by the account `g`; `present` is the digest of what would be searched now. */
const fitJson = (present: string): string => `json_build_object(
  'id', f.id,
  'state', CASE WHEN f.cancelled_at IS NOT NULL THEN 'cancelled' WHEN f.result IS NOT NULL THEN 'found' WHEN f.problem IS NOT NULL THEN 'failed' ELSE 'searching' END,
  'current', f.input_sha256 IS NOT DISTINCT FROM ${present},
  'requestedAt', ${utc('f.requested_at')}, 'requestedBy', g.name, 'finishedAt', ${utc('f.finished_at')}, 'result', f.result, 'problem', f.problem)`;

const newestSql = (subject: string, present: string): string => `(SELECT ${fitJson(present)} FROM tracking_fits f JOIN user_accounts g ON g.id = f.requested_by
  WHERE ${subject} ORDER BY f.requested_at DESC, f.id DESC LIMIT 1)`;

/** The newest fit of the batch `b`, or NULL: one a row, read with the batch. */
export const newestFitSql = newestSql('f.batch_id = b.id', 'b.content_hash');

/** The newest fit of the import `i`, or NULL. */
export const newestImportFitSql = newestSql('f.import_id = i.id', 'i.document_sha256');
