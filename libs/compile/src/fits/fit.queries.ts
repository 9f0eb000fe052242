import { utc } from '@huibian/platform';

/** JSON of a fit `f` of the batch `b`, requested by the account `g`. */
const fitJson = `json_build_object(
  'id', f.id,
  'state', CASE WHEN f.cancelled_at IS NOT NULL THEN 'cancelled' WHEN f.result IS NOT NULL THEN 'found' WHEN f.problem IS NOT NULL THEN 'failed' ELSE 'searching' END,
  'current', f.input_sha256 IS NOT DISTINCT FROM b.content_hash,
  'requestedAt', ${utc('f.requested_at')}, 'requestedBy', g.name, 'finishedAt', ${utc('f.finished_at')}, 'result', f.result, 'problem', f.problem)`;

/** The newest fit of the batch `b`, or NULL: one a row, read with the batch. */
export const newestFitSql = `(SELECT ${fitJson} FROM tracking_fits f JOIN user_accounts g ON g.id = f.requested_by
  WHERE f.batch_id = b.id ORDER BY f.requested_at DESC, f.id DESC LIMIT 1)`;
