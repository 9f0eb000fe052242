import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { SessionsService, type KnownAccount } from '@huibian/people';
import { Strategy } from 'passport-local';
import type { DoorRequest } from '../http/door-request';

/** Username and password (passport-local). Sessions are ours, not Passport's. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly sessions: SessionsService) {
    super({ passReqToCallback: true, session: false });
  }

  /** @returns the account; throws the refusal otherwise */
  validate(request: DoorRequest, username: string, password: string): Promise<KnownAccount> {
    return this.sessions.authenticate(username, password, request.ip, request.receivedAt);
  }
}
