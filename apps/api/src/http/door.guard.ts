import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { sessionMay, SessionsService, type OpenSession } from '@huibian/people';
import { CONFIG, Refused, refused, RequestLimiter, sameToken, type Config } from '@huibian/platform';
import { crossSiteRefusal } from './cross-site.rules';
import type { DoorRequest } from './door-request';
import { ACCESS, type Access } from './requires.decorator';
import { SchemaState } from './schema-state.service';
import { sessionTokenOf } from './session-cookie';

const readMethods = new Set(['GET', 'HEAD', 'OPTIONS']);
/** What somebody may do who must choose a password first. */
const beforeNewPassword = new Set(['account.read', 'account.change_password']);

/** The one guard of every door: schema ready, not too many requests, who, from our own pages, with the power. */
@Injectable()
export class DoorGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    private readonly limiter: RequestLimiter,
    private readonly schema: SchemaState,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const access = this.reflector.getAllAndOverride<Access | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (!access) throw new Error(`${context.getClass().name}.${context.getHandler().name} says neither @Requires nor @Public.`);
    const request = context.switchToHttp().getRequest<DoorRequest>();
    // A supervisor is answered whatever the schema is; a door that asks for a power is none of its own.
    if (access.kind === 'public' && request.url.startsWith('/api/health/')) return true;
    await this.schema.refuseUntilReady();
    const token = sessionTokenOf(request);
    const session = token ? await this.sessions.find(token, request.receivedAt) : null;
    request.openSession = session;
    await this.limit(request, session, access);
    this.refuseForeignWrite(request, access, session);
    if (access.kind === 'public') return true;
    if (!session) throw refused(401, 'http.not_signed_in');
    if (session.user.mustChangePassword && !beforeNewPassword.has(access.permission)) throw refused(403, 'account.password_change_required');
    if (!sessionMay(session, access.permission)) throw refused(403, 'http.not_permitted');
    return true;
  }

  /** A county shares one address: signed in, each account has its own measure, and so have the pages all its offices read on release day. */
  private limit(request: DoorRequest, session: OpenSession | null, access: Access): Promise<void> {
    const { REQUESTS_PER_MINUTE: perMinute, SITE_REQUESTS_PER_MINUTE: pagesPerMinute } = this.config;
    if (session) return this.limiter.consume(`account:${session.user.id}`, perMinute);
    if (access.kind === 'public' && access.page) return this.limiter.consume(`pages:${request.ip}`, pagesPerMinute);
    return this.limiter.consume(`address:${request.ip}`, Math.ceil(perMinute / 4));
  }

  private refuseForeignWrite(request: DoorRequest, access: Access, session: OpenSession | null): void {
    if (readMethods.has(request.method)) return;
    const { 'sec-fetch-site': fetchSite, origin, 'x-csrf-token': given } = request.headers;
    const foreign = crossSiteRefusal({ fetchSite: fetchSite as string | undefined, origin, host: request.host, publicUrl: this.config.PUBLIC_URL });
    if (foreign) throw new Refused(403, foreign);
    if (access.kind === 'public' || !session) return;
    if (typeof given !== 'string' || !sameToken(given, session.csrfToken)) throw refused(403, 'http.csrf');
  }
}
