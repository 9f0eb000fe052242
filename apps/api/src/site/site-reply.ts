import { createHash } from 'node:crypto';
import { localeFrom } from '@huibian/contracts';
import type { Config } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import type { DoorRequest } from '../http/door-request';
import { siteStylesAddress } from './site-styles';
import type { SiteView } from './site-view';

/** Short, so that what is taken down is gone from every cache within a minute. */
const cacheControl = 'public, max-age=30, must-revalidate';

export function viewOf(request: DoorRequest, config: Pick<Config, 'PUBLIC_URL'>): SiteView {
  const url = new URL(request.url, 'http://site');
  const asked = url.searchParams.get('lang');
  url.searchParams.delete('lang');
  const langChosen = asked === 'zh' || asked === 'en';
  return {
    locale: langChosen ? asked : localeFrom(request.headers['accept-language']),
    langChosen,
    origin: config.PUBLIC_URL?.replace(/\/+$/, '') ?? `${request.protocol}://${request.host}`,
    address: `${url.pathname}${url.search}`,
    styleAddress: siteStylesAddress,
  };
}

/** Sends a page with a strong validator; a reader who has it already is told so. */
export function sendPage(request: DoorRequest, reply: FastifyReply, content: string, type = 'text/html; charset=utf-8'): FastifyReply {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 27)}"`;
  void reply.header('etag', etag).header('cache-control', cacheControl).header('vary', 'Accept-Language, Accept-Encoding');
  if (matches(request.headers['if-none-match'], etag)) return reply.status(304).send();
  return reply.type(type).send(content);
}

export const matches = (given: string | undefined, etag: string): boolean =>
  given !== undefined && given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** A page that is not there, or no longer: nothing keeps it. */
export function sendRefusal(reply: FastifyReply, status: 404 | 410, content: string): FastifyReply {
  return reply.status(status).header('cache-control', 'no-store').header('vary', 'Accept-Language').type('text/html; charset=utf-8').send(content);
}
