import type { Acting } from '@huibian/history';
import type { OpenSession } from '@huibian/people';
import type { FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Receipt time, taken before the request waited for anything: deadlines are judged by it. */
    receivedAt: Date;
    openSession: OpenSession | null;
  }
}

export type DoorRequest = FastifyRequest;

/** Who acts in this request; throws where the guard let nobody through, which is a mistake of the handler. */
export function actingOf(request: DoorRequest): Acting {
  const session = request.openSession;
  if (!session) throw new Error(`${request.method} ${request.url} asks who acts but is open to everybody.`);
  const { user, grants } = session;
  return { userId: user.id, name: user.name, grants, receivedAt: request.receivedAt, correlationId: request.id };
}
