import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { SessionsService } from '@huibian/people';
import { Strategy } from 'passport-local';
import type { DoorRequest } from '../http/door-request';

/** Username and password (passport-local). Sessions are ours, not Passport's. */
@Injectable()
export class PasswordStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly sessions: SessionsService) {
    super({ passReqToCallback: true, session: false });
  }

  /** @returns the id of the account; throws the refusal otherwise */
  validate(request: DoorRequest, username: string, password: string): Promise<string> {
    return this.sessions.authenticate(username, password, request.ip, request.receivedAt);
  }
}
