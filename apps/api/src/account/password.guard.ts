import { Injectable, type ExecutionContext } from '@nestjs/common';
import { AuthGuard } from '@nestjs/passport';
import { signInSchema } from '@huibian/contracts';
import { refused } from '@huibian/platform';
import type { DoorRequest } from '../http/door-request';
import { parsed } from '../http/schema.pipe';

/** Runs the strategy at the one door that signs in; an empty field is told at the field, before anything is counted. */
@Injectable()
export class PasswordGuard extends AuthGuard('local') {
  override canActivate(context: ExecutionContext): ReturnType<InstanceType<ReturnType<typeof AuthGuard>>['canActivate']> {
    parsed(signInSchema, context.switchToHttp().getRequest<DoorRequest>().body);
    return super.canActivate(context);
  }

  override handleRequest<TUser>(error: unknown, user: TUser | false): TUser {
    if (error) throw error;
    if (!user) throw refused(401, 'session.wrong_password');
    return user;
  }
}
