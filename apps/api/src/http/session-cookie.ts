import type { Config } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import type { DoorRequest } from './door-request';

const cookieName = 'huibian_session';

export const isHttps = (config: Pick<Config, 'PUBLIC_URL'>): boolean => config.PUBLIC_URL?.startsWith('https:') ?? false;

export const sessionTokenOf = (request: DoorRequest): string | undefined => request.cookies[cookieName];

export function setSessionCookie(reply: FastifyReply, config: Config, token: string): void {
  void reply.setCookie(cookieName, token, { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(config), maxAge: config.SESSION_MAX_HOURS * 3600 });
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(cookieName, { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps(config) });
}
