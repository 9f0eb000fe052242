import { HttpException } from '@nestjs/common';
import { Refused, refused } from '@huibian/platform';

/** PostgreSQL away or restarting, one transaction chosen to give way, or a wait for a lock that grew too long: the same request works in a moment. */
const passing = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', '57P01', '57P02', '57P03', '53300', '40001', '40P01', '08006', '08003', '55P03', '25P03']);
const passingWords = /Connection terminated|Connection ended|connection error and is not queryable|Client was closed|Driver not Connected|timeout exceeded when trying to connect/i;
/** What TypeORM says of a transaction whose connection died under it. */
const passingNames = new Set(['QueryRunnerAlreadyReleasedError', 'QueryRunnerProviderAlreadyReleasedError', 'TransactionNotStartedError']);

/** A NUL where no schema looked, in an address for one: PostgreSQL keeps no such text. */
const illegible = new Set(['22021', '22P05']);

/** More parts than any form of ours: whoever sends them cannot help it by sending less of each. */
const tooManyParts = new Set(['FST_FIELDS_LIMIT', 'FST_FILES_LIMIT', 'FST_PARTS_LIMIT']);

/** The refusal an error stands for, or null when nobody expected it. */
export function refusalFor(error: unknown, limits: { jsonBytes: number; uploadMb: number }): Refused | null {
  if (error instanceof Refused) return error;
  if (isPassing(error)) return refused(503, 'http.database_away');
  if (illegible.has(sqlStateOf(error))) return refused(400, 'http.body_unreadable');
  const status = statusOf(error);
  const code = codeOf(error);
  if (code === 'FST_REQ_FILE_TOO_LARGE') return refused(413, 'http.too_large', { limit: `${limits.uploadMb} MB` });
  if (code !== null && tooManyParts.has(code)) return refused(400, 'http.body_unreadable');
  if (status === 413) return refused(413, 'http.too_large', { limit: `${Math.round(limits.jsonBytes / 1_000_000)} MB` });
  if (status === 404 || status === 405) return refused(404, 'http.not_found');
  if (status === 401) return refused(401, 'http.not_signed_in');
  if (status === 403) return refused(403, 'http.not_permitted');
  if (status === 415) return refused(415, 'http.body_unreadable');
  return status !== null && status >= 400 && status < 500 ? refused(400, 'http.body_unreadable') : null;
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { driverError, cause } = error as { driverError?: unknown; cause?: unknown };
  const code = codeOf(error);
  return (code !== null && passing.has(code)) || passingWords.test(error.message) || passingNames.has(error.name) || (driverError !== undefined && isPassing(driverError)) || (cause !== undefined && isPassing(cause));
}

function sqlStateOf(error: unknown): string {
  return codeOf((error as { driverError?: unknown } | null)?.driverError ?? error) ?? '';
}

function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === 'number' ? status : null;
}

function codeOf(error: unknown): string | null {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : null;
}
