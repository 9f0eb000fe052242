import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Act } from '@huibian/history';
import { refused } from '@huibian/platform';
import { actingOf, type DoorRequest } from './door-request';

const requestOf = (context: ExecutionContext): DoorRequest => context.switchToHttp().getRequest<DoorRequest>();

/** Who acts, for reads and for writes that are no acts (a draft save). */
export const CurrentActing = createParamDecorator((_: unknown, context: ExecutionContext) => actingOf(requestOf(context)));

/** The request as it came in, for doors that stream. */
export const CurrentRequest = createParamDecorator((_: unknown, context: ExecutionContext) => requestOf(context));

/** Who acts and the number of the intent. A handler that takes it refuses a request without `Idempotency-Key`. */
export const CurrentAct = createParamDecorator((_: unknown, context: ExecutionContext): Act => actOf(requestOf(context)));

/** @param content stands for the body where it is not JSON: the hash of the uploaded file */
export function actOf(request: DoorRequest, content?: string): Act {
  const key = request.headers['idempotency-key'];
  if (typeof key !== 'string' || !/^[\x21-\x7e]{8,200}$/.test(key)) throw refused(400, 'http.idempotency_key_missing');
  const path = request.url.split('?')[0] ?? request.url;
  const bodyHash = createHash('sha256').update(content ?? JSON.stringify(request.body ?? null)).digest('hex');
  return { acting: actingOf(request), route: `${request.method} ${path}`, idempotencyKey: key, bodyHash };
}
