import { createHash } from 'node:crypto';
import { localeFrom } from '@huibian/contracts';
import type { Config } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import type { DoorRequest } from '../http/door-request';
import { siteStylesAddress } from './site-styles';
import type { SiteView } from './site-view';
import { templateVersion } from './template-version';

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

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 27);

/**
 * The validator of a page of an edition, known before the page is made: an edition never changes, so that its id, the templates and
 * what the reader asked for say all of it. Nobody has one of a page that is not there, because the address is part of it.
 */
export const editionEtag = (editionId: string, view: SiteView): string => `"${digestOf(JSON.stringify([editionId, templateVersion, view]))}"`;

/** Sends a page with a strong validator; a reader who has it already is told so. */
export function sendPage(request: DoorRequest, reply: FastifyReply, content: string, type = 'text/html; charset=utf-8', etag = `"${digestOf(content)}"`): FastifyReply {
  if (matches(request.headers['if-none-match'], etag)) return sendUnchanged(reply, etag);
  return withValidator(reply, etag).type(type).send(content);
}

export const sendUnchanged = (reply: FastifyReply, etag: string): FastifyReply => withValidator(reply, etag).status(304).send();

const withValidator = (reply: FastifyReply, etag: string): FastifyReply =>
  reply.header('etag', etag).header('cache-control', cacheControl).header('vary', 'Accept-Language, Accept-Encoding');

export const matches = (given: string | undefined, etag: string): boolean =>
  given !== undefined && given.split(',').some((one) => one.trim().replace(/^W\//, '') === etag);

/** A page that is not there, or no longer: nothing keeps it. */
export function sendRefusal(reply: FastifyReply, status: 404 | 410, content: string): FastifyReply {
  return reply.status(status).header('cache-control', 'no-store').header('vary', 'Accept-Language').type('text/html; charset=utf-8').send(content);
}
