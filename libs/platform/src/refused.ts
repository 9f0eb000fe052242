import type { FieldProblem, MessageParams } from '@huibian/contracts';
import type { Refusal } from '@huibian/workflow';

export type RefusalStatus = 400 | 401 | 403 | 404 | 409 | 410 | 413 | 415 | 422 | 429 | 503;

/** A refusal on its way to the door, where one filter renders it. Rules and policies return refusals; services throw this. */
export class Refused extends Error {
  constructor(
    readonly status: RefusalStatus,
    readonly refusal: Refusal,
    /** Further members of the problem: field errors, or the subject as it is now. */
    readonly more: { errors?: Omit<FieldProblem, 'message'>[]; current?: unknown } = {},
  ) {
    super(refusal.code);
  }
}

export const refused = (status: RefusalStatus, code: string, params?: MessageParams): Refused =>
  new Refused(status, params ? { code, params } : { code });

/** What you may not know exists does not exist. */
export const notFound = (): Refused => refused(404, 'http.not_found');

/** Somebody was faster: the subject as it is now goes back with the refusal, so that the console can show the difference. */
export const staleVersion = (seen: number, current: number, subject?: unknown): Refused =>
  new Refused(409, { code: 'http.stale_version', params: { seen, current } }, subject === undefined ? {} : { current: subject });

/** One field is wrong. `path` is its dotted path in the body. */
export const fieldRefused = (path: string, code: string, params: MessageParams = {}): Refused =>
  new Refused(422, { code: 'http.body_invalid', params: { count: 1 } }, { errors: [{ path, code, params: { ...params } }] });
