import { Controller, Delete, Get, HttpCode, Inject, Post, Res, UseGuards } from '@nestjs/common';
import { signInSchema, type Session, type SignIn } from '@huibian/contracts';
import { describeSession, SessionsService, type KnownAccount } from '@huibian/people';
import { CONFIG, refused, type Config } from '@huibian/platform';
import type { FastifyReply } from 'fastify';
import { CurrentRequest } from '../http/current-act.decorator';
import type { DoorRequest } from '../http/door-request';
import { Public, Requires } from '../http/requires.decorator';
import { Body } from '../http/schema.pipe';
import { clearSessionCookie, sessionTokenOf, setSessionCookie } from '../http/session-cookie';
import { PasswordGuard } from './password.guard';

@Controller('api/session')
export class SessionController {
  constructor(
    private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Requires('account.read')
  read(@CurrentRequest() request: DoorRequest): Session {
    if (!request.openSession) throw refused(401, 'http.not_signed_in');
    return describeSession(request.openSession, this.config);
  }

  /** Signs in. The session is a new one whatever the browser brought along. */
  @Post()
  @Public('Nobody is signed in yet.')
  @UseGuards(PasswordGuard)
  async open(@CurrentRequest() request: DoorRequest, @Body(signInSchema) _: SignIn, @Res({ passthrough: true }) reply: FastifyReply): Promise<Session> {
    const { user } = request as DoorRequest & { user: KnownAccount };
    const token = await this.sessions.open(user, request.ip, request.receivedAt, sessionTokenOf(request));
    const session = await this.sessions.find(token, request.receivedAt);
    if (!session) throw refused(401, 'http.not_signed_in');
    setSessionCookie(reply, this.config, token);
    return describeSession(session, this.config);
  }

  @Delete()
  @HttpCode(204)
  @Requires('account.read')
  async close(@CurrentRequest() request: DoorRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (request.openSession) await this.sessions.close(request.openSession.tokenHash);
    clearSessionCookie(reply, this.config);
  }
}
